import rule from '../../../../server/src/core/rules/reconsideration/five-points.js';
import { decision } from '../../../support/decision.js';
import { fivePoints, judged } from '../../../support/judged.js';
import { testRule } from '../../../support/testRule.js';

const reasons = (text: string) => judged({ reasons: text });
const marked = (text: string) => reasons(text).replace('本机关认为：', '⟦本机关认为⟧：');

testRule(rule, {
  valid: [
    judged(),
    decision(),
    reasons(`根据《中华人民共和国价格法》，被申请人有职权。\n\n${fivePoints}`),
    reasons('处罚决定事实清楚、证据充分、适用法律正确、程序合法、量罚适当。'),
    reasons(
      '申请人没有标价的事实有笔录证实，足以认定。被申请人适用法律正确，程序符合法律规定，处罚决定并无不当。',
    ),
    reasons(
      '认定的事实清楚，有《现场笔录》等证据佐证。被申请人依法履行了告知程序，适用条款准确，罚款数额与情节相当。',
    ),
    // Not upheld.
    judged({
      reasons: '处罚决定程序违法，依法应予撤销。',
      article: '六十四条第一款第二项',
      main: '撤销上述处罚决定',
    }),
    judged({ reasons: '事实清楚。', main: '确认上述处罚决定违法', article: '六十五条' }),
    judged({ main: '驳回申请人的行政复议请求', reasons: '被申请人没有相应职责。', article: '六十九条' }),
  ],
  invalid: [
    {
      text: marked('处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法。'),
      message: '没有说明内容适当',
      severity: 'warning',
    },
    { text: marked('处罚决定认定事实清楚，证据确凿，适用依据正确，内容适当。'), message: '没有说明程序合法' },
    { text: marked('处罚决定程序合法，内容适当。'), message: '认定事实清楚、证据确凿、适用依据正确' },
    { text: marked('申请人的理由不能成立。'), message: '程序合法、内容适当' },
  ],
});
