import { dayNumber, isValidDate } from '../../model/calendar.js';
import { parseNumeral } from '../../model/numerals.js';
import { type PatternMatch, pattern } from '../../model/pattern.js';
import { defineRule, type RawFinding } from '../rule.js';

const n = '(?<n>\\d{1,3}|[一二两三四五六七八九]?十?[一二三四五六七八九]?)';
const to = '[至到—–～~\\-－]{1,2}';
const day =
  `(?:(?<y1>(?:19|20)\\d{2})年)?(?<m1>\\d{1,2})月(?<d1>\\d{1,2})日?(?:[（(]?(?:星期|周)[一二三四五六日][）)]?)?${to}` +
  `(?:(?<y2>(?:19|20)\\d{2})年)?(?:(?<m2>\\d{1,2})月)?(?<d2>\\d{1,2})日`;
/** 为期3天（5月1日至5日）: found at the unit. */
const daysFirst = pattern(
  new RegExp(
    `(?=[天日][，,]?[（(])(?<=(?<![第前后近每逾超约])${n})(?:天|日)[，,]?[（(](?:即|自|从|时间为|时间：)?${day}[）)]`,
  ),
);
/** 5月1日至5日，为期3天 */
const daysLast = pattern(
  new RegExp(`(?<=${day}(?:[，,]|[（(]))(?:为期|历时|共计|共|计)${n}(?:天|日)(?![多余前内])`),
);
/** 三年行动（2023—2025年）: found at 年. */
const years = pattern(
  new RegExp(
    `(?=年[\\u4e00-\\u9fff]{0,12}[（(](?:19|20))(?<=(?<![第前后近每逾超约上下满元\\d零〇○一二三四五六七八九十百]|[周]|\\d{2})${n})年(?:期)?(?:行动|攻坚|规划|计划|方案|整治|提升|专项|滚动|建设|发展|工程|实施|实施方案|行动计划|行动方案|规划纲要){0,3}[（(](?<y1>(?:19|20)\\d{2})年?${to}(?<y2>(?:19|20)\\d{2})年?[）)]`,
  ),
);

export default defineRule(
  {
    id: 'consistency/duration',
    clauses: ['RL-07'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '期间的长短与起止日期相符',
    rationale:
      '“为期3天（5月1日至3日）”“三年行动（2024—2026年）”写明的天数、年数应当与起止时间相符。首日计入和不计入两种算法都认可；工作日要对照节假日安排，不检查。',
    examples: [{ bad: '培训班⟦为期3天（5月1日至5日）⟧。', good: '培训班为期5天（5月1日至5日）。' }],
  },
  function* (document) {
    for (const match of [...document.matches(daysFirst), ...document.matches(daysLast)]) {
      const found = compareDays(document.text, match);
      if (found) yield found;
    }
    for (const match of document.matches(years)) {
      const claimed = parseNumeral(match.named.n as string);
      const length = value(match, 'y2') - value(match, 'y1') + 1;
      if (!(claimed > 0) || length < 1 || claimed === length || claimed === length - 1) continue;
      const start = (match.group('n') as { start: number }).start;
      yield {
        span: { start, end: match.span.end },
        message: `${match.named.y1}年至${match.named.y2}年是${length}年，文中写作“${match.named.n}年”`,
      };
    }
  },
);

function value(match: PatternMatch, name: string): number {
  const text = match.named[name];
  return text === undefined ? Number.NaN : parseNumeral(text);
}

function compareDays(text: string, match: PatternMatch): RawFinding | undefined {
  const claimed = value(match, 'n');
  const [m1, d1, d2] = [value(match, 'm1'), value(match, 'd1'), value(match, 'd2')];
  const m2 = match.named.m2 === undefined ? m1 : value(match, 'm2');
  const y1 = match.named.y1 === undefined ? 2025 : value(match, 'y1');
  const y2 = match.named.y2 === undefined ? y1 + (m2 < m1 ? 1 : 0) : value(match, 'y2');
  const [from, until] = [
    { year: y1, month: m1, day: d1 },
    { year: y2, month: m2, day: d2 },
  ];
  if (!(claimed > 0) || !isValidDate(from) || !isValidDate(until)) return undefined;
  // Without a year, February has 28 days or 29.
  if (match.named.y1 === undefined && m1 <= 2 && m2 >= 3) return undefined;
  const length = dayNumber(until) - dayNumber(from) + 1;
  if (length < 1 || claimed === length || claimed === length - 1) return undefined;
  // 工期90天 for three months is a round number.
  if (claimed >= 30 && Math.abs(claimed - length) <= 3) return undefined;
  const here = match.group('n') as { start: number; end: number };
  const lead = /(?:为期|历时|会期|公示期为|公示期|工期|共计|共|计)$/.exec(
    text.slice(Math.max(0, here.start - 5), here.start),
  );
  const isFirst = here.end === match.span.start;
  const start = isFirst ? here.start - (lead?.[0].length ?? 0) : match.span.start;
  const dates = `${m1}月${d1}日至${m2 === m1 ? '' : `${m2}月`}${d2}日`;
  return {
    span: { start, end: match.span.end },
    message: `${dates}首尾都算是${length}天，文中写作“${match.named.n}天”`,
  };
}
