import type { Span } from '../text.js';

/** Of items sorted by where they begin, those that begin in `span`. */
export function beginningIn<T>(
  items: readonly T[],
  startOf: (item: T) => number,
  { start, end }: Span,
): readonly T[] {
  const from = firstAt(items, startOf, start);
  return items.slice(from, firstAt(items, startOf, end, from));
}

function firstAt<T>(items: readonly T[], startOf: (item: T) => number, offset: number, from = 0): number {
  let low = from;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(items[middle] as T) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
