import { type CalendarDate, dayNumber, formatDate, isValidDate } from '../../model/calendar.js';
import type { Document } from '../../model/document.js';
import { dateOfPart } from '../../model/elements.js';
import { pattern } from '../../model/pattern.js';
import { sentenceAfter, sentenceBefore } from '../../model/quantities.js';
import { defineRule } from '../rule.js';

/** 定于5月20日召开, 已于6月20日召开: found at 于. */
const event = pattern(
  /(?<=(?<word>[定拟将]|业?已))于(?:(?<year>20\d{2})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日/,
);
const held =
  /^[^，,。；;]{0,30}(?:召开|举行|举办|开幕|开班|开展|进行|实施|施行|启动|开工|发布|印发|报送|完成|通过)/;
const gathering = /^[^，。；]{0,30}(?:召开|举行|举办|开幕|开班)/;
/** Told of the past, moved, or a condition. */
const told = /原|曾|本应|应当|延期|推迟|取消|改期|改为|提前|如果|如遇|若|诉|称|认为|查明|每年|去年|上年/;
const recent = 60;

export default defineRule(
  {
    id: 'consistency/event-date',
    clauses: ['RL-06'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '拟办的事在成文日期之后，已办的事在成文日期之前',
    rationale:
      '“定于（拟于、将于）某日召开”的日期不能早于成文日期，“已于某日召开”的日期不能晚于成文日期。没有写年份的，与成文日期相差不超过六十天的才报。',
    examples: [
      {
        bad: '云岭市水利局关于召开防汛会议的通知\n\n各县（区）水利局：\n\n定于⟦5月20日⟧召开防汛会议。\n\n云岭市水利局\n\n2026年6月5日',
        good: '云岭市水利局关于召开防汛会议的通知\n\n各县（区）水利局：\n\n定于6月20日召开防汛会议。\n\n云岭市水利局\n\n2026年6月5日',
      },
    ],
  },
  function* (document) {
    if (/决定书|判决书|裁定书|转发|批转|汇编/.test(document.main.title ?? '')) return;
    for (const match of document.matches(event, { outside: 'both' })) {
      const { start, end } = match.span;
      const own = dateOfPart(document, document.partAt(start));
      const before = sentenceBefore(document, start);
      if (!own || !before || inQuotes(document, start)) continue;
      const rest = document.slice(sentenceAfter(document, end));
      const done = /已/.test(match.named.word as string);
      if (!(done ? held : gathering).test(rest) || told.test(document.slice(before)) || told.test(rest))
        continue;
      const { year, month, day } = match.named;
      const date: CalendarDate = { year: Number(year ?? own.year), month: Number(month), day: Number(day) };
      if (!isValidDate(date)) continue;
      const late = (dayNumber(own) - dayNumber(date)) * (done ? -1 : 1);
      if (late <= 0 || (!year && late > recent)) continue;
      yield {
        span: { start: start + 1, end },
        message: done
          ? `“已于”${formatDate(date)}，晚于本文的成文日期${formatDate(own)}`
          : `“${match.named.word}于”${formatDate(date)}，早于本文的成文日期${formatDate(own)}`,
      };
    }
  },
);

/** Words told in a quotation are not this document's own. */
function inQuotes(document: Document, at: number): boolean {
  const before = document.text.slice(Math.max(document.blockAt(at)?.content.start ?? 0, at - 300), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}
