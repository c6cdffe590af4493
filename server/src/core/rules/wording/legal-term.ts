import { levels, wordsOf } from '../../model/words.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'wording/legal-term',
    clauses: ['CW-60'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '当事人称谓符合法律用语',
    rationale:
      '法人的负责人依法称“法定代表人”，“法人代表”可以是任何受托人；未经审判的人称“犯罪嫌疑人”或“被告人”，不称“罪犯”“犯罪分子”。',
    examples: [
      {
        bad: '被申请人：青溪县农业农村局\n\n⟦法人代表⟧：李明，局长',
        good: '被申请人：青溪县农业农村局\n\n法定代表人：李明，局长',
      },
    ],
  },
  function* (document) {
    for (const { span, word } of wordsOf(document, 'legal')) {
      if (document.isQuoted(span)) continue;
      const fix = replacement(span, word.right, `改为“${word.right}”`, word.fix === 'A');
      yield {
        span,
        severity: levels[word.level],
        message: `“${word.wrong}”不是此处的法律用语，应为“${word.right}”`,
        fixes: [fix],
      };
    }
  },
);
