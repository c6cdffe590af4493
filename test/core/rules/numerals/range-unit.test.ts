import rule from '../../../../server/src/core/rules/numerals/range-unit.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '投资9亿～16亿元，增长15%～30%。',
    '投入5000—1万元不等的奖励。',
    '比例尺为1∶5—10万。',
    '配额为30至50万元。',
    '2021—25%的目标',
    '温度为15～30℃，长10～15米。',
    '按GB/T 1-20%执行',
    '产值为3万—5万元。',
    '（2021—2025年）',
    '利率由5%—3%逐步回落。',
    '电话0871-65万能',
    '位于5-8万达广场',
    gongwen(),
  ],
  invalid: [
    { text: '投资⟦9～16亿⟧元。', unsafeFix: '投资9亿～16亿元。', message: '5.1.3' },
    { text: '受益面为⟦15～30%⟧，其中（⟦5-8%⟧）', fix: '受益面为15%～30%，其中（5%～8%）' },
    { text: '增速⟦6.5—7%⟧左右', fix: '增速6.5%—7%左右' },
    { text: '- 每户⟦3-5万⟧元', unsafeFix: '- 每户3万～5万元' },
    { text: '实现“规模达⟦100～200亿⟧元”。', unsafeFix: '实现“规模达100亿～200亿元”。' },
    { text: '见《关于补助⟦3-5万⟧元的通知》。', message: '万' },
    { text: '覆盖面⟦10～20％⟧', fix: '覆盖面10％～20％' },
    { text: gongwen({ body: '各地补助⟦10—20万⟧元。' }), message: '10万—20万' },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n补助比例为⟦20-30%⟧。' }),
      fix: gongwen({ tail: '附件1\n\n清单\n\n补助比例为20%～30%。' }),
    },
    {
      text: '| 项目 | 金额 |\n| --- | --- |\n| 道路 | ⟦5-8万⟧元 |',
      unsafeFix: '| 项目 | 金额 |\n| --- | --- |\n| 道路 | 5万～8万元 |',
    },
  ],
});
