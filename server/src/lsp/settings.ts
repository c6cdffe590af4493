import { configsFor, isIgnored, planMatcher } from '../core/config/match.js';
import { type RuleConfig, RuleSet } from '../core/config/resolve.js';
import { type ConfigProblem, type GongwenConfig, parseConfig } from '../core/config/schema.js';
import type { OfficeConfig } from '../core/model/office.js';
import type { Rule } from '../core/rules/rule.js';
import type { Host } from '../host/host.js';
import { CONFIG_FILE } from './protocol.js';
import { isIn, staysWithin } from './boundary.js';
import { fileOf, folderOf } from './uris.js';

/** What holds for one document. The same object as long as nothing changes. */
export interface DocumentSettings {
  readonly rules: RuleSet;
  readonly ignored: boolean;
  readonly office: OfficeConfig;
  /** The user's law library: addresses of folders and catalogue files. */
  readonly laws: readonly string[];
  /** Whether the editor is to show hints inside the text. */
  readonly inlayHints: boolean;
}

/** A configuration file that was read, with what is wrong with it. */
export interface ConfigFile {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
}

interface Loaded {
  readonly folder: string;
  readonly config: GongwenConfig | undefined;
}

export interface SettingsOptions {
  readonly host: Host;
  readonly rules: readonly Rule[];
  /** The editor's section `gongwen` for a document. */
  readonly editorSection: (uri: string) => unknown;
  readonly onRead: (file: ConfigFile) => void;
  readonly log: (message: string) => void;
}

/** Preset, extends, the nearest configuration file, its overrides, the editor's settings: the later wins. */
export class Settings {
  readonly #options: SettingsOptions;
  #folders: readonly string[] = [];
  #byDocument = new Map<string, Promise<DocumentSettings>>();
  #byFolder = new Map<string, Promise<Loaded | undefined>>();
  #generation = 0;

  constructor(options: SettingsOptions) {
    this.#options = options;
  }

  /** Counts the changes; what was computed under another generation no longer holds. */
  get generation(): number {
    return this.#generation;
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  setFolders(folders: readonly string[]): void {
    this.#folders = folders.map((folder) => folder.replace(/\/$/, ''));
    this.invalidate();
  }

  /** Forgets everything: a file or a setting has changed. */
  invalidate(): void {
    this.#generation++;
    this.#byDocument = new Map();
    this.#byFolder = new Map();
  }

  async for(uri: string): Promise<DocumentSettings> {
    for (;;) {
      const generation = this.#generation;
      let settings = this.#byDocument.get(uri);
      if (!settings) {
        settings = this.#resolve(uri);
        this.#byDocument.set(uri, settings);
      }
      const resolved = await settings;
      if (generation === this.#generation) return resolved;
    }
  }

  forget(uri: string): void {
    this.#byDocument.delete(uri);
  }

  /** Whether a folder has a configuration file; reads it, so that its problems are told without any document. */
  async read(folder: string): Promise<boolean> {
    return (await this.#load(folder)) !== undefined;
  }

  async #resolve(address: string): Promise<DocumentSettings> {
    const uri = fileOf(address);
    const folder = folderOf(uri) ?? this.#folders[0];
    const loaded = folder === undefined ? undefined : await this.#nearest(folder);
    const config = loaded?.config;
    const path =
      loaded && uri.startsWith(`${loaded.folder}/`) ? decode(uri.slice(loaded.folder.length + 1)) : '';
    const configs = config ? configsFor(config, path) : [];
    const { config: editor, inlayHints, laws } = await this.#editor(uri);
    return {
      rules: new RuleSet(this.#options.rules, [...configs, editor]),
      ignored: config !== undefined && isIgnored(config, path),
      laws: [
        ...(loaded && config?.laws ? config.laws : []).map((name) => addressOf(loaded?.folder ?? '', name)),
        ...laws,
      ],
      office: {
        layout: config?.layout,
        agency: config?.agency,
        numbering: config?.numbering,
        holidays: config?.holidays,
        ...(loaded && config?.plans ? { isPlan: planMatcher(config, loaded.folder) } : {}),
      },
      inlayHints,
    };
  }

  /** Which files below a folder its configuration leaves out. */
  async ignoring(folder: string): Promise<(uri: string) => boolean> {
    const loaded = await this.#nearest(folder.replace(/\/$/, ''));
    const { ignore, laws } = loaded?.config ?? {};
    if (!loaded?.config || (!ignore && !laws)) return () => false;
    const { config } = loaded;
    const base = decode(loaded.folder);
    // The texts of a law library are no documents of the office.
    const libraries = (laws ?? []).map((name) => `${decode(addressOf(loaded.folder, name))}/`);
    return (uri) => {
      const path = decode(uri);
      if (libraries.some((library) => path.startsWith(library))) return true;
      return path.startsWith(`${base}/`) && isIgnored(config, path.slice(base.length + 1));
    };
  }

  async #nearest(folder: string): Promise<Loaded | undefined> {
    for (let at: string | undefined = folder; at !== undefined; at = folderOf(at)) {
      const loaded = await this.#load(at);
      if (loaded) return loaded;
    }
    return undefined;
  }

  #load(folder: string): Promise<Loaded | undefined> {
    let loading = this.#byFolder.get(folder);
    if (!loading) {
      loading = this.#readFile(folder);
      this.#byFolder.set(folder, loading);
    }
    return loading;
  }

  async #readFile(folder: string): Promise<Loaded | undefined> {
    const { host, rules, onRead, log } = this.#options;
    const uri = `${folder}/${CONFIG_FILE}`;
    const generation = this.#generation;
    try {
      // A configuration above the workspace is the user's own, but need not lead further than its folder.
      const within = isIn(folder, this.#folders) ? this.#folders : [folder];
      if (!(await staysWithin(host, uri, within))) {
        const message = `这个配置文件是链接，指向工作区之外，没有采用`;
        if (generation === this.#generation)
          onRead({ uri, text: '', problems: [{ message, span: { start: 0, end: 0 } }] });
        return { folder, config: undefined };
      }
      const text = await host.readText(uri);
      if (text === undefined) return undefined;
      const { config: said, problems } = parseConfig(text, rules);
      const { config, outside } = said
        ? await this.#inside(said, text, folder, within)
        : { config: said, outside: [] };
      if (generation === this.#generation) onRead({ uri, text, problems: [...problems, ...outside] });
      return { folder, config };
    } catch (error) {
      log(`无法读取配置 ${uri}：${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  /** A configuration without the law libraries that lie outside the workspace: only the user may name such. */
  async #inside(
    config: GongwenConfig,
    text: string,
    folder: string,
    within: readonly string[],
  ): Promise<{ readonly config: GongwenConfig; readonly outside: readonly ConfigProblem[] }> {
    if (!config.laws) return { config, outside: [] };
    const laws: string[] = [];
    const outside: ConfigProblem[] = [];
    for (const name of config.laws) {
      if (await staysWithin(this.#options.host, addressOf(folder, name), within)) {
        laws.push(name);
        continue;
      }
      const written = JSON.stringify(name);
      const start = Math.max(0, text.indexOf(written));
      outside.push({
        message: `“laws”里的 ${written} 在工作区之外，没有采用：打开的文件夹里的配置只能使用这个文件夹里的法规文本；要用别处的，请写进编辑器的用户设置 gongwen.laws`,
        span: { start, end: start + written.length },
      });
    }
    return { config: { ...config, laws }, outside };
  }

  /** What the editor says for a document; whatever of it cannot be understood is logged and left out. */
  async #editor(uri: string): Promise<EditorSection> {
    const { editorSection, log, rules: all } = this.#options;
    let section: unknown;
    try {
      section = await editorSection(uri);
    } catch (error) {
      log(`无法读取编辑器设置：${error instanceof Error ? error.message : String(error)}`);
    }
    if (typeof section !== 'object' || section === null) return { config: {}, inlayHints: false, laws: [] };
    const { rules, extends: presets, inlayHints, laws } = section as Record<string, unknown>;
    const read = (piece: object): GongwenConfig => {
      const { config, problems } = parseConfig(JSON.stringify(piece), all);
      for (const problem of problems) log(`编辑器设置有误，未采用：${problem.message}`);
      return config ?? {};
    };
    const entries = typeof rules === 'object' && rules !== null ? Object.entries(rules) : [];
    const kept = entries.flatMap(([id, entry]) =>
      Object.entries(read({ rules: { [id]: entry } }).rules ?? {}),
    );
    // An editor gives '' or null for a setting that nobody has set.
    const bases = [presets].flat().filter(Boolean);
    const base = bases.length > 0 ? read({ extends: bases }).extends : undefined;
    const config = {
      ...(base ? { extends: base } : {}),
      ...(kept.length > 0 ? { rules: Object.fromEntries(kept) } : {}),
    };
    return { config, inlayHints: inlayHints === true, laws: this.#ownLaws(laws) };
  }

  /** The user's own law libraries, which may lie anywhere. */
  #ownLaws(laws: unknown): string[] {
    return [laws].flat().flatMap((name) => {
      if (typeof name !== 'string' || name.trim() === '') return [];
      if (/^(?:[A-Za-z]:)?[\\/]/.test(name)) return [addressOf('file://', name)];
      this.#options.log(`编辑器设置有误，未采用：“gongwen.laws”应为完整路径：${name}`);
      return [];
    });
  }
}

/** What of the editor's settings concerns one document. */
interface EditorSection {
  readonly config: RuleConfig;
  readonly inlayHints: boolean;
  /** Addresses of the user's law libraries. */
  readonly laws: readonly string[];
}

/** The address of a path written in a configuration. */
function addressOf(folder: string, name: string): string {
  const path = name.replaceAll('\\', '/').replace(/\/+$/, '');
  const escaped = path.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${escaped}`;
  try {
    return new URL(escaped, `${folder}/`).href;
  } catch {
    return `${folder}/${escaped}`;
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
