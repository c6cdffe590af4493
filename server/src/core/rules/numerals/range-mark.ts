import { pattern } from '../../model/pattern.js';
import { measureSource } from '../../standards/units.js';
import { defineRule, replacement } from '../rule.js';

const unit = `(?:[%％‰]|(?:万亿|亿|万)?(?:${measureSource}|(?<=[万亿])))`;
/** Looked for at the mark, the two numbers around it counting things: no dates, levels, numbers of order or models. */
const ranges = pattern(
  new RegExp(
    `(?<=(?<!\\d[,，])(?<![\\w.:：∶/\\-~～—–－+=第图表式件号款条章节版附则][ 　]?)(?<from>(?:0|[1-9]\\d{0,6})(?:\\.\\d{1,4})?)(?<unit>${unit})?[ 　]?)` +
      `(?<mark>[-~〜∼－–−‐]{1,2})(?=[ 　]?(?<to>(?:0|[1-9]\\d{0,6})(?:\\.\\d{1,4})?)[ 　]?(?<toUnit>${unit})(?![-~－\\w]))`,
  ),
);

export default defineRule(
  {
    id: 'numerals/range-mark',
    clauses: ['SZ-13', 'BD-46'],
    severity: 'info',
    recommended: true,
    fixable: 'safe',
    summary: '数值范围用浪纹线“～”',
    rationale:
      'GB/T 15834—2011 第4.13.3.2条：标示数值范围的起止用浪纹线“～”（占一个字）；GB/T 15835—2011 第5.1.3条也允许用一字线“—”。' +
      '短横线“-”、半角“~”不表示数值范围。日期的起止另有规则。',
    examples: [{ bad: '裂缝宽度为1⟦-⟧5毫米，长10⟦~⟧15米。', good: '裂缝宽度为1～5毫米，长10～15米。' }],
  },
  function* (document) {
    for (const match of document.matches(ranges, { outside: 'titles' })) {
      const { from, to, mark } = match.named;
      const first = Number(from);
      const last = Number(to);
      // 5000-1万元 is a range all the same, but 3-2项 is none that can be told.
      if (first >= last && !match.named.unit) continue;
      // 5-6万元 wants 万 as well: another rule says both.
      if (!match.named.unit && /^[%％万亿]/.test(match.named.toUnit ?? '')) continue;
      if (/^(?:19|20)\d{2}$/.test(from ?? '') && /^(?:19|20)?\d{2}$/.test(to ?? '')) continue;
      yield {
        span: match.span,
        message: `数值范围用浪纹线“～”，不用“${mark}”（GB/T 15834—2011 4.13.3.2）`,
        fixes: document.isQuoted(match.span) ? [] : [replacement(match.span, '～', '改为浪纹线～', true)],
      };
    }
  },
);
