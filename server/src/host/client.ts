import { isSkipped } from '../core/workspace/documentFiles.js';
import { decode } from '../formats/encoding.js';
import { fromBase64 } from '../lsp/base64.js';
import {
  LIST_FOLDER_REQUEST,
  type ListFolderResult,
  READ_FILE_REQUEST,
  type ReadFileResult,
  STAT_FILES_REQUEST,
  type StatFilesResult,
} from '../lsp/protocol.js';
import type { FileStamp, Host } from './host.js';

/** Sends a request to the client. */
export type AskClient = (method: string, params: object) => Promise<unknown>;

/** No text that is read beside the open ones is larger; in bytes. */
const mostText = 32 * 1024 * 1024;
/** How many folders are looked into at a time: each may be a question over the network. */
const parallel = 8;
/** The code of JSON-RPC for a request that the other side does not know. */
const methodNotFound = -32601;

/**
 * The files that the client can reach, by requests: those of an editor in the browser, or of a repository that is not
 * on this machine. Nothing is kept there (no cache), and the client tells of changes by itself.
 */
export function clientHost(askClient: AskClient): Host {
  let answers = true;
  const ask = async <Result>(method: string, params: object, absent: Result): Promise<Result> => {
    if (!answers) return absent;
    try {
      return (await askClient(method, params)) as Result;
    } catch (error) {
      if ((error as { code?: unknown } | null)?.code !== methodNotFound) throw error;
      // Another client than ours: it has no such files to offer.
      answers = false;
      return absent;
    }
  };

  const readBytes: Host['readBytes'] = async (uri, most) => {
    const result = await ask<ReadFileResult>(READ_FILE_REQUEST, { uri, most }, null);
    if (result === null || result === 'tooLarge') return result ?? undefined;
    return fromBase64(result.bytes);
  };

  const entriesOf = async (folder: string) => {
    const base = folder.replace(/\/$/, '');
    const entries = await ask<ListFolderResult>(LIST_FOLDER_REQUEST, { uri: folder }, []);
    return entries.map(({ name, kind }) => ({ name, kind, uri: `${base}/${encodeURIComponent(name)}` }));
  };

  const visit = async (folder: string, accept: (uri: string) => boolean) => {
    const entries = (await entriesOf(folder).catch(() => [])).filter(({ name }) => !isSkipped(name));
    const uris = entries.filter(({ kind, uri }) => kind === 'file' && accept(uri)).map(({ uri }) => uri);
    const stats = uris.length > 0 ? await ask<StatFilesResult>(STAT_FILES_REQUEST, { uris }, []) : [];
    const files = uris.flatMap((uri, at): FileStamp[] => {
      const stat = stats[at];
      return stat ? [{ uri, size: stat.size, modified: stat.modified }] : [];
    });
    return { files, folders: entries.filter(({ kind }) => kind === 'folder').map(({ uri }) => uri) };
  };

  return {
    readBytes,
    async readText(uri) {
      const bytes = await readBytes(uri, mostText);
      if (!bytes || bytes === 'tooLarge') return undefined;
      const decoded = decode(bytes);
      return 'problem' in decoded ? undefined : decoded.text;
    },
    async list(folder) {
      const entries = await entriesOf(folder);
      return entries.map(({ uri, kind }) => ({ uri, kind })).sort((a, b) => (a.uri < b.uri ? -1 : 1));
    },
    async walk(folder, accept) {
      const found: FileStamp[] = [];
      const waiting = [folder];
      while (waiting.length > 0) {
        const visited = await Promise.all(waiting.splice(0, parallel).map((one) => visit(one, accept)));
        for (const { files, folders } of visited) {
          found.push(...files);
          waiting.push(...folders);
        }
      }
      return found.sort((a, b) => (a.uri < b.uri ? -1 : 1));
    },
    async *readLines() {},
    async writeLines() {
      return false;
    },
    watch: () => ({ dispose() {} }),
  };
}

/** The files of this machine from the one host, those of every other scheme from the other. */
export function hostByScheme(local: Host, other: Host): Host {
  const of = (uri: string) => (uri.startsWith('file:') ? local : other);
  return {
    readText: (uri) => of(uri).readText(uri),
    readBytes: (uri, most) => of(uri).readBytes(uri, most),
    realUri: async (uri) => of(uri).realUri?.(uri),
    list: (folder) => of(folder).list(folder),
    walk: (folder, accept) => of(folder).walk(folder, accept),
    readLines: (uri) => of(uri).readLines(uri),
    writeLines: (uri, lines) => of(uri).writeLines(uri, lines),
    watch: (uri, onChange) => of(uri).watch(uri, onChange),
  };
}
