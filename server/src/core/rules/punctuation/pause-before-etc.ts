import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

/** 等候 等高 等级 等离子 and other words that begin with 等 are members of the list themselves. */
const etc = pattern(
  /(?<=[^\s、“‘（(]、)等(?![候高值级额价待离差比效温压闲深边量次腰身宽距电厚号式份分于外长轴渗容熵速幅概保位张因着到我你他她它])(?!同(?!志|学))/,
);

export default defineRule(
  {
    id: 'punctuation/pause-before-etc',
    clauses: ['BD-17'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '顿号并列之后的“等”“等等”之前不用点号',
    rationale:
      'GB/T 15834—2011 附录B.1.2：用顿号表示较短的并列词语之间的停顿，后接“等”“等等”时，“等”之前不用点号。' +
      '“等候”“等高”“等级”“等离子”等词本身是并列的一项，不在此列。',
    examples: [{ bad: '做好防汛、抗旱⟦、⟧等工作。', good: '做好防汛、抗旱等工作。' }],
  },
  function* (document) {
    for (const { span: word } of document.matches(etc)) {
      const span = { start: word.start - 1, end: word.start };
      yield {
        span,
        message: '顿号并列之后的“等”之前不用点号，应删去“、”（GB/T 15834—2011 B.1.2）',
        fixes: document.isQuoted(span) ? [] : [replacement(span, '', '删去顿号', true)],
      };
    }
  },
);
