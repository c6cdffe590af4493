import { formatDate, isValidDate } from '../../model/calendar.js';
import type { Document } from '../../model/document.js';
import { lineBefore } from '../../model/context.js';
import { pattern } from '../../model/pattern.js';
import { arabicDigits, toHalfWidthDigits } from '../../model/numerals.js';
import { defineRule, replacement } from '../rule.js';

/** Looked for at 月: 2026年05月01日, 05月1日. */
const padded = pattern(
  /(?<=(?<![\d.])(?<head>(?:\d{4}[ 　]?年[ 　]?)?(?<month>0[1-9]|\d{1,2})[ 　]?))月(?:[ 　]?(?<day>\d{1,2})[ 　]?日)?/,
);
const separated = pattern(
  /(?<![\w.\-/．、vV])(?<year>(?:19|20)\d{2})(?<mark>[./．])(?<month>0?[1-9]|1[0-2])\k<mark>(?<day>0?[1-9]|[12]\d|3[01])(?![\w./．-])/,
);
const listed = pattern(
  /(?<![\d.、])(?<year>(?:19|20)\d{2})、(?<month>0[1-9]|1[0-2])、(?<day>0[1-9]|[12]\d|3[01])(?![\d.、年号级届])/,
  arabicDigits,
);

export default defineRule(
  {
    id: 'numerals/date-form',
    clauses: ['SZ-15', 'SZ-17', 'BD-19'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '正文中的日期写作“2026年5月1日”',
    rationale:
      'GB/T 15835—2011 第5.1.4条：年月日的表达按口语中年月日的自然顺序书写，也可用“2026-05-01”；GB/T 15834—2011 附录A.4.2：简写用短横线，不用顿号。' +
      '“年月日”格式的月、日不编虚位（参照GB/T 9704—2012 第7.3.5.4条）。表格里的日期和成文日期另有要求，不报。',
    examples: [{ bad: '自⟦2026年05月01日⟧起施行。', good: '自2026年5月1日起施行。' }],
  },
  function* (document) {
    for (const match of document.matches(padded)) {
      const { head = '', month = '', day } = match.named;
      if (!month.startsWith('0') && !day?.startsWith('0')) continue;
      const at = match.group('head');
      if (!at || isElsewhere(document, at.start)) continue;
      const span = { start: at.start, end: match.span.end };
      // 2018年03月23日 01版 names a page of a newspaper.
      if (/^[ 　]?\d{1,2}[ 　]?版/.test(document.text.slice(span.end, span.end + 6))) continue;
      if (Number(month) > 12 || Number(day ?? 1) > 31 || Number(day ?? 1) === 0) continue;
      const right = (head + match.text).replace(/(?<!\d)0(?=\d[ 　]?[月日])/g, '');
      yield {
        span,
        message: `“年月日”格式的月、日不编虚位（参照GB/T 9704—2012 7.3.5.4），应为“${right}”`,
        clauses: ['SZ-17'],
        fixes: document.isQuoted(span) ? [] : [replacement(span, right, `改为${right}`, true)],
      };
    }
    for (const one of [separated, listed]) {
      for (const { span, text, named } of document.matches(one)) {
        const date = {
          year: Number(named.year),
          month: Number(toHalfWidthDigits(named.month ?? '')),
          day: Number(named.day),
        };
        const block = document.blockAt(span.start);
        if (!isValidDate(date) || isElsewhere(document, span.start) || block?.kind === 'table') continue;
        const before = lineBefore(document, span.start, 6);
        if (/版本?(?:号)?[为：:]?$|[A-Za-z][ ]?$/.test(before)) continue;
        const right = formatDate(date);
        const list = one === listed;
        yield {
          span,
          message: list
            ? `日期简写不用顿号（GB/T 15834—2011 A.4.2），应为“${right}”`
            : `日期按年月日书写，不用“${named.mark}”分隔（GB/T 15835—2011 5.1.4），应为“${right}”`,
          clauses: [list ? 'BD-19' : 'SZ-15'],
          fixes: document.isQuoted(span)
            ? []
            : [replacement(span, right, `改为${right}`, list || isDated(before, text))],
        };
      }
    }
  },
);

/** Of dates that stand alone at the end of a text or in 版记 other rules speak. */
function isElsewhere(document: Document, offset: number): boolean {
  const role = document.blockAt(offset)?.role;
  return role === 'date' || role === 'printer' || role === 'copyTo' || role === 'contents';
}

/** A release 2024.5.1 of a program looks the same; behind these words it is a date. */
function isDated(before: string, text: string): boolean {
  return text.includes('/') || /(?:[于自至到从在截（(]|截至|日期[：:])$/.test(before);
}
