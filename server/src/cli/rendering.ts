import { builtins } from '../core/lint/builtin.js';
import { allRules } from '../core/rules/index.js';
import { clauseCitation } from '../core/standards/clauses.js';
import { Failure } from './failure.js';
import type { Values } from './main.js';
import { type LintFormat, type Output, writeReport } from './outputs.js';
import type { ReportContext, RuleFacts } from './reporters/context.js';
import type { JsonExtras } from './reporters/json.js';
import type { Report } from './reporters/report.js';
import type { StylishOptions } from './reporters/stylish.js';

declare const GONGWEN_VERSION: string;

export interface RenderOptions extends StylishOptions {
  /** What JSON says beside the findings. */
  readonly json?: JsonExtras | undefined;
}

export async function renderAs(
  format: LintFormat,
  report: Report,
  failures: readonly string[],
  options: RenderOptions,
): Promise<string> {
  if (format === 'json')
    return (await import('./reporters/json.js')).render(report, { ...options.json, failures });
  if (format === 'stylish') return (await import('./reporters/stylish.js')).render(report, options);
  const context: ReportContext = {
    version: GONGWEN_VERSION,
    rules: new Map<string, RuleFacts>([
      ...allRules.map((rule) => [rule.id, rule] as const),
      ...Object.entries(builtins).map(([id, summary]) => [id, builtinFacts(id, summary)] as const),
    ]),
    cite: clauseCitation,
    failures,
    date: new Date(),
    env: process.env,
  };
  return (await import('./reporters/formats.js')).reporters[format](report, context);
}

function builtinFacts(id: string, summary: string): RuleFacts {
  return { id, summary, rationale: summary, severity: 'error', fixable: false, clauses: [], examples: [] };
}

/** Writes the reports that go into files; what could not be written joins `failures`. */
export async function writeReports(
  outputs: readonly Output[],
  render: (format: LintFormat) => Promise<string>,
  force: boolean,
  failures: string[],
): Promise<void> {
  for (const { format, file } of outputs) {
    if (file === undefined) continue;
    try {
      writeReport(file, format, await render(format), force);
      process.stderr.write(`已写入 ${file}\n`);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error.message);
    }
  }
}

/** Waits until a pipe has taken everything, so that nothing is lost at exit. */
export function print(text: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
}

/**
 * Reads `--max-warnings`; infinite without it.
 * @throws Failure
 */
export function maxWarningsOf(values: Values): number {
  const text = values['max-warnings'] as string | undefined;
  const most = text === undefined ? Number.POSITIVE_INFINITY : Number(text);
  if (Number.isNaN(most) || most < 0 || text?.trim() === '')
    throw new Failure('--max-warnings 后面要有一个不小于 0 的数');
  return most;
}

/** 2 when something could not be read or written, 1 for errors and too many warnings, else 0. */
export function exitCode(files: Report['files'], failures: readonly string[], maxWarnings: number): number {
  if (failures.length > 0) return 2;
  const count = (severity: 'error' | 'warning') =>
    files.reduce((sum, file) => sum + file.findings.filter((one) => one.severity === severity).length, 0);
  return count('error') > 0 || count('warning') > maxWarnings ? 1 : 0;
}
