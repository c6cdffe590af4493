import type { Finding } from '../../core/lint/lint.js';
import { pathFrom, type ReportContext, severityNames } from './context.js';
import { type FileReport, type Report, placedMessage } from './report.js';
import { attributes, declaration, xml } from './xml.js';

/**
 * A suite for each document, a case for each finding. Only errors fail, as they alone make the exit code 1; of
 * warnings and hints the case tells in its output. A document with nothing wrong is one case that passes.
 */
export function junit(report: Report, context: ReportContext): string {
  const suites = report.files.map((file) => suite(file, context));
  const all = report.files.flatMap((file) => file.findings);
  const broken = context.failures.map(
    (failure, i) =>
      `    <testcase${attributes({ classname: 'gongwen', name: `读写失败 ${i + 1}`, time: 0 })}>\n      <error${attributes({ type: 'failure', message: failure })}/>\n    </testcase>\n`,
  );
  if (broken.length > 0)
    suites.push(
      `  <testsuite${attributes({ name: 'gongwen', tests: broken.length, failures: 0, errors: broken.length, skipped: 0, time: 0 })}>\n${broken.join('')}  </testsuite>\n`,
    );
  const totals = {
    name: 'gongwen',
    tests: report.files.reduce((sum, file) => sum + Math.max(1, file.findings.length), broken.length),
    failures: failing(all),
    errors: broken.length,
    time: (report.durationMs / 1000).toFixed(3),
  };
  return `${declaration}<testsuites${attributes(totals)}>\n${suites.join('')}</testsuites>\n`;
}

function failing(findings: readonly Finding[]): number {
  return findings.filter((finding) => finding.severity === 'error').length;
}

function suite(file: FileReport, context: ReportContext): string {
  const { findings } = file;
  const name = pathFrom(process.cwd(), file.path);
  const tests = Math.max(1, findings.length);
  const cases =
    findings.length === 0
      ? [`    <testcase${attributes({ classname: name, name: '没有发现问题', time: 0 })}/>\n`]
      : findings.map((finding) => testCase(name, file, finding, context));
  return `  <testsuite${attributes({ name, tests, failures: failing(findings), errors: 0, skipped: 0, time: 0 })}>\n${cases.join('')}  </testsuite>\n`;
}

function testCase(path: string, file: FileReport, finding: Finding, { cite }: ReportContext): string {
  const { source } = file.document;
  const { line, column } = source.positionAt(finding.span.start);
  const { rule, severity, clauses } = finding;
  const message = placedMessage(file, finding);
  const text = [
    `${path}:${line}:${column} ${severityNames[severity]}：${message}`,
    source.lineText(line - 1),
    ...(clauses[0] ? [`依据：${cite(clauses[0])}`] : []),
  ].join('\n');
  const body =
    severity === 'error'
      ? `<failure${attributes({ type: rule, message })}>${xml(text)}</failure>`
      : `<system-out>${xml(text)}</system-out>`;
  // The place makes names differ; some readers keep only one case of a name.
  return `    <testcase${attributes({ classname: path, name: `${rule} (${line}:${column})`, time: 0 })}>\n      ${body}\n    </testcase>\n`;
}
