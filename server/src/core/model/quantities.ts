import { isHanCode } from './characters.js';
import type { Document } from './document.js';
import type { Span } from '../text.js';

/** A number with its unit as 公文 write them: 38个, 1,234.5万元, 70.4%. */
export interface Quantity {
  readonly span: Span;
  /** In the unit itself: 5万元 is 50000 元. */
  readonly value: number;
  /** Half of the last place written; 0 for a plain whole number, which counts exactly. */
  readonly half: number;
  readonly decimals: number;
  /** 1, 10000 for 万 and so on. */
  readonly scale: number;
  /** '' where no known unit follows. */
  readonly unit: string;
  /** 约, 多, 以上, a range, an ordinal: no number to reckon with. */
  readonly vague: boolean;
}

const scales: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};
/** Longer units stand before those they begin with. */
const units =
  '个百分点|个工作日|个月|个小时|个|人次|人|名|户次|户|家次|家|件次|件|起|项次|项|座|条|台次|台|辆次|辆|架次|架|批次|批|次|宗|篇|份|处|所|栋|幢|套|间|亩|公顷|平方公里|平方千米|平方米|立方米|公里|千米|米|吨|公斤|千克|克|斤|千瓦时|千瓦|美元|欧元|元|本|册|部|张|期|场次|场|位|头|只|株|棵|艘|支|枚|块|组|票|[%％]|倍|年|月|日|天|岁|时|分';
export const numberSource = '(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12})(?:\\.\\d{1,6})?';
const scaleSource = '(?:万亿|千亿|百亿|亿|千万|百万|万|千(?![米克瓦])|百(?!分))?';
const vagueBefore =
  /(?:约|近|超|超过|逾|不足|不少于|不低于|不超过|不高于|至少|最多|最少|最高|最低|接近|第|前|[~～—–\-－/：:.A-Za-z\d])$/;
const quantity = new RegExp(`(${numberSource})(?![.,]?\\d)(${scaleSource})(${units})?`, 'g');
const vagueAfter = /^(?:多|余|来|几|以上|以下|左右|上下|以内|[~～—–－/：]|-\d|[.,]?\d)/;

/** Every number in `span`, in order; nothing is left out, so that a caller can tell when a sentence holds more than it understands. */
export function quantitiesIn(text: string, span: Span): Quantity[] {
  const found: Quantity[] = [];
  const part = text.slice(span.start, span.end);
  for (const match of part.matchAll(quantity)) {
    const [whole, digits = '', scaleWord = '', unit = ''] = match;
    const start = span.start + match.index;
    const end = start + whole.length;
    const decimals = digits.split('.')[1]?.length ?? 0;
    const scale = scales[scaleWord] ?? 1;
    found.push({
      span: { start, end },
      value: Number(digits.replace(/,/g, '')) * scale,
      half: decimals === 0 && scale === 1 ? 0 : (scale * 10 ** -decimals) / 2,
      decimals,
      scale,
      unit: unit === '％' ? '%' : unit,
      // Asked for few of them.
      get vague() {
        return (
          vagueBefore.test(text.slice(Math.max(0, start - 3), start)) ||
          vagueAfter.test(text.slice(end, end + 2)) ||
          (unit === '' && /^[百千万亿几多余]/.test(text.slice(end, end + 1)))
        );
      },
    });
  }
  return found;
}

/**
 * From the last 。；！？, the bracket or quotation mark around, or the beginning of the line or cell to `at`;
 * undefined when that is further than `most` away.
 */
export function sentenceBefore(
  document: Document,
  at: number,
  stops = '。；;！？',
  most = 240,
): Span | undefined {
  const { text } = document;
  const first = document.blockAt(at)?.content.start ?? 0;
  const from = Math.max(first, at - most);
  let closed = 0;
  for (let i = at - 1; i >= from; i--) {
    if (isHanCode(text.charCodeAt(i))) continue;
    const c = text[i] as string;
    if ('）)”'.includes(c)) closed++;
    else if ('（(“'.includes(c) && --closed < 0) return { start: i + 1, end: at };
    else if (c === '|' || (closed <= 0 && stops.includes(c))) return { start: i + 1, end: at };
  }
  return from === first ? { start: from, end: at } : undefined;
}

/** From `at` to the next 。；！？, the end of the bracket or quotation around, of the line or cell; at most `most` characters. */
export function sentenceAfter(document: Document, at: number, most = 240): Span {
  const { text } = document;
  const end = Math.min(document.blockAt(at)?.content.end ?? at, at + most);
  let open = 0;
  for (let i = at; i < end; i++) {
    if (isHanCode(text.charCodeAt(i))) continue;
    const c = text[i] as string;
    if ('（(“'.includes(c)) open++;
    else if ('）)”'.includes(c) && --open < 0) return { start: at, end: i };
    else if (c === '|' || (open <= 0 && '。；;！？'.includes(c))) return { start: at, end: i };
  }
  return { start: at, end };
}

/** A thing and how many there are: 行政村38个. */
export interface Item {
  readonly label: string;
  readonly quantity: Quantity;
}

/** The pieces between 、，； and, where each holds a number of its own, between 和. Commas inside numbers do not part. */
function* pieces(text: string, { start, end }: Span): Generator<Span> {
  let from = start;
  for (let i = start; i <= end; i++) {
    const c = text[i] as string;
    if (i < end) {
      const comma = c === ',' && !(/\d/.test(text[i - 1] ?? '') && /\d/.test(text[i + 1] ?? ''));
      if (!comma && !'、，；;'.includes(c)) continue;
    }
    const joined = joint.exec(text.slice(from, i));
    if (joined) {
      const at = from + joined.index;
      yield { start: from, end: at };
      yield { start: at + joined[0].length, end: i };
    } else yield { start: from, end: i };
    from = i + 1;
  }
}

const joint = /(?<=\d(?:百|千|万|亿)?[\u4e00-\u9fff]{1,3})(?:和|及|以及|与)(?=[^\d和及与]{0,20}\d)/;

function itemOf(text: string, piece: Span): Item | undefined {
  const found = quantitiesIn(text, piece);
  const quantity = found[0];
  if (!quantity || found.length > 1 || quantity.unit === '') return undefined;
  if (text.slice(quantity.span.end, piece.end).trim() !== '') return undefined;
  const label = text.slice(piece.start, quantity.span.start).trim();
  return label.length > 24 || /[（）()《》“”：:]/.test(label) ? undefined : { label, quantity };
}

/** The item that begins `span`. */
export function firstItem(text: string, span: Span): Item | undefined {
  const { value } = pieces(text, span).next();
  return value && itemOf(text, value);
}

/** Items from the beginning of `span` on, as far as they follow each other. */
export function itemsFrom(text: string, span: Span): Item[] {
  const items: Item[] = [];
  for (const piece of pieces(text, span)) {
    const item = itemOf(text, piece);
    if (!item) break;
    items.push(item);
  }
  return items;
}

/** Items of one unit that end `span`, and what stands before them. */
export function itemsBefore(text: string, span: Span): { items: Item[]; rest: Span } {
  const items: Item[] = [];
  let end = span.start;
  for (const piece of [...pieces(text, span)].reverse()) {
    const item = itemOf(text, piece);
    end = piece.end;
    if (!item || (items[0] && item.quantity.unit !== items[0].quantity.unit)) break;
    items.unshift(item);
    end = piece.start;
  }
  return { items, rest: { start: span.start, end } };
}

/** 三个, 十几户: a number in Chinese before `unit`, which `quantitiesIn` does not read. */
export function hasChineseCount(text: string, unit: string): boolean {
  return new RegExp(`(?<!\\d)[一二两三四五六七八九十百千万几数多若各每]${unit}`).test(text);
}

/** 54, 70.4, 1234.5: without needless zeros or the crumbs of binary arithmetic. */
export function formatNumber(value: number, decimals = 6): string {
  return String(Number(value.toFixed(Math.min(decimals, 10))));
}

/** A number as it would be written beside `like`: in 万 where that is. */
export function formatLike(value: number, like: Quantity, decimals = like.decimals): string {
  return formatNumber(value / like.scale, decimals);
}

/** The written form without the unit's blanks: 38个, 5万元. */
export function quantityText(text: string, { span }: Quantity): string {
  return text.slice(span.start, span.end);
}
