import type { WebFinding } from './messages.js';

type Severity = WebFinding['severity'];

/** A piece of a line; without a severity it is unmarked. */
export interface Piece {
  readonly text: string;
  readonly severity?: Severity;
  readonly current?: boolean;
}

/** A line of the text as it is drawn behind the letters. */
export interface MarkedLine {
  readonly text: string;
  /** Absent where nothing is marked. */
  readonly pieces?: readonly Piece[];
}

const weight: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** The lines of a text with the places of findings marked; of findings over each other the gravest shows. */
export function markLines(
  text: string,
  findings: readonly WebFinding[],
  current: WebFinding | undefined,
): MarkedLine[] {
  const lines = text.split('\n');
  const sorted = [...findings].sort((a, b) => a.start - b.start);
  const out: MarkedLine[] = [];
  let next = 0;
  let start = 0;
  for (const line of lines) {
    const here: WebFinding[] = [];
    // Only in the line where it begins: a finding on all of a text would underline all of it.
    for (; next < sorted.length && (sorted[next] as WebFinding).start <= start + line.length; next++)
      here.push(sorted[next] as WebFinding);
    out.push(here.length === 0 ? { text: line } : { text: line, pieces: cut(line, start, here, current) });
    start += line.length + 1;
  }
  return out;
}

/** The line that holds an offset, marked by itself; its index is from 0. */
export function markLineAt(
  text: string,
  offset: number,
  findings: readonly WebFinding[],
): { readonly index: number; readonly line: MarkedLine } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const found = text.indexOf('\n', offset);
  const line = text.slice(start, found < 0 ? text.length : found);
  let index = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) index++;
  const here = findings.filter((finding) => finding.start >= start && finding.start <= start + line.length);
  return {
    index,
    line: here.length === 0 ? { text: line } : { text: line, pieces: cut(line, start, here, undefined) },
  };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly finding: WebFinding;
}

function cut(
  line: string,
  start: number,
  findings: readonly WebFinding[],
  current: WebFinding | undefined,
): Piece[] {
  const stretches = findings.map((finding) => stretchOf(line, start, finding));
  const bounds = new Set([0, line.length]);
  for (const { from, to } of stretches) bounds.add(from).add(to);
  const places = [...bounds].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let i = 1; i < places.length; i++) {
    const from = places[i - 1] as number;
    const to = places[i] as number;
    const over = stretches.filter((stretch) => stretch.from <= from && stretch.to >= to);
    const text = line.slice(from, to);
    const gravest = over.reduce<Severity | undefined>(
      (best, { finding: { severity } }) => (best && weight[best] >= weight[severity] ? best : severity),
      undefined,
    );
    if (!gravest) pieces.push({ text });
    else
      pieces.push({
        text,
        severity: gravest,
        ...(over.some(({ finding }) => finding === current) ? { current: true } : {}),
      });
  }
  return pieces;
}

/** At least one character, so that a place where something is missing can be seen. */
function stretchOf(line: string, start: number, finding: WebFinding): Stretch {
  let from = Math.max(0, finding.start - start);
  let to = Math.min(line.length, finding.end - start);
  if (to <= from) {
    if (from >= line.length) from = whole(line, line.length - 1);
    to = from + ((line.codePointAt(from) ?? 0) > 0xffff ? 2 : 1);
  }
  return { from: Math.max(0, from), to: Math.min(line.length, to), finding };
}

function whole(line: string, offset: number): number {
  const code = line.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff && offset > 0 ? offset - 1 : offset;
}

/**
 * Where the findings stand after a change, until the text is checked again; those that it touches are gone. A finding
 * that is returned as it was may still be mended: its fixes were made for letters that are where they were.
 */
export function shifted(
  findings: readonly WebFinding[],
  edit: { readonly start: number; readonly end: number; readonly text: string },
): WebFinding[] {
  const by = edit.text.length - (edit.end - edit.start);
  const out: WebFinding[] = [];
  for (const finding of findings) {
    const { start, end, fixes } = finding;
    if (end < edit.start || (end === edit.start && start < end)) {
      const stays = fixes.every((fix) => fix.edits.every((one) => one.end <= edit.start));
      out.push(stays ? finding : { ...finding, fixes: [] });
    } else if (start >= edit.end && end > edit.start)
      out.push({ ...finding, start: start + by, end: end + by, fixes: [] });
  }
  return out;
}
