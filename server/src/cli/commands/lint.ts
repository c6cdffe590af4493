import path from 'node:path';
import type { RuleConfig } from '../../core/config/resolve.js';
import { presetNames } from '../../core/config/presets.js';
import { allRules } from '../../core/rules/index.js';
import { ownFacts } from '../../core/workspace/facts.js';
import type { WorkspaceIndex } from '../../core/workspace/workspaceIndex.js';
import { createCheckers } from '../checker.js';
import { checkContent, textOf } from '../checking.js';
import { Configurations } from '../configuration.js';
import { Failure } from '../failure.js';
import { createBytes, encodeOrFail, writeText } from '../files.js';
import { cacheFrom, FindingsCache } from '../findingsCache.js';
import { contentOf, readJobs, wordTarget } from '../jobs.js';
import type { Values } from '../main.js';
import { narrow, openBaseline, sift } from '../narrow.js';
import { checkOutputs, checkTarget, type LintFormat, outputsOf } from '../outputs.js';
import { createProgress } from '../progress.js';
import { exitCode, maxWarningsOf, print, renderAs, writeReports } from '../rendering.js';
import type { FileReport, Report } from '../reporters/report.js';
import { buildWorkspace, documentsOf, surroundings, workspacePath, workspaceState } from '../workspace.js';

const knownRules: ReadonlySet<string> = new Set(allRules.map((rule) => rule.id));

/** The flags that decide which files are checked, and by which rules. */
const decisive = ['rule', 'preset', 'config', 'since', 'shard'] as const;

/** `gongwen lint`. */
export async function run(args: readonly string[], values: Values): Promise<number> {
  const started = performance.now();
  // What --output means depends on the files.
  const formats = outputsOf({ ...values, output: undefined });
  const force = values.force === true;
  const maxWarnings = maxWarningsOf(values);
  const unsafe = values['fix-unsafe'] === true;
  const fixing = values.fix === true || unsafe;
  const dry = values['dry-run'] === true || values.diff === true;
  if (dry && !fixing) throw new Failure('--dry-run 和 --diff 要与 --fix 合用');
  const overriding = flagConfig(values);
  const only = values.rule as readonly string[] | undefined;
  const chosenRules = only ? allRules.filter((rule) => only.includes(rule.id)) : allRules;
  const configurations = new Configurations(values.config as string | undefined);
  const { jobs: all, named, stdin } = await readJobs(args, values, configurations);
  const target = wordTarget(all, values);
  const outputs = target === undefined ? outputsOf(values) : formats;
  // Other documents are still compared with, and no report may go over them.
  const paths = all.map((job) => job.path);
  const baseline = await openBaseline(values, outputs);
  const { jobs, changes, shard } = await narrow(all, values, stdin);
  checkOutputs(outputs, paths, force);
  if (target !== undefined) checkTarget(target, paths, force);

  const caching = values['no-cache'] !== true;
  const around = () => surroundings(paths, named, configurations);
  let reading: Promise<WorkspaceIndex | undefined> | undefined;
  /** Read when the first text needs it, for all of them. */
  const readWorkspace = () => {
    reading ??= around().then((surroundings) => buildWorkspace(surroundings, caching));
    return reading;
  };

  const reports: FileReport[] = [];
  const failures: string[] = [];
  const timings = values.timing ? new Map<string, number>() : undefined;
  const checkerFor = createCheckers({ rules: chosenRules, overriding, workspace: readWorkspace, timings });
  const cache =
    caching && !fixing && !timings && jobs.length >= cacheFrom
      ? new FindingsCache({
          run: [named.map((name) => path.resolve(name)), ...decisive.map((flag) => values[flag])],
          surroundings: async () => documentsOf(await around()),
          facts: async () => workspaceState(await readWorkspace()),
        })
      : undefined;
  const progress = createProgress(jobs.length);
  let fixedBytes: Uint8Array | undefined;
  for (const job of jobs) {
    progress.step(job.path);
    try {
      const kept = await cache?.find(job);
      if (kept) {
        reports.push(kept);
        continue;
      }
      const bytes = job.bytes();
      const content = await contentOf(bytes, job.path);
      const { check, asksOthers, workspace } = await checkerFor(job, textOf(content));
      const outcome = await checkContent(content, check, fixing ? { unsafe } : undefined);
      const { document, findings, fixed, content: after } = outcome;
      if (fixed) workspace?.set(ownFacts(document, workspacePath(job.path)));
      if (fixing) {
        if (after.kind === 'word') {
          if (target !== undefined && !dry) {
            createBytes(target, after.bytes, force);
            process.stderr.write(`已写入 ${target}\n`);
          }
        } else if (stdin) fixedBytes = encodeOrFail(after.decoded, job.path);
        else if (fixed && !dry) writeText(job.path, after.decoded);
      }
      const report: FileReport = {
        path: job.path,
        document: { source: document.source, genre: document.genre && { name: document.genre.name } },
        // A copy, since a span may hold on to the whole document.
        findings:
          jobs.length < cacheFrom ? findings : (JSON.parse(JSON.stringify(findings)) as typeof findings),
        ...(after.kind === 'word' ? { word: after.file } : {}),
        ...(fixed ? { fixed } : {}),
      };
      reports.push(report);
      if (after.kind === 'text') cache?.keep(job, bytes, report, asksOthers);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (!failures.includes(error.message)) failures.push(error.message);
    }
  }
  progress.done();
  await cache?.write();
  // A large report needs the room.
  reading = undefined;

  const files = await sift(reports, { baseline, changes, rules: only, failures });
  const shown = values.quiet
    ? files.map((file) => ({ ...file, findings: file.findings.filter((f) => f.severity === 'error') }))
    : files;
  const report: Report = { files: shown, durationMs: Math.round(performance.now() - started) };
  const render = (format: LintFormat) =>
    renderAs(format, report, failures, {
      dryRun: values['dry-run'] === true,
      unsafe,
      json: { shard: shard && { ...shard, files: jobs.length } },
    });
  const printed = outputs.find(({ file }) => file === undefined)?.format;
  if (stdin && fixing && !dry && target === undefined) await print(fixedBytes ?? '');
  else if (values.diff) await print(await (await import('../reporters/diff.js')).render(report));
  // Where nothing could be read, “nothing wrong” would mislead.
  else if (printed && (reports.length > 0 || printed !== 'stylish')) await print(await render(printed));
  await writeReports(outputs, render, force, failures);
  if (timings) printTimings(timings);
  for (const failure of failures) process.stderr.write(`gongwen：${failure}\n`);
  return exitCode(files, failures, maxWarnings);
}

function flagConfig(values: Values): RuleConfig {
  const preset = values.preset as string | undefined;
  if (preset !== undefined && !(presetNames as readonly string[]).includes(preset)) {
    throw new Failure(`没有预设“${preset}”，可用 ${presetNames.join('、')}`);
  }
  const only = values.rule as readonly string[] | undefined;
  for (const id of only ?? []) {
    if (!knownRules.has(id)) throw new Failure(`没有名为“${id}”的规则，用 gongwen rules 查看全部规则`);
  }
  return {
    ...(preset ? { extends: [preset as (typeof presetNames)[number]] } : {}),
    // A rule asked for by name runs even where the configuration has it off.
    ...(only
      ? {
          rules: Object.fromEntries(
            only.map((id) => [id, allRules.find((rule) => rule.id === id)?.severity ?? 'warning']),
          ),
        }
      : {}),
  };
}

function printTimings(timings: ReadonlyMap<string, number>): void {
  const rows = [...timings].sort((a, b) => b[1] - a[1]).slice(0, 20);
  process.stderr.write('\n用时最多的规则（毫秒）：\n');
  for (const [id, ms] of rows) process.stderr.write(`${ms.toFixed(2).padStart(9)}  ${id}\n`);
}
