import type { Block, Document, Part } from '../../model/document.js';
import {
  type ListItem,
  listLevel,
  type NumberedList,
  numberedLists,
  sectionAt,
} from '../../model/numbering.js';
import { parseNumeral, toChineseNumeral } from '../../model/numerals.js';
import { type PatternMatch, pattern } from '../../model/pattern.js';
import { miscount } from '../../plan/count.js';
import { readPlan } from '../../plan/readPlan.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

const number =
  '(?<n>[二三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九]|(?<![\\d.])\\d{1,2}(?![\\d.]))';
/** 以下三点意见：, 下列5项措施： */
const ahead = pattern(
  new RegExp(
    `(?:以下|下列|如下)${number}(?:个方面|个问题|个原则|个条件|方面|点|项|条|种|类|步|款|大)[^，,。；;：:、（(\\n]{0,14}(?<stop>[：:。])`,
  ),
);
/** 三点意见：, 三个方面工作： right before a list; found behind the number. */
const plain = pattern(
  new RegExp(
    `(?<=${number})(?:个方面|个重点|个环节|点|项(?:工作|任务|措施|要求|原则|制度|举措)|条(?:意见|措施|建议|举措))[^，,。；;：:、（(\\n]{0,10}(?<stop>[：:])`,
  ),
);
/** 共27项任务, 共涉及5项措施 */
const total = pattern(
  new RegExp(
    `共(?:计|有|涉及|涉|包括|部署|安排|提出|明确|确定|列出)?(?:了)?${number}(?:项|条|个)(?:重点|主要|具体|工作){0,2}(?:任务|措施|事项|要求|举措|问题|建议|意见)`,
  ),
);

export default defineRule(
  {
    id: 'body/count-claim',
    clauses: ['CW-26'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '文中说的项数与所列的项数一致',
    rationale:
      '“以下三点”“共27项任务”之后列出的同级项目，应当与所说的数目相同。项目可以跨小节连续编号，也可以在各小节重新编号；数不准的不检查。',
    examples: [
      {
        bad: '现提出以下⟦三⟧点意见：\n一、压实责任\n二、加强值守\n三、备足物资\n四、严明纪律',
        good: '现提出以下四点意见：\n一、压实责任\n二、加强值守\n三、备足物资\n四、严明纪律',
      },
    ],
  },
  function* (document) {
    const done = new Set<number>();
    for (const match of document.matches(ahead, { outside: 'both' })) {
      const found = compare(document, match, countBehind(document, match.span.end), 30);
      done.add(numberAt(match).start);
      if (found) yield found;
    }
    for (const match of document.matches(plain, { outside: 'both' })) {
      if (done.has(numberAt(match).start)) continue;
      // 第三点, 前三项: an ordinal or a part is no claim; a larger difference means something else is counted.
      if (/[第前后余其另各每十百]$/.test(document.text.slice(0, numberAt(match).start).slice(-1))) continue;
      done.add(numberAt(match).start);
      const found = compare(document, match, countBehind(document, match.span.end), 2);
      if (found) yield { ...found, severity: 'warning' };
    }
    let seen: Block | undefined;
    for (const match of document.matches(total, { outside: 'both' })) {
      const block = document.blockAt(match.span.start);
      if (block === seen || done.has(numberAt(match).start)) continue;
      seen = block;
      const found = compare(document, match, countInSection(document, match), 2);
      // Of the tasks of a plan plan/task-count speaks.
      if (found && !isPlanClaim(document, match)) yield { ...found, severity: 'warning' };
    }
  },
);

function isPlanClaim(document: Document, match: PatternMatch): boolean {
  const plan = readPlan(document);
  return plan !== undefined && miscount(document, plan)?.at[0] === numberAt(match).start;
}

function numberAt(match: PatternMatch): { start: number; end: number } {
  return match.group('n') as { start: number; end: number };
}

function compare(
  document: Document,
  match: PatternMatch,
  count: number | undefined,
  most: number,
): RawFinding | undefined {
  const span = numberAt(match);
  const written = document.slice(span);
  const claimed = parseNumeral(written);
  if (count === undefined || count < 2 || claimed === count || Math.abs(claimed - count) > most)
    return undefined;
  const start = Math.min(span.start, match.span.start);
  const right = /\d/.test(written) ? String(count) : count === 2 ? '两' : toChineseNumeral(count);
  return {
    span,
    message: `文中说“${document.slice({ start, end: match.span.end }).replace(/[：:。]$/, '')}”，其后列了${count}项，应当一致`,
    fixes: [replacement(span, right, `把数目改为“${right}”`, false)],
  };
}

/** How many items the list has that begins right behind `at`; undefined when that cannot be told. */
function countBehind(document: Document, at: number): number | undefined {
  const block = document.blockAt(at - 1);
  if (!block) return undefined;
  let from = at;
  while (from < block.content.end && /[ 　]/.test(document.text[from] as string)) from++;
  if (from < block.content.end) return countInline(document, block, from);
  const next = document.blocks[block.index + 1];
  if (!next) return undefined;
  if (!next.marker) return countInline(document, next, next.content.start);
  return next.marker.ordinal === 1 ? countList(document, listAt(document, next)) : undefined;
}

function listAt(document: Document, block: Block): NumberedList | undefined {
  const part = document.partAt(block.span.start);
  return listsByStart(document, part).get(block.index)?.list;
}

interface Placed {
  readonly list: NumberedList;
  /** The list that begins next in the text. */
  readonly next: NumberedList | undefined;
}

function listsByStart(document: Document, part: Part): ReadonlyMap<number, Placed> {
  return document.once(`listsByStart ${part.span.start}`, () => {
    const lists = numberedLists(document, part);
    return new Map(
      lists.map((list, i) => [list.items[0]?.block.index as number, { list, next: lists[i + 1] }]),
    );
  });
}

/** Items of a list numbered without a gap; a closing item on entry into force is none of those announced. */
function countList(document: Document, list: NumberedList | undefined): number | undefined {
  if (!list || list.items.some(({ marker }, i) => marker.ordinal !== i + 1)) return undefined;
  const last = list.items.at(-1)?.block as Block;
  return /施行|实施之日|有效期|解释/.test(document.slice(last.content).slice(0, 60))
    ? undefined
    : list.items.length;
}

/** 一是…二是… or （1）…（2）… or ①…②… that begin at `at`. */
function countInline(document: Document, block: Block, at: number): number | undefined {
  const { enumerations } = document;
  const starts = document.once(
    'enumerationStarts',
    () => new Map(enumerations.map(({ items }, k) => [items[0]?.span.start, k])),
  );
  const i = starts.get(at);
  const enumeration = i === undefined ? undefined : enumerations[i];
  if (i !== undefined && enumeration) {
    if (enumeration.items[0]?.ordinal !== 1 || enumeration.style === '首先') return undefined;
    const following = enumerations.slice(i + 1, i + 4);
    const broken = following.some(
      ({ style, items }) => style === enumeration.style && items[0]?.ordinal !== 1,
    );
    return broken ? undefined : enumeration.items.length;
  }
  const text = document.text.slice(at, Math.min(block.content.end, at + 4000));
  const form = /^[（(]1[）)]/.test(text) ? 'round' : text.startsWith('①') ? 'circled' : undefined;
  if (!form) return undefined;
  const mark = (value: number) =>
    form === 'round' ? `${text[0]}${value}${text[2]}` : String.fromCharCode(0x245f + value);
  let count = 1;
  for (let from = text.indexOf(mark(2)); from >= 0 && count < 20; from = text.indexOf(mark(count + 1), from))
    count++;
  const next = document.blocks[block.index + 1];
  const goesOn = next?.marker?.ordinal === count + 1 || text.includes(mark(count + 2));
  return goesOn ? undefined : count;
}

/**
 * 共N项任务: the numbered items of one level in the section of the claim, counted on across headings. Where a level
 * has that many, or several have nearly as many, or items state counts of their own, there is nothing to say.
 */
function countInSection(document: Document, match: PatternMatch): number | undefined {
  const claimed = parseNumeral(match.named.n as string);
  const block = document.blockAt(match.span.start) as Block;
  const part = document.partAt(block.span.start);
  const next = document.blocks[block.index + 1];
  if (next?.marker?.ordinal !== 1 || block.marker?.style === next.marker.style) return undefined;
  const starts = listsByStart(document, part);
  const end = sectionAt(part, block.content.start)?.span.end ?? part.span.end;
  const counts = new Map<number, number>();
  let placed = starts.get(next.index);
  while (placed && (placed.list.items[0]?.block.span.start as number) < end) {
    const { list } = placed;
    const first = list.items[0] as ListItem;
    const level = listLevel(first.marker);
    const count = (counts.get(level) ?? 0) + list.items.length;
    const runsOn = first.marker.ordinal === count - list.items.length + 1;
    if (!runsOn && first.marker.ordinal !== 1) return undefined;
    if (list.items.some(({ marker }, i) => marker.ordinal !== first.marker.ordinal + i)) return undefined;
    if (list.items.some(({ block: item }) => /\d+[项条个]/.test(document.slice(item.content).slice(0, 40))))
      return undefined;
    counts.set(level, count);
    placed = placed.next && starts.get(placed.next.items[0]?.block.index as number);
  }
  const near = [...counts.values()].filter((count) => Math.abs(count - claimed) <= 2);
  return near.length === 1 ? near[0] : undefined;
}
