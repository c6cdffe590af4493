import rule from '../../../../server/src/core/rules/numerals/grouping.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '资金1,256元',
    '投资12,345,678元',
    '共1256人',
    '分别为1，256人',
    '坐标（116,39）',
    '第1，200号',
    '完成1、256个',
    '2024，2025年',
    '清单为3，4，500个',
    '编号10,0001',
    gongwen(),
  ],
  invalid: [
    { text: '资金⟦1，256⟧元', unsafeFix: '资金1,256元', message: '5.1.1' },
    { text: '共⟦12，345⟧人（其中⟦1,2345⟧户）', unsafeFix: '共12,345人（其中12,345户）' },
    { text: '投资⟦1000,000⟧元', unsafeFix: '投资1,000,000元' },
    { text: '- ⟦1，256.50⟧元', unsafeFix: '- 1,256.50元' },
    { text: '面积⟦1,256，000⟧亩', unsafeFix: '面积1,256,000亩' },
    { text: gongwen({ body: '安排⟦3，500⟧万元。' }), unsafeFix: gongwen({ body: '安排3,500万元。' }) },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n补助⟦2，000⟧元。' }),
      unsafeFix: gongwen({ tail: '附件1\n\n清单\n\n补助2,000元。' }),
    },
    { text: '见《关于下达⟦1，200⟧万元资金的通知》。', message: '1,200' },
  ],
});
