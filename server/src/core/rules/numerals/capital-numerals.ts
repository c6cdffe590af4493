import { capitalCharacters, capitalVariants } from '../../model/capitals.js';
import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

const sums = pattern(
  new RegExp(
    `(?<![大登内队收])[壹壱弌贰貳弍弐叁叄參参弎肆伍陆陸柒漆捌玐玖拾][${capitalCharacters}]{0,24}[元圆圓](?![旦月宝])`,
  ),
);

export default defineRule(
  {
    id: 'numerals/capital-numerals',
    clauses: ['SZ-25'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '大写金额用规范的大写数字',
    rationale:
      'GB/T 15835—2011 第5.2.4条：法律文书和财务票据上的大写数字用“零、壹、贰、叁、肆、伍、陆、柒、捌、玖、拾、佰、仟、万、亿”，' +
      '不用“叄、参、弍、陸、萬、圓”等异体、繁体和形近字，也不夹用“百”“千”。',
    examples: [{ bad: '罚款人民币⟦叄⟧万元整。', good: '罚款人民币叁万元整。' }],
  },
  function* (document) {
    for (const { span, text } of document.matches(sums)) {
      const letters = [...text];
      // 陆百元 and 参千元 may be parts of other words: a sum shows itself by two signs of one.
      const signs = letters.filter((c) => /[壹贰叁肆伍陆柒捌玖拾佰仟万亿萬億貳弍弐叄參陸圓]/.test(c)).length;
      if (signs < 2 && !/^[整正]/.test(document.text[span.end] ?? '')) continue;
      for (const [i, c] of letters.entries()) {
        const right = capitalVariants[c];
        if (!right) continue;
        const at = { start: span.start + i, end: span.start + i + 1 };
        const shown = right === '圆' ? '元' : right;
        yield {
          span: at,
          message: `大写数字应当写作“${shown}”，不写“${c}”（GB/T 15835—2011 5.2.4）`,
          fixes: document.isQuoted(at) ? [] : [replacement(at, shown, `改为“${shown}”`, true)],
        };
      }
    }
  },
);
