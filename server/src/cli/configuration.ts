import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RuleConfig } from '../core/config/resolve.js';
import type { GongwenConfig } from '../core/config/schema.js';
import type { OfficeConfig } from '../core/model/office.js';
import { allRules } from '../core/rules/index.js';
import { Source } from '../core/text.js';
import { Failure } from './failure.js';
import { readText } from './files.js';

export const configName = 'gongwen.config.json';

interface Loaded {
  readonly folder: string;
  readonly config: GongwenConfig;
  readonly office: OfficeConfig;
}

/** A folder of documents that belong together. */
export interface Root {
  readonly folder: string;
  readonly isIgnored: (file: string) => boolean;
}

/** Finds and reads configuration files; each is read once. */
export class Configurations {
  readonly #explicit: string | undefined;
  readonly #byFolder = new Map<string, string | undefined>();
  readonly #loaded = new Map<string, Promise<Loaded>>();

  constructor(explicit?: string) {
    this.#explicit = explicit ? path.resolve(explicit) : undefined;
  }

  /**
   * The configurations for a file, from the weakest to the strongest: the nearest file upwards, then its
   * overrides that name the file.
   * @throws Failure with file, line and column when the configuration is wrong.
   */
  async for(file: string): Promise<RuleConfig[]> {
    const loaded = await this.#load(file);
    if (!loaded) return [];
    const { configsFor } = await import('../core/config/match.js');
    return configsFor(loaded.config, relative(loaded.folder, file));
  }

  async isIgnored(file: string): Promise<boolean> {
    const loaded = await this.#load(file);
    if (!loaded?.config.ignore) return false;
    const { isIgnored } = await import('../core/config/match.js');
    return isIgnored(loaded.config, relative(loaded.folder, file));
  }

  /** What the configuration says of the office; nothing where there is none. */
  async office(file: string): Promise<OfficeConfig | undefined> {
    return (await this.#load(file))?.office;
  }

  /** Where the configuration of a file stands. */
  async folder(file: string): Promise<string | undefined> {
    return (await this.#load(file))?.folder;
  }

  /** The law library of a file: folders of law texts and catalogue files. */
  async laws(file: string): Promise<readonly string[]> {
    const loaded = await this.#load(file);
    return (loaded?.config.laws ?? []).map((name) => path.resolve(loaded?.folder ?? '', name));
  }

  /** The folder that the configuration of a file holds for, when the file lies in it. */
  async root(file: string): Promise<Root | undefined> {
    const loaded = await this.#load(file);
    if (!loaded || relative(loaded.folder, file).startsWith('../')) return undefined;
    const { folder, config } = loaded;
    if (!config.ignore) return { folder, isIgnored: () => false };
    const { isIgnored } = await import('../core/config/match.js');
    return { folder, isIgnored: (path) => isIgnored(config, relative(folder, path)) };
  }

  async #load(file: string): Promise<Loaded | undefined> {
    const name = this.#explicit ?? this.#find(path.dirname(path.resolve(file)));
    if (!name) return undefined;
    let loaded = this.#loaded.get(name);
    if (!loaded) {
      loaded = read(name);
      this.#loaded.set(name, loaded);
    }
    return loaded;
  }

  #find(folder: string): string | undefined {
    if (this.#byFolder.has(folder)) return this.#byFolder.get(folder);
    const candidate = path.join(folder, configName);
    const parent = path.dirname(folder);
    const found = existsSync(candidate) ? candidate : parent === folder ? undefined : this.#find(parent);
    this.#byFolder.set(folder, found);
    return found;
  }
}

function relative(folder: string, file: string): string {
  return path.relative(folder, path.resolve(file)).split(path.sep).join('/');
}

async function read(file: string): Promise<Loaded> {
  const { text } = readText(file);
  const { parseConfig } = await import('../core/config/schema.js');
  const { config, problems } = parseConfig(text, allRules);
  if (!config) {
    const source = new Source(text);
    const lines = problems.map(({ message, span }) => {
      const { line, column } = source.positionAt(span.start);
      return `${file}:${line}:${column} 配置有误：${message}`;
    });
    throw new Failure(lines.join('\n'));
  }
  const folder = path.dirname(path.resolve(file));
  const { layout, agency, numbering, holidays } = config;
  const { planMatcher } = await import('../core/config/match.js');
  return {
    folder,
    config,
    office: { layout, agency, numbering, holidays, isPlan: planMatcher(config, pathToFileURL(folder).href) },
  };
}
