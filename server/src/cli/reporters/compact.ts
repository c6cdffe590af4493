import { oneLine, pathFrom, type ReportContext } from './context.js';
import { type Report, placedMessage } from './report.js';

/** A line for each finding, `file:line:column: severity: message [rule]`, as grep and editors read it. */
export function compact(report: Report, _context: ReportContext): string {
  return report.files
    .flatMap((file) =>
      file.findings.map((finding) => {
        const { span, severity, rule } = finding;
        const { line, column } = file.document.source.positionAt(span.start);
        const path = oneLine(pathFrom(process.cwd(), file.path));
        return `${path}:${line}:${column}: ${severity}: ${oneLine(placedMessage(file, finding))} [${rule}]\n`;
      }),
    )
    .join('');
}
