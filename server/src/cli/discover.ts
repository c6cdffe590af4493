import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isDocumentFile, isSkipped } from '../core/workspace/documentFiles.js';
import { describeError, Failure } from './failure.js';
import { isFolder } from './files.js';

/**
 * The files that arguments name: files as they are, folders with the documents in them, patterns such as
 * `公文/**\/*.md`. Sorted, without duplicates.
 * @throws Failure when something named does not exist or cannot be read.
 */
export async function discover(
  args: readonly string[],
  isIgnored: (file: string) => Promise<boolean>,
): Promise<string[]> {
  const found = new Set<string>();
  for (const argument of args) {
    if (isFolder(argument)) {
      for (const file of walk(argument, new Set())) if (!(await isIgnored(file))) found.add(file);
    } else if (existsSync(argument)) found.add(path.normalize(argument));
    else if (/[*?{[]/.test(argument)) {
      const { glob } = await import('tinyglobby');
      const files = await glob(argument, {
        expandDirectories: false,
        ignore: ['**/node_modules/**', '**/.git/**'],
      });
      let any = false;
      for (const file of files) {
        any = true;
        if (!(await isIgnored(file))) found.add(path.normalize(file));
      }
      if (!any) throw new Failure(`没有文件符合：${argument}`);
    } else {
      // Tells a missing file from one that may not be looked at.
      try {
        statSync(argument);
      } catch (error) {
        throw new Failure(describeError(error, argument));
      }
    }
  }
  return [...found].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function* walk(folder: string, seen: Set<string>): Generator<string> {
  let entries: import('node:fs').Dirent[];
  try {
    const real = realpathSync(folder);
    if (seen.has(real)) return;
    seen.add(real);
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new Failure(describeError(error, folder));
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isSkipped(entry.name)) continue;
    const file = path.join(folder, entry.name);
    const kind = entry.isSymbolicLink() ? statSync(file, { throwIfNoEntry: false }) : entry;
    if (kind?.isDirectory()) {
      yield* walk(file, seen);
    } else if (kind?.isFile() && isDocumentFile(entry.name)) yield file;
  }
}
