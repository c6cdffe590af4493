import type { Document } from '../model/document.js';
import type { OfficeConfig } from '../model/office.js';
import { builtInPlan } from '../plan/builtInPlan.js';
import type { Plan, Task, TaskReference } from '../plan/plan.js';
import { taskReferences } from '../plan/references.js';
import { comparableNames, findTask, type Plans, type PlanSource, resolvePlan } from '../plan/resolve.js';
import { type DocumentFacts, ownFacts } from './facts.js';
import { shownDocument } from './paths.js';
import type { WorkspaceIndex } from './workspaceIndex.js';

/** A reference with the plan that it means and the task, when the plan has it. */
export interface ResolvedReference {
  readonly reference: TaskReference;
  readonly source: PlanSource;
  readonly task: Task | undefined;
}

/** A document that carries out a task, and where it says so. */
export interface TaskDraft {
  readonly facts: DocumentFacts;
  readonly references: readonly TaskReference[];
}

/**
 * The plans of a workspace: those that the configuration names, else every document that is one and does not itself
 * carry out the tasks of another. Without a workspace only the built-in plan.
 */
export function plansOf(
  workspace: WorkspaceIndex | undefined,
  isPlan?: OfficeConfig['isPlan'],
  builtIn: Plan = builtInPlan(),
): Plans {
  if (!workspace) return { workspace: [], builtIn, incomplete: true };
  const sources = workspace.plans().flatMap((facts): PlanSource[] => {
    const taken = isPlan ? isPlan(facts.path) : !facts.tasks?.some(({ from }) => from === 'frontMatter');
    return taken && facts.plan
      ? [{ path: facts.path, plan: facts.plan, names: comparableNames(facts.plan) }]
      : [];
  });
  // What the configuration names may be missing or not be read as a plan.
  return { workspace: sources, builtIn, ...(isPlan && sources.length === 0 ? { incomplete: true } : {}) };
}

/** What the references of a document mean; those whose plan cannot be decided are left out. */
export function resolveReferences(
  facts: Pick<DocumentFacts, 'path' | 'tasks' | 'bases' | 'citations' | 'numbers'>,
  plans: Plans,
): ResolvedReference[] {
  return (facts.tasks ?? []).flatMap((reference) => {
    const source = resolvePlan(reference, facts, plans);
    return source ? [{ reference, source, task: findTask(source.plan, reference) }] : [];
  });
}

/** The same for the document that is being checked, as it stands now. */
export function resolvedReferences(
  document: Document,
  {
    workspace,
    path,
    config,
  }: {
    readonly workspace?: WorkspaceIndex | undefined;
    readonly path?: string | undefined;
    readonly config?: OfficeConfig | undefined;
  },
): ResolvedReference[] {
  if (taskReferences(document).length === 0) return [];
  return resolveReferences(ownFacts(document, path ?? ''), plansOf(workspace, config?.isPlan));
}

/** Those of them whose plan is not merely assumed. */
export function namedReferences(
  document: Document,
  context: Parameters<typeof resolvedReferences>[1],
): ResolvedReference[] {
  return resolvedReferences(document, context).filter(({ source }) => !source.assumed);
}

/** The documents that carry out a task of a plan, by path. */
export function draftsOf(
  workspace: WorkspaceIndex,
  plans: Plans,
  source: PlanSource,
  task: Task,
): readonly TaskDraft[] {
  const names = new Set([task.id, `${task.group?.mark ?? ''}${task.number}`, String(task.number)]);
  const drafts = new Set([...names].flatMap((name) => workspace.namingTask(name)));
  return [...drafts]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((facts): TaskDraft[] => {
      const references = resolveReferences(facts, plans)
        .filter((one) => one.source.path === source.path && one.task?.id === task.id)
        .map(({ reference }) => reference);
      return references.length > 0 ? [{ facts, references }] : [];
    });
}

/** How a message names a plan: by its number, else by its title and file. */
export function shownPlan({ path, plan }: PlanSource, from: string | undefined): string {
  if (plan.number !== undefined) return plan.number;
  const title = plan.title === undefined ? {} : { title: plan.title };
  return path === undefined ? `《${plan.title ?? '方案'}》` : shownDocument({ path, ...title }, from);
}
