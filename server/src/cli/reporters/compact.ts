import { oneLine, pathFrom, type ReportContext } from './context.js';
import type { Report } from './report.js';

/** A line for each finding, `file:line:column: severity: message [rule]`, as grep and editors read it. */
export function compact(report: Report, _context: ReportContext): string {
  return report.files
    .flatMap(({ path, document, findings }) =>
      findings.map(({ span, severity, message, rule }) => {
        const { line, column } = document.source.positionAt(span.start);
        const file = oneLine(pathFrom(process.cwd(), path));
        return `${file}:${line}:${column}: ${severity}: ${oneLine(message)} [${rule}]\n`;
      }),
    )
    .join('');
}
