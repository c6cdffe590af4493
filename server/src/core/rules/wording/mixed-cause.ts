import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

const cause = pattern(/原因是(?<because>因为|由于)/);
const result = pattern(
  /(?<=(?<![一-龥])(?:由于|因为)[^，。；\n]{1,40}的)(?:原因|缘故)(?=，?(?:导致|致使|造成|使得))/,
);

export default defineRule(
  {
    id: 'wording/mixed-cause',
    clauses: ['CW-41'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '“由于”与“的原因”、“原因是”与“因为”不叠用',
    rationale:
      '“原因是因为……”“由于……的原因，导致……”把两种说法混在一起，后一种还缺主语。保留一种：“原因是……”“由于……，……”或者“……导致……”。',
    examples: [{ bad: '工期延误的原因是⟦因为⟧连续降雨。', good: '工期延误的原因是连续降雨。' }],
  },
  function* (document) {
    for (const match of document.matches(cause, { outside: 'both' })) {
      const span = { start: match.span.end - 2, end: match.span.end };
      const word = match.named.because as string;
      yield {
        span,
        message: `“原因是”与“${word}”意思重复，应删去“${word}”`,
        fixes: [replacement(span, '', `删去“${word}”`, false)],
      };
    }
    for (const { span, text } of document.matches(result, { outside: 'both' })) {
      yield {
        span,
        message: `“由于……${text}，导致……”句式杂糅，缺少主语，应删去“${text}”和后面的“导致”，或者删去“由于”`,
      };
    }
  },
);
