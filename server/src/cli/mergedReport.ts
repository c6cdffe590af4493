import type { Finding } from '../core/lint/lint.js';
import type { Fix } from '../core/rules/rule.js';
import { type ClauseId, clauses } from '../core/standards/clauses.js';
import { Source } from '../core/text.js';
import { isWordFile } from './documents.js';
import { Failure } from './failure.js';
import type { JsonExtras } from './reporters/json.js';
import type { FileReport } from './reporters/report.js';

/** A JSON report of `gongwen lint`, read back. */
export interface ReadReport {
  readonly name: string;
  readonly files: readonly FileReport[];
  /** Whether findings came with their lines, which most formats show. */
  readonly hasLines: boolean;
  readonly failures: readonly string[];
  readonly durationMs: number;
  readonly shard: JsonExtras['shard'] | undefined;
}

export interface MergedReport {
  /** Sorted by path, as the command reports them. */
  readonly files: readonly FileReport[];
  readonly failures: readonly string[];
  readonly durationMs: number;
}

/**
 * Joins reports.
 * @throws Failure when shards are missing or belong to different runs, or a document is in two of the reports.
 */
export function merge(reports: readonly ReadReport[]): MergedReport {
  const from = new Map<string, string>();
  for (const { name, files } of reports)
    for (const { path } of files) {
      const other = from.get(path);
      if (other !== undefined) throw new Failure(`${path} 同时在 ${other} 和 ${name} 里，不能合并`);
      from.set(path, name);
    }
  checkShards(reports);
  return {
    files: reports
      .flatMap(({ files }) => files)
      .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    failures: [...new Set(reports.flatMap(({ failures }) => failures))],
    durationMs: reports.reduce((sum, { durationMs }) => sum + durationMs, 0),
  };
}

function checkShards(reports: readonly ReadReport[]): void {
  const first = reports.find(({ shard }) => shard);
  if (!first?.shard) return;
  const { count, of } = first.shard;
  const seen = new Map<number, string>();
  let files = 0;
  for (const { name, shard } of reports) {
    if (!shard) throw new Failure(`${first.name} 是其中一片的报告，${name} 不是，不能合并`);
    if (shard.count !== count || shard.of !== of)
      throw new Failure(
        `${first.name}（共${count}片、${of}篇）与 ${name}（共${shard.count}片、${shard.of}篇）不是同一次分片，不能合并`,
      );
    const other = seen.get(shard.index);
    if (other !== undefined) throw new Failure(`${other} 和 ${name} 都是第${shard.index}片`);
    seen.set(shard.index, name);
    files += shard.files;
  }
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((index) => !seen.has(index));
  if (missing.length > 0) throw new Failure(`共${count}片，缺第 ${missing.join('、')} 片的报告`);
  if (files !== of) throw new Failure(`各片合计${files}篇，应为${of}篇：各片检查的不是同一份文件，不能合并`);
}

/**
 * Reads a report back. What no finding stands in is not in the report: its text is blank, with as many lines.
 * @throws Failure which names the report and the place in it.
 */
export function readReport(text: string, name: string): ReadReport {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Failure(`${name} 不是 JSON 报告；请用 gongwen lint --format json 生成`);
  }
  const top = new Reader(value, name, '');
  if (top.raw('version') !== '1') throw new Failure(`${name} 不是 gongwen lint 的 JSON 报告`);
  const files = top.list('files').map((file) => readFile(file));
  const shard = top.has('shard') ? top.inside('shard') : undefined;
  return {
    name,
    files: files.map((one) => one.report),
    hasLines: files.every((one) => one.hasLines),
    failures: top.has('failures') ? top.strings('failures') : [],
    durationMs: top.inside('summary').number('durationMs'),
    shard: shard && {
      index: shard.number('index'),
      count: shard.number('count'),
      files: shard.number('files'),
      of: shard.number('of'),
    },
  };
}

type Line = readonly [number: number, offset: number, text: string];

function readFile(file: Reader): { report: FileReport; hasLines: boolean } {
  const path = file.string('path');
  const genre = file.raw('genre') === null ? undefined : { name: file.string('genre') };
  const paragraphs = new Map<number, { paragraph: number; offset: number }>();
  const positions: Place[] = [];
  const findings = file.list('findings').map((one) => readFinding(one, paragraphs, positions));
  const hasLines = findings.length === 0 || file.has('lines');
  const lines = file.has('lines') ? file.list('lines').map(readLine) : [];
  const source = new Source(sparseText(lines, positions, file));
  for (const { offset, line, column } of positions) {
    const at = source.positionAt(offset);
    if (at.line !== line || at.column !== column) throw file.wrong('lines');
  }
  const fixed = file.has('fixed') ? file.number('fixed') : undefined;
  const isWord = paragraphs.size > 0 || isWordFile(path);
  return {
    hasLines,
    report: {
      path,
      document: { source, genre },
      findings,
      ...(isWord ? { word: { place: (offset: number) => placeAt(paragraphs, offset) } } : {}),
      ...(fixed !== undefined ? { fixed: { applied: fixed, before: '', after: '' } } : {}),
    },
  };
}

function placeAt(paragraphs: ReadonlyMap<number, { paragraph: number; offset: number }>, offset: number) {
  return paragraphs.get(offset) ?? { paragraph: 1, offset: 0 };
}

interface Place {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

function readPlace(place: Reader, positions: Place[]): number {
  const offset = place.number('offset');
  positions.push({ offset, line: place.number('line'), column: place.number('column') });
  return offset;
}

function readSpan(
  one: Reader,
  paragraphs: Map<number, { paragraph: number; offset: number }>,
  positions: Place[],
) {
  const start = readPlace(one.inside('start'), positions);
  const end = readPlace(one.inside('end'), positions);
  if (end < start) throw one.wrong('end');
  if (one.has('paragraph'))
    paragraphs.set(start, { paragraph: one.number('paragraph'), offset: one.number('paragraphOffset') });
  return { start, end };
}

function readFinding(
  one: Reader,
  paragraphs: Map<number, { paragraph: number; offset: number }>,
  positions: Place[],
): Finding {
  const severity = one.string('severity');
  if (severity !== 'error' && severity !== 'warning' && severity !== 'info') throw one.wrong('severity');
  const related = one.has('related')
    ? one
        .list('related')
        .map((other) => ({ span: readSpan(other, paragraphs, positions), message: other.string('message') }))
    : undefined;
  return {
    rule: one.string('rule'),
    // A report of another version may name a clause that is unknown here.
    clauses: one.strings('clauses').filter((id): id is ClauseId => Object.hasOwn(clauses, id)),
    severity,
    message: one.string('message'),
    span: readSpan(one, paragraphs, positions),
    ...(related ? { related } : {}),
    fixes: one.list('fixes').map(readFix),
  };
}

function readFix(fix: Reader): Fix {
  return {
    title: fix.string('title'),
    safe: fix.raw('safe') === true,
    edits: fix.list('edits').map((edit) => ({
      start: edit.number('start'),
      end: edit.number('end'),
      text: edit.string('text'),
    })),
  };
}

function readLine(line: Reader): Line {
  return [line.number('0'), line.number('1'), line.string('2')];
}

/**
 * A text in which known lines stand where they stood, and everything else is blank. Where lines are unknown, only the
 * places of findings hold.
 */
function sparseText(lines: readonly Line[], positions: readonly Place[], file: Reader): string {
  const known =
    lines.length > 0
      ? [...lines]
      : // A blank line for each that a place stands in, as long as the place needs.
        [...new Map(positions.map(({ line, offset, column }) => [line, offset - column + 1]))].map(
          ([line, offset]): Line => [
            line,
            offset,
            ' '.repeat(
              Math.max(...positions.filter((one) => one.line === line).map(({ column }) => column)) - 1,
            ),
          ],
        );
  let text = '';
  let line = 1;
  for (const [number, offset, content] of known.sort((a, b) => a[0] - b[0])) {
    const room = offset - text.length;
    const ends = number - line;
    if (room < ends || (ends === 0 && room > 0) || ends < 0 || room > 1 << 27) throw file.wrong('lines');
    if (ends === 1) text += room === 2 ? '\r\n' : `${' '.repeat(room - 1)}\n`;
    else if (ends > 1) text += `\n${' '.repeat(room - ends)}${'\n'.repeat(ends - 1)}`;
    text += content;
    line = number;
  }
  return text;
}

/** Reads values out of JSON, and tells where one is not as it should be. */
class Reader {
  readonly #value: unknown;
  readonly #name: string;
  readonly #path: string;

  constructor(value: unknown, name: string, path: string) {
    this.#value = value;
    this.#name = name;
    this.#path = path;
  }

  wrong(key: string): Failure {
    return new Failure(
      `${this.#name}：${this.#path === '' ? '' : `${this.#path}.`}${key} 有误，不是完好的 JSON 报告`,
    );
  }

  raw(key: string): unknown {
    const value = this.#value;
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? (value as Readonly<Record<string, unknown>>)[key]
      : undefined;
  }

  has(key: string): boolean {
    return this.raw(key) !== undefined;
  }

  string(key: string): string {
    const value = this.raw(key);
    if (typeof value !== 'string') throw this.wrong(key);
    return value;
  }

  /** A whole number, not negative. */
  number(key: string): number {
    const value = this.raw(key);
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw this.wrong(key);
    return value;
  }

  strings(key: string): string[] {
    const value = this.raw(key);
    if (!Array.isArray(value) || value.some((one) => typeof one !== 'string')) throw this.wrong(key);
    return value as string[];
  }

  list(key: string): Reader[] {
    const value = this.raw(key);
    if (!Array.isArray(value)) throw this.wrong(key);
    const path = this.#path === '' ? key : `${this.#path}.${key}`;
    return value.map((one, i) => new Reader(one, this.#name, `${path}[${i}]`));
  }

  inside(key: string): Reader {
    if (typeof this.raw(key) !== 'object') throw this.wrong(key);
    return new Reader(this.raw(key), this.#name, this.#path === '' ? key : `${this.#path}.${key}`);
  }
}
