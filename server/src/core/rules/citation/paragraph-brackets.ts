import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'citation/paragraph-brackets',
    clauses: ['YY-03'],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '引用条文依条、款、项、目的顺序，款的序数不加括号',
    rationale:
      '《立法法》第六十五条：条分为款、项、目，款不编序号，项的序号加括号。款没有带括号的序号，引用写“第二款”，不写“第（二）款”；' +
      '层级从大到小，不写“第一项第二款”。',
    examples: [
      {
        bad: '违反《云岭市城市管理条例》第七十五条⟦第（二）款⟧的，责令改正。',
        good: '违反《云岭市城市管理条例》第七十五条第二款的，责令改正。',
      },
    ],
  },
  function* (document) {
    for (const { groups, misordered } of document.lawCitations) {
      for (const { level, span, numbers } of groups) {
        const bracketed = numbers.filter((number) => number.bracketed);
        if (level !== '款' || bracketed.length === 0 || document.isQuoted(span)) continue;
        const right = document.slice(span).replace(/[（(）)]/g, '');
        yield {
          span,
          message: `款的序数不加括号（由《立法法》第六十五条推导），“${document.slice(span)}”应为“${right}”`,
          fixes: [
            {
              title: '去掉括号',
              safe: true,
              edits: bracketed.flatMap(({ span: { start, end } }) => [
                { start, end: start + 1, text: '' },
                { start: end - 1, end, text: '' },
              ]),
            },
          ],
        };
      }
      if (misordered && !document.isQuoted(misordered))
        yield {
          span: misordered,
          message: `引用条文依条、款、项、目从大到小的顺序写（由《立法法》第六十五条推导），“${document.slice(misordered)}”请核对`,
        };
    }
  },
);
