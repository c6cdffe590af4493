import rule from '../../../../server/src/core/rules/body/numbering-mark-digit.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '1.压实责任。\n2.加强值守。',
    '1．压实责任。\n2．加强值守。',
    '1、2号楼的住户已经转移。',
    '3、5月份各开展一次检查。',
    '1、一季度检查情况。\n2、二季度检查情况。',
    '8：30开始报到，9：00开会。',
    '36，其中县级12人。\n41，其中县级9人。',
    '2：青溪县占两成。',
    gongwen({ attachmentNote: '附件：1、防汛责任人名单\n　　　2、值班表' }),
    '| 1、青溪县 | 2、白石区 |\n|---|---|\n| 1、完成 | 2、完成 |',
  ],
  invalid: [
    {
      text: '一、重点任务\n⟦1、⟧压实责任。\n⟦2，⟧加强值守。\n⟦3：⟧备足物资。',
      fix: '一、重点任务\n1.压实责任。\n2.加强值守。\n3.备足物资。',
      message: 'B.3.3',
      severity: 'warning',
    },
    {
      text: '⟦1、⟧“一网通办”改革。\n⟦2、⟧《云岭市条例》清理。',
      fix: '1.“一网通办”改革。\n2.《云岭市条例》清理。',
    },
    { text: '⟦１、⟧压实责任。\n⟦２、⟧加强值守。', fix: '１.压实责任。\n２.加强值守。' },
    { text: '⟦1.、⟧压实责任。\n2.加强值守。', fix: '1.压实责任。\n2.加强值守。' },
    {
      text: gongwen({
        body: '现就有关事项通知如下：\n\n一、压实责任\n\n⟦1、⟧明确分工。\n\n⟦2、⟧签订责任书。',
      }),
      fix: gongwen({ body: '现就有关事项通知如下：\n\n一、压实责任\n\n1.明确分工。\n\n2.签订责任书。' }),
    },
  ],
});
