import type { FrontEnds } from '../core/parse/parse.js';
import { parse } from '../core/parse/parse.js';
import { formatOf, isDocumentFile } from '../core/workspace/documentFiles.js';
import { type DocumentFacts, documentFacts } from '../core/workspace/facts.js';
import type { WorkspaceIndex } from '../core/workspace/workspaceIndex.js';
import { hashOf } from '../core/text.js';
import type { FileStamp, Host } from './host.js';
import { sharing } from './sharing.js';

/** Raised whenever facts change their shape, so that old caches are not read. */
const cacheVersion = 5;

interface CacheEntry {
  readonly size: number;
  readonly modified: number;
  readonly hash: string;
  readonly facts: DocumentFacts;
}

/** The first line of a cache; each line after it is a `CacheEntry`. A cache of another length was cut off. */
interface CacheHead {
  readonly version: number;
  readonly entries: number;
}

export interface IndexOptions {
  readonly frontEnds: FrontEnds;
  /** Where the facts are kept between runs; nowhere when absent. */
  readonly cache?: string;
  /** With fewer files than this no cache is written: reading them again is as quick. */
  readonly cacheFrom?: number;
  /** How many files are read at a time. */
  readonly parallel?: number;
  /** What is not to be indexed. */
  readonly isIgnored?: (uri: string) => boolean;
  readonly isCancelled?: () => boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface IndexResult {
  readonly files: number;
  /** How many had to be parsed. */
  readonly parsed: number;
  readonly cancelled: boolean;
}

/** No 公文 is larger; such a file would only hold up the rest. */
const maxBytes = 4 * 1024 * 1024;

/**
 * Puts the documents below a folder into an index. Files whose size and time are as in the cache are not
 * read; of those read, the ones with the same content are not parsed.
 */
export async function indexFolder(
  host: Host,
  folder: string,
  index: Pick<WorkspaceIndex, 'set'>,
  options: IndexOptions,
): Promise<IndexResult> {
  const { cache, cacheFrom = 0, parallel = 8, isIgnored, isCancelled, onProgress } = options;
  const share = sharing();
  const known = cache ? await readCache(host, cache, share) : new Map<string, CacheEntry>();
  const stamps = await documentsBelow(host, folder, isIgnored);
  const entries = new Map<string, CacheEntry>();
  const toRead: FileStamp[] = [];
  for (const stamp of stamps) {
    const entry = known.get(stamp.uri);
    if (entry && entry.size === stamp.size && entry.modified === stamp.modified) {
      entries.set(stamp.uri, entry);
      index.set(entry.facts);
    } else toRead.push(stamp);
  }
  let next = 0;
  let parsed = 0;
  let cancelled = false;
  const worker = async (): Promise<void> => {
    while (next < toRead.length) {
      if (isCancelled?.()) {
        cancelled = true;
        return;
      }
      const stamp = toRead[next++] as FileStamp;
      const text = await host.readText(stamp.uri).catch(() => undefined);
      if (text === undefined) continue;
      const hash = hashOf(text);
      const before = known.get(stamp.uri);
      const facts = before?.hash === hash ? before.facts : share(factsOf(text, stamp.uri, options.frontEnds));
      if (before?.hash !== hash) parsed++;
      entries.set(stamp.uri, { size: stamp.size, modified: stamp.modified, hash, facts });
      index.set(facts);
      onProgress?.(entries.size, stamps.length);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, parallel) }, worker));
  const changed = toRead.length > 0 || known.size !== entries.size;
  if (cache && changed && !cancelled && stamps.length >= cacheFrom) {
    await host.writeLines(cache, linesOf([...entries.values()]));
  }
  return { files: stamps.length, parsed, cancelled };
}

/** The documents that belong into the index of a folder. */
export async function documentsBelow(
  host: Host,
  folder: string,
  isIgnored?: (uri: string) => boolean,
): Promise<readonly FileStamp[]> {
  const stamps = await host.walk(folder, isDocumentFile);
  return stamps.filter(({ uri, size }) => size <= maxBytes && !isIgnored?.(uri));
}

export function factsOf(text: string, uri: string, frontEnds: FrontEnds): DocumentFacts {
  const facts = documentFacts(parse(text, formatOf(uri), frontEnds), uri);
  // A piece of a string keeps the whole of it in memory; a copy through JSON does not.
  return JSON.parse(JSON.stringify(facts)) as DocumentFacts;
}

/** The cache is written and read by lines: as one string it would take more room than all the facts. */
function* linesOf(entries: readonly CacheEntry[]): Iterable<string> {
  const head: CacheHead = { version: cacheVersion, entries: entries.length };
  yield JSON.stringify(head);
  for (const entry of entries) yield JSON.stringify(entry);
}

async function readCache(
  host: Host,
  uri: string,
  share: (entry: CacheEntry) => CacheEntry,
): Promise<Map<string, CacheEntry>> {
  const entries = new Map<string, CacheEntry>();
  let head: CacheHead | undefined;
  try {
    for await (const line of host.readLines(uri)) {
      if (head) {
        const entry = share(JSON.parse(line) as CacheEntry);
        entries.set(entry.facts.path, entry);
      } else {
        head = JSON.parse(line) as CacheHead;
        if (head.version !== cacheVersion) break;
      }
    }
  } catch {
    // A broken cache is as good as none.
    return new Map();
  }
  return head?.version === cacheVersion && entries.size === head.entries ? entries : new Map();
}
