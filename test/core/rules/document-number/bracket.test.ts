import rule from '../../../../server/src/core/rules/document-number/bracket.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '根据国办发〔2024〕1号文件精神',
    '（2024）京01行初1号行政判决书',
    '《关于加强管理的通知》（国办发〔2024〕1号）',
    '五年规划（2021）3号地块',
    gongwen(),
  ],
  invalid: [
    { text: '国发⟦（2024）⟧1号', fix: '国发〔2024〕1号', message: '7.2.5' },
    { text: '根据国办发⟦[2024]⟧1号，', fix: '根据国办发〔2024〕1号，' },
    { text: '《通知》（云岭政发⟦【2024】⟧12号）', fix: '《通知》（云岭政发〔2024〕12号）' },
    { text: gongwen({ number: '云岭政办发⟦(2026)⟧8号' }), fix: gongwen({ number: '云岭政办发〔2026〕8号' }) },
  ],
});
