import { halvesIn, mayBreak } from './glyphs.js';

/** Most characters of 2号 on a line of 版心, and how many a line of a title should have at most. */
export const titleMeasure = { full: 20, pleasant: 18 } as const;

/** A place where a title may be parted, and how well it is: 0 well, more is worse. */
interface Place {
  readonly at: number;
  readonly cost: number;
}

/**
 * Where the lines of a title begin (offsets, the first is 0): as few lines as it needs, of nearly the same length,
 * best as 梯形 or 菱形, never inside a word, a name or 《…》 that fits a line, never before 的、和、及、与、等.
 * `names` are words that stay together, such as the name of the issuing agency.
 */
export function shapeTitle(
  title: string,
  names: readonly string[] = [],
  full: number = titleMeasure.full,
  pleasant: number = titleMeasure.pleasant,
): number[] {
  const total = halvesIn(title) / 2;
  if (total <= pleasant) return [0];
  const fewest = Math.ceil(total / pleasant);
  if (fewest > most) return forced(title, full);
  const places = placesIn(title, names);
  for (let count = fewest; count <= fewest + 2; count++) {
    const found = count <= 3 ? exact(title, places, count, full) : divide(title, places, count, full);
    if (found) return found;
  }
  return forced(title, full);
}

/** A text of more lines is no title, and is not worth shaping. */
const most = 8;

/** 《…》, “…” and （…） of a line's length, and numbers with what they count. */
const together =
  /《[^《》]{1,16}》|“[^“”]{1,12}”|（[^（）]{1,12}）|[〇零一二三四五六七八九十百千万亿两\d]{1,8}[个件项条号年月日届次部类起批]/g;

const never = /^[的和及与等之了]/;
/** Words that belong to what follows them. */
const leading = /(?:关于|对|将|把|向|为|以|和|及|与|、)$/;

/** Where a word begins, by the dictionary of the platform; brackets and names stay whole. */
function placesIn(title: string, names: readonly string[]): Place[] {
  const joined = new Uint8Array(title.length + 1);
  const keep = (start: number, end: number) => {
    for (let i = start + 1; i < end; i++) joined[i] = 1;
  };
  for (const name of names) {
    if (name.length < 2 || name.length > titleMeasure.full) continue;
    for (let at = title.indexOf(name); at >= 0; at = title.indexOf(name, at + name.length))
      keep(at, at + name.length);
  }
  for (const match of title.matchAll(together)) keep(match.index, match.index + match[0].length);
  const places: Place[] = [];
  for (const { index, segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) {
    if (index === 0 || joined[index] || !mayBreak(title, index)) continue;
    const after = title.slice(index, index + 2);
    if (never.test(after)) continue;
    const before = title.slice(Math.max(0, index - 3), index);
    let cost = 1;
    if (after === '关于') cost = 0;
    else if (/[的、》，]$/.test(before)) cost = 0.5;
    else if (leading.test(before)) cost = 6;
    else if (segment.length === 1) cost = 2;
    places.push({ at: index, cost });
  }
  return places;
}

function widthOf(title: string): (from: number, to: number) => number {
  const sums = new Float64Array(title.length + 1);
  for (let i = 0; i < title.length; i++) sums[i + 1] = (sums[i] as number) + halvesIn(title[i] as string) / 2;
  return (from, to) => (sums[to] as number) - (sums[from] as number);
}

/** Two or three lines: every choice is judged as a whole. */
function exact(title: string, places: readonly Place[], count: number, full: number): number[] | undefined {
  const width = widthOf(title);
  const { length } = title;
  let best: { starts: number[]; cost: number } | undefined;
  const judge = (starts: number[], cost: number) => {
    const widths = starts.map((start, i) => width(start, starts[i + 1] ?? length));
    if (widths.some((w) => w > full)) return;
    const sum = cost + shapeCost(widths);
    if (!best || sum < best.cost) best = { starts, cost: sum };
  };
  // Beyond three full lines there is no exact shape, so that the work stays small.
  if (width(0, length) > count * full) return undefined;
  for (let i = 0; i < places.length; i++) {
    const a = places[i] as Place;
    if (count === 2) {
      judge([0, a.at], a.cost);
      continue;
    }
    for (let k = i + 1; k < places.length; k++) {
      const b = places[k] as Place;
      judge([0, a.at, b.at], a.cost + b.cost);
    }
  }
  return best?.starts;
}

/** Uneven lines cost; a waist costs more; lines of one length (长方形) a little. */
function shapeCost(widths: readonly number[]): number {
  const mean = widths.reduce((sum, w) => sum + w, 0) / widths.length;
  let cost = 0;
  for (const w of widths) cost += ((w - mean) * (w - mean)) / 4;
  if (widths.length === 3) {
    const [a, b, c] = widths as [number, number, number];
    if (b < a && b < c) cost += 12;
  }
  if (widths.every((w) => w === widths[0])) cost += 0.5;
  return cost;
}

/** Four lines and more: dynamic programming towards lines of one length. */
function divide(title: string, places: readonly Place[], count: number, full: number): number[] | undefined {
  const width = widthOf(title);
  const { length } = title;
  if (width(0, length) > count * full) return undefined;
  const mean = width(0, length) / count;
  const ends = [{ at: 0, cost: 0 }, ...places, { at: length, cost: 0 }];
  let costs = ends.map((_, i) => (i === 0 ? 0 : Number.POSITIVE_INFINITY));
  const back: Int32Array[] = [];
  for (let line = 0; line < count; line++) {
    const next = ends.map(() => Number.POSITIVE_INFINITY);
    const from = new Int32Array(ends.length).fill(-1);
    for (let j = 1; j < ends.length; j++) {
      const end = ends[j] as Place;
      for (let i = j - 1; i >= 0; i--) {
        const w = width((ends[i] as Place).at, end.at);
        if (w > full) break;
        const cost = (costs[i] as number) + end.cost + ((w - mean) * (w - mean)) / 4;
        if (cost < (next[j] as number)) {
          next[j] = cost;
          from[j] = i;
        }
      }
    }
    costs = next;
    back.push(from);
  }
  if (!Number.isFinite(costs.at(-1))) return undefined;
  const starts: number[] = [];
  let at = ends.length - 1;
  for (let line = count - 1; line >= 0; line--) {
    at = (back[line] as Int32Array)[at] as number;
    starts.unshift((ends[at] as Place).at);
  }
  return starts;
}

/** A title without places to part it, full line by full line. */
function forced(title: string, full: number): number[] {
  const starts = [0];
  let width = 0;
  for (let i = 0; i < title.length; i++) {
    const w = halvesIn(title[i] as string) / 2;
    if (width + w > full && w > 0) {
      starts.push(i);
      width = 0;
    }
    width += w;
  }
  return starts;
}
