import type { Fix } from '../../core/rules/rule.js';
import { applyEdits, type Span } from '../../core/text.js';
import { checkout, oneLine, pathFrom, type ReportContext } from './context.js';
import { type Report, type ReportedDocument, placedMessage, placeName } from './report.js';

const levels = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const;

/** Source: reviewdog, proto/rdf/reviewdog.proto; columns count bytes of UTF-8 from 1. */
export function rdjson(report: Report, context: ReportContext): string {
  const base = checkout(context.env.GITHUB_WORKSPACE ?? context.env.CI_PROJECT_DIR);
  const diagnostics = report.files.flatMap((file) =>
    file.findings.map((finding) => {
      const { span, severity, rule, fixes, related } = finding;
      const { path, document } = file;
      // A Word file is not mended by writing text into it.
      const suggestions = file.word ? [] : (fixes ?? []).flatMap((fix) => suggestion(document, fix) ?? []);
      return {
        // related_locations is unknown to older versions, which then refuse the whole report.
        message: [
          oneLine(placedMessage(file, finding)),
          ...(related ?? []).map((one) => `${placeName(file, one.span.start)}：${oneLine(one.message)}`),
        ].join('\n'),
        location: { path: pathFrom(base, path), range: range(document, span) },
        severity: levels[severity],
        code: { value: rule },
        ...(suggestions.length > 0 ? { suggestions } : {}),
      };
    }),
  );
  return `${JSON.stringify({ source: { name: 'gongwen' }, diagnostics }, null, 2)}\n`;
}

function range(document: ReportedDocument, { start, end }: Span) {
  return { start: position(document, start), end: position(document, end) };
}

function position({ source }: ReportedDocument, offset: number) {
  const { line, column } = source.positionAt(offset);
  return { line, column: Buffer.byteLength(source.text.slice(offset - column + 1, offset)) + 1 };
}

/** A suggestion replaces one place; several edits become one over all that lies between them. */
function suggestion(document: ReportedDocument, { edits }: Fix) {
  if (edits.length === 0) return undefined;
  const start = Math.min(...edits.map((edit) => edit.start));
  const end = Math.max(...edits.map((edit) => edit.end));
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return {
    range: range(document, { start, end }),
    text: applyEdits(document.source.text.slice(start, end), moved),
  };
}
