import { likeness } from '../model/names.js';
import { sameWidth, withoutLevels } from './levelWords.js';
import type { Plan, Task } from './plan.js';

/** A task of each of two plans that is the same task; one is absent where the other plan has none such. */
export interface TaskPair {
  readonly from?: Task;
  readonly to?: Task;
}

/** Tasks less alike than this are two tasks. */
const leastLike = 0.55;
/** The same number speaks for the same task, and never decides alone. */
const sameNumber = 0.1;
/** More pairs than this are not all compared by their text. */
const mostPairs = 40_000;

/** What stands further behind does not help to tell a task. */
const mostLetters = 2000;

interface Known {
  readonly task: Task;
  readonly title: string;
  readonly grams: ReadonlySet<string>;
}

/** Pairs the tasks of two plans by what they say: equal titles first, then the most alike. In the order of `from`. */
export function matchTasks(from: Plan, to: Plan): TaskPair[] {
  const a = from.tasks.map(known);
  const b = to.tasks.map(known);
  const pairs = new Map<Known, Known>();
  const taken = new Set<Known>();
  const pair = (one: Known, other: Known) => {
    pairs.set(one, other);
    taken.add(other);
  };
  const titles = new Map<string, Known[]>();
  for (const other of b) titles.set(other.title, [...(titles.get(other.title) ?? []), other]);
  for (const one of a) {
    const equal = titles.get(one.title)?.filter((other) => !taken.has(other)) ?? [];
    const other = equal.find(({ task }) => task.id === one.task.id) ?? equal[0];
    if (other) pair(one, other);
  }
  const restA = a.filter((one) => !pairs.has(one));
  const restB = b.filter((other) => !taken.has(other));
  const whole = restA.length * restB.length <= mostPairs;
  const candidates = restA
    .flatMap((one) =>
      restB.map((other) => ({
        one,
        other,
        score: whole ? alike(one, other) : likeness(one.title, other.title),
      })),
    )
    .filter(({ score }) => score >= leastLike)
    .sort((x, y) => y.score - x.score);
  for (const { one, other } of candidates) if (!pairs.has(one) && !taken.has(other)) pair(one, other);
  return [
    ...a.map((one): TaskPair => {
      const other = pairs.get(one);
      return { from: one.task, ...(other ? { to: other.task } : {}) };
    }),
    ...b.filter((other) => !taken.has(other)).map(({ task }): TaskPair => ({ to: task })),
  ];
}

function known(task: Task): Known {
  const text = withoutLevels(sameWidth((task.text || task.title).slice(0, mostLetters)));
  const grams = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) grams.add(text.slice(i, i + 2));
  return { task, title: withoutLevels(sameWidth(task.title)), grams };
}

/** By the titles, or by how much of the shorter text is in the longer. */
function alike(one: Known, other: Known): number {
  const [small, large] =
    one.grams.size < other.grams.size ? [one.grams, other.grams] : [other.grams, one.grams];
  let common = 0;
  for (const gram of small) if (large.has(gram)) common++;
  const contained = small.size === 0 ? 0 : common / small.size;
  const score = Math.max(likeness(one.title, other.title), contained);
  // What has nearly nothing in common is not made one by its number.
  return score + (one.task.id === other.task.id && score >= leastLike - sameNumber ? sameNumber : 0);
}
