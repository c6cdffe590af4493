import { checkout, pathFrom, type ReportContext } from './context.js';
import { type Report, placedMessage } from './report.js';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * Workflow commands, which GitHub shows as annotations beside the lines.
 * Source: GitHub Docs, “Workflow commands for GitHub Actions”; the escapes are those of @actions/core.
 */
export function github(report: Report, context: ReportContext): string {
  const base = checkout(context.env.GITHUB_WORKSPACE);
  const out = report.files.flatMap((one) =>
    one.findings.map((finding) => {
      const { span, severity, rule } = finding;
      const { document, path } = one;
      const start = document.source.positionAt(span.start);
      const end = document.source.positionAt(span.end);
      const properties = {
        file: pathFrom(base, path),
        line: start.line,
        endLine: end.line,
        // GitHub takes columns only of a place on one line.
        ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
        title: rule,
      };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${commands[severity]} ${list.join(',')}::${data(placedMessage(one, finding))}\n`;
    }),
  );
  return [...out, ...context.failures.map((failure) => `::error::${data(failure)}\n`)].join('');
}

function data(text: string): string {
  return text
    .replace(/%/g, '%25')
    .replace(/\r/g, '%0D')
    .replace(/\n/g, '%0A')
    .replace(/\p{Cc}/gu, ' ');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
