import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

/** At the beginning of a sentence alone: 国家通过……，使…… has its subject. */
const passing = pattern(
  /(?<=(?:^|[。；！？\n])[ 　]{0,4}(?:通过|经过)(?!了)[^，。；：！？\n]{2,60}，)使得?(?![用者命其领馆节徒臣])/m,
);

export default defineRule(
  {
    id: 'wording/missing-subject',
    clauses: ['CW-40'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '句首“通过……”后面不用“使”，以免缺少主语',
    rationale:
      '“通过培训，使干部的能力得到提高”没有主语：“通过”作介词，“使”前面就没有施事。删去“使”（培训后干部的能力得到提高），或者删去“通过”。只检查句首的“通过”。',
    examples: [
      {
        bad: '通过开展集中培训，⟦使⟧基层干部的能力得到提高。',
        good: '通过开展集中培训，基层干部的能力得到提高。',
      },
    ],
  },
  function* (document) {
    for (const { span, text } of document.matches(passing, { outside: 'both' })) {
      yield {
        span,
        message: `句首“通过……，${text}……”缺少主语，应删去“${text}”或者“通过”`,
        fixes: [replacement(span, '', `删去“${text}”`, false)],
      };
    }
  },
);
