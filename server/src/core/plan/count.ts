import type { Document } from '../model/document.js';
import type { Place } from '../text.js';
import type { Plan } from './plan.js';

/** A difference larger than this says that something else was counted, or that the tasks were not read right. */
const most = 5;

/**
 * Where a plan says of its tasks a number that differs from those it lists; undefined when they agree or when it is not
 * sure what was counted.
 */
export function miscount(
  document: Document,
  plan: Plan,
): { readonly at: Place; readonly count: number } | undefined {
  const { claim, tasks } = plan;
  if (!claim || claim.count === tasks.length || Math.abs(claim.count - tasks.length) > most) return undefined;
  const behind = document.text.slice(claim.at[1], claim.at[1] + 12);
  if (!/^[ 　]*[项条]?(?:重点|主要|具体|目标|工作|改革)*任务/.test(behind)) return undefined;
  // 其中3项任务, 新增2项任务 count a part.
  const before = document.text.slice(Math.max(0, claim.at[0] - 16), claim.at[0]);
  if (/其中|新增|其余|另有|各[^，。]{0,4}$|前|后|第$/.test(before)) return undefined;
  const groups = new Map<string, number>();
  for (const { group, number } of tasks) {
    const mark = group?.mark ?? '';
    const last = groups.get(mark) ?? 0;
    // Numbers go on by one, or start again under the next heading.
    if (number !== last + 1 && !(last === 0 && number === Math.max(0, ...groups.values()) + 1))
      return undefined;
    groups.set(mark, number);
  }
  const measures = tasks.reduce((sum, task) => sum + task.measures.length, 0);
  if (claim.count === groups.size || claim.count === measures) return undefined;
  return { at: claim.at, count: tasks.length };
}
