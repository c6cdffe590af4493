import rule from '../../../../server/src/core/rules/body/numbering-mark-bracket.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '（一）压实责任。\n（二）加强值守。',
    '（1）压实责任。\n（2）加强值守。',
    '1）压实责任；\n2）加强值守。',
    '（四）、（五）项所列情形除外。',
    '（一）和（二）所列情形除外。',
    '（三），即青溪县报送的方案。',
    '各单位按照（一）、（二）的要求执行。',
    '（一）《云岭市防汛条例》；\n（二）“一网通办”改革。',
    '会议明确：“（一）、压实责任并且签订责任书。”',
  ],
  invalid: [
    {
      text: '⟦（一）、⟧压实责任。\n⟦（二）．⟧加强值守。\n⟦（三），⟧备足物资。',
      fix: '（一）压实责任。\n（二）加强值守。\n（三）备足物资。',
      message: 'B.3.4',
      severity: 'warning',
    },
    { text: '⟦(1).⟧压实责任。\n⟦(2)、⟧加强值守。', fix: '(1)压实责任。\n(2)加强值守。' },
    { text: '⟦1）、⟧压实责任。\n⟦2）、⟧加强值守。', fix: '1）压实责任。\n2）加强值守。' },
    {
      text: gongwen({
        body: '现就有关事项通知如下：\n\n一、压实责任\n\n⟦（一）、⟧明确分工。\n\n（二）签订责任书。',
      }),
      fix: gongwen({
        body: '现就有关事项通知如下：\n\n一、压实责任\n\n（一）明确分工。\n\n（二）签订责任书。',
      }),
    },
    {
      text: '一、压实责任\n⟦（一）：⟧《云岭市防汛条例》的落实。',
      fix: '一、压实责任\n（一）《云岭市防汛条例》的落实。',
    },
  ],
});
