import { randomUUID } from 'node:crypto';
import { createReadStream, watch } from 'node:fs';
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isSkipped } from '../core/workspace/documentFiles.js';
import { decode } from '../formats/encoding.js';
import type { Entry, FileStamp, Host, Watch } from './host.js';

/** How much of a large file is read or written at a time. */
const pieceSize = 256 * 1024;

const lineFeed = 10;

/** The file system; addresses of other schemes hold nothing. */
export class NodeHost implements Host {
  async readText(uri: string): Promise<string | undefined> {
    const file = toPath(uri);
    if (!file) return undefined;
    try {
      const decoded = decode(await readFile(file));
      // What is no text has nothing to say of other documents; the check of that file tells what is wrong with it.
      return 'problem' in decoded ? undefined : decoded.text;
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  }

  async readBytes(uri: string, most: number): Promise<Uint8Array | 'tooLarge' | undefined> {
    const file = toPath(uri);
    if (!file) return undefined;
    try {
      const { size } = await stat(file);
      return size > most ? 'tooLarge' : await readFile(file);
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  }

  async realUri(uri: string): Promise<string | undefined> {
    const file = toPath(uri);
    if (!file) return undefined;
    try {
      return pathToFileURL(await realpath(file)).href;
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  }

  async list(folder: string): Promise<readonly Entry[]> {
    const directory = toPath(folder);
    if (!directory) return [];
    try {
      const entries = await readdir(directory, { withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() || entry.isDirectory())
        .map((entry) => ({
          uri: pathToFileURL(path.join(directory, entry.name)).href,
          kind: entry.isFile() ? ('file' as const) : ('folder' as const),
        }))
        .sort((a, b) => (a.uri < b.uri ? -1 : 1));
    } catch (error) {
      if (isAbsent(error)) return [];
      throw error;
    }
  }

  async walk(folder: string, accept: (uri: string) => boolean): Promise<readonly FileStamp[]> {
    const root = toPath(folder);
    if (!root) return [];
    const found: FileStamp[] = [];
    // Links are not followed: they could lead out of the workspace or round in a circle.
    const visit = async (directory: string): Promise<void> => {
      const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
      await Promise.all(
        entries.map(async (entry) => {
          if (isSkipped(entry.name)) return;
          const file = path.join(directory, entry.name);
          if (entry.isDirectory()) return visit(file);
          const uri = pathToFileURL(file).href;
          if (!entry.isFile() || !accept(uri)) return;
          const stats = await stat(file).catch(() => undefined);
          if (stats) found.push({ uri, size: stats.size, modified: stats.mtimeMs });
        }),
      );
    };
    await visit(root);
    return found.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  async *readLines(uri: string): AsyncIterable<string> {
    const file = toPath(uri);
    if (!file) return;
    // Bytes, since a line feed is one byte and a piece may end within a character.
    let begun: Buffer[] = [];
    try {
      for await (const chunk of createReadStream(file, { highWaterMark: pieceSize })) {
        const piece = chunk as Buffer;
        let from = 0;
        for (let end = piece.indexOf(lineFeed); end >= 0; end = piece.indexOf(lineFeed, from)) {
          begun.push(piece.subarray(from, end));
          yield textOf(begun);
          begun = [];
          from = end + 1;
        }
        if (from < piece.length) begun.push(piece.subarray(from));
      }
    } catch (error) {
      if (isAbsent(error)) return;
      throw error;
    }
    if (begun.length > 0) yield textOf(begun);
  }

  async writeLines(uri: string, lines: Iterable<string>): Promise<boolean> {
    const file = toPath(uri);
    if (!file) return false;
    const written = `${file}.${randomUUID()}.tmp`;
    try {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(written, piecesOf(lines));
      await rename(written, file);
      return true;
    } catch {
      await rm(written, { force: true }).catch(() => {});
      return false;
    }
  }

  watch(uri: string, onChange: () => void): Watch {
    const file = toPath(uri);
    if (!file) return { dispose: () => {} };
    try {
      // The folder, not the file: a watch on a file ends when an editor replaces it.
      const watcher = watch(path.dirname(file), { persistent: false }, (_event, name) => {
        if (name === null || name === path.basename(file)) onChange();
      });
      watcher.on('error', () => watcher.close());
      return { dispose: () => watcher.close() };
    } catch {
      return { dispose: () => {} };
    }
  }
}

function* piecesOf(lines: Iterable<string>): Iterable<string> {
  let piece = '';
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < pieceSize) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function textOf(pieces: readonly Buffer[]): string {
  return (pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces)).toString('utf8');
}

function toPath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

function isAbsent(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}
