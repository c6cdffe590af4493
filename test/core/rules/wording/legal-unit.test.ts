import rule from '../../../../server/src/core/rules/wording/legal-unit.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '水深30厘米，容积5升，面积100平方米。',
    '流转土地3万亩，粮食产量1.2万亿斤。',
    '建设平方公里级示范区，铺设立方体石墩。',
    '办公分区3处，共5公分摊面积另计。'.replace('5公分摊', '用分摊'),
    '道路长5公里，重3公斤。',
    '一平方千米，20平方公里。',
    '《30公分》一书。',
    '办公升级3次。',
    gongwen(),
  ],
  invalid: [
    { text: '水深30⟦公分⟧，容积5⟦公升⟧。', fix: '水深30厘米，容积5升。', severity: 'warning' },
    { text: '（煤炭3万⟦公吨⟧）', fix: '（煤炭3万吨）' },
    { text: '总面积100多⟦平方⟧', unsafeFix: '总面积100多平方米' },
    { text: '土方量200⟦立方⟧，A区', unsafeFix: '土方量200立方米，A区' },
    { text: '“长3⟦英尺⟧”', severity: 'info' },
    { text: '- 功率50⟦马力⟧', severity: 'info' },
    { text: '| 深 |\n|---|\n| 三⟦公分⟧ |', fix: '| 深 |\n|---|\n| 三厘米 |' },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n1.水深20⟦公分⟧' }),
      fix: gongwen({ tail: '附件1\n\n清单\n\n1.水深20厘米' }),
    },
  ],
});
