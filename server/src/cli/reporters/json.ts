import type { Finding } from '../../core/lint/lint.js';
import { type FileReport, type Report, summarise } from './report.js';

/** What is told beside the findings. */
export interface JsonExtras {
  /** What could not be read or written. */
  readonly failures?: readonly string[] | undefined;
  /** Which part of a job this is: with it stand the lines of the findings, so that reports can be joined. */
  readonly shard?:
    | {
        /** From 1. */
        readonly index: number;
        readonly count: number;
        /** Documents of this part. */
        readonly files: number;
        /** Documents of all parts. */
        readonly of: number;
      }
    | undefined;
}

/**
 * The public JSON of design §8; lines and columns from 1, offsets in UTF-16 units. Of a Word file they count in the
 * text made of it, in which a paragraph is a line; `paragraph` and `paragraphOffset` tell the place in the file itself.
 */
export function render(report: Report, { failures = [], shard }: JsonExtras = {}): string {
  const output = {
    version: '1',
    files: report.files.map((file) => ({
      path: file.path,
      genre: file.document.genre?.name ?? null,
      findings: file.findings.map((finding) => ({
        rule: finding.rule,
        clauses: finding.clauses,
        severity: finding.severity,
        message: finding.message,
        start: file.document.source.positionAt(finding.span.start),
        end: file.document.source.positionAt(finding.span.end),
        ...paragraph(file, finding.span.start),
        ...(finding.related?.length
          ? {
              related: finding.related.map(({ span, message }) => ({
                message,
                start: file.document.source.positionAt(span.start),
                end: file.document.source.positionAt(span.end),
                ...paragraph(file, span.start),
              })),
            }
          : {}),
        fixes: (finding.fixes ?? []).map(({ title, safe, edits }) => ({ title, safe, edits })),
      })),
      ...(file.fixed ? { fixed: file.fixed.applied } : {}),
      ...(shard && file.findings.length > 0 ? { lines: linesOf(file) } : {}),
    })),
    summary: { ...summarise(report), durationMs: report.durationMs },
    ...(failures.length > 0 ? { failures } : {}),
    ...(shard ? { shard } : {}),
  };
  // Indented for people; a report of that size is for programs.
  const { error, warning, info } = output.summary;
  return `${JSON.stringify(output, null, error + warning + info < 2000 ? 2 : 0)}\n`;
}

function paragraph({ word }: FileReport, offset: number) {
  if (!word) return {};
  const { paragraph, offset: paragraphOffset } = word.place(offset);
  return { paragraph, paragraphOffset };
}

/** The lines that findings and their fixes stand in, each as [number from 1, offset, text]. */
function linesOf({ document: { source }, findings }: FileReport): [number, number, string][] {
  const wanted = new Set<number>();
  const take = (start: number, end: number) => {
    const last = source.lineIndexAt(end);
    for (let line = source.lineIndexAt(start); line <= last; line++) wanted.add(line);
  };
  for (const finding of findings) {
    take(finding.span.start, finding.span.end);
    for (const { span } of finding.related ?? []) take(span.start, span.end);
    for (const { start, end } of editedPlaces(finding)) take(start, end);
  }
  return [...wanted]
    .sort((a, b) => a - b)
    .map((line) => [line + 1, source.lineSpan(line).start, source.lineText(line)]);
}

/** For each fix all that lies between its edits, which some formats replace as one. */
function editedPlaces({ fixes = [] }: Finding) {
  return fixes
    .filter(({ edits }) => edits.length > 0)
    .map(({ edits }) => ({
      start: Math.min(...edits.map((edit) => edit.start)),
      end: Math.max(...edits.map((edit) => edit.end)),
    }));
}
