import { frontEnds } from '../core/parse/frontEnds.js';
import { Source } from '../core/text.js';
import { type DocumentFacts, ownFacts, said } from '../core/workspace/facts.js';
import { WorkspaceIndex } from '../core/workspace/workspaceIndex.js';
import type { Host } from '../host/host.js';
import { isDocumentFile, isSkipped } from '../core/workspace/documentFiles.js';
import { factsOf, indexFolder } from '../host/indexer.js';
import type { OpenDocument, OpenDocuments } from './documents.js';
import { staysWithin } from './boundary.js';
import { canonicalUri, isBelow } from './uris.js';

/** Typing pauses at least this long before an open document's facts are taken anew. */
const updateDelay = 200;

export interface BuildProgress {
  report(done: number, total: number): void;
  done(): void;
  readonly isCancelled: () => boolean;
}

export interface WorkspaceOptions {
  readonly host: Host;
  readonly documents: OpenDocuments;
  /** Which files below a folder are not to be indexed. */
  readonly ignoring: (folder: string) => Promise<(uri: string) => boolean>;
  /** The documents say something else of each other than before. */
  readonly onChange: () => void;
  readonly startProgress: () => Promise<BuildProgress | undefined>;
  readonly log: (message: string) => void;
}

/** The index over all documents below the folders; open ones count as they stand in the editor. */
export class Workspace {
  readonly index = new WorkspaceIndex();
  /** The folder of the cache; none when the client gave no place for it. */
  storage: string | undefined;
  /** The folders have been read for the first time. */
  readonly ready: Promise<void>;
  readonly #options: WorkspaceOptions;
  /** How the world outside writes an address that the index writes its own way. */
  readonly #written = new Map<string, string>();
  readonly #pending = new Map<string, ReturnType<typeof setTimeout>>();
  /** What changed while a folder was being read; the reading may be older. */
  #touched = new Set<string>();
  #folders: readonly string[] = [];
  #ignored: ((uri: string) => boolean)[] = [];
  #build = 0;
  #stamp = 0;

  #markReady: () => void = () => {};

  constructor(options: WorkspaceOptions) {
    this.#options = options;
    this.ready = new Promise((resolve) => {
      this.#markReady = resolve;
    });
  }

  /** Grows when documents say something else; not when only the places of it move. */
  get stamp(): number {
    return this.#stamp;
  }

  /** What the index calls a document. */
  pathOf(uri: string): string {
    return canonicalUri(uri);
  }

  /** The address by which the client or the host knows a document. */
  uriOf(path: string): string {
    return this.#written.get(path) ?? path;
  }

  /** The text of a document as it stands now, open or on disk. */
  async sourceOf(path: string): Promise<Source | undefined> {
    const open = this.#openAt(path);
    if (open) return open.document.source;
    const text = await this.#options.host.readText(this.uriOf(path)).catch(() => undefined);
    return text === undefined ? undefined : new Source(text);
  }

  /** Reads all folders; a later call ends an earlier one. */
  async build(folders: readonly string[]): Promise<void> {
    const build = ++this.#build;
    this.#folders = folders.map(canonicalUri);
    for (const { path } of [...this.index.all()]) if (!this.#folderOf(path)) this.index.delete(path);
    if (this.#folders.length === 0) return this.#markReady();
    const progress = await this.#options.startProgress().catch(() => undefined);
    const isCancelled = () => build !== this.#build || (progress?.isCancelled() ?? false);
    try {
      this.#ignored = [];
      for (const folder of folders) {
        if (isCancelled()) break;
        await this.#buildFolder(folder, isCancelled, progress);
      }
      for (const open of this.#options.documents.all()) this.#take(open);
    } catch (error) {
      this.#options.log(`建立文稿索引时出错：${error instanceof Error ? error.message : String(error)}`);
    } finally {
      progress?.done();
    }
    if (build !== this.#build) return;
    this.#markReady();
    this.#changed();
  }

  async #buildFolder(
    folder: string,
    isCancelled: () => boolean,
    progress: BuildProgress | undefined,
  ): Promise<void> {
    const { host } = this.#options;
    const ignored = await this.#options.ignoring(folder);
    this.#ignored.push(ignored);
    this.#touched = new Set();
    const root = canonicalUri(folder);
    const canonicalHost: Host = {
      list: (uri) => host.list(uri),
      watch: (uri, onChange) => host.watch(uri, onChange),
      readLines: (uri) => host.readLines(uri),
      writeLines: (uri, lines) => host.writeLines(uri, lines),
      readText: (uri) => host.readText(this.uriOf(uri)),
      readBytes: (uri, most) => host.readBytes(this.uriOf(uri), most),
      walk: async (uri, accept) =>
        (await host.walk(uri, accept)).map((stamp) => {
          const path = canonicalUri(stamp.uri);
          if (!this.#written.has(path)) this.#written.set(path, stamp.uri);
          return { ...stamp, uri: path };
        }),
    };
    const cache = this.storage && `${this.storage.replace(/\/$/, '')}/index-${nameOf(root)}.json`;
    const kept = (path: string) =>
      !ignored(path) && (this.#touched.has(path) || this.#openAt(path) !== undefined);
    const seen = new Set<string>();
    const sink = {
      set: (facts: DocumentFacts) => {
        seen.add(facts.path);
        // What came from the editor or a change on disk is newer than what was read here.
        if (!kept(facts.path)) this.index.set(facts);
      },
    };
    const { cancelled } = await indexFolder(canonicalHost, folder, sink, {
      frontEnds,
      ...(cache ? { cache } : {}),
      isIgnored: ignored,
      isCancelled,
      onProgress: (done, total) => progress?.report(done, total),
    });
    if (cancelled) return;
    for (const { path } of [...this.index.all()]) {
      if (isBelow(root, path) && !seen.has(path) && !kept(path)) this.index.delete(path);
    }
  }

  opened(open: OpenDocument): void {
    this.#written.set(canonicalUri(open.uri), open.uri);
    this.#schedule(open, 0);
  }

  edited(open: OpenDocument): void {
    this.#schedule(open, updateDelay);
  }

  /** From now on the file on disk counts. */
  async closed(uri: string): Promise<void> {
    clearTimeout(this.#pending.get(uri));
    this.#pending.delete(uri);
    await this.#readFile(uri);
  }

  async filesChanged(changes: readonly { readonly uri: string; readonly gone: boolean }[]): Promise<void> {
    for (const { uri, gone } of changes) {
      const path = canonicalUri(uri);
      if (gone && !this.#openAt(path)) {
        this.#touched.add(path);
        if (this.index.delete(path)) this.#changed();
      } else await this.#readFile(uri);
    }
  }

  /** Takes in what was typed and still waits, so that an answer rests on the texts as they are. */
  flush(): void {
    for (const uri of [...this.#pending.keys()]) {
      const open = this.#options.documents.get(uri);
      if (open) this.#take(open);
    }
  }

  dispose(): void {
    this.#build++;
    for (const timer of this.#pending.values()) clearTimeout(timer);
    this.#pending.clear();
  }

  #openAt(path: string): OpenDocument | undefined {
    return this.#options.documents.get(this.uriOf(path));
  }

  #folderOf(path: string): string | undefined {
    return this.#folders.find((folder) => isBelow(folder, path));
  }

  #isDocument(path: string): boolean {
    const folder = this.#folderOf(path);
    if (folder === undefined || !isDocumentFile(path)) return false;
    // What a walk over the folder leaves out is left out here too.
    const inside = path.slice(folder.length + 1).split('/');
    if (inside.some(isSkipped)) return false;
    return !this.#ignored.some((ignored) => ignored(path));
  }

  #schedule(open: OpenDocument, delay: number): void {
    clearTimeout(this.#pending.get(open.uri));
    const timer = setTimeout(() => {
      try {
        if (this.#options.documents.get(open.uri) === open) this.#take(open);
      } catch (error) {
        this.#options.log(`更新文稿索引时出错：${error instanceof Error ? error.message : String(error)}`);
      }
    }, delay);
    this.#pending.set(open.uri, timer);
  }

  #take(open: OpenDocument): void {
    clearTimeout(this.#pending.get(open.uri));
    this.#pending.delete(open.uri);
    const path = canonicalUri(open.uri);
    if (this.#isDocument(path)) this.#set(copy(ownFacts(open.document, path)));
  }

  async #readFile(uri: string): Promise<void> {
    const path = canonicalUri(uri);
    if (!this.#isDocument(path)) return;
    this.#touched.add(path);
    const { host } = this.#options;
    // A walk does not follow links either.
    const inside = await staysWithin(host, uri, this.#folders).catch(() => false);
    const text = inside ? await host.readText(uri).catch(() => undefined) : undefined;
    if (this.#openAt(path)) return;
    if (text !== undefined) {
      this.#written.set(path, uri);
      this.#set(factsOf(text, path, frontEnds));
    } else if (this.index.delete(path)) this.#changed();
  }

  #set(facts: DocumentFacts): void {
    const before = this.index.get(facts.path);
    this.index.set(facts);
    if (!before || said(before) !== said(facts)) this.#changed();
  }

  #changed(): void {
    this.#stamp++;
    this.#options.onChange();
  }
}

/** A piece of a string keeps the whole of it in memory; a copy does not. */
function copy(facts: DocumentFacts): DocumentFacts {
  return JSON.parse(JSON.stringify(facts)) as DocumentFacts;
}

/** A short name for a folder's cache. */
function nameOf(folder: string): string {
  let hash = 5381;
  for (let i = 0; i < folder.length; i++) hash = (Math.imul(hash, 33) ^ folder.charCodeAt(i)) >>> 0;
  return `${hash.toString(36)}-${folder.length}`;
}
