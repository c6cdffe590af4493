import rule from '../../../../server/src/core/rules/reconsideration/contradiction.js';
import { fivePoints, judged } from '../../../support/judged.js';
import { testRule } from '../../../support/testRule.js';

const reasons = (text: string) => judged({ reasons: `${text}${fivePoints}` });

testRule(rule, {
  valid: [
    judged(),
    reasons('申请人认为处罚决定事实不清、程序违法，该主张不能成立。'),
    reasons('申请人关于被申请人程序违法的主张没有事实依据。'),
    reasons('被申请人的处罚并无程序违法。'),
    reasons('处罚决定不存在事实不清、适用依据错误的情形。'),
    reasons('程序违法的，依法应当撤销，本案不属于这种情形。'),
    reasons('申请人提出，被申请人没有听取陈述，程序违法，其主张与送达回证不符。'),
    reasons('第三人主张适用法律错误，没有依据。'),
    reasons('是否违反法定程序，应当看是否影响当事人的权利。'),
    reasons('《中华人民共和国行政复议法》第六十四条规定：“违反法定程序”的，决定撤销。'),
    reasons('申请人认为被申请人超越职权。'),
    // Confirmed unlawful beside: not upheld alone.
    judged({
      reasons: '被申请人超期，程序轻微违法。',
      article: '六十五条第一款第二项',
      main: '确认上述处罚决定违法',
    }),
    judged({
      reasons: '主要事实不清、证据不足。',
      article: '六十四条第一款第一项',
      main: '撤销上述处罚决定',
    }),
  ],
  invalid: [
    {
      text: reasons('被申请人没有听取申请人的陈述，⟦程序违法⟧。'),
      message: '主文却决定维持',
      severity: 'error',
    },
    { text: reasons('申请人的主张成立，处罚决定⟦主要事实不清⟧。') },
    { text: reasons('被申请人超过期限作出决定，⟦程序轻微违法⟧，但不影响申请人权利。') },
    { text: reasons('处罚决定⟦适用法律错误⟧。') },
    { text: reasons('经审查，被申请人未告知听证权利，⟦违反法定程序⟧。') },
  ],
});
