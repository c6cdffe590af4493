import { caseOf } from '../../case/readCase.js';
import type { Block, Document, Part } from '../../model/document.js';
import { type ListItem, markLike, type NumberedList, numberedLists } from '../../model/numbering.js';
import { defineRule, type Fix, type RawFinding, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'body/numbering-order',
    clauses: ['GF-733d', 'RL-30'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '同级序号连续，不跳、不重、不颠倒',
    rationale:
      'GB/T 9704—2012 第7.3.3条规定了层次序数的次序，由此推知同级序号应当逐个相连。下一层可以在各小节重新从一开始，也可以跨小节连续编号，两种都对。',
    examples: [
      {
        bad: '一、总体要求\n坚持底线思维。\n⟦三、⟧保障措施\n加强组织领导。',
        good: '一、总体要求\n坚持底线思维。\n二、保障措施\n加强组织领导。',
      },
    ],
  },
  function* (document) {
    // 附：相关法律规定 of a 行政复议决定书 quotes single articles.
    const annex = caseOf(document)?.parts.find(({ kind }) => kind === 'annex')?.span.start;
    for (const part of document.parts) {
      for (const list of numberedLists(document, part)) {
        const [first] = list.items;
        if (
          annex !== undefined &&
          first &&
          first.marker.style === 'article' &&
          first.marker.span.start > annex
        )
          continue;
        yield* startOf(document, part, list);
        yield* insideOf(document, list);
      }
    }
  },
);

/** The first item: it has the number one, or goes on from the list of the same style before. */
function* startOf(document: Document, part: Part, list: NumberedList): Generator<RawFinding> {
  const first = list.items[0] as ListItem;
  const { ordinal, style } = first.marker;
  if (ordinal === 1 || style === 'decimal' || style === 'circled') return;
  const earlier = list.before?.items.at(-1);
  if (earlier && ordinal === earlier.marker.ordinal + 1) return;
  // The text may be an excerpt: then nothing of its own stands before the first number.
  const start = Math.max(list.from, (part.blocks[0] as Block).index);
  const own = document.blocks.slice(start, first.block.index).filter(isText);
  if (own.length === 0) return;
  const runsOn =
    earlier !== undefined &&
    (list.before?.items[0]?.marker.ordinal !== 1 || ordinal > earlier.marker.ordinal);
  const least = runsOn ? earlier.marker.ordinal + 1 : 1;
  const missing = ordinals(least, ordinal - 1);
  if (missing.length === 0 || missing.length > 3) return;
  const sameText = document.text.slice(
    (runsOn ? earlier.block : (own[0] as Block)).span.start,
    first.marker.span.start,
  );
  if (hasInline(sameText, first, ordinal - 1)) return;
  const lost = lostItems(document, own, list.items, missing, false);
  // A lone lower mark may be anything, such as a cell of a flattened table.
  const strong = style === 'han' || style === 'chapter' || style === 'section' || style === 'article';
  if (lost.length === 0 && (list.items.length < 2 || !strong) && !(strong && runsOn)) return;
  yield gap(document, first, missing, lost, runsOn ? `前面是“${earlier.marker.text}”` : '');
}

function* insideOf(document: Document, { items }: NumberedList): Generator<RawFinding> {
  let last = (items[0] as ListItem).marker.ordinal;
  const owed = new Set<number>();
  for (let i = 1; i < items.length; i++) {
    const item = items[i] as ListItem;
    const previous = items[i - 1] as ListItem;
    const next = items[i + 1];
    const { ordinal, style } = item.marker;
    // 第三条之一 follows 第三条; decimals count anew under each higher number.
    if (/之/.test(item.marker.text) || (style === 'decimal' && prefixOf(item) !== prefixOf(previous))) {
      if (style === 'decimal') last = ordinal;
      continue;
    }
    if (ordinal === last + 1) {
      last = ordinal;
      continue;
    }
    if (owed.delete(ordinal)) {
      yield {
        span: item.marker.span,
        message: `序号次序颠倒：“${item.marker.text}”排在“${previous.marker.text}”之后`,
        related: [{ span: previous.marker.span, message: '前一个序号' }],
      };
      continue;
    }
    const right = markLike(item.marker, last + 1);
    if (ordinal !== 1 && next?.marker.ordinal === last + 2) {
      // All is well without this one: it alone is miswritten.
      yield {
        span: item.marker.span,
        message: `同级序号应当连续：“${previous.marker.text}”之后、“${next.marker.text}”之前应为“${right}”`,
        related: [{ span: previous.marker.span, message: '前一个序号' }],
        fixes: [replacement(item.marker.span, right, `改为“${right}”`, false)],
      };
      last += 1;
    } else if (ordinal === last) {
      if (ordinal === 1 && !isDuplicateFirst(document, items, i)) continue;
      if (
        hasInline(document.text.slice(previous.block.span.start, item.marker.span.start), item, ordinal - 1)
      )
        continue;
      const renumber = renumbering(items, i, last + 1);
      yield {
        span: item.marker.span,
        message: `序号“${item.marker.text}”重复，按次序应为“${right}”`,
        related: [{ span: previous.marker.span, message: '前一个同样的序号' }],
        fixes: renumber ? [renumber] : [],
      };
    } else if (ordinal > last + 1) {
      const missing = ordinals(last + 1, ordinal - 1);
      last = ordinal;
      if (missing.length > 9) continue;
      const later = items.slice(i + 1, i + 12).map((other) => other.marker.ordinal);
      if (
        missing.every((value) => later.includes(value)) &&
        !later.slice(0, later.indexOf(missing[0] as number)).includes(1)
      ) {
        for (const value of missing) owed.add(value);
        continue;
      }
      const between = document.blocks.slice(previous.block.index, item.block.index);
      if (
        hasInline(document.text.slice(previous.block.span.start, item.marker.span.start), item, ordinal - 1)
      )
        continue;
      yield gap(
        document,
        item,
        missing,
        lostItems(document, between, items, missing, true),
        `前面是“${previous.marker.text}”`,
      );
    } else {
      // Back to one: a new list. Back to another number: the first of a new list may stand within a line.
      if (
        ordinal > 1 &&
        isHigh(item) &&
        !hasInline(document.text.slice(previous.block.span.start, item.marker.span.start), item, ordinal - 1)
      ) {
        yield {
          span: item.marker.span,
          message: `序号次序颠倒：“${item.marker.text}”排在“${previous.marker.text}”之后`,
          related: [{ span: previous.marker.span, message: '前一个序号' }],
        };
        last = Math.max(last, ordinal);
        continue;
      }
      last = ordinal;
    }
  }
}

function gap(
  document: Document,
  item: ListItem,
  missing: readonly number[],
  lost: readonly Block[],
  before: string,
): RawFinding {
  const marks = missing.map((value) => markLike(item.marker, value));
  const wanted =
    marks.length > 2 ? `“${marks[0]}”至“${marks.at(-1)}”` : marks.map((mark) => `“${mark}”`).join('');
  const head = `同级序号应当连续：“${item.marker.text}”${before || '前面'}${before ? '，' : ''}缺${wanted}`;
  if (lost.length === 0) return { span: item.marker.span, message: head };
  const quoted = `“${opening(document, lost[0] as Block)}”`;
  return {
    span: item.marker.span,
    message: `${head}，${quoted}${lost.length > 1 ? '等段' : '一段'}可能漏了序号`,
    related: lost.map((block, i) => ({ span: block.content, message: `这一段可能应当以“${marks[i]}”开头` })),
    fixes: [
      {
        title: `在${quoted}${lost.length > 1 ? '等段' : ''}前补上${wanted}`,
        safe: false,
        edits: lost.map((block, i) => ({
          start: block.content.start,
          end: block.content.start,
          text: marks[i] as string,
        })),
      },
    ],
  };
}

/** The unnumbered paragraphs that look like the lost items, when there are exactly as many as are missing. */
function lostItems(
  document: Document,
  between: readonly Block[],
  items: readonly ListItem[],
  missing: readonly number[],
  inside: boolean,
): Block[] {
  const texts = items
    .slice(0, 12)
    .map(({ block, marker }) => document.text.slice(marker.span.end, block.content.end).trim());
  const free = between.filter(isText);
  // Headings that stand alone in their lines, with or without a full stop, as most of the siblings are.
  for (const form of [/^[^。；;：:]{2,45}(?<![。；;：:，,、？！）)])$/, /^[^。；;：:]{2,40}。$/]) {
    if (texts.filter((text) => form.test(text)).length * 2 <= texts.length) continue;
    const alone = free.filter((block) => form.test(document.slice(block.content)));
    if (alone.length === missing.length) return alone;
  }
  const openings = texts.map((text) => text.slice(0, 5));
  const alike = free.filter((block) => openings.includes(document.slice(block.content).slice(0, 5)));
  if (alike.length === missing.length) return alike;
  // Where every item is one paragraph, a paragraph without a number between two of them is one as well.
  const compact = items
    .slice(1, 20)
    .filter((item, i) => item.block.index > (items[i] as ListItem).block.index + 1);
  return inside && items.length >= 4 && compact.length === 1 && free.length === missing.length ? free : [];
}

function isText(block: Block): boolean {
  if (block.marker || block.kind === 'table' || block.kind === 'opaque' || block.kind === 'separator')
    return false;
  return block.role === 'paragraph' || block.role === 'sectionHeading' || block.role === 'other';
}

function opening(document: Document, block: Block): string {
  const text = document.slice(block.content);
  return text.length > 12 ? `${text.slice(0, 12)}…` : text;
}

/** Whether the mark of `ordinal` stands within a line, or begins one in a form that is not read as a mark: 1.80岁以上. */
function hasInline(text: string, item: ListItem, ordinal: number): boolean {
  const named = item.marker.text.startsWith('第');
  const mark = markLike(item.marker, ordinal).replace(/[、.．，,：:。]+$/, '');
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    // 第五条 within a line is a reference.
    if (!(named ? /[\n　]/ : /[\s。；;：:，,（(]/).test(text[at - 1] ?? '\n')) continue;
    if (named || /[）)]$/.test(mark) || /[、.．，,：:]/.test(text[at + mark.length] ?? '')) return true;
  }
  return false;
}

/** 一、…一、…二、: the second is the miswritten one, unless a new list begins there. */
function isDuplicateFirst(document: Document, items: readonly ListItem[], i: number): boolean {
  const item = items[i] as ListItem;
  if (items[i + 1]?.marker.ordinal !== 2 || !isHigh(item)) return false;
  const before = document.blocks.findLast(
    (block) => block.index < item.block.index && block.kind !== 'opaque' && block.kind !== 'separator',
  ) as Block;
  const text = document.slice(before.content);
  return before.marker !== undefined || /[。；]$/.test(text);
}

function isHigh({ marker }: ListItem): boolean {
  return ['division', 'chapter', 'article', 'han', 'hanParen'].includes(marker.style);
}

/** All numbers from item `i` on counted up anew, when they follow each other. */
function renumbering(items: readonly ListItem[], i: number, first: number): Fix | undefined {
  const edits = [];
  for (let k = i; k < items.length; k++) {
    const { marker } = items[k] as ListItem;
    if (marker.ordinal !== first - 1 + (k - i)) return undefined;
    edits.push({ start: marker.span.start, end: marker.span.end, text: markLike(marker, first + (k - i)) });
  }
  return { title: '从这里起依次重新编号', safe: false, edits };
}

function prefixOf({ marker }: ListItem): string {
  return marker.text.replace(/\d+\D*$/, '');
}

function ordinals(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
