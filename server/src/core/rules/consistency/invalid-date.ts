import { daysInMonth, isValidDate } from '../../model/calendar.js';
import { parseNumeral } from '../../model/numerals.js';
import { type PatternMatch, pattern } from '../../model/pattern.js';
import type { Span } from '../../text.js';
import { defineRule } from '../rule.js';

/** A day without a year: 2月30日; February then may have 29 days. Found at 月. */
const monthDay = pattern(
  /(?<=(?<![\d０-９年./．]|年[ 　])(?<month>[\d０-９]{1,2})[ 　]?)月[ 　]?(?<day>[\d０-９]{1,2})[ 　]?[日号](?![\d０-９])/,
);
/** The end of a range that names its day alone: 9月28日至31日. */
const lastDay = pattern(
  /(?<=(?<year>[\d０-９]{4}年)?[ 　]?(?<month>[\d０-９]{1,2})月[ 　]?[\d０-９]{1,2}日?)[至到—–～~\-－]{1,2}(?<day>[\d０-９]{1,2})日/,
);
/** 2026年13月 without a day. Found at 月. */
const yearMonth = pattern(/(?<=(?:19|20)\d{2}年[ 　]?(?<month>\d{1,2})[ 　]?)月(?![ 　]?\d{1,2}[ 　]?日)/);
/** 2026-02-30, 2026.2.30 */
const numeric = pattern(
  /(?<![\d.\-/])(?<year>(?:19|20)\d{2})(?<mark>[-./])(?<month>0?[1-9]|1[0-2])\k<mark>(?<day>29|30|31)(?![\d.\-/])/,
);

export default defineRule(
  {
    id: 'consistency/invalid-date',
    clauses: ['RL-01'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '日期在日历上存在',
    rationale: '月份是1至12，日数不超过当月的天数，2月29日只在闰年有。',
    examples: [{ bad: '请于⟦2026年2月30日⟧前报送。', good: '请于2026年2月28日前报送。' }],
  },
  function* (document) {
    for (const { span, date } of document.dates) {
      if (!isValidDate(date)) yield { span, message: reason(date.year, date.month, date.day) };
    }
    for (const match of document.matches(monthDay)) {
      const month = numberOf(match, 'month');
      const day = numberOf(match, 'day');
      if (isPossible(month, day)) continue;
      const { start } = match.group('month') as Span;
      yield { span: { start, end: match.span.end }, message: reason(undefined, month, day) };
    }
    for (const match of document.matches(lastDay)) {
      const month = numberOf(match, 'month');
      const day = numberOf(match, 'day');
      const year = match.named.year ? parseNumeral(match.named.year.slice(0, 4)) : 2024;
      if (month < 1 || month > 12 || (day >= 1 && day <= daysInMonth(year, month))) continue;
      yield {
        span: match.group('day') as { start: number; end: number },
        message: reason(match.named.year ? year : undefined, month, day),
      };
    }
    for (const match of document.matches(yearMonth)) {
      const month = numberOf(match, 'month');
      if (month >= 1 && month <= 12) continue;
      const { start } = match.group('month') as Span;
      yield { span: { start, end: match.span.end }, message: `没有“${month}月”，月份应当是1至12` };
    }
    for (const match of document.matches(numeric)) {
      const [year, month, day] = [numberOf(match, 'year'), numberOf(match, 'month'), numberOf(match, 'day')];
      if (!isValidDate({ year, month, day })) yield { span: match.span, message: reason(year, month, day) };
    }
  },
);

function numberOf(match: PatternMatch, name: string): number {
  return parseNumeral(match.named[name] as string);
}

function isPossible(month: number, day: number): boolean {
  return isValidDate({ year: 2024, month, day });
}

function reason(year: number | undefined, month: number, day: number): string {
  if (month < 1 || month > 12) return `没有“${month}月”，月份应当是1至12`;
  const days = daysInMonth(year ?? 2024, month);
  const which = `${year === undefined ? '' : `${year}年`}${month}月`;
  return `没有“${month}月${day}日”这一天，${which}${year === undefined && month === 2 ? '至多' : '只'}有${days}天`;
}
