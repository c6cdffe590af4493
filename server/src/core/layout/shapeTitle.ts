import { titleWords } from '../standards/titleWords.js';
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
 * best as 梯形 or 菱形, never inside a word or a name, inside 《…》 only where it cannot be helped, never before 的、和、及、与、等.
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
/** Words that belong to what follows them; a line may end with 和, since it may not begin with it. */
const leading = /(?:关于|对|将|把|向|为|以|第|等)$/;
/** Single letters that never begin a line, since they end a name or a word. */
const ending = /^[省市县区州镇乡村局厅室委院化性制]$/;
const conjunction = /[和及与]$/;
/** What is done, behind 关于: its object may begin a line. */
const verb =
  /关于(?:进一步|全面|加快|切实)?(?:加强|做好|开展|推进|推行|推广|促进|支持|调整|印发|转发|同意|公布|规范|完善|深化|修改|废止|实施|落实|申请|商请|报送|成立|建立|健全|表彰)$/;
/** 云岭市财政局: the place belongs to the agency behind it. */
const placed =
  /[省市县区州镇](?=(?:(?!关于|[的在对、与和])[\u4e00-\u9fff]){0,8}?(?:局|厅|委员会|办公厅|办公室|人民政府|法院|检察院)(?:$|[关、和印转\u4e00-\u9fff]))/g;

/** The words of `titleWords`, longest first. */
const known = new RegExp([...titleWords].sort((a, b) => b.length - a.length).join('|'), 'g');

/** Where a word begins, by the dictionary of the platform; names stay whole, and so do brackets and numbers where it can be. */
function placesIn(title: string, names: readonly string[]): Place[] {
  const joined = new Uint8Array(title.length + 1);
  const keep = (start: number, end: number) => {
    for (let i = start + 1; i < end; i++) joined[i] = 1;
  };
  for (const name of [...names, '中华人民共和国']) {
    if (name.length < 2 || name.length > titleMeasure.full) continue;
    for (let at = title.indexOf(name); at >= 0; at = title.indexOf(name, at + name.length))
      keep(at, at + name.length);
  }
  const inside = new Uint8Array(title.length + 1);
  for (const match of title.matchAll(together))
    inside.fill(1, match.index + 1, match.index + match[0].length);
  for (const match of title.matchAll(known)) keep(match.index, match.index + match[0].length);
  for (const match of title.matchAll(placed)) joined[match.index + 1] = 1;
  const places: Place[] = [];
  let word = '';
  for (const { index, segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) {
    const last = word;
    word = segment;
    if (index === 0 || joined[index] || !mayBreak(title, index)) continue;
    const after = title.slice(index, index + 2);
    if (never.test(after) || ending.test(segment)) continue;
    const before = title.slice(Math.max(0, index - 8), index);
    const rest = title.length - index;
    // …的 / 通知
    if (rest <= 3 && before.endsWith('的')) continue;
    const cost = costOf(before, after, last, segment) + (rest <= 4 ? 8 : 0) + (inside[index] ? 20 : 0);
    places.push({ at: index, cost });
  }
  return places;
}

function costOf(before: string, after: string, last: string, next: string): number {
  if (after === '关于') return 0;
  if (/[的》”）]$/.test(before) || verb.test(before)) return 0.5;
  if (before.endsWith('、')) return 1.5;
  if (conjunction.test(before)) return 2;
  if (leading.test(before)) return 6;
  // A single letter beside the break is often the piece of a name the dictionary does not know.
  if (isLetter(next) || (isLetter(last) && !suffix.test(last))) return 6;
  return 1;
}

/** Single letters that complete the word before them. */
const suffix = /[区县市省州镇乡村局厅部办院所会处站队化性制者员法案权费税量率度期级类号年月日中后前内上下]/;

/**
 * Words of two letters and more that begin before an offset and end behind it: word by each offset inside it. A title
 * too long to be one has none.
 */
export function splitWords(title: string): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  if (title.length > most * titleMeasure.full) return words;
  for (const { index, segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) {
    if (!/^[\u4e00-\u9fff]{2,}$/.test(segment)) continue;
    for (let i = index + 1; i < index + segment.length; i++) words.set(i, segment);
  }
  for (const { index, 0: word } of title.matchAll(known))
    for (let i = index + 1; i < index + word.length; i++) words.set(i, word);
  return words;
}

function isLetter(word: string): boolean {
  return word.length === 1 && /[\u4e00-\u9fff]/.test(word);
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

/** How little unevenness weighs against the sense of the words. */
const uneven = 6;

/** Uneven lines cost; a waist costs more; lines of one length (长方形) a little. */
function shapeCost(widths: readonly number[]): number {
  const mean = widths.reduce((sum, w) => sum + w, 0) / widths.length;
  let cost = 0;
  for (const w of widths) cost += ((w - mean) * (w - mean)) / uneven;
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
        const cost = (costs[i] as number) + end.cost + ((w - mean) * (w - mean)) / uneven;
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
