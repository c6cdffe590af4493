import rule from '../../../../server/src/core/rules/punctuation/nested-bracket.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '各县（区）（含开发区）要压实责任。',
    '（见第三条第（二）项）',
    '（依据第（3）目）',
    '（《云岭市防汛办法（试行）》）',
    '依据《云岭市防汛办法（含（一）（二）项）》',
    '占比=（本年收入－（上年收入＋调整数））/上年收入×100%',
    '（法释〔2009〕14号）',
    '（含各乡镇〔街道〕）',
    '（1）（2）',
  ],
  invalid: [
    {
      text: '各县（含各乡镇⟦（街道）⟧）要压实责任。',
      unsafeFix: '各县（含各乡镇〔街道〕）要压实责任。',
      severity: 'info',
    },
    {
      text: '（由市财政局⟦（预算科）⟧和市审计局⟦（经责科）⟧负责）',
      unsafeFix: '（由市财政局〔预算科〕和市审计局〔经责科〕负责）',
    },
    { text: '推广“5G平台（含AI⟦(试点)⟧）”', unsafeFix: '推广“5G平台（含AI〔试点〕）”' },
    {
      text: gongwen({ tail: '附件1\n\n任务清单\n\n1.加强值守（含各乡镇⟦（街道）⟧）' }),
      unsafeFix: gongwen({ tail: '附件1\n\n任务清单\n\n1.加强值守（含各乡镇〔街道〕）' }),
    },
  ],
});
