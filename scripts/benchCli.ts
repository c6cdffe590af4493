import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { benchDocument } from './benchDocument.js';

const root = path.resolve(import.meta.dirname, '..');
const ours = path.join(root, 'dist/cli/main.cjs');
const theirs = path.join(path.dirname(createRequire(import.meta.url).resolve('autocorrect-node')), 'cli.js');

/** What a run of a command took. */
export interface CliRun {
  readonly seconds: number;
  /** Of all its threads together. */
  readonly cpuSeconds: number;
  /** The most memory it held, in bytes. */
  readonly peak: number;
}

/** Both commands on the same files, in turn; the middle of several runs of each. */
export interface CliPair {
  readonly name: string;
  readonly ours: CliRun;
  readonly theirs: CliRun;
  /** Ours by theirs, pair by pair, the middle one: what else the machine does falls on both. */
  readonly wallRatio: number;
  readonly cpuRatio: number;
}

export interface CliTimes {
  readonly documents: number;
  readonly bytes: number;
  readonly pairs: readonly CliPair[];
  /** How much longer 10 MB take than 1 MB. */
  readonly growth: number;
}

const topics = ['防汛', '植树', '消防', '粮食收购', '道路养护', '水库除险', '河道保洁', '校园安全'];

/** A document of about 35 KB with a number and a title of its own, and five mistakes. */
function documentOf(serial: number): string {
  const topic = topics[serial % topics.length] as string;
  return (
    benchDocument(13_000)
      .replace('〔2026〕8号', `〔2026〕${serial}号`)
      .replaceAll('政务服务提升三年行动', `${topic}第${serial}片区提升三年行动`)
      // Otherwise the same title would be cited under many numbers.
      .replace(/的意见（([一二三四五六七八九十百]+)）》/g, '的第$1号意见》')
      .replace('（云岭政发〔2025〕4号）', '（云岭政发（2025）4号）')
      .replace('2026年3月11日', '2026年2月30日')
      .replace('三是加强监督，', '三是加强监督,')
      .replace('即办件占31.5%', '即办件占３１.5%')
      .replace('推动“一网通办”“一窗受理”', '推动“一网通办”、“一窗受理”')
  );
}

/** `gongwen lint --format json` beside `autocorrect --lint --format json`. */
export function cliTimes(documents = 1000, runs = 5): CliTimes {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongwen-bench-'));
  try {
    const files = path.join(folder, 'documents');
    mkdirSync(files);
    let bytes = 0;
    for (let i = 1; i <= documents; i++) {
      const text = documentOf(i);
      bytes += Buffer.byteLength(text);
      writeFileSync(path.join(files, `${String(i).padStart(5, '0')}.txt`), text);
    }
    const big = [1, 10].map((megabytes) => {
      const file = path.join(folder, `${megabytes}.txt`);
      writeFileSync(file, benchDocument(megabytes * 390_000));
      return file;
    }) as [string, string];
    const one = path.join(files, '00001.txt');
    const cache = path.join(folder, 'cache');
    const measure = (name: string, target: string, prepare: () => void): CliPair =>
      pairOf(name, runs, folder, { target, prepare, cache });
    const forget = () => rmSync(cache, { recursive: true, force: true });
    const keep = () => {};
    const pairs = [
      measure('一篇（冷启动）', one, keep),
      measure(`${documents}篇，没有缓存`, files, forget),
      measure(`${documents}篇，文稿未变，用缓存`, files, keep),
      measure('一篇，1 MB', big[0], keep),
      measure('一篇，10 MB', big[1], keep),
    ];
    const [small, large] = pairs.slice(-2) as [CliPair, CliPair];
    return { documents, bytes, pairs, growth: large.ours.seconds / small.ours.seconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Target {
  readonly target: string;
  readonly prepare: () => void;
  readonly cache: string;
}

function pairOf(name: string, runs: number, folder: string, { target, prepare, cache }: Target): CliPair {
  const results = Array.from({ length: runs + 1 }, () => {
    prepare();
    return {
      ours: measured(folder, [ours, 'lint', '--format', 'json', target], cache),
      theirs: measured(folder, [theirs, '--lint', '--format', 'json', target], cache),
    };
    // The first one fills the system's own caches.
  }).slice(1);
  return {
    name,
    ours: middleRun(results.map((pair) => pair.ours)),
    theirs: middleRun(results.map((pair) => pair.theirs)),
    wallRatio: middle(results.map((pair) => pair.ours.seconds / pair.theirs.seconds)),
    cpuRatio: middle(results.map((pair) => pair.ours.cpuSeconds / pair.theirs.cpuSeconds)),
  };
}

function measured(folder: string, args: readonly string[], cache: string): CliRun {
  const probe = path.join(folder, 'probe.cjs');
  const usage = path.join(folder, 'usage.json');
  writeFileSync(
    probe,
    `process.on('exit',()=>require('node:fs').writeFileSync(${JSON.stringify(usage)},JSON.stringify(process.resourceUsage())))`,
  );
  // A file, as where a report goes: a pipe would measure its reader too.
  const output = openSync(path.join(folder, 'output'), 'w');
  const from = performance.now();
  const { status, error } = spawnSync(process.execPath, ['--require', probe, ...args], {
    stdio: ['ignore', output, 'inherit'],
    env: { ...process.env, GONGWEN_CACHE: cache },
  });
  const seconds = (performance.now() - from) / 1000;
  closeSync(output);
  if (error || (status !== 0 && status !== 1))
    throw error ?? new Error(`${args.join(' ')}：退出码 ${status}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(
    readFileSync(usage, 'utf8'),
  ) as NodeJS.ResourceUsage;
  return { seconds, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS * 1024 };
}

function middleRun(runs: readonly CliRun[]): CliRun {
  return {
    seconds: middle(runs.map((run) => run.seconds)),
    cpuSeconds: middle(runs.map((run) => run.cpuSeconds)),
    peak: middle(runs.map((run) => run.peak)),
  };
}

function middle(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] as number;
}
