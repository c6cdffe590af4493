import { pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

/** Looked for at the mark; models, scales (1∶5—10万) and standards are no ranges. */
const ranges = pattern(
  /(?<=(?<!\d[,，])(?<![\w.:：∶/\-~～—–－+=第][ 　]?)(?<from>\d{1,6}(?:\.\d{1,4})?)[ 　]?)(?<mark>[～~〜∼—–－-]{1,2})[ 　]?(?<to>\d{1,6}(?:\.\d{1,4})?)[ 　]?(?<unit>[%％]|万亿|亿|万(?![达科州宁圣福象泰能一事山全载安荣源盛]))/,
);

export default defineRule(
  {
    id: 'numerals/range-unit',
    clauses: ['SZ-14', 'SZ-13'],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '数值范围中前一个数的“万”“亿”“%”不省略',
    rationale:
      'GB/T 15835—2011 第5.1.3条规定，表示数值范围时，前后两个数值的计量单位相同可以省略前一个，但“万”“亿”和“%”不能省略：' +
      '“9亿～16亿”不写作“9～16亿”，“15%～30%”不写作“15～30%”。省略“万”“亿”会使前一个数相差悬殊，是否补上由起草人确认。',
    examples: [{ bad: '受益面由⟦15～30%⟧逐步扩大。', good: '受益面由15%～30%逐步扩大。' }],
  },
  function* (document) {
    for (const match of document.matches(ranges)) {
      const from = match.group('from');
      const { to, unit } = match.named;
      if (!from || unit === undefined) continue;
      const first = Number(document.slice(from));
      // 5000—1万元 has two units; 2021—25% begins with a year.
      if (first >= Number(to) || isYear(document.slice(from))) continue;
      const span = { start: from.start, end: match.span.end };
      const mark = match.group('mark');
      // The mark is mended with it: a short one is another fault in the same place.
      const wrongMark = mark && /[-~〜∼–－]/.test(document.slice(mark)) ? mark : undefined;
      const edits = [
        { start: from.end, end: from.end, text: unit },
        ...(wrongMark ? [{ ...wrongMark, text: '～' }] : []),
      ];
      const between = document.slice({ start: from.end, end: span.end });
      const right = `${document.slice(from)}${unit}${wrongMark ? between.replace(document.slice(wrongMark), '～') : between}`;
      const percent = /[%％]/.test(unit);
      yield {
        span,
        message: `数值范围中前一个数的“${unit}”不能省略（GB/T 15835—2011 5.1.3），应为“${right}”`,
        fixes: document.isQuoted(span) ? [] : [{ title: `补上“${unit}”`, safe: percent, edits }],
      };
    }
  },
);

function isYear(text: string): boolean {
  return /^(?:19|20)\d{2}$/.test(text);
}
