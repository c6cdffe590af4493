import { checkout, oneLine, pathFrom, type ReportContext } from './context.js';
import { fingerprints } from './fingerprints.js';
import type { Report } from './report.js';

const levels = { error: 'major', warning: 'minor', info: 'info' } as const;

/** Source: GitLab Docs, “Code Quality”, section “Code Quality report format”. */
export function gitlab(report: Report, context: ReportContext): string {
  const base = checkout(context.env.CI_PROJECT_DIR);
  const issues = report.files.flatMap((file) => {
    const path = pathFrom(base, file.path);
    const names = fingerprints(path, file);
    return file.findings.map(({ span, severity, message, rule }, i) => ({
      description: oneLine(message),
      check_name: rule,
      fingerprint: names[i],
      severity: levels[severity],
      location: {
        path,
        lines: {
          begin: file.document.source.positionAt(span.start).line,
          end: file.document.source.positionAt(span.end).line,
        },
      },
    }));
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
