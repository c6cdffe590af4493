import { Failure } from './failure.js';
import type { Values } from './main.js';

/** One part of a job that several machines share. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/**
 * Reads `--shard i/n`; undefined without it.
 * @throws Failure
 */
export function readShard(values: Values): Shard | undefined {
  const text = values.shard as string | undefined;
  if (text === undefined) return undefined;
  const [, index, count] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (!index || !count || index > count)
    throw new Failure(`--shard 后面要写“第几片/共几片”，如 1/4；现在是“${text}”`);
  return { index, count };
}

/**
 * The items of one shard, in their order. Depends on nothing but the items, so that each falls into exactly one; the
 * largest are dealt out first, each to the shard with least, so that all have about the same to do.
 */
export function shardOf<T>(items: readonly T[], weigh: (item: T) => number, { index, count }: Shard): T[] {
  const loads = new Array<number>(count).fill(0);
  const mine = new Set<T>();
  const weighed = items.map((item, i) => ({ item, i, weight: weigh(item) }));
  for (const { item, weight } of weighed.sort((a, b) => b.weight - a.weight || a.i - b.i)) {
    const least = loads.indexOf(Math.min(...loads));
    // Reading a file costs something even when it is empty.
    loads[least] = (loads[least] as number) + weight + 1;
    if (least === index - 1) mine.add(item);
  }
  return items.filter((item) => mine.has(item));
}
