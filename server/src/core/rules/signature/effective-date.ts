import { dayNumber, formatDate, isValidDate, parseDate } from '../../model/calendar.js';
import { documentDate } from '../../model/elements.js';
import { pattern } from '../../model/pattern.js';
import type { Span } from '../../text.js';
import { defineRule } from '../rule.js';

/** 本办法自2026年1月1日起施行 */
const clause = pattern(
  /本(?:办法|规定|细则|规则|条例|意见|通知|通告|公告|决定|方案|规程|制度|预案|措施|标准|规范)(?:于|从|自)(?<date>\d{4}[ 　]?年[ 　]?\d{1,2}[ 　]?月[ 　]?\d{1,2}[ 　]?日)(?:零时)?起(?:正式)?(?:施行|实施)/,
);
/** Retroactive on purpose, or the date of an earlier printing. */
const explained = /追溯|溯及|之前|以前|此前|已经|修订|修正|修改|重新/;

export default defineRule(
  {
    id: 'signature/effective-date',
    clauses: ['CW-25'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '施行日期不早于成文日期',
    rationale:
      '规范性文件一般不溯及既往，“自……起施行”的日期早于成文日期，多半是沿用旧稿没有改过来。写明追溯适用、修订后重新公布的，不报。',
    examples: [
      {
        bad: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真贯彻执行。\n\n本通知自⟦2025年7月1日⟧起施行。\n\n云岭市人民政府办公室\n2026年6月5日\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真贯彻执行。\n\n本通知自2026年7月1日起施行。\n\n云岭市人民政府办公室\n2026年6月5日\n',
      },
    ],
  },
  function* (document) {
    const signed = documentDate(document);
    if (!signed) return;
    for (const match of document.matches(clause, { outside: 'both' })) {
      const date = parseDate((match.named.date as string).replace(/[ 　]/g, ''));
      if (!date || !isValidDate(date) || dayNumber(date) >= dayNumber(signed)) continue;
      const part = document.partAt(match.span.start);
      if (part.kind === 'attachment' || part.blocks.some(({ role }) => role === 'titleNote')) continue;
      const block = document.blockAt(match.span.start);
      if (block && explained.test(document.slice(block.content))) continue;
      if (/重新|修订|修正|修改/.test(document.main.title ?? '')) continue;
      yield {
        span: match.group('date') as Span,
        message: `施行日期早于成文日期（${formatDate(signed)}），请核对；确需追溯的应当写明`,
      };
    }
  },
);
