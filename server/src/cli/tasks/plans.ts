import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Document } from '../../core/model/document.js';
import { builtInPlan } from '../../core/plan/builtInPlan.js';
import type { Plan } from '../../core/plan/plan.js';
import { readPlan } from '../../core/plan/readPlan.js';
import type { Configurations } from '../configuration.js';
import { readDocument } from '../documents.js';
import { Failure } from '../failure.js';
import { folderWorkspace } from '../workspace.js';

/** A plan and where it comes from; the built-in one has no file. */
export interface PlanFile {
  readonly plan: Plan;
  /** As the shell would name it. */
  readonly file?: string;
  /** Absent for the built-in plan. */
  readonly document?: Document;
}

/** @throws Failure when the file cannot be read or is no plan; says what was looked for. */
export async function planOfFile(file: string): Promise<PlanFile> {
  const document = await readDocument(file);
  const plan = readPlan(document);
  if (plan) return { plan, file, document };
  if (document.damage) throw new Failure(`${file}：文字已损坏，读不出任务；先用 gongwen repair 修复`);
  const { title } = document.main;
  throw new Failure(
    [
      `${file}：没有读出任务${title ? `（标题“${title}”）` : '，也没有认出标题'}`,
      '  规划文件的标题应是方案、规划、计划、要点、任务分工等；“重点任务”“工作措施”一类标题之下要有至少3项编号的任务，',
      '  或者至少3项写明责任单位，例如：1.加强……。（责任单位：市司法局牵头，市财政局参加）',
    ].join('\n'),
  );
}

/**
 * The plans among the documents below a folder: those that its configuration names, else all.
 * @throws Failure when the folder cannot be read, or the configuration names plans of which none is one.
 */
export async function workspacePlans(folder: string, configurations: Configurations): Promise<PlanFile[]> {
  const office = await configurations.office(path.join(folder, '-'));
  const { isPlan } = office ?? {};
  const index = await folderWorkspace(folder, configurations);
  const meant = [...index.all()].filter((facts) => !isPlan || isPlan(facts.path));
  const shown = (facts: { readonly path: string }) => path.relative('.', fileURLToPath(facts.path));
  const files = meant
    .filter((facts) => facts.plan)
    .map(shown)
    .sort();
  if (isPlan && files.length === 0)
    throw new Failure(
      meant.length > 0
        ? `配置的 plans 指明的文件中没有读出任务：${meant.map(shown).sort().join('、')}`
        : `配置的 plans 没有指到文件夹 ${folder} 中的任何文件`,
    );
  return Promise.all(files.map(planOfFile));
}

/**
 * The plans meant by the arguments of a command: the file named; else those of the folder named, or of the current
 * one; else the built-in plan.
 */
export async function plansFor(args: readonly string[], configurations: Configurations): Promise<PlanFile[]> {
  const [name = '.'] = args;
  if (!statSync(name, { throwIfNoEntry: false })?.isDirectory()) return [await planOfFile(name)];
  const plans = await workspacePlans(name, configurations);
  return plans.length > 0 ? plans : [{ plan: builtInPlan() }];
}
