import { inSettledDate } from '../../model/elements.js';
import { parseNumeral, toHalfWidthDigits } from '../../model/numerals.js';
import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

const han = '〇零○一二三四五六七八九';
/** Year and month with or without the day, or month and day; lunar days (初五, 廿三, 十五) have no 日. */
const dates = pattern(
  new RegExp(
    `(?<![\\d０-９十${han}])(?:` +
      `(?<year>[\\d０-９]{4}|[${han}OＯ]{4})[ 　]?年[ 　]?(?<month>[\\d０-９]{1,2}|[一二三四五六七八九十]{1,3})[ 　]?月(?:份|[ 　]?(?<day>[\\d０-９]{1,2}|[一二三四五六七八九十]{1,3})[ 　]?日|(?![一二三四五六七八九十初廿天\\d]))` +
      `|(?<month2>[\\d０-９]{1,2}|[一二三四五六七八九十]{1,3})月(?<day2>[\\d０-９]{1,2}|[一二三四五六七八九十]{1,3})日)`,
  ),
);
/** Chinese numerals in a date; without any there is nothing to mix. */
const hanPart = pattern(new RegExp(`[十OＯ${han}][ 　]?(?:[月日]|年[ 　]?[\\d０-９一二三四五六七八九十])`));
const lunar = /(?:农历|阴历|旧历|夏历)[^，。；\n]{0,8}$/;

export default defineRule(
  {
    id: 'numerals/mixed-date',
    clauses: ['SZ-08'],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '同一个日期不混用汉字数字和阿拉伯数字',
    rationale:
      'GB/T 15835—2011 第4.3条规定，同类别同形式：同一日期的年、月、日应当用同一种数字。公文中的日期一般用阿拉伯数字。',
    examples: [{ bad: '会议于⟦二〇二六年5月8日⟧召开。', good: '会议于2026年5月8日召开。' }],
  },
  function* (document) {
    if (document.matches(hanPart).length === 0) return;
    for (const match of document.matches(dates)) {
      const { span, named } = match;
      const pieces = [named.year, named.month ?? named.month2, named.day ?? named.day2];
      const written = pieces.filter((piece) => piece !== undefined);
      const arabic = written.filter((piece) => /[\d０-９]/.test(piece)).length;
      if (arabic === 0 || arabic === written.length) continue;
      if (lunar.test(document.text.slice(Math.max(0, span.start - 12), span.start))) continue;
      if (inSettledDate(document, span.start)) continue;
      const [year, month, day] = pieces.map((piece) => piece && String(numberOf(piece)));
      if ([year, month, day].includes('NaN') || Number(month) > 12 || Number(day ?? 1) > 31) continue;
      const right = `${year ? `${year}年` : ''}${month}月${match.text.endsWith('份') ? '份' : ''}${day ? `${day}日` : ''}`;
      // In a 成文日期 of the time of Chinese numerals the Arabic part is the wrong one.
      const inDate = document.blockAt(span.start)?.role === 'date';
      yield {
        span,
        message: `同一日期不得混用汉字数字和阿拉伯数字（GB/T 15835—2011 4.3），应为“${inDate ? '同一种数字' : right}”`,
        fixes: inDate || document.isQuoted(span) ? [] : [replacement(span, right, `改为${right}`, true)],
      };
    }
  },
);

function numberOf(piece: string): number {
  return parseNumeral(toHalfWidthDigits(piece).replace(/[OＯ]/g, '〇'));
}
