import { type LawFile, LawLibrary } from '../core/model/lawLibrary.js';
import { LawCatalogue, mayCiteLaw, readLawSources } from '../core/standards/laws.js';
import type { LawFacts } from '../features/lawHover.js';
import type { Host } from '../host/host.js';
import { canonicalUri, isBelow } from './uris.js';

const lawText = /\.(?:md|markdown|txt)$/i;

/** The catalogue of laws, with the user's law libraries over it; each is read at the first text that may cite a law. */
export class Laws {
  readonly #host: Host;
  readonly #log: (message: string) => void;
  #embedded: Promise<LawCatalogue> | undefined;
  readonly #byPaths = new Map<
    string,
    { readonly uris: readonly string[]; readonly facts: Promise<LawFacts> }
  >();

  constructor(host: Host, log: (message: string) => void) {
    this.#host = host;
    this.#log = log;
  }

  /** What is known of the laws for a text, under the libraries of its configuration: folders and catalogue files. */
  async for(text: string, libraries: readonly string[]): Promise<LawFacts | undefined> {
    if (!mayCiteLaw(text)) return undefined;
    const key = libraries.join('\n');
    let entry = this.#byPaths.get(key);
    if (!entry) {
      entry = { uris: libraries, facts: this.#read(libraries) };
      this.#byPaths.set(key, entry);
    }
    return entry.facts;
  }

  /** Forgets the libraries to which one of the files belongs; false when there is none. */
  filesChanged(uris: readonly string[]): boolean {
    let any = false;
    for (const [key, { uris: libraries }] of this.#byPaths) {
      const own = libraries.map(canonicalUri);
      const changed = uris
        .map(canonicalUri)
        .some((uri) => own.some((library) => uri === library || isBelow(library, uri)));
      if (changed) this.#byPaths.delete(key);
      any ||= changed;
    }
    return any;
  }

  /** Forgets the libraries: a configuration has changed. */
  forget(): void {
    this.#byPaths.clear();
  }

  async #read(libraries: readonly string[]): Promise<LawFacts> {
    this.#embedded ??= import('../data/laws.js').then(({ lawTable }) => new LawCatalogue(lawTable));
    let laws = await this.#embedded;
    const files: LawFile[] = [];
    for (const library of libraries) {
      try {
        const found = await this.#filesBelow(library);
        if (found.length > 0) {
          laws = laws.with(new LawLibrary(found).sources);
          files.push(...found);
          continue;
        }
        const sources = readLawSources((await this.#host.readText(library)) ?? '');
        if (sources) laws = laws.with(sources);
        else this.#log(`没有法规文本库，也不是法规目录文件：${library}`);
      } catch (error) {
        this.#log(`无法读取法规文本库 ${library}：${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return { laws, lawTexts: files.length > 0 ? new LawLibrary(files) : undefined };
  }

  async #filesBelow(folder: string): Promise<LawFile[]> {
    const files: LawFile[] = [];
    for (const { uri } of await this.#host.walk(folder, (name) => lawText.test(name))) {
      const text = await this.#host.readText(uri);
      if (text !== undefined) files.push({ path: uri, text });
    }
    return files;
  }
}
