import { daysInMonth, isoDate, isValidDate } from '../model/calendar.js';
import type { Document } from '../model/document.js';
import { parseNumeral } from '../model/numerals.js';
import { pattern } from '../model/pattern.js';
import { placeOf, type Span, withoutBlanks } from '../text.js';
import type { TaskDeadline } from './plan.js';

const until = '(?:之前|以前|前)';
const b = '[ 　]{0,2}';
const digits = String.raw`[\d０-９]{1,2}|[一二三四五六七八九十]{1,3}`;
/** What follows a year: 12月底前, 6月30日前, 底前, 上半年, 第三季度末. */
const rest =
  `(?:(?<month>${digits})${b}月${b}(?:(?<day>[\\d０-９]{1,2})${b}日)?|(?<half>[上下]半年)|第?(?<quarter>[一二三四1-4])季度)?` +
  `${b}(?<end>年?[底末]|中旬|上旬|下旬)?${b}(?<before>${until})?`;
/** Looked for at 年: 2022年底前, 2025年12月底前, 到2025年, 今年底前. */
const dated = pattern(new RegExp(`(?<=(?<year>(?:19|20)[\\d０-９]{2}|今|本|当)${b})年${rest}`));
/** 6月底前, 年底前: the plan's year goes with them. */
const undatedMonth = pattern(
  new RegExp(
    `(?<=(?<![年\\d０-９]${b})(?<![\\d０-９])(?<month>[\\d０-９]{1,2})${b})月${b}(?:(?<day>[\\d０-９]{1,2})${b}日)?${b}(?<end>[底末])?${b}(?<before>${until})?`,
  ),
);
const undatedYear = pattern(
  new RegExp(`(?<![\\d０-９今本当每去明各上下半全届往历半次]${b})年(?<end>[底末])${b}(?<before>${until})`),
);

const goal = /(?:到|至|力争|确保|争取)[ 　]?$/;
const done = /^[，,]?(?:全面|全部|基本|率先|如期)?(?:完成|实现|建成)/;
const label = /(?:时限|时间|期限|节点|进度)(?:要求|安排)?[ 　]?[：:][^。；;]{0,30}$/;
const recurring = /(?:每|次|各)(?:年|月|季度?|半年)?[ 　]?$/;

export interface DeadlineContext {
  /** The year of 6月底前: the plan's. */
  readonly year: number | undefined;
  /** Whether the text is all about time, so that a bare date is one: 时间安排. */
  readonly bare?: boolean;
}

interface Found {
  readonly span: Span;
  readonly date: string;
}

/** The times by which something is to be done that stand in `within`, by place. */
export function findDeadlines(document: Document, within: Span, context: DeadlineContext): TaskDeadline[] {
  const { text } = document;
  const found: Found[] = [];
  const years: { at: number; year: number }[] = [];
  for (const match of document.matches(dated, { within, outside: 'both' })) {
    const written = match.named.year as string;
    const stated = /^\D$/.test(written) ? context.year : parseNumeral(written);
    if (stated === undefined || Number.isNaN(stated)) continue;
    const start = text.lastIndexOf(written, match.span.start - 1);
    if (start < within.start) continue;
    years.push({ at: start, year: stated });
    const before = text.slice(Math.max(within.start, start - 40), start);
    const behind = text.slice(match.span.end, match.span.end + 8);
    const { month, day, half, quarter, end } = match.named;
    const precise = Boolean(month || half || quarter || end);
    if (/(?:截至|截止|自|从|以)[ 　]?$/.test(before) || /^(?:以来|度|以后|之后|起)/.test(behind)) continue;
    if (recurring.test(before)) continue;
    const aimed = goal.test(before);
    // 2025年前 may mean the beginning or the end of that year.
    const isBefore = Boolean(match.named.before) && precise;
    if (
      !isBefore &&
      !aimed &&
      !(precise && done.test(behind)) &&
      !((context.bare || label.test(before)) && !/^[至到—－-]/.test(behind))
    )
      continue;
    if (aimed && !precise && match.named.before) continue;
    const date = lastDay(stated, { month, day, half, quarter, end });
    const from = aimed && text[start - 1] === '到' ? start - 1 : start;
    if (date) found.push({ span: trimmed(text, from, match.span.end), date });
  }
  // A year holds for the months behind it as far as its sentence goes.
  const yearAt = (at: number) => {
    const last = years.findLast((one) => one.at < at);
    return last && !/[。\n]/.test(text.slice(last.at, Math.min(at, last.at + 200)))
      ? last.year
      : context.year;
  };
  for (const match of document.matches(undatedMonth, { within, outside: 'both' })) {
    const start = text.lastIndexOf(match.named.month as string, match.span.start - 1);
    const before = text.slice(Math.max(within.start, start - 40), start);
    if (start < within.start || recurring.test(before)) continue;
    if (!match.named.before && !(label.test(before) && !/\d{4}年/.test(before))) continue;
    const year = yearAt(start);
    const date = year === undefined ? undefined : lastDay(year, match.named);
    if (date) found.push({ span: trimmed(text, start, match.span.end), date });
  }
  for (const match of document.matches(undatedYear, { within, outside: 'both' })) {
    const year = yearAt(match.span.start);
    if (year !== undefined) found.push({ span: match.span, date: `${year}-12-31` });
  }
  found.sort((a, z) => a.span.start - z.span.start || z.span.end - a.span.end);
  let seen = -1;
  const outermost = found.filter(({ span }) => {
    const inside = span.end <= seen;
    seen = Math.max(seen, span.end);
    return !inside;
  });
  return outermost.map(({ span, date }) => ({
    text: withoutBlanks(text.slice(span.start, span.end)),
    date,
    at: placeOf(span),
  }));
}

function trimmed(text: string, start: number, end: number): Span {
  let stop = end;
  while (stop > start && /[ 　]/.test(text[stop - 1] as string)) stop--;
  return { start, end: stop };
}

/** The last day of what is written: of a year, a month, a half, a quarter, ten days. */
function lastDay(year: number, written: Readonly<Record<string, string | undefined>>): string | undefined {
  const { half, quarter, end } = written;
  let month = written.month ? parseNumeral(written.month) : 12;
  if (half) month = half === '上半年' ? 6 : 12;
  if (quarter) month = parseNumeral(quarter) * 3;
  if (!(month >= 1 && month <= 12)) return undefined;
  let day = daysInMonth(year, month);
  if (written.day) day = parseNumeral(written.day);
  else if (end === '上旬') day = 10;
  else if (end === '中旬') day = 20;
  const date = { year, month, day };
  return isValidDate(date) ? isoDate(date) : undefined;
}
