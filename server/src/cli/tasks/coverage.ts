import { statSync } from 'node:fs';
import path from 'node:path';
import { type CalendarDate, isoDate, isValidDate, parseDate } from '../../core/model/calendar.js';
import { coverageOf, hasOpenTask, hasUnit } from '../../core/workspace/coverage.js';
import type { Plans, PlanSource } from '../../core/plan/resolve.js';
import { documentFacts } from '../../core/workspace/facts.js';
import { plansOf } from '../../core/workspace/plans.js';
import type { WorkspaceIndex } from '../../core/workspace/workspaceIndex.js';
import { Configurations } from '../configuration.js';
import { describeError, Failure } from '../failure.js';
import type { Values } from '../main.js';
import { coverageFormats, renderCoverage, shownSource } from '../reporters/coverage.js';
import { folderWorkspace, workspacePath } from '../workspace.js';
import { formatOf, write } from './output.js';
import { planOfFile } from './plans.js';

/** `gongwen tasks --coverage [folder]`; exit code 1 with `--strict` when a task is open or overdue. */
export async function coverage(args: readonly string[], values: Values): Promise<number> {
  const format = formatOf(values, coverageFormats);
  const date = dateOf(values.date as string | undefined);
  const unit = values.unit as string | undefined;
  if (args.length > 1) throw new Failure('只能写一个文件夹，例如 gongwen tasks --coverage 公文');
  const folder = args[0] ?? '.';
  checkFolder(folder);
  const configurations = new Configurations(values.config as string | undefined);
  const index = await folderWorkspace(folder, configurations);
  const named = values.plan as string | undefined;
  const plans =
    named === undefined
      ? plansOf(index, (await configurations.office(path.join(folder, '-')))?.isPlan)
      : await onlyPlan(index, named);
  const sources = sourcesOf(index, plans, date);
  if (sources.length > 1 && (format === 'json' || format === 'html'))
    throw new Failure(
      `这里有${sources.length}个规划，请用 --plan 写明其中一个：${sources.map(shownSource).join('、')}`,
    );
  if (unit !== undefined) checkUnit(unit, sources);
  const found = sources.map((source) => coverageOf(index, plans, source, { date, unit }));
  const shown = found.filter(({ tasks }) => unit === undefined || tasks.length > 0);
  write(await renderCoverage(shown, format, unit), values);
  return values.strict === true && shown.some(hasOpenTask) ? 1 : 0;
}

function checkFolder(folder: string): void {
  try {
    if (statSync(folder).isDirectory()) return;
  } catch (error) {
    throw new Failure(describeError(error, folder));
  }
  throw new Failure(
    `不是文件夹：${folder}。规划文件用 --plan 写明，例如 gongwen tasks --coverage --plan ${folder}`,
  );
}

function dateOf(written: string | undefined): string {
  const now = new Date();
  const date: CalendarDate | undefined =
    written === undefined
      ? { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
      : parseDate(written);
  if (!date || date.year < 1000 || !isValidDate(date))
    throw new Failure(`没有这样的日期：“${written}”，请写成 2026-11-22`);
  return isoDate(date);
}

/** The plan of a file, whether or not it lies in the folder. */
async function onlyPlan(index: WorkspaceIndex, file: string): Promise<Plans> {
  const { document } = await planOfFile(file);
  const own = workspacePath(file);
  if (document) index.set(documentFacts(document, own));
  return plansOf(index, (name) => name === own);
}

/** The plans of the folder; the built-in one where a document carries it out or there is none other. */
function sourcesOf(index: WorkspaceIndex, plans: Plans, date: string): readonly PlanSource[] {
  if (!plans.builtIn) return plans.workspace;
  const builtIn: PlanSource = { plan: plans.builtIn };
  if (plans.workspace.length === 0) return [builtIn];
  const used = coverageOf(index, plans, builtIn, { date }).tasks.some(({ drafts }) => drafts.length > 0);
  return used ? [...plans.workspace, builtIn] : plans.workspace;
}

function checkUnit(unit: string, sources: readonly PlanSource[]): void {
  const tasks = sources.flatMap(({ plan }) => plan.tasks);
  if (tasks.some((task) => hasUnit(task, unit))) return;
  const names = [...new Set(tasks.flatMap(({ units }) => units.map(({ name }) => name)))];
  throw new Failure(
    names.length === 0
      ? '规划没有写明责任单位，不能按单位列出'
      : `没有“${unit}”牵头或者参加的任务。规划中的单位有：${names.slice(0, 12).join('、')}${names.length > 12 ? '等' : ''}`,
  );
}
