import rule from '../../../../server/src/core/rules/reconsideration/empty-words.js';
import { fivePoints, judged } from '../../../support/judged.js';
import { testRule } from '../../../support/testRule.js';

const reasons = (text: string) => judged({ reasons: `申请人的店铺没有标价。${fivePoints}\n\n${text}` });

testRule(rule, {
  valid: [
    judged(),
    reasons('申请人的主张没有证据证明，本机关不予支持。'),
    reasons('申请人关于处罚过重的主张，与其违法情节不符，不能成立。'),
    reasons('根据上述规定，申请人的主张不能成立。'),
    reasons('申请人已经补缴罚款，其请求返还于法无据。'),
    reasons('综上，申请人的主张不能成立。'),
    reasons('如前所述，申请人的其他主张不予支持。'),
    judged({ reasons: '申请人的店铺没有标价，处罚决定并无不当，申请人的请求不予支持。事实清楚，因此维持。' }),
  ],
  invalid: [
    { text: reasons('⟦申请人的其他主张于法无据，本机关不予支持⟧。'), severity: 'info' },
    { text: reasons('⟦申请人的该项主张不能成立⟧。') },
    { text: reasons('⟦被申请人的处罚并无不当⟧。') },
  ],
});
