import { toChineseNumeral } from '../../model/numerals.js';
import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

/** Behind 正月 腊月 大年, behind 农历…, and the days of the feasts: 八月15中秋. */
const lunar = [
  /(?<![\d修端])[正冬腊]月(?:初|廿|二十)?(?<days>\d{1,2})(?![\d.个名人家户项年天%])/,
  /大年(?:初|三)(?<days>\d{1,2})(?![\d.个名人家户项年])/,
  /(?:农历|阴历|旧历|夏历|藏历|傣历|彝历)(?:\d{4}年|[一-龥]{2}年)?(?<days>\d{1,2}月(?:(?:初|廿)?\d{1,2}日?)?)(?!\d)/,
  /(?:农历|阴历|旧历|夏历)(?:[一二三四五六七八九十]{1,2}|正|冬|腊)月(?:初|廿)?(?<days>\d{1,2})(?!\d)/,
  /(?<=(?<!\d)(?<days>8月15))中秋|(?<=(?<!\d)(?<days2>5月5))端午|(?<=(?<!\d)(?<days3>1月15))元宵|(?<=(?<!\d)(?<days4>9月9))重阳|(?<=(?<!\d)(?<days5>7月7))(?:七夕|乞巧)/,
].map((regex) => pattern(regex));
const groups = ['days', 'days2', 'days3', 'days4', 'days5'];

export default defineRule(
  {
    id: 'numerals/lunar-date',
    clauses: ['SZ-04'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '农历月日用汉字数字',
    rationale:
      'GB/T 15835—2011 第4.2.1条：干支纪年、农历月日、历史朝代纪年及其他传统上采用汉字形式的非公历纪年等，应采用汉字数字，如“正月初五”“八月十五中秋”。',
    examples: [{ bad: '正月初⟦5⟧至正月⟦15⟧禁止燃放。', good: '正月初五至正月十五禁止燃放。' }],
  },
  function* (document) {
    for (const one of lunar) {
      for (const match of document.matches(one)) {
        const key = groups.find((name) => match.named[name] !== undefined);
        const span = key && match.group(key);
        if (!span) continue;
        const text = document.slice(span);
        const right = text.replace(/\d+/g, (digits) => toChineseNumeral(Number(digits)));
        if (/\d/.test(right) || text.match(/\d+/g)?.some((n) => Number(n) > 30 || Number(n) === 0)) continue;
        yield {
          span,
          message: `农历的月、日用汉字数字（GB/T 15835—2011 4.2.1），应为“${right}”`,
          fixes: document.isQuoted(span) ? [] : [replacement(span, right, `改为“${right}”`, true)],
        };
      }
    }
  },
);
