import { certainNumbers, hasOwnForm } from '../../model/numbers.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'document-number/no-prefix',
    clauses: ['GF-725d', 'WH-1'],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '发文字号的顺序号不加“第”',
    rationale:
      'GB/T 9704—2012 第7.2.5条规定，发文字号的发文顺序号不加“第”字。令、公告、纪要按“第×号”编号，' +
      '行政复议、行政处罚等案件文书的编号从当地样式，都不受此限。',
    examples: [{ bad: '按照云岭政发〔2026〕⟦第⟧5号文件执行。', good: '按照云岭政发〔2026〕5号文件执行。' }],
  },
  function* (document) {
    for (const number of certainNumbers(document)) {
      if (!number.prefix || !number.known || hasOwnForm(number)) continue;
      yield {
        span: number.prefix,
        message: `发文字号的顺序号不加“第”（GB/T 9704—2012 7.2.5），应为“${number.code}〔${number.year}〕${number.serial}号”`,
        fixes: document.isQuoted(number.span) ? [] : [replacement(number.prefix, '', '删去“第”', true)],
      };
    }
  },
);
