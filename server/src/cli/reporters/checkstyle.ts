import { pathFrom, type ReportContext } from './context.js';
import { type Report, placedMessage } from './report.js';
import { attributes, declaration } from './xml.js';

/** The XML of Checkstyle, which many CI systems and review tools read. */
export function checkstyle(report: Report, _context: ReportContext): string {
  const files = report.files.map((file) => {
    const { path, document, findings } = file;
    const errors = findings.map((finding) => {
      const { span, severity, rule } = finding;
      const message = placedMessage(file, finding);
      const { line, column } = document.source.positionAt(span.start);
      return `    <error${attributes({ line, column, severity, message, source: `gongwen.${rule}` })}/>\n`;
    });
    return `  <file${attributes({ name: pathFrom(process.cwd(), path) })}>\n${errors.join('')}  </file>\n`;
  });
  return `${declaration}<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`;
}
