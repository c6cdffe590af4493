import rule from '../../../../server/src/core/rules/document-number/code-kind.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const office = {
  numbering: {
    codes: { 云岭政办发: { kinds: ['通知', '意见'] }, 云岭政办函: { kinds: ['函'] }, 云岭政办通: {} },
  },
};

testRule(rule, {
  valid: [
    gongwen({ number: '云岭政办函〔2026〕8号' }),
    { text: gongwen(), office },
    { text: gongwen({ number: '云岭政办通〔2026〕8号' }), office },
    { text: gongwen({ number: '南州政函〔2026〕8号' }), office },
    { text: '按照云岭政办函〔2026〕8号文件要求，请认真落实。', office },
    { text: gongwen({ number: '云岭政办函〔2026〕8号', title: '云岭市防汛工作情况' }), office },
  ],
  invalid: [
    {
      text: gongwen({ number: '⟦云岭政办函⟧〔2026〕8号' }),
      office,
      message: '代字应为“云岭政办发”',
      severity: 'warning',
    },
    {
      text: gongwen({ number: '⟦云岭政办发⟧〔2026〕8号', title: '云岭市人民政府办公室关于借用会场的函' }),
      office,
      message: '用于通知、意见，本文是函',
    },
    {
      text: gongwen({ number: '⟦云岭政办函⟧〔2026〕8号', title: '云岭市人民政府办公室关于防汛的公告' }),
      office,
    },
  ],
});
