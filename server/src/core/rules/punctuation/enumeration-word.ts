import { pattern } from '../../model/pattern.js';
import { clauseStart, pointWord } from '../../model/sequence.js';
import { defineRule, replacement } from '../rule.js';

const wrong = pattern(
  new RegExp(
    `(?<=${clauseStart})(?<word>${pointWord})(?<mark>[，,、：:])(?<blank>[ \\t　]{0,4})(?!${pointWord})(?=\\S)`,
  ),
);

export default defineRule(
  {
    id: 'punctuation/enumeration-word',
    clauses: ['BD-11'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '“一是”“二是”之后不用标点',
    rationale: 'GB/T 15834—2011 附录B.3.7：“一是”“二是”“其一是”等后面直接接正文，不加逗号、顿号、冒号。',
    examples: [{ bad: '一是⟦，⟧健全机制；二是⟦：⟧强化保障。', good: '一是健全机制；二是强化保障。' }],
  },
  function* (document) {
    for (const match of document.matches(wrong)) {
      const mark = match.group('mark');
      const blank = match.group('blank');
      if (!mark || !blank) continue;
      const span = { start: mark.start, end: blank.end };
      yield {
        span,
        message: `“${match.named.word}”后不用标点，应删去“${match.named.mark}”（GB/T 15834—2011 B.3.7）`,
        fixes: document.isQuoted(match.span)
          ? []
          : [replacement(span, '', `删去“${match.named.mark}”`, true)],
      };
    }
  },
);
