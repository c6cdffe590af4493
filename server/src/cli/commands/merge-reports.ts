import { existsSync } from 'node:fs';
import { Failure } from '../failure.js';
import { readText } from '../files.js';
import type { Values } from '../main.js';
import { merge, readReport } from '../mergedReport.js';
import { checkOutputs, type LintFormat, outputsOf } from '../outputs.js';
import { exitCode, maxWarningsOf, print, renderAs, writeReports } from '../rendering.js';
import type { Report } from '../reporters/report.js';

/** `gongwen merge-reports`: the reports of all shards as one, with the exit code that `gongwen lint` would have. */
export async function run(args: readonly string[], values: Values): Promise<number> {
  if (args.length === 0)
    throw new Failure('请写明要合并的 JSON 报告，例如 gongwen merge-reports 报告/*.json -f html:报告.html');
  const names = (await Promise.all(args.map(namesOf))).flat();
  const outputs = outputsOf(values);
  const maxWarnings = maxWarningsOf(values);
  const force = values.force === true;
  checkOutputs(outputs, names, force);
  const reports = names.map((name) => readReport(readText(name).text, name));
  const withoutLines = reports.find(({ hasLines }) => !hasLines);
  if (withoutLines && outputs.some(({ format }) => format !== 'json'))
    throw new Failure(
      `${withoutLines.name} 里没有问题所在的行，只能合成 JSON；检查时加 --shard（如 --shard 1/1），报告里就有`,
    );
  const { files, failures, durationMs } = merge(reports);
  const shown = values.quiet
    ? files.map((file) => ({ ...file, findings: file.findings.filter((f) => f.severity === 'error') }))
    : files;
  const report: Report = { files: shown, durationMs };
  const broken = [...failures];
  const render = (format: LintFormat) => renderAs(format, report, failures, {});
  const printed = outputs.find(({ file }) => file === undefined)?.format;
  if (printed && (files.length > 0 || printed !== 'stylish')) await print(await render(printed));
  await writeReports(outputs, render, force, broken);
  for (const failure of broken) process.stderr.write(`gongwen：${failure}\n`);
  return exitCode(files, broken, maxWarnings);
}

/** A file, or those that fit a pattern where the shell has not found them. */
async function namesOf(name: string): Promise<readonly string[]> {
  if (existsSync(name) || !/[*?{[]/.test(name)) return [name];
  const { glob } = await import('tinyglobby');
  const names = await glob(name, { expandDirectories: false });
  if (names.length === 0) throw new Failure(`没有文件符合：${name}`);
  return names.sort();
}
