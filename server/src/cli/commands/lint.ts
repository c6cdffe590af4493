import { type RuleConfig, RuleSet } from '../../core/config/resolve.js';
import { presetNames } from '../../core/config/presets.js';
import { builtins } from '../../core/lint/builtin.js';
import { type Finding, lint } from '../../core/lint/lint.js';
import { needsFrontEnds, parse, type FrontEnds } from '../../core/parse/parse.js';
import { allRules } from '../../core/rules/index.js';
import { mayNameTask } from '../../core/plan/references.js';
import { clauseCitation } from '../../core/standards/clauses.js';
import { mayCiteLaw } from '../../core/standards/laws.js';
import { ownFacts } from '../../core/workspace/facts.js';
import type { WorkspaceIndex } from '../../core/workspace/workspaceIndex.js';
import { type Check, checkContent, textOf } from '../checking.js';
import { Configurations } from '../configuration.js';
import { Failure } from '../failure.js';
import { createBytes, encodeOrFail, writeText } from '../files.js';
import { readJobs, wordTarget } from '../jobs.js';
import { lawsWith } from '../laws.js';
import type { Values } from '../main.js';
import { checkOutputs, checkTarget, type LintFormat, outputsOf, writeReport } from '../outputs.js';
import { createProgress } from '../progress.js';
import type { ReportContext, RuleFacts } from '../reporters/context.js';
import type { FileReport, Report } from '../reporters/report.js';
import type { StylishOptions } from '../reporters/stylish.js';
import { buildWorkspace, surroundings, workspacePath } from '../workspace.js';

declare const GONGWEN_VERSION: string;

const knownRules: ReadonlySet<string> = new Set(allRules.map((rule) => rule.id));

/** A text without anything like 〔2026〕5号 has nothing to compare with other documents. */
const mayBearNumber = /[〔﹝[［【（(][ 　]{0,6}(?:\d|[０-９]|[〇零○二一]){2,4}年?[ 　]{0,6}[〕﹞\]］】）)]/;

/** `gongwen lint`. */
export async function run(args: readonly string[], values: Values): Promise<number> {
  const started = performance.now();
  // What --output means depends on the files.
  const formats = outputsOf({ ...values, output: undefined });
  const force = values.force === true;
  const maxWarnings =
    values['max-warnings'] === undefined ? Number.POSITIVE_INFINITY : Number(values['max-warnings']);
  if (Number.isNaN(maxWarnings) || maxWarnings < 0 || (values['max-warnings'] as string)?.trim() === '')
    throw new Failure('--max-warnings 后面要有一个不小于 0 的数');
  const unsafe = values['fix-unsafe'] === true;
  const fixing = values.fix === true || unsafe;
  const dry = values['dry-run'] === true || values.diff === true;
  if (dry && !fixing) throw new Failure('--dry-run 和 --diff 要与 --fix 合用');
  const overriding = flagConfig(values);
  const only = values.rule as readonly string[] | undefined;
  const chosenRules = only ? allRules.filter((rule) => only.includes(rule.id)) : allRules;
  const usesLaws = chosenRules.some((rule) => rule.usesLaws);
  const configurations = new Configurations(values.config as string | undefined);
  const { jobs, named, stdin } = await readJobs(args, values, configurations);
  const target = wordTarget(jobs, values);
  const outputs = target === undefined ? outputsOf(values) : formats;
  const paths = jobs.map((job) => job.path);
  checkOutputs(outputs, paths, force);
  if (target !== undefined) checkTarget(target, paths, force);

  const usesWorkspace = chosenRules.some((rule) => rule.usesWorkspace);
  let reading: Promise<WorkspaceIndex | undefined> | undefined;
  /** Read when the first text needs it, for all of them. */
  const readWorkspace = () => {
    reading ??= surroundings(paths, named, configurations).then(buildWorkspace);
    return reading;
  };

  let loadedFrontEnds: FrontEnds | undefined;
  const reports: FileReport[] = [];
  const failures: string[] = [];
  const timings = values.timing ? new Map<string, number>() : undefined;
  const progress = createProgress(jobs.length);
  let fixedBytes: Uint8Array | undefined;
  for (const job of jobs) {
    progress.step(job.path);
    try {
      const content = await job.read();
      const text = textOf(content);
      if (!loadedFrontEnds && needsFrontEnds(text, job.format)) {
        loadedFrontEnds = (await import('../../core/parse/frontEnds.js')).frontEnds;
      }
      const frontEnds = loadedFrontEnds;
      const facts = usesLaws && mayCiteLaw(text) ? await lawsWith(job.laws) : undefined;
      const asksOthers = mayBearNumber.test(text) || mayNameTask.test(text);
      const workspace = usesWorkspace && asksOthers ? await readWorkspace() : undefined;
      const path = workspacePath(job.path);
      const rules = new RuleSet(chosenRules, [...job.configs, overriding]);
      const check: Check = (text, formatting) => {
        const document = parse(text, job.format, frontEnds);
        const { findings } = lint(document, {
          rules: rules.for(document),
          knownRules,
          laws: facts?.laws,
          lawTexts: facts?.lawTexts,
          workspace,
          path,
          config: job.office,
          formatting,
          ...(timings
            ? {
                now: () => performance.now(),
                onTiming: (id, ms) => timings.set(id, (timings.get(id) ?? 0) + ms),
              }
            : {}),
        });
        return { document, findings };
      };
      const outcome = await checkContent(content, check, fixing ? { unsafe } : undefined);
      const { document, findings, fixed, content: after } = outcome;
      if (fixed) workspace?.set(ownFacts(document, path));
      if (fixing) {
        if (after.kind === 'word') {
          if (target !== undefined && !dry) {
            createBytes(target, after.bytes, force);
            process.stderr.write(`已写入 ${target}\n`);
          }
        } else if (stdin) fixedBytes = encodeOrFail(after.decoded, job.path);
        else if (fixed && !dry) writeText(job.path, after.decoded);
      }
      reports.push({
        path: job.path,
        document,
        findings,
        ...(after.kind === 'word' ? { word: after.file } : {}),
        ...(fixed ? { fixed } : {}),
      });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (!failures.includes(error.message)) failures.push(error.message);
    }
  }
  progress.done();

  const shown = values.quiet
    ? reports.map((file) => ({ ...file, findings: file.findings.filter((f) => f.severity === 'error') }))
    : reports;
  const report: Report = { files: shown, durationMs: Math.round(performance.now() - started) };
  const render = (format: LintFormat) =>
    renderAs(format, report, failures, { dryRun: values['dry-run'] === true, unsafe });
  const printed = outputs.find(({ file }) => file === undefined)?.format;
  if (stdin && fixing && !dry && target === undefined) await write(fixedBytes ?? '');
  else if (values.diff) await write(await (await import('../reporters/diff.js')).render(report));
  // Where nothing could be read, “nothing wrong” would mislead.
  else if (printed && (reports.length > 0 || printed !== 'stylish')) await write(await render(printed));
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
  if (timings) printTimings(timings);
  for (const failure of failures) process.stderr.write(`gongwen：${failure}\n`);
  if (failures.length > 0) return 2;
  const count = (severity: Finding['severity']) =>
    reports.reduce((sum, file) => sum + file.findings.filter((f) => f.severity === severity).length, 0);
  return count('error') > 0 || count('warning') > maxWarnings ? 1 : 0;
}

async function renderAs(
  format: LintFormat,
  report: Report,
  failures: readonly string[],
  options: StylishOptions,
): Promise<string> {
  if (format === 'json') return (await import('../reporters/json.js')).render(report);
  if (format === 'stylish') return (await import('../reporters/stylish.js')).render(report, options);
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
  return (await import('../reporters/formats.js')).reporters[format](report, context);
}

function builtinFacts(id: string, summary: string): RuleFacts {
  return { id, summary, rationale: summary, severity: 'error', fixable: false, clauses: [], examples: [] };
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

/** Waits until a pipe has taken everything, so that nothing is lost at exit. */
function write(text: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
}

function printTimings(timings: ReadonlyMap<string, number>): void {
  const rows = [...timings].sort((a, b) => b[1] - a[1]).slice(0, 20);
  process.stderr.write('\n用时最多的规则（毫秒）：\n');
  for (const [id, ms] of rows) process.stderr.write(`${ms.toFixed(2).padStart(9)}  ${id}\n`);
}
