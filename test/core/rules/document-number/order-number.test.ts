import rule from '../../../../server/src/core/rules/document-number/order-number.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '依据中华人民共和国国务院令第711号，制定本细则。',
    '依据云岭市人民政府令（第12号）。',
    '市场监管总局令第46号公布。',
    '海关总署公告2024年第1号。',
    '财政部公告（2024年第12号）。',
    '云岭市水利局公告〔2026〕3号。',
    '水利部公告2024年第101号。',
    '市民政局令各单位于2024年12月前整改5号楼。',
    '广告2024年投放5号线。',
    '法令2号解释。',
    gongwen(),
  ],
  invalid: [
    {
      text: '依据云岭市人民政府令⟦12号⟧，制定本细则。',
      unsafeFix: '依据云岭市人民政府令第12号，制定本细则。',
    },
    { text: '（中华人民共和国国务院令⟦第0711号⟧）', unsafeFix: '（中华人民共和国国务院令第711号）' },
    { text: '“国务院令⟦〔2019〕711号⟧”', message: '不用〔2019〕' },
    { text: '《办法》（水利部令⟦第05号⟧）', unsafeFix: '《办法》（水利部令第5号）' },
    { text: '海关总署公告⟦2024年第01号⟧', unsafeFix: '海关总署公告2024年第1号' },
    { text: '- 财政部公告⟦2024年12号⟧', unsafeFix: '- 财政部公告2024年第12号' },
    { text: '见《云岭市人民政府令⟦12号⟧》' },
    {
      text: gongwen({ tail: '附件\n\n依据清单\n\nA市人民政府令⟦12号⟧' }),
      unsafeFix: gongwen({ tail: '附件\n\n依据清单\n\nA市人民政府令第12号' }),
    },
  ],
});
