import { levels, wordsOf } from '../../model/words.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'wording/variant',
    clauses: ['CW-60'],
    severity: 'info',
    recommended: true,
    fixable: 'safe',
    summary: '异形词用推荐词形',
    rationale:
      '《第一批异形词整理表》和《现代汉语词典》对并存的词形推荐了其中一种，如“成分”“账户”“彻底”。这是推荐，不是禁止，引用旧文时不改。',
    examples: [{ bad: '核对银行⟦帐户⟧，查明物料⟦成份⟧。', good: '核对银行账户，查明物料成分。' }],
  },
  function* (document) {
    for (const { span, word } of wordsOf(document, 'variant')) {
      if (document.isQuoted(span)) continue;
      const fix = replacement(span, word.right, `改为“${word.right}”`, word.fix === 'A');
      yield {
        span,
        severity: levels[word.level],
        message: `“${word.wrong}”的推荐词形是“${word.right}”`,
        fixes: [fix],
      };
    }
  },
);
