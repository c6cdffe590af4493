import type { Task } from '../../core/plan/plan.js';
import type { Plans } from '../../core/plan/resolve.js';
import { placeOfTask } from './taskAt.js';
import { shortened, taskName } from './describe.js';
import type { Target } from '../mention.js';

export interface NamedTask extends Target {
  readonly name: string;
  readonly container: string;
}

const longTitle = 60;

/** The tasks of the plans of the workspace, by plan: `任务20 推动……`. */
export function namedTasks({ workspace }: Plans): NamedTask[] {
  return workspace.flatMap((source) =>
    source.plan.tasks.flatMap((task: Task) => {
      const target = placeOfTask(source, task);
      const name = `${taskName(task)} ${shortened(task.title, longTitle)}`;
      return target ? [{ ...target, name, container: source.plan.title ?? '规划' }] : [];
    }),
  );
}
