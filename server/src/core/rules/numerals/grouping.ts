import { lineBefore } from '../../model/context.js';
import { arabicDigits } from '../../model/numerals.js';
import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

const unit =
  '(?=[ 　]?(?:万|亿|元|人|名|户|家|个|件|项|亩|公顷|平方|立方|公里|米|吨|公斤|千克|册|辆|台|套|起|次))';
/** 1，256元 with commas of the text, and 1,2345元 or 1000,000元 with groups that are not of three. */
const groups = pattern(
  new RegExp(
    `(?<![\\d.、])(?<!\\d[,，])[1-9](?:\\d{0,2}(?:[,，]\\d{3}){0,3}，\\d{3}(?:[,，]\\d{3}){0,3}|\\d{0,2},\\d{4,8}|\\d{3,6}(?:,\\d{3}){1,3})(?:\\.\\d{1,4})?(?![\\d,，.])${unit}`,
  ),
  arabicDigits,
);

export default defineRule(
  {
    id: 'numerals/grouping',
    clauses: ['SZ-11'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '多位数用半角“,”每三位分节',
    rationale:
      'GB/T 15835—2011 第5.1.1条：四位以上的整数可以从右向左每三位一组，用半角的千分撇“,”或者千分空分节；四位以内的整数可以不分节。' +
      '分节不用全角逗号，也不按四位或者其他位数。',
    examples: [{ bad: '补助资金⟦1，256⟧元。', good: '补助资金1,256元。' }],
  },
  function* (document) {
    for (const { span, text } of document.matches(groups)) {
      // 分别为1，256人 lists two numbers.
      if (/分别|依次|各/.test(lineBefore(document, span.start, 16))) continue;
      const [whole = '', ...places] = text.split('.');
      const digits = whole.replace(/[,，]/g, '');
      const grouped = digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
      const right = [grouped, ...places].join('.');
      if (right === text) continue;
      const wide = text.includes('，');
      yield {
        span,
        message: wide
          ? `数字分节用半角“,”，不用全角逗号（GB/T 15835—2011 5.1.1），疑应为“${right}”`
          : `数字分节应当每三位一节（GB/T 15835—2011 5.1.1），疑应为“${right}”`,
        fixes: document.isQuoted(span) ? [] : [replacement(span, right, `改为${right}`, false)],
      };
    }
  },
);
