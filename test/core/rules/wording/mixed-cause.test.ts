import rule from '../../../../server/src/core/rules/wording/mixed-cause.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '工期延误的原因是连续降雨。',
    '由于历史的原因，相关资料不全。',
    '由于连续降雨，工期延误。',
    '因第三人的原因造成的损失，由第三人赔偿。',
    '查明原因，由于情况复杂，延期办理。',
    '之所以延误，是因为连续降雨。',
    '天气的原因导致工期延误。',
    '《原因是由于什么》一文。',
    gongwen(),
  ],
  invalid: [
    { text: '延误的原因是⟦因为⟧降雨。', unsafeFix: '延误的原因是降雨。', severity: 'warning' },
    { text: '（主要原因是⟦由于⟧资金不足）', unsafeFix: '（主要原因是资金不足）' },
    { text: '由于天气的⟦原因⟧，导致工期延误。', message: '主语' },
    { text: '（因为管理的⟦缘故⟧，造成3人受伤）' },
    { text: '- 其原因是⟦由于⟧3家企业停产', unsafeFix: '- 其原因是3家企业停产' },
    { text: '由于A公司自身的⟦原因⟧致使延期' },
  ],
});
