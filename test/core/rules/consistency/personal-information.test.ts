import rule from '../../../../server/src/core/rules/consistency/personal-information.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const number = '11010519491231002X';

testRule(rule, {
  valid: [
    gongwen(),
    gongwen({ body: '张某（110***********002X）符合条件。' }),
    gongwen({ body: `张某（${number}）符合条件。`, annotation: '（此件依申请公开）' }),
    gongwen({ body: `张某（${number}）符合条件。`, annotation: '（此件不予公开）' }),
    gongwen({ body: `张某（${number}）符合条件。`, annotation: '' }),
    gongwen({ body: '流水号110105194912310021。' }),
    gongwen({ body: '联系人：张某，联系电话：13855512345。' }),
    gongwen({ body: '单位账户：6222021234567890123。' }),
    gongwen({ body: '银行卡号：6222021234567890124。' }),
    `张某（${number}）符合条件。`,
  ],
  invalid: [
    {
      text: gongwen({ body: `张某（⟦${number}⟧）符合条件。` }),
      message: '110*************2X',
      severity: 'warning',
    },
    { text: gongwen({ body: `身份证号码：⟦${number}⟧` }) },
    { text: gongwen({ body: '银行卡号：⟦4111111111111111⟧。' }), message: '银行卡号' },
    { text: gongwen({ body: '银行卡账号：⟦4111 1111 1111 1111⟧。' }) },
    { text: gongwen({ tail: `附件1\n\n名单\n\n| 姓名 | 号码 |\n| --- | --- |\n| 张某 | ⟦${number}⟧ |` }) },
    { text: gongwen({ body: `一、压实责任\n\n“张某，⟦${number}⟧”\n\n二、加强值守` }) },
    { text: gongwen({ body: `- 张某 ⟦${number}⟧`, annotation: '（此件主动公开）' }) },
  ],
});
