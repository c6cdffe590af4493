import { checkout, oneLine, pathFrom, type ReportContext } from './context.js';
import { fingerprints } from './fingerprints.js';
import { type Report, placedMessage } from './report.js';

const levels = { error: 'major', warning: 'minor', info: 'info' } as const;

/** Source: GitLab Docs, “Code Quality”, section “Code Quality report format”. */
export function gitlab(report: Report, context: ReportContext): string {
  const base = checkout(context.env.CI_PROJECT_DIR);
  const issues = report.files.flatMap((file) => {
    const path = pathFrom(base, file.path);
    const names = fingerprints(path, file);
    return file.findings.map((finding, i) => ({
      description: oneLine(placedMessage(file, finding)),
      check_name: finding.rule,
      fingerprint: names[i],
      severity: levels[finding.severity],
      location: {
        path,
        lines: {
          begin: file.document.source.positionAt(finding.span.start).line,
          end: file.document.source.positionAt(finding.span.end).line,
        },
      },
    }));
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
