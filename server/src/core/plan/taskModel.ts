import type { Plan, Task } from './plan.js';

/** A task and how much a text has in common with it, 0 to 1. */
export interface RelatedTask {
  readonly task: Task;
  readonly score: number;
}

/** The words of a plan's tasks, weighted: made once for a plan, asked for many texts. */
export interface TaskModel {
  /** Every task with which the text has something in common, the nearest first; ties by their order in the plan. */
  rank(text: string): RelatedTask[];
}

/** A short text may meet a task by one word; it must meet it by more pairs and triples than one word has. */
const leastShared = 3;

/**
 * Pairs and triples of Chinese letters weighted by TF-IDF, the idf from the plan's own tasks, so that what stands in
 * most of them (推进, 机制, 建设) weighs next to nothing. Likeness is the cosine, for which the words of a text that no
 * task has count as well. A task without text (of the built-in plan) is known by its title alone.
 */
export function taskModel({ tasks }: Plan): TaskModel {
  const grams = new Grams();
  const counted = tasks.map((task) => {
    const counts = grams.learn(task.text);
    // The title says what a task is about, and does so whether or not the text repeats it.
    for (const [gram, n] of grams.learn(task.title)) counts.set(gram, (counts.get(gram) ?? 0) + n);
    return counts;
  });
  const spread = new Uint32Array(grams.size);
  for (const counts of counted) for (const gram of counts.keys()) spread[gram] = (spread[gram] as number) + 1;
  const rarity = Float64Array.from(spread, (n) => Math.log((tasks.length + 1) / n));
  // The tasks of each gram, one gram after the other: `from[gram]` is where its own begin.
  const from = new Uint32Array(grams.size + 1);
  for (let gram = 0; gram < grams.size; gram++)
    from[gram + 1] = (from[gram] as number) + (spread[gram] as number);
  const free = from.slice();
  const taskAt = new Uint32Array(from[grams.size] as number);
  const weightAt = new Float64Array(taskAt.length);
  counted.forEach((counts, task) => {
    let square = 0;
    for (const [gram, n] of counts) square += weigh(n, rarity[gram] as number) ** 2;
    const length = Math.sqrt(square) || 1;
    for (const [gram, n] of counts) {
      const at = free[gram] as number;
      free[gram] = at + 1;
      taskAt[at] = task;
      weightAt[at] = weigh(n, rarity[gram] as number) / length;
    }
  });
  return {
    rank(text) {
      const scores = new Float64Array(tasks.length);
      const shared = new Uint32Array(tasks.length);
      const { counts, unknown } = grams.read(text);
      let square = unknown * Math.log(tasks.length + 1) ** 2;
      for (const [gram, n] of counts) {
        const weight = weigh(n, rarity[gram] as number);
        square += weight * weight;
        for (let at = from[gram] as number; at < (from[gram + 1] as number); at++) {
          const task = taskAt[at] as number;
          scores[task] = (scores[task] as number) + weight * (weightAt[at] as number);
          shared[task] = (shared[task] as number) + 1;
        }
      }
      const length = Math.sqrt(square) || 1;
      return tasks
        .map((task, i) => ({ task, score: (scores[i] as number) / length }))
        .filter((_, i) => (shared[i] as number) >= leastShared && (scores[i] as number) > 0)
        .sort((a, b) => b.score - a.score);
    },
  };
}

function weigh(n: number, rarity: number): number {
  return (1 + Math.log(n)) * rarity;
}

const firstHan = 0x4e00;
const afterHan = 0xa000;
const letters = afterHan - firstHan;

interface Counted {
  readonly counts: Map<number, number>;
  readonly unknown: number;
}

/**
 * Numbers for pairs and triples of Chinese letters; they do not reach over stops, digits, Latin and
 * line ends, only over blanks.
 */
class Grams {
  readonly #pairs = new Map<number, number>();
  readonly #triples = new Map<number, number>();

  get size(): number {
    return this.#pairs.size + this.#triples.size;
  }

  /** How often each stands in a text; those not yet known become known. */
  learn(text: string): Map<number, number> {
    return this.#count(text, true).counts;
  }

  /** The same of those that are known, and how many pairs are not. */
  read(text: string): Counted {
    return this.#count(text, false);
  }

  #count(text: string, learn: boolean): Counted {
    const counts = new Map<number, number>();
    let unknown = 0;
    let before = -1;
    let last = -1;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x20 || code === 0x3000 || code === 9) continue;
      if (code < firstHan || code >= afterHan) {
        before = -1;
        last = -1;
        continue;
      }
      const letter = code - firstHan;
      if (last >= 0) {
        const pair = this.#number(this.#pairs, last * letters + letter, learn);
        if (pair === undefined) unknown++;
        else counts.set(pair, (counts.get(pair) ?? 0) + 1);
        const triple = before < 0 ? undefined : this.#number(this.#triples, before * letters + letter, learn);
        if (triple !== undefined) counts.set(triple, (counts.get(triple) ?? 0) + 1);
        before = pair ?? -1;
      }
      last = letter;
    }
    return { counts, unknown };
  }

  #number(known: Map<number, number>, key: number, learn: boolean): number | undefined {
    const number = known.get(key);
    if (number !== undefined || !learn) return number;
    const next = this.size;
    known.set(key, next);
    return next;
  }
}
