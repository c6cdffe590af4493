import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'citation/item-brackets',
    clauses: ['YY-02'],
    severity: 'info',
    recommended: true,
    fixable: 'unsafe',
    summary: '引用项的写法全文一致：“第一项”或“第（一）项”',
    rationale:
      '近年的法律引用项时写“第一项”，不带括号；较早的法规和裁判文书多照原文写“第（一）项”。两种都有人用，同一篇文稿只用一种。这是惯例，只在两种混用时提示。',
    examples: [
      {
        bad: '按照《云岭市城市管理条例》第三条第一项、第四条第二项和第五条⟦第（三）项⟧处理。',
        good: '按照《云岭市城市管理条例》第三条第一项、第四条第二项和第五条第三项处理。',
      },
    ],
  },
  function* (document) {
    const groups = document.lawCitations
      .filter((citation) => citation.groups[0]?.level === '条')
      .flatMap((citation) => citation.groups)
      .filter(({ level, span }) => level === '项' && !document.isQuoted(span));
    const bracketed = groups.filter(({ numbers }) => numbers.some((number) => number.bracketed));
    const plain = groups.filter(({ numbers }) => numbers.every((number) => !number.bracketed));
    if (bracketed.length === 0 || plain.length === 0) return;
    const strip = bracketed.length <= plain.length;
    for (const { span, numbers } of strip ? bracketed : plain) {
      const edits = numbers.flatMap(({ span: { start, end }, bracketed: has }) =>
        strip
          ? has
            ? [
                { start, end: start + 1, text: '' },
                { start: end - 1, end, text: '' },
              ]
            : []
          : [
              { start, end: start, text: '（' },
              { start: end, end, text: '）' },
            ],
      );
      yield {
        span,
        message: `引用项的写法全文应当一致：其他${strip ? plain.length : bracketed.length}处${strip ? '不带' : '带'}括号，此处${strip ? '带' : '不带'}`,
        fixes: [{ title: strip ? '去掉括号' : '加上括号', safe: false, edits }],
      };
    }
  },
);
