import { certainNumbers, hasOwnForm } from '../../model/numbers.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'document-number/no-leading-zero',
    clauses: ['GF-725e', 'WH-1'],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '发文字号的顺序号不编虚位',
    rationale:
      'GB/T 9704—2012 第7.2.5条规定，发文字号的发文顺序号不编虚位（即1不编为01）。' +
      '行政处罚、行政复议等案件文书的编号从当地样式，不受此限。',
    examples: [{ bad: '按照云岭政发〔2026〕⟦0⟧5号文件执行。', good: '按照云岭政发〔2026〕5号文件执行。' }],
  },
  function* (document) {
    for (const number of certainNumbers(document)) {
      const zeros = /^0+(?=[1-9])/.exec(number.serial)?.[0].length;
      if (!zeros || !number.known || hasOwnForm(number)) continue;
      // Without 号 the digits may be the beginning of something else.
      if (!number.hasSuffix && !number.own) continue;
      const { start } = number.serialSpan;
      const span = { start, end: start + zeros };
      yield {
        span,
        message: `发文字号的顺序号不编虚位（GB/T 9704—2012 7.2.5），“${number.serial}”应为“${number.serial.slice(zeros)}”`,
        fixes: document.isQuoted(number.span) ? [] : [replacement(span, '', '删去虚位“0”', true)],
      };
    }
  },
);
