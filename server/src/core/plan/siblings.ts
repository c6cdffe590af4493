import type { Span } from '../text.js';
import type { Document } from '../model/document.js';
import type { Plan, Task } from './plan.js';

/** How many tasks must have a thing, and what share of all, before one without it stands out. */
const leastOthers = 5;
const leastShare = 0.8;

export interface Lack {
  readonly task: Task;
  /** The number of the task. */
  readonly span: Span;
  /** How many tasks have it. */
  readonly others: number;
}

/**
 * The tasks without a thing that nearly all their siblings have. `maybe` finds in a task's words that it may have the
 * thing all the same, written so that it was not read.
 */
export function lacking(
  document: Document,
  { tasks }: Plan,
  has: (task: Task) => boolean,
  maybe: RegExp,
): Lack[] {
  const others = tasks.filter(has).length;
  if (others < leastOthers || others < leastShare * tasks.length) return [];
  return tasks.flatMap((task) => {
    const at = task.numberAt ?? task.titleAt;
    if (has(task) || !at || !task.at || maybe.test(document.text.slice(...task.at))) return [];
    return [{ task, span: { start: at[0], end: at[1] }, others }];
  });
}
