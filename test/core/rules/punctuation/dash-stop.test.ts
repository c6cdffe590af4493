import rule from '../../../../server/src/core/rules/punctuation/dash-stop.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '要坚持以下原则。\n\n——统筹协调。',
    '要压实责任。——张三',
    '本市——云岭市要落实。',
    '如果……，那么……。',
    '规定“……，应当负责……。”',
    '青溪县、白石区……都要落实。',
    '《云岭，——规划》',
    '原则如下：——统筹协调。',
  ],
  invalid: [
    { text: '本市⟦，⟧——云岭市要落实。', message: 'B.2.3', severity: 'info' },
    { text: '本市——⟦，⟧云岭市要落实。' },
    { text: '青溪县、白石区⟦、⟧……都要落实。', message: 'B.2.4' },
    { text: '1.推广5G、云计算⟦，⟧……\n2.青溪县、白石区……⟦。⟧' },
    { text: gongwen({ body: '各单位要做好防汛、抗旱⟦、⟧……工作。' }) },
  ],
});
