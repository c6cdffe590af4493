import { levels, wordsOf } from '../../model/words.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'wording/redundant',
    clauses: ['CW-44', 'CW-43', 'CW-49'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '词语的意思不重复',
    rationale:
      '“目睹”就是亲眼看见，“凯旋”就是胜利归来，“付诸”已含“于”，“进行予以”叠用两个虚化动词：删去重复的部分，意思不变。“涉及到”“来自于”口语常用，只作提示。',
    examples: [{ bad: '使措施⟦付诸于⟧行动，经费⟦来自于⟧财政。', good: '使措施付诸行动，经费来自财政。' }],
  },
  function* (document) {
    for (const { span, word } of wordsOf(document, 'redundant')) {
      if (document.isQuoted(span)) continue;
      yield {
        span,
        severity: levels[word.level],
        message: word.right
          ? `“${word.wrong}”意思重复，写“${word.right}”即可`
          : `“众多”已表示多数，“${word.wrong}”应删去`,
        ...(word.clause ? { clauses: [word.clause] } : {}),
        fixes: [
          replacement(
            span,
            word.right,
            word.right ? `改为“${word.right}”` : `删去“${word.wrong}”`,
            word.fix === 'A',
          ),
        ],
      };
    }
  },
);
