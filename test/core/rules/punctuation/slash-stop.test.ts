import rule from '../../../../server/src/core/rules/punctuation/slash-stop.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '由街道/乡镇负责。',
    '网址为https://example.cn/，请登录。',
    '联系人：/；电话：/。',
    '本年度收入/上年度收入×100%',
    '符号“/”、“·”不能混用。',
    'and/or、与/或',
    '备注：/',
  ],
  invalid: [
    { text: '由街道⟦/⟧、乡镇负责。', message: 'A.14', severity: 'info' },
    { text: '（由街道、⟦/⟧乡镇负责）' },
    { text: '1.推广5G应用⟦/⟧，平台建设\n2.落实责任。' },
    { text: gongwen({ body: '由街道⟦/⟧；乡镇负责。' }) },
  ],
});
