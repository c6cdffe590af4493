import rule from '../../../../server/src/core/rules/reconsideration/old-regulation.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const by = (basis: string, date = '2026年4月28日') =>
  decision({ operative: `根据${basis}的规定，本机关决定：\n\n驳回申请人的行政复议申请。`, date });

testRule(rule, {
  valid: [
    decision(),
    by('《中华人民共和国行政复议法》第三十三条'),
    // Both laws in one sentence.
    by('《中华人民共和国行政复议法》第三十三条、《中华人民共和国行政复议法实施条例》第四十八条第一款第二项'),
    // An article that the new law leaves as it was.
    by('《中华人民共和国行政复议法实施条例》第十三条'),
    by('《中华人民共和国行政复议法实施条例》第四十八条第一款第二项', '2023年4月28日'),
    // A later wording of the regulation.
    by('《中华人民共和国行政复议法实施条例》（2026年修订）第四十八条'),
    decision({ findings: '经审理查明：被申请人依据《中华人民共和国行政处罚法》第四十八条立案。' }),
    decision().replace('申请人称：', '申请人称：《中华人民共和国行政复议法实施条例》第四十八条不适用。'),
  ],
  invalid: [
    {
      text: by('《中华人民共和国行政复议法实施条例》⟦第四十八条第一款第二项⟧'),
      message: '《行政复议法》第三十三条、第六十九条已有规定',
      severity: 'warning',
    },
    {
      text: decision({
        procedure:
          '根据《行政复议法实施条例》⟦第四十一条第一款第八项⟧的规定，本机关于2026年3月20日决定中止审理。',
      }),
      message: '中止在2023年修订的《行政复议法》第三十九条',
    },
  ],
});
