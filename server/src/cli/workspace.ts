import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { documentFacts, said } from '../core/workspace/facts.js';
import { WorkspaceIndex } from '../core/workspace/workspaceIndex.js';
import { documentsBelow, indexFolder } from '../host/indexer.js';
import { NodeHost } from '../host/node.js';
import { cacheFolder } from './cacheFolder.js';
import type { Configurations, Root } from './configuration.js';
import { readDocument } from './documents.js';
import { Failure } from './failure.js';

/** Fewer files than this are read again as quickly as their facts. */
const cacheFrom = 200;

/** What the index calls a file. */
export function workspacePath(file: string): string {
  return pathToFileURL(path.resolve(file)).href;
}

/** What is read into an index. */
export interface Surroundings {
  readonly roots: readonly Root[];
  /** Files that lie in none of the folders. */
  readonly files: readonly string[];
}

/**
 * The documents that belong with the files to be checked: those below the configuration of a file, else below the
 * folder named on the command line, else the files themselves. A single file without a configuration stands alone.
 */
export async function surroundings(
  files: readonly string[],
  named: readonly string[],
  configurations: Configurations,
): Promise<Surroundings> {
  const roots = new Map<string, Root>();
  const folders = named.filter((name) => statSync(name, { throwIfNoEntry: false })?.isDirectory());
  const loose: string[] = [];
  for (const file of files) {
    const configured = await configurations.root(file);
    if (configured && !isTooWide(configured.folder)) {
      roots.set(configured.folder, configured);
      continue;
    }
    const folder = folders.map((name) => path.resolve(name)).find((name) => isInside(name, file));
    if (folder === undefined || isTooWide(folder)) loose.push(file);
    else if (files.length > 1 && !roots.has(folder)) roots.set(folder, { folder, isIgnored: () => false });
  }
  // A folder inside another is read with that.
  const outermost = [...roots.values()].filter(
    ({ folder }) => ![...roots.keys()].some((other) => other !== folder && isInside(other, folder)),
  );
  return { roots: outermost, files: loose };
}

/** The documents themselves, whole paths, sorted. */
export async function documentsOf({ roots, files }: Surroundings): Promise<readonly string[]> {
  const host = new NodeHost();
  const found = files.map((file) => path.resolve(file));
  for (const { folder, isIgnored } of roots) {
    const stamps = await documentsBelow(host, pathToFileURL(folder).href, (uri) =>
      isIgnored(fileURLToPath(uri)),
    );
    for (const { uri } of stamps) found.push(fileURLToPath(uri));
  }
  return found.sort();
}

/** Tells apart states of an index in which documents say something else of each other. */
export function workspaceState(index: WorkspaceIndex | undefined): string {
  const hash = createHash('sha1');
  const all = [...(index?.all() ?? [])].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const facts of all) hash.update(said(facts)).update('\n');
  return hash.digest('base64');
}

/** Reads the documents; without `caching` all of them anew. */
export async function buildWorkspace(
  { roots, files }: Surroundings,
  caching = true,
): Promise<WorkspaceIndex | undefined> {
  if (roots.length === 0 && files.length < 2) return undefined;
  const { frontEnds } = await import('../core/parse/frontEnds.js');
  const index = new WorkspaceIndex();
  const host = new NodeHost();
  for (const { folder, isIgnored } of roots) {
    await indexFolder(host, pathToFileURL(folder).href, index, {
      frontEnds,
      ...(caching ? { cache: pathToFileURL(cacheFile(folder)).href } : {}),
      cacheFrom,
      isIgnored: (uri) => isIgnored(fileURLToPath(uri)),
    });
  }
  for (const file of files) {
    try {
      index.set(documentFacts(await readDocument(file), workspacePath(file)));
    } catch (error) {
      // The check of that file tells what is wrong with it.
      if (!(error instanceof Failure)) throw error;
    }
  }
  return index;
}

/** The documents below a folder, less what its configuration ignores. */
export async function folderWorkspace(
  folder: string,
  configurations: Configurations,
): Promise<WorkspaceIndex> {
  const configured = await configurations.root(path.join(folder, '-'));
  const root = { folder: path.resolve(folder), isIgnored: configured?.isIgnored ?? (() => false) };
  return (await buildWorkspace({ roots: [root], files: [] })) as WorkspaceIndex;
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, path.resolve(file));
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** A configuration in the home folder or above it speaks for all files there; they are no repository. */
function isTooWide(folder: string): boolean {
  return isInside(folder, os.homedir());
}

function cacheFile(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return path.join(cacheFolder(), `index-${name}.json`);
}
