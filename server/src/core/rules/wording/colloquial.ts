import { levels, wordsOf } from '../../model/words.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'wording/colloquial',
    clauses: ['CW-60'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '公文用词庄重、统一',
    rationale: '“作出决定”“其他”等是法律和公文的习惯写法；“搞定”“帮忙”等口语不用于正式行文。',
    examples: [{ bad: '市政府⟦做出⟧决定，委托⟦其它⟧单位办理。', good: '市政府作出决定，委托其他单位办理。' }],
  },
  function* (document) {
    for (const { span, word } of wordsOf(document, 'usage')) {
      if (document.isQuoted(span)) continue;
      const fix = replacement(span, word.right, `改为“${word.right}”`, word.fix === 'A');
      yield {
        span,
        severity: levels[word.level],
        message: `公文中“${word.wrong}”一般写作“${word.right}”`,
        fixes: [fix],
      };
    }
  },
);
