import rule from '../../../../server/src/core/rules/consistency/percent-over-100.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '产品抽检合格率达99.5%。',
    '群众满意度100%。',
    '预算完成率105%。',
    '拨备覆盖率达180%，流动性覆盖率为150%。',
    '小学毛入学率达102%。',
    '覆盖率提高120%。',
    '占年度预算的105%。',
    '优良率比2020年提高150%以上。',
    '森林覆盖率达61.5%，占比100.0%。',
    '《合格率达102%的秘密》',
    '资金到位率110%。',
  ],
  invalid: [
    { text: '产品抽检合格率达⟦102.5%⟧。', message: '合格率不会超过100%', severity: 'error' },
    { text: '群众满意度⟦105%⟧', message: '满意度' },
    { text: '高新企业占比为⟦120%⟧。', message: '占比不会超过' },
    { text: '（5G网络覆盖率达到⟦110％⟧）' },
    { text: '会议指出“森林覆盖率⟦615%⟧”。' },
    { text: '- 知晓率超过⟦101%⟧' },
    { text: '| 指标 |\n| --- |\n| 合格率⟦102%⟧ |' },
    { text: gongwen({ body: '一、压实责任\n\n合格率⟦1000%⟧。\n\n二、加强值守' }) },
    { text: gongwen({ tail: '附件1\n\n基本情况\n\n合格率均达⟦102%⟧。' }) },
  ],
});
