import { spanAt } from '../text.js';
import type { Block, Document, Marker, Part, Section } from './document.js';
import { toChineseNumeral } from './numerals.js';

/** The mark of `ordinal` written as `like` is written: 五、 like 四、; （3） like （2）; 1.4 like 1.3. */
export function markLike(like: Marker, ordinal: number): string {
  if (like.style === 'circled') return like.text.replace(/[①-⑳]/, String.fromCharCode(0x245f + ordinal));
  if (like.style === 'decimal') return like.text.replace(/\d+(?=\D*$)/, String(ordinal));
  return like.text.replace(/[一二三四五六七八九十百零〇]+|[\d０-９]+/, (numeral) =>
    /[\d０-９]/.test(numeral) ? String(ordinal) : toChineseNumeral(ordinal),
  );
}

/**
 * Indices of the numbered blocks whose neighbour of the same style, somewhere before or behind it in its part,
 * has the ordinal before or after theirs: numbering beyond doubt, not a line that happens to begin with a number.
 */
export function numberedInSequence(document: Document): ReadonlySet<number> {
  return document.once('numberedInSequence', () => {
    const found = new Set<number>();
    for (const part of document.parts) {
      const last = new Map<string, Block>();
      for (const block of part.blocks) {
        const { marker } = block;
        if (!marker) continue;
        const before = last.get(marker.style);
        if (before?.marker && before.marker.ordinal + 1 === marker.ordinal) {
          found.add(before.index);
          found.add(block.index);
        }
        last.set(marker.style, block);
      }
    }
    return found;
  });
}

/** Whether the numbered block is one the drafter numbered: in a sequence, or the first of one, with words behind it. */
export function isNumbering(document: Document, block: Block): boolean {
  const { marker } = block;
  if (!marker || block.role === 'contents' || document.isQuoted(marker.span)) return false;
  if (!/^[ 　\t]*[\u4e00-\u9fff“《〈（]/.test(document.text.slice(marker.span.end, marker.span.end + 8)))
    return false;
  return marker.ordinal === 1 || numberedInSequence(document).has(block.index);
}

/** One numbered paragraph of a list. */
export interface ListItem {
  readonly block: Block;
  readonly marker: Marker;
}

/** Numbered paragraphs of one level under one heading, in the order of the text. */
export interface NumberedList {
  readonly items: readonly ListItem[];
  /** The list of the same style before this one under the same higher marks or others of the part. */
  readonly before: NumberedList | undefined;
  /** Where the paragraphs begin among which a lost first item must be. */
  readonly from: number;
}

/** Ranks by the order of levels; 1） stands below （1）, 1.1 below 1. */
export function listLevel(marker: Marker): number {
  const rank = levels.indexOf(marker.style);
  if (marker.style === 'digitParen' && !/^[（(]/.test(marker.text)) return rank + 0.5;
  return marker.style === 'decimal' ? rank + 0.1 * (marker.depth ?? 1) : rank;
}

const levels: readonly Marker['style'][] = [
  'division',
  'chapter',
  'section',
  'article',
  'decimal',
  'han',
  'hanParen',
  'digit',
  'digitParen',
  'circled',
];

/** The lists of a part. A Markdown heading without a number, a signature and a date end all lists before them. */
export function numberedLists(document: Document, part: Part): readonly NumberedList[] {
  return document.once(`numberedLists ${document.parts.indexOf(part)}`, () => readLists(document, part));
}

function readLists(document: Document, part: Part): NumberedList[] {
  const lists: { items: ListItem[]; before: NumberedList | undefined; from: number }[] = [];
  let open: { level: number; list: { items: ListItem[]; before: NumberedList | undefined; from: number } }[] =
    [];
  let latest = new Map<number, NumberedList>();
  let from = part.blocks[0]?.index ?? 0;
  for (const block of part.blocks) {
    const { marker } = block;
    const ends = block.role === 'signature' || block.role === 'date';
    if (ends || (!marker && block.kind === 'heading')) {
      open = [];
      latest = new Map();
      from = block.index + 1;
      continue;
    }
    if (!marker || block.role === 'contents' || inQuotation(document, marker.span.start)) continue;
    const level = listLevel(marker);
    while (open.length > 0 && (open.at(-1)?.level as number) > level) open.pop();
    const top = open.at(-1);
    if (top?.level === level) {
      top.list.items.push({ block, marker });
      continue;
    }
    const list = {
      items: [{ block, marker }],
      before: latest.get(level),
      from: top ? (top.list.items.at(-1) as ListItem).block.index : from,
    };
    lists.push(list);
    latest.set(level, list);
    open.push({ level, list });
  }
  return lists;
}

/** Whether `at` stands within “…” that runs over several lines, as in decisions that amend a text. */
function inQuotation(document: Document, at: number): boolean {
  const quotations = document.once('longQuotations', () =>
    document.pairs.matched
      .filter(
        (pair) =>
          pair.open === '“' &&
          pair.depth === 0 &&
          document.blockAt(pair.span.start) !== document.blockAt(pair.span.end - 1),
      )
      .map((pair) => pair.span),
  );
  return spanAt(quotations, at) !== undefined || document.isQuoted({ start: at, end: at + 1 });
}

/** The innermost section of the part that holds `offset`. */
export function sectionAt(part: Part, offset: number): Section | undefined {
  let found: Section | undefined;
  for (let sections = part.sections; ; sections = found.children) {
    let low = 0;
    let high = sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sections[middle] as Section).span.start <= offset) low = middle + 1;
      else high = middle;
    }
    const section = sections[low - 1];
    if (!section || offset >= section.span.end) return found;
    found = section;
  }
}
