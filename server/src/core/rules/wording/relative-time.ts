import { pattern } from '../../model/pattern.js';
import { overlapsAny } from '../../text.js';
import { defineRule } from '../rule.js';

const relative = pattern(
  /今年(?![龄代])|去年|(?<![基一])本月(?!刊)|昨[日天]|(?<![最接附邻相将])近日(?![点])/,
);
const decisions = /(?:决定|裁决|裁定|判决|告知)书$/;

export default defineRule(
  {
    id: 'wording/relative-time',
    clauses: ['RL-14'],
    severity: 'info',
    recommended: true,
    fixable: false,
    summary: '决定书、裁决书写明年月日，不写“今年”“近日”',
    rationale:
      '决定书、裁决书长期存档，过后再读，“今年”“本月”“近日”指哪一天就不清楚了，应当写明年月日。引用当事人的话不受此限。',
    examples: [
      {
        bad: '云岭市人民政府行政复议决定书\n\n申请人：张明\n\n经查，申请人⟦近日⟧向被申请人提出申请。\n',
        good: '云岭市人民政府行政复议决定书\n\n申请人：张明\n\n经查，申请人于2026年5月8日向被申请人提出申请。\n',
      },
    ],
  },
  function* (document) {
    if (!decisions.test(document.main.title ?? '')) return;
    const quotations = document.pairs.matched
      .filter((pair) => pair.open === '“' && pair.depth === 0)
      .map((pair) => pair.span);
    const { main } = document;
    for (const { span, text } of document.matches(relative, { outside: 'both', within: main.span })) {
      if (overlapsAny(quotations, span)) continue;
      yield { span, message: `决定类文书存档备查，“${text}”过后不能确定所指，宜写明年月日` };
    }
  },
);
