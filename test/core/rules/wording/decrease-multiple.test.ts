import rule from '../../../../server/src/core/rules/wording/decrease-multiple.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '全市投诉量降至原来的三分之一。',
    '产量增长了2倍，增加到3倍。',
    '下降速度是去年的2倍。',
    '减少排放，产值提高2倍。',
    '缩短为原来的0.5倍。',
    '降低了60%，达到历史最好水平。',
    '罚款数额减少倍数另行规定。',
    '《减少两倍意味着什么》一文。',
    gongwen(),
  ],
  invalid: [
    { text: '投诉量⟦下降了2倍⟧。', message: '几分之一', severity: 'error' },
    { text: '（成本⟦降低三倍⟧）' },
    { text: '办理时间⟦缩短近1.5倍⟧，' },
    { text: '⟦减少了数倍⟧' },
    { text: '“差距⟦缩小约两倍⟧”和A项⟦减少10多倍⟧' },
    { text: '| 指标 |\n|---|\n| ⟦下降1倍⟧ |' },
    { text: gongwen({ tail: '附件1\n\n清单\n\n1.能耗⟦降低超过2倍⟧' }) },
  ],
});
