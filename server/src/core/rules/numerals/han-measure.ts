import { parseNumeral } from '../../model/numerals.js';
import { pattern } from '../../model/pattern.js';
import { spanAt } from '../../text.js';
import { defineRule, replacement } from '../rule.js';

const digits = '一二两三四五六七八九';
/** Looked for at the symbol; 几十km, 三五kg, 第一% and 万kWh are right or no number. */
const measures = pattern(
  new RegExp(
    `(?<=(?<![${digits}十百千万亿零〇点几数上近第之统唯同专归单逐成多来余\\d])(?<number>[${digits}](?:百(?:零?[${digits}](?:十[${digits}]?)?)?|十[${digits}]?)?|十[${digits}]?)[ 　]?)(?:km²|km|cm|mm|kg|mg|mL|ml|kWh|kW|kV|MW|MPa|kPa|Hz|m²|m³|℃|%|％|‰)(?![A-Za-z])`,
  ),
);

export default defineRule(
  {
    id: 'numerals/han-measure',
    clauses: ['SZ-01'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '带符号的计量单位前用阿拉伯数字',
    rationale:
      'GB/T 15835—2011 第4.1.1条：使用数字进行计量时，应采用阿拉伯数字；数值伴随有计量单位的，特别是计量单位用字母表达时，应采用阿拉伯数字。' +
      '“几十”“三五”一类概数用汉字，不报。',
    examples: [{ bad: '限载⟦三十五kg⟧，坡度不大于⟦五%⟧。', good: '限载35kg，坡度不大于5%。' }],
  },
  function* (document) {
    for (const match of document.matches(measures)) {
      const number = match.group('number');
      if (!number || spanAt(document.titleSpans, number.start)) continue;
      const span = { start: number.start, end: match.span.end };
      const value = String(parseNumeral(document.slice(number)));
      const right = `${value}${document.slice(span).slice(number.end - number.start)}`;
      yield {
        span,
        message: `计量单位用符号时，数值用阿拉伯数字（GB/T 15835—2011 4.1.1），应为“${right}”`,
        fixes: document.isQuoted(span) ? [] : [replacement(number, value, `改为${right}`, true)],
      };
    }
  },
);
