import rule from '../../../../server/src/core/rules/document-number/plausible-year.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    gongwen({ body: '按照云岭政发〔2026〕5号、云岭政发〔2019〕3号文件要求，请认真贯彻执行。' }),
    gongwen({ body: '项目合同〔2030〕12号。请认真贯彻执行。' }),
    '按照云岭政发〔2030〕5号文件要求。',
    gongwen({ body: '（1024）1号。请认真贯彻执行。' }),
    gongwen({ date: '', body: '按照云岭政发〔2027〕5号文件要求，请认真贯彻执行。' }),
    gongwen({ body: '1948年成立，按照国发〔1981〕88号文件执行。请认真贯彻执行。' }),
    gongwen({ tail: '（本文已被云岭政发〔2028〕5号废止）' }),
    gongwen({ title: '云岭市人民政府办公室关于做好防汛工作的通知\n\n（根据云岭政发〔2028〕5号修订）' }),
  ],
  invalid: [
    { text: '按照云岭政发⟦〔2206〕⟧5号文件要求，认真落实。', message: '不合理' },
    { text: gongwen({ body: '按照云岭政发⟦〔1024〕⟧5号文件要求，请认真贯彻执行。' }) },
    {
      text: gongwen({ body: '按照《通知》（云岭政发⟦〔2027〕⟧5号）要求，请认真贯彻执行。' }),
      message: '晚于',
    },
    {
      text: gongwen({
        body: '一、依据\n\n1.云岭政发⟦〔2028〕⟧5号\n\n2.云岭政发〔2025〕5号\n\n请认真贯彻执行。',
      }),
    },
    { text: gongwen({ body: '现将“云岭政办函⟦〔2027〕⟧5号”文件转发。' }) },
    { text: gongwen({ tail: '附件\n\n依据清单\n\n云岭政发⟦〔2027〕⟧5号' }) },
    { text: gongwen({ number: '云岭政办发⟦〔2206〕⟧8号' }) },
  ],
});
