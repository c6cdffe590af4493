import { certainNumbers } from '../../model/numbers.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'document-number/bracket',
    clauses: ['GF-725b', 'BD-34', 'WH-1'],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '发文字号的年份用六角括号〔〕',
    rationale:
      'GB/T 9704—2012 第7.2.5条规定，发文字号的年份标全称，用六角括号〔〕括入；GB/T 15834—2011 第4.9.3.4条同此。' +
      '法院案号如（2024）京01行初1号另有格式，不受此限。',
    examples: [{ bad: '按照云岭政发⟦（2026）⟧1号文件执行。', good: '按照云岭政发〔2026〕1号文件执行。' }],
  },
  function* (document) {
    for (const number of certainNumbers(document)) {
      if (number.open === '〔' && number.close === '〕') continue;
      // Round brackets also stand around a year elsewhere; only a known ending of a 代字 makes it a number.
      if (!number.known) continue;
      const right = `〔${number.inner}〕`;
      yield {
        span: number.bracketSpan,
        message: `发文字号的年份应当用六角括号〔〕，不用“${number.open}${number.close}”（GB/T 9704—2012 7.2.5），应为“${number.code}${right}${document.text.slice(number.bracketSpan.end, number.span.end)}”`,
        fixes: document.isQuoted(number.span)
          ? []
          : [replacement(number.bracketSpan, right, '改为六角括号〔〕', true)],
      };
    }
  },
);
