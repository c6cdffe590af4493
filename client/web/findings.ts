import type { TextEdit } from '../../server/src/core/text.js';
import type { WebFinding } from './messages.js';

type Severity = WebFinding['severity'];

export const severities = ['error', 'warning', 'info'] as const;
export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
};

export type Counts = Readonly<Record<Severity, number>>;

export function countsOf(findings: readonly WebFinding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** For the ear: 错误3处，警告2处. */
export function countsText(counts: Counts): string {
  const parts = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${severityNames[severity]}${counts[severity]}处`);
  return parts.length > 0 ? parts.join('，') : '没有发现问题';
}

/** Letters on either side by which a place is known again after edits elsewhere. */
const around = 8;

/** Tells a finding from others across checks: the rule, what it says, and the letters at its place. */
export function keyOf(finding: WebFinding, text: string): string {
  const { rule, message, start, end } = finding;
  return JSON.stringify([
    rule,
    message,
    text.slice(Math.max(0, start - around), start),
    text.slice(start, Math.min(end, start + 200)),
    text.slice(end, end + around),
  ]);
}

/** The finding whose place holds an offset; of several the shortest. */
export function findingAt(findings: readonly WebFinding[], offset: number): WebFinding | undefined {
  let best: WebFinding | undefined;
  for (const finding of findings) {
    if (finding.start > offset || finding.end < offset) continue;
    if (!best || finding.end - finding.start < best.end - best.start) best = finding;
  }
  return best;
}

/** The finding after (or before) an offset, from the other end when there is none. Findings are sorted by place. */
export function neighbour(
  findings: readonly WebFinding[],
  offset: number,
  backwards: boolean,
): WebFinding | undefined {
  return backwards
    ? (findings.findLast(({ start }) => start < offset) ?? findings.at(-1))
    : (findings.find(({ start }) => start > offset) ?? findings[0]);
}

/** The edits of the safe fixes that can be applied together, one of each finding. */
export function safeEdits(findings: readonly WebFinding[]): {
  readonly edits: readonly TextEdit[];
  readonly applied: number;
} {
  const edits: TextEdit[] = [];
  let applied = 0;
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe);
    if (!fix || fix.edits.some((a) => edits.some((b) => a.start <= b.end && b.start <= a.end))) continue;
    edits.push(...fix.edits);
    applied++;
  }
  return { edits, applied };
}

/** How many letters of the line stand beside the place in the list. */
const room = 14;
const longest = 60;

/** The place in its line: before, the place itself, behind. */
export function excerpt(finding: WebFinding, text: string): readonly [string, string, string] {
  const lineStart = text.lastIndexOf('\n', finding.start - 1) + 1;
  const found = text.indexOf('\n', finding.start);
  const lineEnd = found < 0 ? text.length : found;
  const from = Math.max(lineStart, whole(text, finding.start - room));
  const end = Math.max(finding.start, Math.min(finding.end, lineEnd));
  const shownEnd = whole(text, Math.min(end, finding.start + longest));
  const to = Math.min(lineEnd, whole(text, shownEnd + room));
  return [
    (from > lineStart ? '…' : '') + text.slice(from, finding.start),
    text.slice(finding.start, shownEnd),
    shownEnd < end ? '…' : text.slice(shownEnd, to) + (to < lineEnd ? '…' : ''),
  ];
}

/** Not between the halves of a surrogate pair. */
function whole(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff && offset > 0 ? offset - 1 : offset;
}

/** A pasted text is Markdown where it has a heading, front matter or a comment of that language. */
export function formatOfPaste(text: string): 'markdown' | 'plaintext' {
  return /^\ufeff?---[ \t]*\n|^#{1,6}[ \t]+\S|^<!--/m.test(text.slice(0, 20_000)) ? 'markdown' : 'plaintext';
}

/** The name of a download: the file's own or the title, without what file systems refuse. */
export function fileName(opened: string | undefined, text: string, extension: string): string {
  const base =
    opened?.replace(/\.[^.]*$/, '') ||
    text
      .split('\n')
      .map((line) => line.replace(/^#+\s*/, '').trim())
      .find(
        (line) =>
          /通知|报告|请示|批复|函|纪要|决定|意见|公告|通告|通报|方案|办法|规定/.test(line) &&
          line.length < 80,
      ) ||
    '公文';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: file systems refuse them
  return `${base.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '').slice(0, 80) || '公文'}${extension}`;
}
