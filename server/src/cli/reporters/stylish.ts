import { eastAsianWidth } from 'get-east-asian-width';
import pc from 'picocolors';
import type { Finding } from '../../core/lint/lint.js';
import { clauseCitation } from '../../core/standards/clauses.js';
import type { Span } from '../../core/text.js';
import { type FileReport, placeName, type Report, type ReportedDocument, summarise } from './report.js';

const labels = { error: '错误', warning: '警告', info: '提示' } as const;
/** More findings of one rule in one file than this are shown as a group. */
const groupAbove = 6;
const shownOfGroup = 3;
/** Columns of a source line shown around a place. */
const room = 72;
/** Characters of a Word file quoted to name a place. */
const quoted = 14;

export interface StylishOptions {
  readonly dryRun?: boolean;
  readonly unsafe?: boolean;
}

/** For people: each finding with its line, a caret under the place, and the clause. */
export function render(report: Report, options: StylishOptions = {}): string {
  const out: string[] = [];
  for (const file of report.files) {
    if (file.findings.length === 0 && !file.fixed) continue;
    const genre = file.document.genre ? pc.dim(`（${file.document.genre.name}）`) : '';
    out.push('', `${pc.underline(file.path)}${genre}`);
    if (file.fixed) out.push(pc.green(`  ${options.dryRun ? '可修复' : '已修复'} ${file.fixed.applied} 处`));
    for (const group of grouped(file.findings)) out.push(...renderGroup(file, group));
  }
  const { files, error, warning, info, fixable } = summarise(report);
  out.push('');
  if (error + warning + info === 0) out.push(pc.green(`✔ 检查了 ${files} 篇，没有发现问题`));
  else {
    const counts = [
      error > 0 ? pc.red(`${error} 处错误`) : '',
      warning > 0 ? pc.yellow(`${warning} 处警告`) : '',
      info > 0 ? pc.blue(`${info} 处提示`) : '',
    ].filter(Boolean);
    out.push(
      `${error > 0 ? pc.red('✖') : pc.yellow('!')} 检查了 ${files} 篇，发现${counts.join('、')}（${report.durationMs} 毫秒）`,
    );
    if (fixable > 0)
      out.push(
        pc.dim(
          `  其中 ${fixable} 处可安全地自动修复：加 --fix${report.files.every(({ word }) => word) ? ' -o 修复后.docx' : ''}；先看改什么：加 --fix --diff`,
        ),
      );
    out.push(pc.dim('  某条规则为什么这样要求：gongwen explain <规则>'));
  }
  out.push('');
  return out.join('\n');
}

interface Group {
  readonly shown: readonly Finding[];
  readonly rest: readonly Finding[];
}

/** In the order of first places; many findings of one rule stand together. */
function grouped(findings: readonly Finding[]): Group[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = byRule.get(finding.rule);
    if (list) list.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  const groups: Group[] = [];
  const done = new Set<string>();
  for (const finding of findings) {
    const list = byRule.get(finding.rule) as Finding[];
    if (list.length <= groupAbove) groups.push({ shown: [finding], rest: [] });
    else if (!done.has(finding.rule)) {
      done.add(finding.rule);
      groups.push({ shown: list.slice(0, shownOfGroup), rest: list.slice(shownOfGroup) });
    }
  }
  return groups;
}

function renderGroup(file: FileReport, { shown, rest }: Group): string[] {
  const out = shown.flatMap((finding) => renderFinding(file, finding));
  if (rest.length > 0) {
    const lines = [...new Set(rest.map((finding) => numberOf(file, finding.span.start)))];
    const some = lines.slice(0, 8).join('、');
    out.push(
      pc.dim(
        `          …… 同类问题另有 ${rest.length} 处，在第 ${some}${lines.length > 8 ? ' …' : ''} ${file.word ? '段' : '行'}  ${rest[0]?.rule}`,
      ),
    );
  }
  return out;
}

/** Of its line, in a Word file of its paragraph. */
function numberOf({ document, word }: FileReport, offset: number): number {
  return word ? word.place(offset).paragraph : document.source.positionAt(offset).line;
}

/** 3:14; in a Word file, where nobody counts columns, 第12段“所报的字”. */
function placeOf(file: FileReport, { span }: Finding): string {
  const { document, word } = file;
  if (!word) {
    const { line, column } = document.source.positionAt(span.start);
    return `${line}:${column}`.padStart(7);
  }
  const line = lineOf(document, span.start);
  const { start } = span;
  const end = Math.max(start, Math.min(span.end, line.end));
  // A single mark would be found everywhere: its neighbours tell which.
  const few = end - start < 4;
  const words = [
    ...clean(
      document.source.slice({
        start: few ? Math.max(line.start, start - 3) : start,
        end: few ? Math.min(line.end, end + 6) : end,
      }),
    ).trim(),
  ];
  const quotation = words.length > quoted ? `${words.slice(0, quoted - 1).join('')}…` : words.join('');
  return `${placeName(file, start)}${quotation === '' ? '' : `“${quotation}”`}`;
}

function lineOf({ source }: ReportedDocument, offset: number): Span {
  return source.lineSpan(source.lineIndexAt(offset));
}

/** Whether a finding in a Word file is about a whole paragraph, which its place quotes. */
function isWhole({ document, word }: FileReport, { span }: Finding): boolean {
  const line = lineOf(document, span.start);
  return (
    word !== undefined &&
    document.source.slice(line).trim() ===
      document.source.slice({ ...span, end: Math.min(span.end, line.end) }).trim()
  );
}

function renderFinding(file: FileReport, finding: Finding): string[] {
  const { document } = file;
  const colour = finding.severity === 'error' ? pc.red : finding.severity === 'warning' ? pc.yellow : pc.blue;
  const fix = finding.fixes?.some((one) => one.safe)
    ? pc.green(' [可修复]')
    : finding.fixes?.length
      ? pc.dim(' [有建议]')
      : '';
  // Most messages name their clause themselves.
  const cited = finding.clauses
    .slice(0, 1)
    .map(clauseCitation)
    .filter((text) => !finding.message.includes(text));
  const head = `  ${pc.dim(placeOf(file, finding))} ${colour(labels[finding.severity])} ${clean(finding.message)}${fix}`;
  const tail = pc.dim([finding.rule, ...cited].join('  '));
  const out = [head];
  if (isWhole(file, finding)) out.push(`          ${tail}`);
  else {
    const { text, caret } = excerpt(document, finding);
    out.push(`          ${pc.dim('│')} ${text}`, `          ${pc.dim('│')} ${colour(caret)}  ${tail}`);
  }
  for (const related of finding.related ?? []) {
    const place = placeName(file, related.span.start).replace(/\d+/, ' $& ');
    out.push(pc.dim(`            ↳ ${place}：${clean(related.message)}`));
  }
  return out;
}

/** The part of the line around the place, with carets of the same display width under it. */
function excerpt(document: ReportedDocument, finding: Finding): { text: string; caret: string } {
  const { source } = document;
  const line = lineOf(document, finding.span.start);
  const start = finding.span.start;
  const end = Math.max(Math.min(finding.span.end, line.end), start);
  let from = start;
  let used = 0;
  while (from > line.start && used < room / 2) used += width(source.text[--from] as string);
  let to = end;
  used = 0;
  while (to < line.end && used < room / 2) used += width(source.text[to++] as string);
  const before = `${from > line.start ? '…' : ''}${clean(source.text.slice(from, start)).trimStart()}`;
  const marked = source.text.slice(start, end);
  const shown = marked.length > 60 ? `${marked.slice(0, 56)}…` : marked;
  const after = `${clean(source.text.slice(end, to))}${to < line.end ? '…' : ''}`;
  return {
    text: pc.dim(before) + pc.bold(clean(shown)) + pc.dim(after),
    caret: ' '.repeat(textWidth(before)) + '^'.repeat(Math.max(1, textWidth(clean(shown)))),
  };
}

/** Control characters of a document must not reach the terminal. */
function clean(piece: string): string {
  return piece.replace(/\p{Cc}/gu, ' ');
}

function width(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  // Half of a surrogate pair: the pair is two columns wide.
  if (code >= 0xd800 && code <= 0xdfff) return 1;
  return eastAsianWidth(code);
}

function textWidth(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += width(text[i] as string);
  return sum;
}
