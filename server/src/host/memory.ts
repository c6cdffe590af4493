import type { Entry, FileStamp, Host, Watch } from './host.js';

/** Files in memory, for tests and for editors without a file system. */
export class MemoryHost implements Host {
  readonly #files = new Map<string, string>();
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #modified = new Map<string, number>();
  #clock = 0;
  readonly #watches = new Set<{ readonly uri: string; readonly onChange: () => void }>();

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [uri, text] of Object.entries(files)) this.#files.set(uri, text);
  }

  write(uri: string, text: string): void {
    this.#files.set(uri, text);
    this.#modified.set(uri, ++this.#clock);
    this.#tell(uri);
  }

  writeBytes(uri: string, bytes: Uint8Array): void {
    this.#bytes.set(uri, bytes);
    this.#tell(uri);
  }

  remove(uri: string): void {
    this.#files.delete(uri);
    this.#tell(uri);
  }

  async readText(uri: string): Promise<string | undefined> {
    return this.#files.get(uri);
  }

  async readBytes(uri: string, most: number): Promise<Uint8Array | 'tooLarge' | undefined> {
    const bytes = this.#bytes.get(uri);
    return bytes && bytes.length > most ? 'tooLarge' : bytes;
  }

  async list(folder: string): Promise<readonly Entry[]> {
    const base = folder.endsWith('/') ? folder : `${folder}/`;
    const found = new Map<string, Entry>();
    for (const uri of this.#files.keys()) {
      if (!uri.startsWith(base)) continue;
      const [name, ...rest] = uri.slice(base.length).split('/');
      found.set(`${base}${name}`, { uri: `${base}${name}`, kind: rest.length > 0 ? 'folder' : 'file' });
    }
    return [...found.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  async walk(folder: string, accept: (uri: string) => boolean): Promise<readonly FileStamp[]> {
    const base = folder.endsWith('/') ? folder : `${folder}/`;
    return [...this.#files]
      .filter(([uri]) => uri.startsWith(base) && accept(uri))
      .map(([uri, text]) => ({ uri, size: text.length, modified: this.#modified.get(uri) ?? 0 }));
  }

  async *readLines(uri: string): AsyncIterable<string> {
    yield* this.#files.get(uri)?.split('\n') ?? [];
  }

  async writeLines(uri: string, lines: Iterable<string>): Promise<boolean> {
    this.write(uri, [...lines].join('\n'));
    return true;
  }

  watch(uri: string, onChange: () => void): Watch {
    const entry = { uri, onChange };
    this.#watches.add(entry);
    return { dispose: () => void this.#watches.delete(entry) };
  }

  #tell(uri: string): void {
    for (const watch of [...this.#watches]) if (watch.uri === uri) watch.onChange();
  }
}
