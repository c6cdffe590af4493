import { isoDate, parseDate } from '../model/calendar.js';
import type { Block, Document, Part, Section } from '../model/document.js';
import { documentDate } from '../model/elements.js';
import { numberKey } from '../model/mentions.js';
import { parseNumeral, toChineseNumeral } from '../model/numerals.js';
import { pattern } from '../model/pattern.js';
import { type Place, placeOf, type Span, withoutBlanks } from '../text.js';
import { findDeadlines } from './deadlines.js';
import { enumerationStart, readMeasures } from './measures.js';
import type { Plan, Task, TaskDeadline, TaskGroup } from './plan.js';
import { findTaskSections, maybePlanTitle, planTitle } from './taskSections.js';
import { findUnitStatements, type UnitStatement } from './units.js';
import { beginningIn } from './within.js';
import { words } from './words.js';

/** The plan that a document is, or that it issues; undefined when it sets no tasks, or is damaged. */
export function readPlan(document: Document): Plan | undefined {
  return document.once('plan', () => {
    if (document.damage) return undefined;
    for (const part of document.parts) {
      const plan = planOf(document, part);
      if (plan) return plan;
    }
    return undefined;
  });
}

function planOf(document: Document, part: Part): Plan | undefined {
  const title = part.title ?? '';
  const explained = /解读/.test(title)
    ? /《([^《》]*(?:方案|规划|计划|要点|纲要))》/.exec(title)?.[1]
    : undefined;
  const own = planTitle.test(title) || maybePlanTitle.test(title) || isStatedPlan(document, part);
  if (!own && explained === undefined) return undefined;
  const blocks = part.blocks.filter(isText);
  const statements = findUnitStatements(document, blocks);
  const found = findTaskSections(document, part, statements);
  if (!found) return undefined;
  const date = planDate(document);
  const number = planNumber(document);
  const year =
    Number(/(?:^|[^\d—－～~–至-])(20\d{2})年(?!.*(?:[-—－~]|至)20)/.exec(title)?.[1] ?? date?.slice(0, 4)) ||
    undefined;
  const deadline = generalDeadline(document, part, year);
  const claim = claimOf(document, part);
  const { top } = found;
  const grouped = found.tasks.some(({ group }) => group);
  const ordinals = found.tasks
    .filter(({ group }) => group || !grouped)
    .map(({ section }) => section.marker?.ordinal ?? 0);
  const restarts = new Set(ordinals).size < ordinals.length;
  const mainTitle = document.main.title;
  const name = explained ?? bareTitle(title);
  return {
    ...(name ? { title: name } : {}),
    names: part !== document.main && mainTitle ? [mainTitle] : explained !== undefined ? [title] : [],
    ...(explained === undefined ? {} : { explained: true as const }),
    ...(number ? { number } : {}),
    ...(date ? { date } : {}),
    ...(deadline ? { deadline } : {}),
    ...(claim ? { claim } : {}),
    ...(top
      ? {
          section: {
            ...(top.marker ? { number: top.marker.ordinal } : {}),
            title: words(document, top.heading).replace(/[。：:；;]$/, ''),
          },
        }
      : {}),
    tasks: found.tasks.map(({ section, group }) => {
      const own = group && toGroup(document, group);
      const ordinal = section.marker?.ordinal ?? 0;
      // Among headings with tasks below, one without is a task itself: （二）.
      const id = !grouped
        ? String(ordinal)
        : own
          ? restarts
            ? `${own.mark}${ordinal}`
            : String(ordinal)
          : markOf(ordinal);
      return readTask(document, section, id, own, statements, year);
    }),
  };
}

function isStatedPlan(document: Document, part: Part): boolean {
  return part === document.main && /^(?:方案|规划|计划|要点)$/.test(part.genre?.name ?? '');
}

function bareTitle(title: string): string {
  return title.replace(/^《([^《》]*)》$/, '$1');
}

function isText(block: Block): boolean {
  return (
    block.kind !== 'opaque' &&
    block.kind !== 'separator' &&
    (block.role === 'paragraph' || block.role === 'sectionHeading' || block.role === 'other')
  );
}

function markOf(ordinal: number): string {
  return `（${toChineseNumeral(ordinal)}）`;
}

function toGroup(document: Document, section: Section): TaskGroup | undefined {
  const { marker } = section;
  if (!marker) return undefined;
  return {
    number: marker.ordinal,
    mark: markOf(marker.ordinal),
    title: words(document, section.heading).replace(/[。：:；;]$/, ''),
  };
}

const numeralIn = /[\d０-９]+|[一二三四五六七八九十百零〇]+|[①-⑳]/;

function readTask(
  document: Document,
  section: Section,
  id: string,
  group: TaskGroup | undefined,
  statements: readonly UnitStatement[],
  year: number | undefined,
): Task {
  const number = section.marker?.ordinal ?? 0;
  const blocks: Block[] = [];
  for (let i = section.block.index; i < document.blocks.length; i++) {
    const block = document.blocks[i] as Block;
    if (block.span.end > section.span.end) break;
    if (isText(block)) blocks.push(block);
  }
  const span: Span = { start: section.span.start, end: blocks.at(-1)?.content.end ?? section.span.end };
  const own = beginningIn(statements, (one) => one.span.start, span);
  const omit = own.map((one) => one.span);
  const titleSpan = leadOf(document, section, omit);
  const marker = section.marker;
  const numeral = marker ? numeralIn.exec(marker.text) : undefined;
  const body = { start: titleSpan.end, end: span.end };
  const afterMark = { start: marker?.span.end ?? span.start, end: span.end };
  const seen = new Set<string>();
  const units = own
    .flatMap((one) => one.units)
    .filter(({ name, role }) => !seen.has(`${name} ${role}`) && seen.add(`${name} ${role}`));
  return {
    id,
    number,
    ...(group ? { group } : {}),
    title: words(document, titleSpan, omit),
    text: words(document, afterMark, omit),
    measures: readMeasures(document, section, skipStop(document, body), omit),
    units,
    deadlines: findDeadlines(document, span, { year }),
    at: placeOf(span),
    ...(marker && numeral
      ? {
          numberAt: [
            marker.span.start + numeral.index,
            marker.span.start + numeral.index + numeral[0].length,
          ] as const,
        }
      : {}),
    titleAt: placeOf(titleSpan),
  };
}

function skipStop(document: Document, span: Span): Span {
  let { start } = span;
  while (start < span.end && /[\s　。：:；;，,*]/.test(document.text[start] as string)) start++;
  return { start, end: span.end };
}

/** The heading or lead sentence: up to its stop, before 一是 and before the units. */
function leadOf(document: Document, section: Section, omit: readonly Span[]): Span {
  const { block, heading } = section;
  let start = heading.start;
  while (/[*_\s　]/.test(document.text[start] ?? '')) start++;
  let end = heading.end;
  if (block.role !== 'sectionHeading') {
    const [first] = beginningIn(document.enumerations, enumerationStart, { start: start + 4, end });
    if (first) end = enumerationStart(first);
  }
  for (const gap of omit) if (gap.start > start && gap.start < end) end = gap.start;
  while (end > start && /[\s　，,；;：:。*_]/.test(document.text[end - 1] as string)) end--;
  return { start, end };
}

function planDate(document: Document): string | undefined {
  const date = documentDate(document);
  if (date) return isoDate(date);
  for (const block of document.main.blocks) {
    if (block.role !== 'portalMetadata') continue;
    const match = /成文(?:时间|日期)\s*[:：]\s*([\d年月日./-]+)/.exec(
      document.slice(block.content).replace(/[ \t　]/g, ''),
    );
    const value = match && parseDate(match[1] as string);
    if (value) return isoDate(value);
  }
  return undefined;
}

function planNumber(document: Document): string | undefined {
  const own = document.statedNumbers[0] ?? document.documentNumbers.find((number) => number.own);
  if (own) return numberKey(own);
  for (const block of document.main.blocks) {
    if (block.role !== 'portalMetadata') continue;
    const match =
      /(?:发文字号|文号)[:：]([\u4e00-\u9fff]{2,20})[〔[［(（【]((?:19|20)\d{2})[〕\]］)）】](\d{1,5})号/.exec(
        withoutBlanks(document.slice(block.content)),
      );
    if (match)
      return numberKey({ code: match[1] as string, year: match[2] as string, serial: match[3] as string });
  }
  return undefined;
}

const timeHeading = /时限|时间安排|实施期限|规划期限?|期限|完成时间|进度安排|时间要求/;

/** The last time that a section about time names. */
function generalDeadline(document: Document, part: Part, year: number | undefined): TaskDeadline | undefined {
  for (const section of part.sections) {
    const heading = words(document, section.heading);
    if (heading.length > 16 || !timeHeading.test(heading)) continue;
    const found = findDeadlines(document, section.span, { year, bare: true });
    const last = [...found].sort((a, b) => (a.date < b.date ? 1 : -1))[0];
    if (last) return last;
  }
  return undefined;
}

const numeral = String.raw`[\d０-９]{1,3}|[一二三四五六七八九十]{1,3}`;
const claimed = pattern(
  new RegExp(
    `(?:共|总计|合计)(?:涉及?|有|计|提出|明确|部署|确定|包括|包含|安排|列出|梳理|分解)?(?:了|为)?[^，。；、\\d０-９一二三四五六七八九十]{0,8}(?<count>${numeral})[项条](?=(?:重点|主要|具体|目标|工作|改革)*(?:任务|措施|举措|工作))`,
  ),
);

/** 共涉27项任务, said of the plan itself. */
function claimOf(document: Document, part: Part): { count: number; at: Place } | undefined {
  for (const match of document.matches(claimed, { within: part.span, outside: 'titles' })) {
    const count = parseNumeral(match.named.count as string);
    const at = match.group('count');
    if (count >= 2 && at) return { count, at: placeOf(at) };
  }
  return undefined;
}
