import type { DocumentFacts } from './facts.js';
import { carriers } from './carriers.js';
import type { TaskDraft } from './plans.js';
import type { WorkspaceIndex } from './workspaceIndex.js';
import type { Plan, Task, TaskDeadline } from '../plan/plan.js';
import type { Plans, PlanSource } from '../plan/resolve.js';
import { maySame } from '../plan/unitNames.js';

/** How far a task has come: a document that carries it out is issued, one is being written, or there is none. */
export type CoverageState = 'issued' | 'drafting' | 'open';

export interface CoveredTask {
  readonly task: Task;
  readonly state: CoverageState;
  /** The documents that carry it out, by path. */
  readonly drafts: readonly TaskDraft[];
  /** The last of its own times, else the time for all tasks. */
  readonly deadline?: TaskDeadline;
  /** Days from the date asked about to the last day; negative when that is past. */
  readonly daysLeft?: number;
  /** The last day is past and no document is issued. */
  readonly overdue: boolean;
}

/** A plan with who carries out its tasks. */
export interface Coverage {
  readonly source: PlanSource;
  /** The date asked about, as 2026-11-22. */
  readonly date: string;
  readonly tasks: readonly CoveredTask[];
}

export interface CoverageOptions {
  /** The day for which to say what is overdue, as 2026-11-22. */
  readonly date: string;
  /** Only the tasks in which a unit of this name has a part. */
  readonly unit?: string | undefined;
}

/** Which documents of a workspace carry out the tasks of a plan, and how far they are. */
export function coverageOf(
  index: WorkspaceIndex,
  plans: Plans,
  source: PlanSource,
  { date, unit }: CoverageOptions,
): Coverage {
  const drafted = carriers(index, plans);
  const tasks = source.plan.tasks.filter((task) => unit === undefined || hasUnit(task, unit));
  return {
    source,
    date,
    tasks: tasks.map((task): CoveredTask => {
      const drafts = drafted.of(source, task);
      const state = stateOf(drafts.map(({ facts }) => facts));
      const deadline = deadlineOf(task, source.plan);
      const daysLeft = deadline && daysBetween(date, deadline.date);
      return {
        task,
        state,
        drafts,
        ...(deadline ? { deadline } : {}),
        ...(daysLeft === undefined ? {} : { daysLeft }),
        overdue: daysLeft !== undefined && daysLeft < 0 && state !== 'issued',
      };
    }),
  };
}

/** Whether there is a task that nobody carries out, or one that is overdue. */
export function hasOpenTask({ tasks }: Coverage): boolean {
  return tasks.some(({ state, overdue }) => state === 'open' || overdue);
}

/** A document without 状态 may be anything and counts as being written. */
export function stateOf(drafts: readonly Pick<DocumentFacts, 'status'>[]): CoverageState {
  if (drafts.length === 0) return 'open';
  return drafts.some(({ status }) => status === '印发') ? 'issued' : 'drafting';
}

export function hasUnit({ units }: Task, name: string): boolean {
  return units.some((unit) => unit.name === name || maySame(unit.name, name));
}

/** The last of a task's own times, else the time for all tasks. */
export function deadlineOf({ deadlines }: Task, plan: Plan): TaskDeadline | undefined {
  return [...deadlines].sort((a, b) => (a.date < b.date ? 1 : -1))[0] ?? plan.deadline;
}

const day = 24 * 60 * 60 * 1000;

/** Both as 2026-11-22. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}
