import { pattern } from '../../model/pattern.js';
import { clauseStart, sequenceWord } from '../../model/sequence.js';
import { defineRule, replacement } from '../rule.js';

/** 第一、二季度 and 第一、第二被申请人 join things; they do not count off points. */
const joins = '(?![一二三四五六七八九十百第其首再最]|[、：:])';
const wrong = pattern(
  new RegExp(`(?<=${clauseStart})(?<word>${sequenceWord})(?<mark>[、：:])${joins}(?=\\S)`),
);

export default defineRule(
  {
    id: 'punctuation/sequence-word-comma',
    clauses: ['BD-06'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '“第一”“其一”“首先”等序次语之后用逗号',
    rationale:
      'GB/T 15834—2011 第4.4.3.3条和附录B.3.1规定，“第”“其”字头的序次语以及“首先”“其次”“最后”等作序次语时，后面用逗号，' +
      '不用顿号、冒号。“安全第一、预防为主”“第一、二季度”中的“第一”不是序次语。',
    examples: [
      {
        bad: '第一⟦、⟧加强组织领导；第二⟦、⟧压实工作责任。',
        good: '第一，加强组织领导；第二，压实工作责任。',
      },
    ],
  },
  function* (document) {
    for (const match of document.matches(wrong)) {
      const span = match.group('mark');
      if (!span) continue;
      yield {
        span,
        message: `序次语“${match.named.word}”后用逗号，不用“${match.named.mark}”（GB/T 15834—2011 B.3.1），应为“${match.named.word}，”`,
        fixes: document.isQuoted(match.span) ? [] : [replacement(span, '，', '改为逗号', true)],
      };
    }
  },
);
