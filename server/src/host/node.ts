import { watch } from 'node:fs';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { skippedFolders } from '../core/workspace/documentFiles.js';
import type { Entry, FileStamp, Host, Watch } from './host.js';

/** The file system; addresses of other schemes hold nothing. */
export class NodeHost implements Host {
  async readText(uri: string): Promise<string | undefined> {
    const file = toPath(uri);
    if (!file) return undefined;
    try {
      return new TextDecoder().decode(await readFile(file));
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
          if (entry.name.startsWith('.') || skippedFolders.has(entry.name)) return;
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

  async writeText(uri: string, text: string): Promise<boolean> {
    const file = toPath(uri);
    if (!file) return false;
    try {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(`${file}.${process.pid}.tmp`, text);
      await rename(`${file}.${process.pid}.tmp`, file);
      return true;
    } catch {
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
