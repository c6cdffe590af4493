import { levels, wordsOf } from '../../model/words.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'wording/improper',
    clauses: ['CW-60'],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '不用过时或者不当的称呼和提法',
    rationale:
      '新华社《新闻信息报道中的禁用词和慎用词》所列而公文中也会遇到的：对残障人士的贬称、重复的机关称谓、已经改变的提法。',
    examples: [
      {
        bad: '聘请⟦前苏联⟧专家，由中共南州⟦省省委⟧有关部门落实。',
        good: '聘请苏联专家，由中共南州省委有关部门落实。',
      },
    ],
  },
  function* (document) {
    for (const { span, word } of wordsOf(document, 'improper')) {
      if (document.isQuoted(span)) continue;
      const fix = replacement(span, word.right, `改为“${word.right}”`, word.fix === 'A');
      yield {
        span,
        severity: levels[word.level],
        message: `“${word.wrong}”的称呼或提法不当，宜改为“${word.right}”`,
        fixes: [fix],
      };
    }
  },
);
