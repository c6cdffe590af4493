import { likeness } from '../model/names.js';
import { parseNumeral } from '../model/numerals.js';
import { sameWidth, withoutLevels } from './levelWords.js';

/** A piece of a task's text between stops. */
export interface Clause {
  /** As written, without its stop and 一是. */
  readonly text: string;
  /** The stop behind it, empty at the end. */
  readonly stop: string;
  /** 2 in what 二是 says, up to the next; absent outside of such. */
  readonly measure?: number;
  /** Whether it stands before the first 。 and the first 一是. */
  readonly lead: boolean;
}

const mark =
  /^(?:([一二三四五六七八九十]{1,3})(?:是(?!否)|要(?=[^求点素害]))|其([一二三四五六七八九十])|第([一二三四五六七八九十]{1,2})(?=[,，]))[,，]?/;

/** The clauses of a task's text; `measures` tells whether 一是 and the like count its measures. */
export function clausesOf(text: string, measures: boolean): Clause[] {
  const clauses: Clause[] = [];
  let measure: number | undefined;
  let lead = true;
  for (const [, words = '', stop = ''] of text.matchAll(/([^，。；：！,;:!]+)([，。；：！,;:!]?)/g)) {
    const marked = measures ? mark.exec(words) : undefined;
    if (marked) {
      measure = parseNumeral((marked[1] ?? marked[2] ?? marked[3]) as string);
      lead = false;
    }
    const own = marked ? words.slice(marked[0].length) : words;
    if (own !== '') clauses.push({ text: own, stop, lead, ...(measure === undefined ? {} : { measure }) });
    if (/[。！!]/.test(stop)) lead = false;
  }
  return clauses;
}

/** Pairs of clauses that say the same, in order; each clause at most once. */
export type Alignment = readonly (readonly [from: number, to: number])[];

/** Clauses less alike than this say different things. */
const leastLike = 0.5;
/** Longer texts are not worth the time, which grows with the product: then only equal clauses are paired. */
const mostLetters = 5000;

/** Finds the clauses of `to` that are those of `from`, equal or reworded. */
export function align(from: readonly Clause[], to: readonly Clause[]): Alignment {
  const a = from.map(({ text }) => comparableClause(text));
  const b = to.map(({ text }) => comparableClause(text));
  const letters = (list: readonly string[]) => list.reduce((sum, { length }) => sum + length, 0);
  if (letters(a) > mostLetters || letters(b) > mostLetters) return alignEqual(a, b);
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const value = (i: number, j: number) => {
    const one = a[i] as string;
    const other = b[j] as string;
    const like = one === other ? 1 : likeOf(one, other);
    return like >= leastLike ? like * (2 + Math.min(one.length, other.length)) : 0;
  };
  const values = new Float64Array(a.length * b.length);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const own = value(i, j);
      values[i * b.length + j] = own;
      best[i * width + j] = Math.max(
        best[(i + 1) * width + j] as number,
        best[i * width + j + 1] as number,
        own > 0 ? own + (best[(i + 1) * width + j + 1] as number) : 0,
      );
    }
  }
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const own = values[i * b.length + j] as number;
    const here = best[i * width + j] as number;
    if (own > 0 && here === own + (best[(i + 1) * width + j + 1] as number)) pairs.push([i++, j++]);
    else if (here === best[(i + 1) * width + j]) i++;
    else j++;
  }
  return pairs;
}

function alignEqual(a: readonly string[], b: readonly string[]): Alignment {
  const places = new Map<string, number[]>();
  b.forEach((clause, j) => {
    const known = places.get(clause);
    if (known) known.push(j);
    else places.set(clause, [j]);
  });
  const pairs: [number, number][] = [];
  let from = 0;
  a.forEach((clause, i) => {
    const at = places.get(clause);
    while (at?.length && (at[0] as number) < from) at.shift();
    const j = at?.shift();
    if (j === undefined) return;
    pairs.push([i, j]);
    from = j + 1;
  });
  return pairs;
}

/** Very short clauses are alike only when they are equal. */
const shortest = 3;

function likeOf(a: string, b: string): number {
  if (Math.min(a.length, b.length) < shortest) return 0;
  return likeness(a, b);
}

/** A clause without its level words, signs in half width; where nothing else is left, with them. */
function comparableClause(text: string): string {
  const bare = sameWidth(text);
  return withoutLevels(bare) || bare;
}
