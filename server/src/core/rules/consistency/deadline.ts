import { type CalendarDate, dayNumber, daysInMonth, formatDate, isValidDate } from '../../model/calendar.js';
import type { Document } from '../../model/document.js';
import { dateOfPart } from '../../model/elements.js';
import { type PatternMatch, pattern } from '../../model/pattern.js';
import { readPlan } from '../../plan/readPlan.js';
import { sentenceBefore } from '../../model/quantities.js';
import type { Span } from '../../text.js';
import { defineRule, type RawFinding } from '../rule.js';

/** 5月20日前, 5月20日下午5时前, 2026年4月底前: found at 前. */
const before = pattern(
  /(?<=(?<![\d—–～~\-－至到])(?:(?<year>20\d{2})年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})日|(?<end>底))(?:[（(](?:星期|周)[一二三四五六日天][）)])?(?:[上中下]午|晚上?)?(?:\d{1,2}(?:时|点|[:：]\d{2})(?:\d{1,2}分)?)?(?:之|以)?)前/,
);
/** Only what is asked for now: 请于…前报送. */
const asks =
  /(?:^|[，,；：:])(?:并|同时|现|均|也|还)?(?:请|敬请|恳请|望|务请|务必|须|需|应|要)|(?:请|务必|须|应)(?:各|将|于|在|按|认真|及时|抓紧|尽快|遵照)/;
/** What is told, repeats every year or lies in another year. */
const elsewhere =
  /每年|次年|翌年|明年|来年|今后|历年|去年|上年|年度|当年|同年|已|曾|原|此前|前期|按照.{0,20}要求|根据.{0,20}要求|规定|的$/;
/** How long before the date of the document a day without a year is taken for a slip and not for the next year. */
const recent = 60;

export default defineRule(
  {
    id: 'consistency/deadline',
    clauses: ['RL-05'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '要求完成的截止日期不早于成文日期',
    rationale:
      '“请于5月20日前报送”的截止日期不能早于本文的成文日期。没有写年份的，早于成文日期不超过六十天的才报；转述以往要求和每年固定日期的不检查。',
    examples: [
      {
        bad: '云岭市财政局关于报送预算的通知\n\n各县（区）财政局：\n\n请于⟦5月20日前⟧报送本地区预算。\n\n云岭市财政局\n\n2026年6月5日',
        good: '云岭市财政局关于报送预算的通知\n\n各县（区）财政局：\n\n请于6月20日前报送本地区预算。\n\n云岭市财政局\n\n2026年6月5日',
      },
    ],
  },
  function* (document) {
    if (/转发|批转|废止|汇编|报告|总结|决定书/.test(document.main.title ?? '')) return;
    for (const match of document.matches(before, { outside: 'both' })) {
      const found = compare(document, match);
      if (found && !isPlanDeadline(document, found.span)) yield found;
    }
  },
);

/** Of the times in a plan's tasks plan/past-deadline speaks. */
function isPlanDeadline(document: Document, span: Span): boolean {
  const plan = readPlan(document);
  return (
    plan?.date !== undefined &&
    plan.tasks.some(({ deadlines }) => deadlines.some(({ at }) => at?.[0] === span.start))
  );
}

function compare(document: Document, match: PatternMatch): RawFinding | undefined {
  const { year, month, day } = match.named;
  const own = dateOfPart(document, document.partAt(match.span.start));
  if (!own) return undefined;
  const y = year ? Number(year) : own.year;
  const limit: CalendarDate = {
    year: y,
    month: Number(month),
    day: day ? Number(day) : daysInMonth(y, Number(month)),
  };
  if (!isValidDate(limit)) return undefined;
  const late = dayNumber(own) - dayNumber(limit);
  if (late <= 0 || (!year && late > recent)) return undefined;
  const first = year ? `${year}年` : `${month}月`;
  const span = { start: document.text.lastIndexOf(first, match.span.start), end: match.span.end };
  if (!isAskedFor(document, span)) return undefined;
  return { span, message: `截止日期${formatDate(limit)}早于本文的成文日期${formatDate(own)}` };
}

function isAskedFor(document: Document, span: Span): boolean {
  const role = document.blockAt(span.start)?.role;
  const sentence = sentenceBefore(document, span.start);
  if (!sentence || (role !== 'paragraph' && role !== 'sectionHeading')) return false;
  const words = document.slice(sentence);
  // 对5月20日前发现的 is no date to do something by.
  if (words.length > 0 && !/(?:[于在，,：:须请]|最迟|至迟|务必|应当|应)$/.test(words)) return false;
  const clause = words.slice(Math.max(words.lastIndexOf('，'), words.lastIndexOf(',')) + 1);
  if (!asks.test(words) || !/(?:请|务必|须|应|要)/.test(clause) || elsewhere.test(words)) return false;
  return !/^[，,]?(?:已|的|完成了|曾)/.test(document.text.slice(span.end, span.end + 4));
}
