import { type CalendarDate, dayNumber, formatDate, isValidDate, parseDate } from '../../model/calendar.js';
import { documentDate, firstOf } from '../../model/elements.js';
import { statedValues } from '../../model/recipients.js';
import type { Span } from '../../text.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'elements/issue-date',
    clauses: ['GF-743b', 'TL-917', 'TL-912'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '印发日期不早于成文日期',
    rationale:
      '《党政机关公文处理工作条例》第九条第（十二）（十七）项：成文日期是会议通过或者负责人签发的日期，印发日期是送印的日期，先签发后送印。',
    examples: [
      {
        bad: '云岭市人民政府关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真落实。\n\n云岭市人民政府\n2026年6月5日\n\n云岭市人民政府办公室　⟦2026年6月3日⟧印发\n',
        good: '云岭市人民政府关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真落实。\n\n云岭市人民政府\n2026年6月5日\n\n云岭市人民政府办公室　2026年6月8日印发\n',
      },
    ],
  },
  function* (document) {
    const written = documentDate(document);
    if (!written) return;
    const printed: { span: Span; date: CalendarDate }[] = statedValues(document, '印发日期').flatMap(
      ({ text, span }) => {
        const date = parseDate(text);
        return date ? [{ span, date }] : [];
      },
    );
    for (const block of document.blocks) {
      if (block.role !== 'printer') continue;
      for (const { span, date } of document.dates)
        if (span.start >= block.content.start && span.end <= block.content.end) printed.push({ span, date });
    }
    const place = firstOf(document.main, 'date')?.content ?? statedValues(document, '成文日期')[0]?.span;
    for (const { span, date } of printed) {
      if (!isValidDate(date) || dayNumber(date) >= dayNumber(written)) continue;
      yield {
        span,
        message: `印发日期${formatDate(date)}早于成文日期${formatDate(written)}（《党政机关公文处理工作条例》第九条第（十二）（十七）项），请核对`,
        ...(place ? { related: [{ span: place, message: '成文日期' }] } : {}),
      };
    }
  },
);
