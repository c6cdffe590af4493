import rule from '../../../../server/src/core/rules/wording/de-particle.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '各单位要认真地落实各项防汛措施。',
    '各单位要认真落实各项防汛措施。',
    '对存在的问题进行了深入的推进研究。',
    '制度得到严格的执行情况良好。',
    '起到积极的推进作用。',
    '这是及时的履行方式。',
    '依法的执行者。',
    '切实的措施和严格的标准。',
    '以更加积极的推进姿态开展工作。',
    '《认真的落实各项措施》一文。',
    gongwen(),
  ],
  invalid: [
    {
      text: '各单位要认真⟦的⟧落实各项防汛措施。',
      fix: '各单位要认真地落实各项防汛措施。',
      severity: 'warning',
    },
    { text: '依法⟦的⟧履行法定职责，', fix: '依法地履行法定职责，' },
    { text: '（及时⟦的⟧做好信息报送）', fix: '（及时地做好信息报送）' },
    { text: '要“切实⟦的⟧加强组织领导”', fix: '要“切实地加强组织领导”' },
    { text: '- 深入⟦的⟧开展排查整治', fix: '- 深入地开展排查整治' },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n1.严格⟦的⟧执行值班制度' }),
      fix: gongwen({ tail: '附件1\n\n清单\n\n1.严格地执行值班制度' }),
    },
  ],
});
