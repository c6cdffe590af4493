import type { Task, TaskReference } from '../plan/plan.js';
import { findTask, type Plans, type PlanSource, resolvePlan } from '../plan/resolve.js';
import type { DocumentFacts } from './facts.js';
import type { TaskDraft } from './plans.js';
import type { WorkspaceIndex } from './workspaceIndex.js';

/** Who carries out the tasks of all plans: answers for every task after one pass over the documents. */
export interface Carriers {
  /** By path. */
  of(source: PlanSource, task: Task): readonly TaskDraft[];
  /** Whether any document carries out a task of the plan. */
  any(source: PlanSource): boolean;
}

/** A reference, and where the plan is that it means; the built-in one has no path. */
interface Meant {
  readonly reference: TaskReference;
  readonly path: string | undefined;
}

/** Which plans the references of documents meant when they were last looked at. */
export interface ResolvedBefore {
  /** What the plans were called then. */
  names: string;
  /** Facts are replaced when they change. */
  byFacts: WeakMap<DocumentFacts, readonly Meant[]>;
}

export function nothingResolved(): ResolvedBefore {
  return { names: '', byFacts: new WeakMap() };
}

/**
 * `before` spares looking up again which plan is meant, as long as the document is the same and the plans are called
 * the same; it is brought up to date.
 */
export function carriers(
  index: WorkspaceIndex,
  plans: Plans,
  before: ResolvedBefore = nothingResolved(),
): Carriers {
  const names = namesOf(plans);
  if (names !== before.names) Object.assign(before, { names, byFacts: new WeakMap() });
  const byPath = new Map([
    [undefined, plans.builtIn],
    ...plans.workspace.map(({ path, plan }) => [path, plan] as const),
  ]);
  const byPlan = new Map<string | undefined, Map<string, TaskDraft[]>>();
  for (const facts of index.withTasks()) {
    let meant = before.byFacts.get(facts);
    if (!meant) {
      meant = meantBy(facts, plans);
      before.byFacts.set(facts, meant);
    }
    for (const { path, reference } of meant) {
      const plan = byPath.get(path);
      const task = plan && findTask(plan, reference);
      if (!task) continue;
      const byTask = byPlan.get(path) ?? new Map<string, TaskDraft[]>();
      byPlan.set(path, byTask);
      const drafts = byTask.get(task.id) ?? [];
      byTask.set(task.id, drafts);
      const last = drafts.at(-1);
      if (last?.facts === facts)
        drafts[drafts.length - 1] = { facts, references: [...last.references, reference] };
      else drafts.push({ facts, references: [reference] });
    }
  }
  return {
    of: (source, task) => byPlan.get(source.path)?.get(task.id) ?? [],
    any: (source) => (byPlan.get(source.path)?.size ?? 0) > 0,
  };
}

function meantBy(facts: DocumentFacts, plans: Plans): Meant[] {
  return (facts.tasks ?? []).flatMap((reference) => {
    const source = resolvePlan(reference, facts, plans);
    return source ? [{ reference, path: source.path }] : [];
  });
}

/** All that decides which plan a reference means. */
function namesOf({ workspace, builtIn, incomplete }: Plans): string {
  const called = [...workspace, ...(builtIn ? [{ plan: builtIn }] : [])].map(
    ({ path, plan: { title, names, number } }: PlanSource) => [path, title, names, number],
  );
  return JSON.stringify([incomplete === true, called]);
}
