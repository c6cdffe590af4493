import { certainNumbers } from '../../model/numbers.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'document-number/year-digits',
    clauses: ['GF-725c'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '发文字号的年份写四位',
    rationale:
      'GB/T 9704—2012 第7.2.5条规定，发文字号的年份应标全称。二十世纪的文件原来就用两位年份编号（如〔86〕），引用时照录，不报。',
    examples: [{ bad: '按照云岭政发〔⟦24⟧〕5号文件执行。', good: '按照云岭政发〔2024〕5号文件执行。' }],
  },
  function* (document) {
    for (const number of certainNumbers(document)) {
      // A number of the twentieth century is cited as it was given.
      if (!/^[0-4]\d$/.test(number.year)) continue;
      if (!number.known || (!number.hasSuffix && !number.own)) continue;
      const right = `20${number.year}`;
      yield {
        span: number.yearSpan,
        message: `发文字号的年份应当写全四位（GB/T 9704—2012 7.2.5），“${number.year}”疑应为“${right}”`,
        fixes: document.isQuoted(number.span)
          ? []
          : [replacement(number.yearSpan, right, `改为${right}`, false)],
      };
    }
  },
);
