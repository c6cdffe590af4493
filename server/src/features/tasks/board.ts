import type { Task } from '../../core/plan/plan.js';
import type { Plans, PlanSource } from '../../core/plan/resolve.js';
import type { TaskDraft } from '../../core/workspace/plans.js';
import type { WorkspaceIndex } from '../../core/workspace/workspaceIndex.js';
import { carriers, type ResolvedBefore } from '../../core/workspace/carriers.js';
import { stateOf, type CoverageState } from '../../core/workspace/coverage.js';

export interface BoardTask {
  readonly task: Task;
  readonly state: CoverageState;
  readonly drafts: readonly TaskDraft[];
}

/** A plan with how far its tasks have come. */
export interface Board {
  readonly source: PlanSource;
  readonly tasks: readonly BoardTask[];
}

/**
 * The plans of the workspace, by path; the built-in one where a document carries it out, or where it is asked for
 * and there is none other.
 */
export function boards(
  index: WorkspaceIndex,
  plans: Plans,
  { builtIn = false, before }: { builtIn?: boolean; before?: ResolvedBefore } = {},
): Board[] {
  const found = carriers(index, plans, before);
  const standIn: PlanSource | undefined = plans.builtIn && { plan: plans.builtIn };
  const shown = [...plans.workspace];
  if (standIn && (found.any(standIn) || (builtIn && shown.length === 0))) shown.push(standIn);
  return shown.map((source) => ({
    source,
    tasks: source.plan.tasks.map((task) => {
      const drafts = found.of(source, task);
      return { task, state: stateOf(drafts.map(({ facts }) => facts)), drafts };
    }),
  }));
}
