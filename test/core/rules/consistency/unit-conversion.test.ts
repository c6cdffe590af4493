import rule from '../../../../server/src/core/rules/consistency/unit-conversion.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '项目用地10公顷（150亩）。',
    '项目用地10.67公顷（约160亩）。',
    '项目用地10公顷（其中耕地15亩）。',
    '总面积54平方公里（合5400公顷）。',
    '罚款5万元（50000元）。',
    '投资5亿元（人民币）。',
    '粮食38吨（38000公斤）。',
    '里程38公里（含隧道3公里）。',
    '占地约10公顷（约148亩）。',
    '水库库容5000立方米（54亩）。',
    '投资500万元（80万美元）。',
    '建筑面积1200平方米（3层）。',
  ],
  invalid: [
    { text: '项目用地⟦10公顷（15亩）⟧。', message: '10公顷＝150亩，括号中写作15亩', severity: 'warning' },
    { text: '总面积⟦54平方公里（540公顷）⟧' },
    { text: '罚款⟦5万元（5000元）⟧。', message: '5万元＝50000元' },
    { text: '“粮食⟦38吨（3800公斤）⟧”' },
    { text: '面积⟦1500亩（合10公顷）⟧。' },
    { text: '面积⟦10公顷(约1500亩)⟧。' },
    { text: '| 面积 |\n| --- |\n| ⟦10公顷（15亩）⟧ |' },
    { text: gongwen({ body: '一、压实责任\n\n用地⟦10公顷（15亩）⟧。\n\n二、加强值守' }) },
    { text: gongwen({ tail: '附件1\n\n基本情况\n\n用地⟦10公顷（15亩）⟧。' }) },
  ],
});
