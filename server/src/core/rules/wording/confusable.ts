import { levels, wordsOf } from '../../model/words.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'wording/confusable',
    clauses: ['CW-60'],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '音近、形近、义近的词按搭配选用',
    rationale:
      '“权利”与“权力”、“必须”与“必需”、“过渡”与“过度”等都是词，用错了意思就变了。只在搭配足以断定时报告。',
    examples: [
      {
        bad: '双方的⟦权力⟧义务由协议约定，文件⟦必需⟧严格执行。',
        good: '双方的权利义务由协议约定，文件必须严格执行。',
      },
    ],
  },
  function* (document) {
    for (const { span, word } of wordsOf(document, 'confusable')) {
      if (document.isQuoted(span)) continue;
      const fix = replacement(span, word.right, `改为“${word.right}”`, word.fix === 'A');
      yield {
        span,
        severity: levels[word.level],
        message: `此处“${word.wrong}”应为“${word.right}”，两词意思不同`,
        fixes: [fix],
      };
    }
  },
);
