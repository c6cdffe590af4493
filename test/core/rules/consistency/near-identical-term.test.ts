import rule from '../../../../server/src/core/rules/consistency/near-identical-term.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '提升电子政务外网安全防护水平，扩大电子政务外网覆盖面。',
    '提升电子政务外网、电子政务内网安全防护水平。',
    '各级人民政府要做好政务服务工作。',
    '出台电子政府外网管理办法。\n\n提升电子政务外网安全防护水平。',
    '加强度汛管理，加强渡口管理。',
    '未完成任务的单位，月末完成任务的单位。',
    '提高政务水平和政府水平。',
    '上年度工作总结，本年度工作总结。',
  ],
  invalid: [
    {
      text: '出台⟦电子政府外网⟧管理办法，提升电子政务外网安全防护水平。',
      message: '既有“电子政府外网”又有“电子政务外网”',
      severity: 'info',
    },
    { text: '提升电子政务外网安全防护水平，出台《云岭市⟦电子政府外网⟧管理办法》。' },
    { text: '（上级财政拨款资金，核对上⟦级财政拔款资金⟧）' },
    { text: '- 电子政务外网和⟦电子政府外网⟧' },
    { text: gongwen({ body: '一、压实责任\n\n电子政务外网和“⟦电子政府外网⟧”。\n\n二、加强值守' }) },
    { text: gongwen({ tail: '附件1\n\n方案\n\n电子政务外网、⟦电子政府外网⟧。' }) },
  ],
});
