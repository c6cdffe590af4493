import { dayNumber, isValidDate } from '../../model/calendar.js';
import { parseNumeral } from '../../model/numerals.js';
import { type PatternMatch, pattern } from '../../model/pattern.js';
import type { Span } from '../../text.js';
import { defineRule } from '../rule.js';

const mark = '(?:至|到|—{1,2}|–|～|~|-{1,2}|－|─{1,2})';
const to = `[ 　]?(?:起)?${mark}[ 　]?`;
const n = '[\\d０-９]';
const years = pattern(
  new RegExp(
    `(?<!${n}|〔|\\[|[A-Za-z/][ 　]?)(?<from>(?:19|20)\\d{2})年?${to}(?<to>(?:19|20)\\d{2})(?=年|[）)])(?!年?\\d*[号〕])`,
  ),
);
const months = pattern(
  new RegExp(
    `(?<!${n})(?<y1>(?:19|20)\\d{2})年[ 　]?(?<m1>${n}{1,2})月${to}(?:(?<y2>(?:19|20)\\d{2})年[ 　]?)?(?<m2>${n}{1,2})月(?![ 　]?${n}{1,2}[ 　]?日)`,
  ),
);
/** Found at the mark between the days. */
const days = pattern(
  new RegExp(
    `(?<=(?:(?<!${n})(?<y1>(?:19|20)\\d{2})年[ 　]?)?(?<!${n}|[.．])(?<m1>${n}{1,2})月[ 　]?(?<d1>${n}{1,2})日?(?:[（(][^（）()\\n]{1,8}[）)])?[ 　]?(?:起)?)${mark}[ 　]?` +
      `(?:(?:(?<y2>(?:19|20)\\d{2})年[ 　]?)?(?<m2>${n}{1,2})月[ 　]?)?(?<d2>${n}{1,2})日`,
  ),
);

export default defineRule(
  {
    id: 'consistency/reversed-range',
    clauses: ['RL-04'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '起止时间先起后止',
    rationale:
      '“2021—2025年”“5月24日至5月26日”的起点不能晚于终点。没有写年份的跨年区间（11月15日至3月15日）不检查。',
    examples: [{ bad: '规划期为⟦2025—2021年⟧。', good: '规划期为2021—2025年。' }],
  },
  function* (document) {
    for (const match of document.matches(years)) {
      if (value(match, 'from') <= value(match, 'to')) continue;
      const { start, end } = match.span;
      const hasYear = document.text[end] === '年';
      // GB/T 2025—2012） is a standard; without 年 only a range alone in brackets is one of years.
      if (!hasYear && !/[（(]/.test(document.text[start - 1] ?? '')) continue;
      yield finding(
        { start, end: hasYear ? end + 1 : end },
        match.named.from as string,
        match.named.to as string,
      );
    }
    for (const match of document.matches(months)) {
      const { y1, y2, m1, m2 } = match.named;
      // 2025年11月至3月 leaves out the next year.
      if (!y2 || value(match, 'y1') * 12 + value(match, 'm1') <= value(match, 'y2') * 12 + value(match, 'm2'))
        continue;
      yield finding(match.span, `${y1}年${m1}月`, `${y2}年${m2}月`);
    }
    for (const match of document.matches(days)) {
      if (!isReversed(match)) continue;
      const { start } = (match.group('y1') ?? match.group('m1')) as Span;
      yield finding({ start, end: match.span.end }, ...endsOf(match));
    }
  },
);

function value(match: PatternMatch, name: string): number {
  const text = match.named[name];
  return text === undefined ? Number.NaN : parseNumeral(text);
}

/** Between days of one month, or with both years written; 12月20日至1月10日 runs into the next year. */
function isReversed(match: PatternMatch): boolean {
  const [y1, y2, m1, d1, d2] = ['y1', 'y2', 'm1', 'd1', 'd2'].map((name) => value(match, name)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const m2 = match.named.m2 === undefined ? m1 : value(match, 'm2');
  if (m1 > 12 || m2 > 12 || d1 > 31 || d2 > 31) return false;
  if (Number.isNaN(y2)) return m1 === m2 && d2 < d1;
  if (Number.isNaN(y1)) return false;
  const [from, until] = [
    { year: y1, month: m1, day: d1 },
    { year: y2, month: m2, day: d2 },
  ];
  return isValidDate(from) && isValidDate(until) && dayNumber(until) < dayNumber(from);
}

function endsOf(match: PatternMatch): [string, string] {
  const { y1, y2, m1, m2, d1, d2 } = match.named;
  return [`${y1 ? `${y1}年` : ''}${m1}月${d1}日`, `${y2 ? `${y2}年` : ''}${m2 ? `${m2}月` : ''}${d2}日`];
}

function finding(span: { start: number; end: number }, from: string, until: string) {
  return { span, message: `起止时间颠倒：“${from}”晚于“${until}”` };
}
