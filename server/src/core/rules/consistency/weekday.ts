import { type CalendarDate, isValidDate, weekday } from '../../model/calendar.js';
import type { Document } from '../../model/document.js';
import { parseNumeral } from '../../model/numerals.js';
import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

const dayOfWeek = pattern(/(?<word>星期|周)(?<day>[一二三四五六日天])/);
/** The date that a weekday stands behind. */
const dateBefore =
  /(?:([\d０-９]{4})[ 　]?年[ 　]?)?(?<!\d)([\d０-９]{1,2})[ 　]?月[ 　]?([\d０-９]{1,2})[ 　]?日[ 　]?([（(，,]?)[ 　]?$/;

export default defineRule(
  {
    id: 'consistency/weekday',
    clauses: ['RL-02'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '日期与星期相符',
    rationale:
      '“2026年6月5日（星期五）”中的星期可由日期算出，不符时不是日期错就是星期错。没有写年份的，取同句在前的年份或者成文日期的年份。',
    examples: [
      { bad: '会议定于2026年6月5日（⟦星期四⟧）召开。', good: '会议定于2026年6月5日（星期五）召开。' },
    ],
  },
  function* (document) {
    for (const match of document.matches(dayOfWeek)) {
      const { start, end } = match.span;
      const before = document.text.slice(Math.max(0, start - 24), start);
      const found = dateBefore.exec(before);
      if (!found) continue;
      // 6月5日至7日（周五至周日） names the weekday of another day first.
      if (/^[ 　]?[至到—–～~\-－、和及]/.test(document.text.slice(end, end + 2)) && found[4]) continue;
      const years = found[1]
        ? [parseNumeral(found[1])]
        : likelyYears(document, start - (before.length - found.index), parseNumeral(found[2] as string));
      const [month, day] = [parseNumeral(found[2] as string), parseNumeral(found[3] as string)];
      const dates = years.map((year) => ({ year, month, day })).filter(isValidDate);
      const written = (match.named.day as string).replace('天', '日');
      if (dates.length === 0 || dates.some((date) => weekday(date) === written)) continue;
      const date = dates[0] as CalendarDate;
      const right = `${match.named.word}${weekday(date)}`;
      yield {
        span: match.span,
        message: `${date.year}年${month}月${day}日是${right}，不是“${match.text}”，日期与星期有一个不对`,
        fixes: document.isQuoted(match.span) ? [] : [replacement(match.span, right, `改为“${right}”`, false)],
      };
    }
  },
);

/**
 * The year of a date that has none: the one named before it in its sentence; else that of the document's date. Where
 * the month is another side of the turn of the year, the year beside it is meant as well as not.
 */
function likelyYears(document: Document, start: number, month: number): number[] {
  const block = document.blockAt(start);
  const before = document.text.slice(Math.max(block?.content.start ?? 0, start - 120), start);
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
  if (/[去上前明次翌]一?年|同年|当年|每年|历年|农历|阴历/.test(sentence)) return [];
  const named = [...sentence.matchAll(/(?<!\d)((?:19|20)\d{2})[ 　]?年(?:[ 　]?(\d{1,2})[ 　]?月)?/g)].at(-1);
  if (named)
    return named[2] && month < Number(named[2])
      ? [Number(named[1]), Number(named[1]) + 1]
      : [Number(named[1])];
  const own = document.once('dateOfMain', () => {
    const dated = document.main.blocks.find((candidate) => candidate.role === 'date');
    return document.dates.find(
      ({ span }) => dated && span.start >= dated.span.start && span.end <= dated.span.end,
    )?.date;
  });
  if (!own) return [];
  if (month === own.month) return [own.year];
  return [own.year, month < own.month ? own.year + 1 : own.year - 1];
}
