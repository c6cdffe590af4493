import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type LawFile, LawLibrary } from '../core/model/lawLibrary.js';
import { LawCatalogue, readLawSources } from '../core/standards/laws.js';
import { describeError, Failure } from './failure.js';
import { readBytes, readText } from './files.js';

export interface Laws {
  readonly laws: LawCatalogue;
  /** The user's own law texts, where there are any. */
  readonly lawTexts: LawLibrary | undefined;
}

let loaded: LawCatalogue | undefined;
const byPaths = new Map<string, Promise<Laws>>();

/** The embedded catalogue of laws; it stands in a file of its own, which most runs do not need. */
export async function embeddedLaws(): Promise<LawCatalogue> {
  loaded ??= new LawCatalogue((await import('../data/laws.js')).lawTable);
  return loaded;
}

/**
 * The embedded catalogue with the user's library over it: the later path goes before the earlier one.
 * @throws Failure when a path does not exist or is no library.
 */
export function lawsWith(paths: readonly string[]): Promise<Laws> {
  const key = paths.join('\n');
  let laws = byPaths.get(key);
  if (!laws) {
    laws = read(paths);
    byPaths.set(key, laws);
  }
  return laws;
}

async function read(paths: readonly string[]): Promise<Laws> {
  let laws = await embeddedLaws();
  const files: LawFile[] = [];
  for (const name of paths) {
    if (isFolder(name)) {
      const found = lawFilesIn(name);
      laws = laws.with(new LawLibrary(found).sources);
      files.push(...found);
      continue;
    }
    const sources = readLawSources(readText(name).text);
    if (!sources) throw new Failure(`${name}：不是法规目录文件；目录文件用 gongwen laws build 生成`);
    laws = laws.with(sources);
  }
  return { laws, lawTexts: files.length > 0 ? new LawLibrary(files) : undefined };
}

/** Tells states of a law library apart, by what its files contain; one that cannot be read is a state too. */
export function lawsState(paths: readonly string[]): string {
  if (paths.length === 0) return '';
  const hash = createHash('sha1');
  try {
    for (const name of paths)
      for (const file of isFolder(name) ? lawFileNames(name) : [name])
        hash.update(JSON.stringify(file)).update(readBytes(file));
  } catch (error) {
    // Reading the library tells what is wrong with it.
    if (!(error instanceof Failure)) throw error;
    hash.update(error.message);
  }
  return hash.digest('base64');
}

/**
 * The law texts below a folder, by path.
 * @throws Failure
 */
export function lawFilesIn(folder: string): LawFile[] {
  return lawFileNames(folder).map((file) => ({ path: file, text: readText(file).text }));
}

function lawFileNames(folder: string): string[] {
  const files: string[] = [];
  const visit = (directory: string): void => {
    for (const entry of list(directory)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const file = path.join(directory, entry.name);
      if (entry.isDirectory()) visit(file);
      else if (entry.isFile() && /\.(?:md|markdown|txt)$/i.test(entry.name)) files.push(file);
    }
  };
  visit(folder);
  return files;
}

function list(directory: string): import('node:fs').Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new Failure(describeError(error, directory));
  }
}

export function isFolder(name: string): boolean {
  try {
    return statSync(name).isDirectory();
  } catch (error) {
    throw new Failure(describeError(error, name));
  }
}
