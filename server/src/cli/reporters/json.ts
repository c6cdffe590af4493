import { type FileReport, type Report, summarise } from './report.js';

/**
 * The public JSON of design §8; lines and columns from 1, offsets in UTF-16 units. Of a Word file they count in the
 * text made of it, in which a paragraph is a line; `paragraph` and `paragraphOffset` tell the place in the file itself.
 */
export function render(report: Report): string {
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
    })),
    summary: { ...summarise(report), durationMs: report.durationMs },
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
