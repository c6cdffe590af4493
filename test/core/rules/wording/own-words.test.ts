import rule from '../../../../server/src/core/rules/wording/own-words.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '由云领市人民政府负责。',
    { text: '由云岭市人民政府负责。', options: { wrong: { 云岭: '云岭市' } } },
    { text: '云岭市外来工之家开放。', options: { forbidden: ['外来工'], allowed: ['云岭市外来工之家'] } },
    { text: '代码 `云领市` 不查。', format: 'markdown', options: { wrong: { 云领市: '云岭市' } } },
    { text: '各单位要做好工作。', options: { wrong: {}, forbidden: {}, allowed: ['单位'] } },
    {
      text: '[云岭市](https://example.com/云领市)',
      format: 'markdown',
      options: { wrong: { 云领市: '云岭市' } },
    },
    { text: '空词不查。', options: { wrong: { '': '甲' } } },
    gongwen(),
  ],
  invalid: [
    {
      text: '由⟦云领市⟧人民政府负责。',
      unsafeFix: '由云岭市人民政府负责。',
      options: { wrong: { 云领市: '云岭市' } },
      message: '本单位词表',
      severity: 'warning',
    },
    { text: '（⟦外来工⟧）子女入学', options: { forbidden: { 外来工: '称“务工人员”' } }, message: '务工人员' },
    { text: '⟦外来工⟧和云岭市外来工之家', options: { forbidden: ['外来工'], allowed: ['云岭市外来工之家'] } },
    { text: '设⟦云岭⟧和云岭市', unsafeFix: '设云岭市和云岭市', options: { wrong: { 云岭: '云岭市' } } },
    { text: '“A.B⟦(甲)⟧”', unsafeFix: '“A.B甲”', options: { wrong: { '(甲)': '甲' } } },
    { text: '《⟦云领市⟧志》', options: { wrong: { 云领市: '云岭市' } } },
    { text: '单字⟦伱⟧也查', unsafeFix: '单字你也查', options: { wrong: { 伱: '你' } } },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n1.⟦云领市⟧' }),
      unsafeFix: gongwen({ tail: '附件1\n\n清单\n\n1.云岭市' }),
      options: { wrong: { 云领市: '云岭市' } },
    },
  ],
});
