import rule from '../../../../server/src/core/rules/consistency/copies.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '本协议一式四份，甲方执两份，乙方执两份。',
    '本协议一式两份，双方各执一份。',
    '本协议一式三份，双方各执一份，报市司法局一份。',
    '申请表一式三份。',
    '本协议一式肆份，甲乙双方各执贰份。',
    '本协议一式三份，有关单位各执一份。',
    '一式三份，三方各执一份。',
    '本协议一式四份，甲方执一份，乙方执一份，其余存档。',
  ],
  invalid: [
    { text: '本协议⟦一式三份⟧，甲方执两份，乙方执两份。', message: '2＋2＝4', severity: 'warning' },
    { text: '本协议⟦一式三份⟧，双方各执两份' },
    { text: '（⟦一式贰份⟧，三方各执壹份）' },
    { text: '“本协议⟦一式2份⟧，甲方执1份、乙方执1份、市司法局留存1份”' },
    { text: '- ⟦一式三份⟧，双方各执二份' },
    { text: '| 说明 |\n| --- |\n| ⟦一式三份⟧，双方各执二份 |' },
    { text: gongwen({ body: '一、压实责任\n\n协议⟦一式三份⟧，双方各执二份。\n\n二、加强值守' }) },
    { text: gongwen({ tail: '附件1\n\n协议\n\n协议⟦一式三份⟧，双方各执二份。' }) },
  ],
});
