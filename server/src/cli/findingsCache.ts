import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Finding } from '../core/lint/lint.js';
import { cacheFolder } from './cacheFolder.js';
import { readBytes, readText } from './files.js';
import type { Job } from './jobs.js';
import { lateSource, lineLengths } from './lateSource.js';
import { lawsState } from './laws.js';
import type { FileReport } from './reporters/report.js';

/** A hash of the whole program: another program may find something else. */
declare const GONGWEN_BUILD: string;

/** With fewer files than this, checking them is as quick as looking them up. */
export const cacheFrom = 20;
/** What would make a cache larger than this is found anew. */
const mostBytes = 64 * 1024 * 1024;
/** How much room the caches may take together; those not used for longest are removed. */
const mostInAll = 256 * 1024 * 1024;
/** How much too early a file system may date a change, in milliseconds. */
const clockGrain = 50;

const lineFeed = 10;
const tab = 9;

interface FileState {
  /** Changes whenever the file does; empty when it changed too lately for its times to tell. */
  readonly stamp: string;
  /** Of the file's bytes. */
  readonly hash: string;
}

/** What is kept of one file. */
interface Meta extends FileState {
  readonly path: string;
  /** A hash of the settings it was checked under; absent when it was only asked by others. */
  readonly settings?: string;
  /** Whether other documents had a say in what was found. */
  readonly asksOthers?: boolean;
}

interface Result {
  readonly genre?: string;
  /** Of each line, with its end; absent where nothing was found. */
  readonly lines?: readonly number[];
  readonly findings: readonly Finding[];
}

/** The last line of a cache. Before it stands a line for each file: `Meta`, a tab, `Result`. */
interface Foot {
  readonly build: string;
  /** Of everything before this line. */
  readonly hash: string;
  /** What all documents that may be asked contain, and what they say of each other; empty when not known. */
  readonly contents: string;
  readonly facts: string;
}

interface Entry {
  readonly meta: Meta;
  /** Not parsed before it is asked for. */
  readonly result: Buffer;
}

export interface CacheOptions {
  /** What decides which files are checked by which rules, beside the configuration: arguments and flags. */
  readonly run: readonly unknown[];
  /** The documents that others may ask, by their whole paths. */
  readonly surroundings: () => Promise<readonly string[]>;
  /** A hash of what those say of each other. */
  readonly facts: () => Promise<string>;
}

/** Findings of files that are as they were, kept from one run of the command to the next. */
export class FindingsCache {
  readonly #options: CacheOptions;
  readonly #file: string;
  readonly #started = Date.now();
  readonly #foot: Foot | undefined;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #states = new Map<string, FileState | undefined>();
  readonly #checked = new Map<string, { readonly meta: Meta; readonly result: Buffer | FileReport }>();
  readonly #lawsStates = new Map<string, string>();
  #contents: Promise<string> | undefined;
  #same: Promise<boolean> | undefined;
  #changed = false;

  constructor(options: CacheOptions) {
    this.#options = options;
    const name = hashOf(JSON.stringify(options.run)).replace(/\W/g, '').slice(0, 16);
    this.#file = path.join(cacheFolder(), `findings-${name}.jsonl`);
    const known = readCache(this.#file);
    this.#foot = known?.foot;
    this.#entries = known?.entries ?? new Map();
  }

  /** What was found in a file when it was as it is now; undefined when that is not known. */
  async find(job: Job): Promise<FileReport | undefined> {
    const file = path.resolve(job.path);
    const entry = this.#entries.get(file);
    if (!entry || entry.meta.settings !== this.#settings(job)) return undefined;
    const state = this.#stateOf(file);
    if (!state || state.hash !== entry.meta.hash) return undefined;
    if (entry.meta.asksOthers && !(await this.#othersAreSame())) return undefined;
    const { genre, lines = [], findings } = JSON.parse(entry.result.toString()) as Result;
    if (state.stamp !== entry.meta.stamp) this.#changed = true;
    this.#checked.set(file, { meta: { ...entry.meta, ...state }, result: entry.result });
    return {
      path: job.path,
      document: {
        source: lateSource(lines, () => readText(job.path).text),
        genre: genre === undefined ? undefined : { name: genre },
      },
      findings,
    };
  }

  /** Takes in what was found in a file of these bytes. */
  keep(job: Job, bytes: Uint8Array, report: FileReport, asksOthers: boolean): void {
    const file = path.resolve(job.path);
    const state = { stamp: this.#stampOf(file) ?? '', hash: hashOf(bytes) };
    this.#states.set(file, state);
    this.#checked.set(file, {
      meta: { path: file, ...state, settings: this.#settings(job), asksOthers },
      result: report,
    });
    this.#changed = true;
  }

  /** Writes what the next run may use. Where that cannot be done, the next run does without. */
  async write(): Promise<void> {
    try {
      const asking = [...this.#checked.values()].some(({ meta }) => meta.asksOthers);
      const contents = asking ? await this.#contentsNow() : '';
      if (!this.#changed && contents === (this.#foot?.contents ?? '') && this.#isComplete()) {
        const now = new Date();
        utimesSync(this.#file, now, now);
        return;
      }
      const isKnown = asking && [...this.#states.values()].every((state) => state?.stamp !== '');
      const facts = isKnown ? await this.#options.facts() : '';
      const folder = path.dirname(this.#file);
      mkdirSync(folder, { recursive: true });
      this.#writeFile({ build: GONGWEN_BUILD, contents: isKnown ? contents : '', facts });
      removeOldest(folder);
    } catch {
      // No room, no right to write: what was found has been told all the same.
    }
  }

  #isComplete(): boolean {
    return [...this.#entries.values()].every(
      ({ meta }) => meta.settings === undefined || this.#checked.has(meta.path),
    );
  }

  #writeFile(foot: Omit<Foot, 'hash'>): void {
    const temporary = `${this.#file}.${process.pid}.tmp`;
    const descriptor = openSync(temporary, 'wx', 0o600);
    const hash = createHash('sha1');
    let size = 0;
    const add = (meta: Meta, result: Buffer): void => {
      const line = Buffer.concat([Buffer.from(`${JSON.stringify(meta)}\t`), result, Buffer.of(lineFeed)]);
      if (size + line.length > mostBytes) return;
      size += line.length;
      hash.update(line);
      writeFileSync(descriptor, line);
    };
    try {
      for (const { meta, result } of this.#checked.values())
        add(meta, Buffer.isBuffer(result) ? result : Buffer.from(JSON.stringify(resultOf(result))));
      for (const [file, state] of this.#states)
        if (state && !this.#checked.has(file)) add({ path: file, ...state }, Buffer.alloc(0));
      const end: Foot = { ...foot, hash: hash.digest('base64') };
      writeFileSync(descriptor, `${JSON.stringify(end)}\n`);
      closeSync(descriptor);
      renameSync(temporary, this.#file);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  }

  #othersAreSame(): Promise<boolean> {
    const compare = async ({ contents, facts }: Foot): Promise<boolean> =>
      contents !== '' &&
      ((await this.#contentsNow()) === contents || (facts !== '' && (await this.#options.facts()) === facts));
    this.#same ??= this.#foot ? compare(this.#foot) : Promise.resolve(false);
    return this.#same;
  }

  #contentsNow(): Promise<string> {
    const read = async (): Promise<string> => {
      const files = await this.#options.surroundings();
      return hashOf(files.map((file) => `${file}\n${this.#stateOf(file)?.hash ?? ''}\n`).join(''));
    };
    this.#contents ??= read();
    return this.#contents;
  }

  #stateOf(file: string): FileState | undefined {
    if (this.#states.has(file)) return this.#states.get(file);
    const stamp = this.#stampOf(file);
    const known = this.#entries.get(file)?.meta;
    let state: FileState | undefined;
    try {
      if (stamp !== undefined)
        state = {
          stamp,
          hash: stamp !== '' && known?.stamp === stamp ? known.hash : hashOf(readBytes(file)),
        };
    } catch {
      // The check of that file tells what is wrong with it.
    }
    this.#states.set(file, state);
    return state;
  }

  /** Undefined where there is no such file, or none that may be looked at. */
  #stampOf(file: string): string | undefined {
    let stats: ReturnType<typeof statSync>;
    try {
      stats = statSync(file);
    } catch {
      return undefined;
    }
    const { size, mtimeMs, ctimeMs, ino } = stats;
    if (Math.max(mtimeMs, ctimeMs) >= this.#started - clockGrain) return '';
    return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  }

  #settings({ format, configs, office, laws, configFolder }: Job): string {
    const key = laws.join('\n');
    let state = this.#lawsStates.get(key);
    if (state === undefined) {
      state = lawsState(laws);
      this.#lawsStates.set(key, state);
    }
    return hashOf(JSON.stringify([format, configs, office, configFolder, state]));
  }
}

function readCache(file: string): { foot: Foot; entries: Map<string, Entry> } | undefined {
  try {
    const bytes = readFileSync(file);
    const end = bytes.lastIndexOf(lineFeed, -2) + 1;
    const foot = JSON.parse(bytes.toString('utf8', end)) as Foot;
    if (foot.build !== GONGWEN_BUILD || foot.hash !== hashOf(bytes.subarray(0, end))) return undefined;
    const entries = new Map<string, Entry>();
    for (let at = 0; at < end; ) {
      const line = bytes.subarray(at, bytes.indexOf(lineFeed, at));
      at += line.length + 1;
      const middle = line.indexOf(tab);
      const meta = JSON.parse(line.toString('utf8', 0, middle)) as Meta;
      entries.set(meta.path, { meta, result: line.subarray(middle + 1) });
    }
    return { foot, entries };
  } catch {
    // None yet, or a broken one, which is as good as none.
    return undefined;
  }
}

function resultOf({ document: { source, genre }, findings }: FileReport): Result {
  return {
    ...(genre ? { genre: genre.name } : {}),
    ...(findings.length > 0 ? { lines: lineLengths(source) } : {}),
    findings,
  };
}

/** Leaves the caches used last. */
function removeOldest(folder: string): void {
  const caches = readdirSync(folder)
    .filter((name) => /^findings-.*\.jsonl$/.test(name))
    .flatMap((name) => {
      const file = path.join(folder, name);
      const stats = statSync(file, { throwIfNoEntry: false });
      return stats ? [{ file, size: stats.size, used: stats.mtimeMs }] : [];
    })
    .sort((a, b) => b.used - a.used);
  let size = 0;
  for (const cache of caches) {
    size += cache.size;
    if (size > mostInAll) rmSync(cache.file, { force: true });
  }
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha1').update(content).digest('base64');
}
