import { levels, wordsOf } from '../../model/words.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'wording/typo',
    clauses: ['CW-60'],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '不写错别字',
    rationale:
      '公文用字应当规范准确。词表收“布署”“惯彻”“竟争”等常见误写，凡可能在正确的词句中碰巧相连的（如“大会报告”中的“会报”），都按上下文排除。',
    examples: [
      { bad: '要认真⟦布署⟧汛期值班，⟦惯彻⟧落实责任制。', good: '要认真部署汛期值班，贯彻落实责任制。' },
    ],
  },
  function* (document) {
    for (const { span, word } of wordsOf(document, 'typo')) {
      const fix = replacement(span, word.right, `改为“${word.right}”`, word.fix === 'A');
      yield {
        span,
        severity: levels[word.level],
        message: `“${word.wrong}”是错别字，应为“${word.right}”`,
        fixes: document.isQuoted(span) ? [] : [fix],
      };
    }
  },
);
