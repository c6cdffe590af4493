import { statSync } from 'node:fs';
import type { Baseline } from './baseline.js';
import { Failure } from './failure.js';
import type { Values } from './main.js';
import type { Output } from './outputs.js';
import type { FileReport } from './reporters/report.js';
import { readShard, type Shard, shardOf } from './shard.js';
import type { Changes } from './since.js';

// Hashing and child processes take time to load, which a run without these flags should not pay for.
const loadBaseline = () => import('./baseline.js');
const loadSince = () => import('./since.js');

/**
 * Reads what `--baseline` names; undefined without it.
 * @throws Failure when there is none, or it is broken.
 */
export async function openBaseline(
  values: Values,
  outputs: readonly Output[],
): Promise<Baseline | undefined> {
  if (values.baseline === undefined && values['update-baseline'] !== true) return undefined;
  return (await loadBaseline()).openBaseline(values, outputs);
}

export interface Narrowed<Job> {
  readonly jobs: readonly Job[];
  /** With `--since`. */
  readonly changes?: Changes;
  /** With `--shard`; `of` counts the documents of all shards. */
  readonly shard?: Shard & { readonly of: number };
}

/**
 * What `--since` and `--shard` leave to be checked.
 * @throws Failure
 */
export async function narrow<Job extends { readonly path: string }>(
  all: readonly Job[],
  values: Values,
  stdin: boolean,
): Promise<Narrowed<Job>> {
  const shard = readShard(values);
  const ref = values.since as string | undefined;
  if (stdin && (shard || ref !== undefined)) throw new Failure('--since、--shard 不用于标准输入');
  if (ref !== undefined && (values.fix === true || values['fix-unsafe'] === true))
    throw new Failure('--since 不与 --fix 合用：修复不限于改动过的行');
  let jobs = all;
  let changes: Changes | undefined;
  if (ref !== undefined) {
    const { changesSince } = await loadSince();
    const found = await changesSince(
      ref,
      all.map((job) => job.path),
    );
    changes = found;
    jobs = all.filter((job) => found.has(job.path));
    if (jobs.length === 0) process.stderr.write(`自 ${ref} 以来没有改动过的文档\n`);
  }
  if (!shard) return { jobs, ...(changes ? { changes } : {}) };
  return {
    jobs: shardOf(jobs, (job) => sizeOf(job.path), shard),
    ...(changes ? { changes } : {}),
    shard: { ...shard, of: jobs.length },
  };
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    // Reading it tells what is wrong with it.
    return 0;
  }
}

export interface Sieve {
  readonly baseline: Baseline | undefined;
  readonly changes: Changes | undefined;
  /** The rules that ran, when not all did. */
  readonly rules: readonly string[] | undefined;
  /** What could not be checked; what could not be written joins it. */
  readonly failures: string[];
}

/** What `--baseline` and `--since` leave to be reported; with `--update-baseline` writes the baseline first. */
export async function sift(
  reports: readonly FileReport[],
  { baseline, changes, rules, failures }: Sieve,
): Promise<readonly FileReport[]> {
  let files = reports;
  if (baseline) {
    const { isChanged } = await loadSince();
    const { withoutAccepted } = await loadBaseline();
    const isLikely = (report: FileReport, finding: FileReport['findings'][number]) =>
      changes !== undefined && isChanged(changes.get(report.path), report, finding);
    const { files: fresh, stale } = withoutAccepted(
      baseline.update ? await renewed(baseline, reports, rules, failures) : baseline,
      reports,
      rules,
      isLikely,
    );
    const count = (some: readonly FileReport[]) => some.reduce((sum, one) => sum + one.findings.length, 0);
    const told = [
      { n: count(reports) - count(fresh), words: '处已接受，不再列出' },
      { n: stale, words: '处已经没有了，可加 --update-baseline 去掉' },
    ].flatMap(({ n, words }) => (n > 0 ? [`${n} ${words}`] : []));
    if (told.length > 0 && !baseline.update)
      process.stderr.write(`基线 ${baseline.file} 中有 ${told.join('；')}\n`);
    files = fresh;
  }
  if (!changes) return files;
  const { onChangedLines } = await loadSince();
  return files.map((report) => onChangedLines(changes, report));
}

async function renewed(
  baseline: Baseline,
  reports: readonly FileReport[],
  rules: readonly string[] | undefined,
  failures: string[],
): Promise<Baseline> {
  if (failures.length > 0) {
    failures.push(`有文件未能检查，基线 ${baseline.file} 未写入`);
    return baseline;
  }
  try {
    return (await loadBaseline()).updateBaseline(baseline, reports, rules);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    failures.push(error.message);
    return baseline;
  }
}
