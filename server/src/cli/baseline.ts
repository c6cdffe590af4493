import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../core/lint/lint.js';
import { Source } from '../core/text.js';
import { Failure } from './failure.js';
import { createText, readText } from './files.js';
import type { Values } from './main.js';
import type { Output } from './outputs.js';
import { fingerprint } from './reporters/fingerprints.js';
import type { FileReport } from './reporters/report.js';

/** How often a defect, by its fingerprint, is accepted in a file; by path from the baseline's folder, then by rule. */
type Accepted = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>;

/** The findings that were accepted when a repository took up the command. */
export interface Baseline {
  readonly file: string;
  readonly accepted: Accepted;
  /** Whether it is to be written anew. */
  readonly update: boolean;
}

/**
 * Reads what `--baseline` names; undefined without it.
 * @throws Failure when there is none, or it is broken.
 */
export function openBaseline(values: Values, outputs: readonly Output[]): Baseline | undefined {
  const file = values.baseline as string | undefined;
  const update = values['update-baseline'] === true;
  if (file === undefined) {
    if (update)
      throw new Failure('--update-baseline 要与 --baseline 合用：--baseline 基线.json --update-baseline');
    return undefined;
  }
  if (file === '') throw new Failure('--baseline 后面要写文件名');
  if (values.fix === true || values['fix-unsafe'] === true)
    throw new Failure('--baseline 不与 --fix 合用：修复不分新旧；请先修复，再更新基线');
  if (update && (values.since !== undefined || values.shard !== undefined))
    throw new Failure('--update-baseline 要检查全部文字，不与 --since、--shard 合用');
  if (outputs.some((output) => output.file !== undefined && path.resolve(output.file) === path.resolve(file)))
    throw new Failure(`${file} 是基线，不能写入报告`);
  if (!existsSync(file)) {
    if (!update) throw new Failure(`找不到基线：${file}。第一次请加 --update-baseline 生成`);
    return { file, accepted: new Map(), update };
  }
  return { file, accepted: parse(readText(file).text, file), update };
}

export interface Sifted {
  /** The same files with what is new in them. */
  readonly files: readonly FileReport[];
  /** Accepted defects that are gone. */
  readonly stale: number;
}

/**
 * Leaves out what the baseline accepts. Where a file has more of a defect than are accepted, those that `isLikely`
 * names count as new first, then the later ones. `rules` are those that ran, when not all did.
 */
export function withoutAccepted(
  { file, accepted }: Baseline,
  reports: readonly FileReport[],
  rules: readonly string[] | undefined,
  isLikely: (report: FileReport, finding: Finding) => boolean = () => false,
): Sifted {
  const checked = new Set<string>();
  let stale = 0;
  const files = reports.map((report) => {
    const name = nameOf(file, report.path);
    checked.add(name);
    const known = accepted.get(name);
    if (!known) return report;
    const same = bySameness(report);
    const fresh = new Set<Finding>();
    for (const [rule, defects] of same)
      for (const [print, findings] of defects) {
        const surplus = findings.length - (known.get(rule)?.get(print) ?? 0);
        if (surplus <= 0) continue;
        const likeliest = findings
          .map((finding, i) => ({ finding, i, likely: isLikely(report, finding) ? 1 : 0 }))
          .sort((a, b) => b.likely - a.likely || b.i - a.i);
        for (const { finding } of likeliest.slice(0, surplus)) fresh.add(finding);
      }
    for (const [rule, defects] of known) {
      if (rules && !rules.includes(rule)) continue;
      for (const [print, count] of defects)
        stale += Math.max(0, count - (same.get(rule)?.get(print)?.length ?? 0));
    }
    return { ...report, findings: report.findings.filter((finding) => fresh.has(finding)) };
  });
  for (const [name, known] of accepted)
    if (!checked.has(name) && isGone(file, name)) stale += countOf([known]);
  return { files, stale };
}

/**
 * Writes a baseline that accepts what was found. What it says of files that were not checked, and of rules that did
 * not run, stays, unless the file is gone.
 * @throws Failure; the file is then as it was.
 */
export function updateBaseline(
  { file, accepted }: Baseline,
  reports: readonly FileReport[],
  rules: readonly string[] | undefined,
): Baseline {
  const next = new Map([...accepted].filter(([name]) => !isGone(file, name)));
  for (const report of reports) {
    const name = nameOf(file, report.path);
    const found = new Map<string, ReadonlyMap<string, number>>();
    if (rules)
      for (const [rule, defects] of next.get(name) ?? []) if (!rules.includes(rule)) found.set(rule, defects);
    for (const [rule, defects] of bySameness(report))
      found.set(rule, new Map([...defects].map(([print, findings]) => [print, findings.length])));
    if (found.size > 0) next.set(name, found);
    else next.delete(name);
  }
  const text = print(next);
  if (!existsSync(file) || readText(file).text !== text)
    createText(file, { text, encoding: 'utf-8', bom: false }, true);
  process.stderr.write(`已写入基线 ${file}：${next.size} 篇，${countOf(next.values())} 处\n`);
  return { file, accepted: next, update: false };
}

function bySameness({ document, findings }: FileReport): Map<string, Map<string, Finding[]>> {
  const same = new Map<string, Map<string, Finding[]>>();
  for (const finding of findings) {
    const defects = same.get(finding.rule) ?? new Map<string, Finding[]>();
    same.set(finding.rule, defects);
    const print = fingerprint(document, finding);
    defects.set(print, [...(defects.get(print) ?? []), finding]);
  }
  return same;
}

/** The path from the baseline's folder, so that it means the same wherever the command runs. */
function nameOf(baseline: string, file: string): string {
  return path
    .relative(path.dirname(path.resolve(baseline)), path.resolve(file))
    .split(path.sep)
    .join('/');
}

function isGone(baseline: string, name: string): boolean {
  return !existsSync(path.resolve(path.dirname(baseline), name));
}

function countOf(files: Iterable<ReadonlyMap<string, ReadonlyMap<string, number>>>): number {
  let sum = 0;
  for (const rules of files) for (const defects of rules.values()) for (const n of defects.values()) sum += n;
  return sum;
}

/** Sorted, with a line for each defect: a change of one is a change of one line. */
function print(accepted: Accepted): string {
  const sorted = <T, U>(map: ReadonlyMap<string, T>, value: (one: T) => U) =>
    Object.fromEntries(
      [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, value(one)] as const),
    );
  const files = sorted(accepted, (rules) => sorted(rules, (defects) => sorted(defects, (count) => count)));
  return `${JSON.stringify({ version: 1, files }, null, 2)}\n`;
}

function parse(text: string, file: string): Accepted {
  const broken = (why: string) =>
    new Failure(`${file} 不是完好的基线：${why}。请从版本库恢复，或者删去后用 --update-baseline 重新生成`);
  if (/^<{7} /m.test(text)) throw broken('其中有未解决的合并冲突');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const offset = /position (\d+)/.exec((error as Error).message)?.[1];
    const line = offset === undefined ? undefined : new Source(text).positionAt(Number(offset)).line;
    throw broken(line === undefined ? 'JSON 不完整' : `第${line}行 JSON 有误`);
  }
  const entries = (one: unknown, what: string) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) throw broken(`${what}应是对象`);
    return Object.entries(one);
  };
  const top = new Map(entries(value, '整个文件'));
  if (top.get('version') !== 1) throw broken('version 应是 1，或者它由更新的版本写成');
  return new Map(
    entries(top.get('files'), 'files').map(([name, rules]) => [
      name,
      new Map(
        entries(rules, `“${name}”`).map(([rule, defects]) => [
          rule,
          new Map(
            entries(defects, `“${name}”的 ${rule}`).map(([print, count]) => {
              if (!Number.isInteger(count) || count < 1) throw broken(`“${name}”的 ${rule} 的数目有误`);
              return [print, count as number];
            }),
          ),
        ]),
      ),
    ]),
  );
}
