import rule from '../../../../server/src/core/rules/numerals/mixed-number.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '补助4000元，四千元',
    '5千克，5千瓦，5千米',
    '5百万元，3千万元',
    '2026千人计划',
    '第2百货公司',
    '2025百强企业',
    '1亿3千多万人',
    '3个百分点',
    '百分之五',
    '10千伏',
    '一百零八个',
    'G1千',
    gongwen(),
  ],
  invalid: [
    { text: '每人补助⟦4千⟧元', fix: '每人补助4000元', message: '5.3' },
    { text: '共⟦3百⟧人（⟦5十⟧户）', fix: '共300人（50户）' },
    { text: '共⟦1百零8⟧个', fix: '共108个' },
    { text: '里程⟦2万5千⟧公里', fix: '里程2.5万公里', severity: 'info' },
    { text: '有⟦5千⟧多户', fix: '有5000多户', severity: 'info' },
    { text: '金额⟦4千5百⟧元，⟦4.5千⟧元', fix: '金额4500元，4500元' },
    { text: '占⟦百分之5⟧', fix: '占5%' },
    { text: '- 约⟦百分之12.5⟧左右', fix: '- 约12.5%左右' },
    { text: '称“罚⟦2百⟧元”。', fix: '称“罚200元”。' },
    { text: '见《关于发放⟦2千⟧元补贴的通知》。', message: '2000' },
    { text: gongwen({ body: '新增⟦3千⟧亩。' }), fix: gongwen({ body: '新增3000亩。' }) },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n每户⟦6百⟧元。' }),
      fix: gongwen({ tail: '附件1\n\n清单\n\n每户600元。' }),
    },
  ],
});
