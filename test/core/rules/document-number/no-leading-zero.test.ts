import rule from '../../../../server/src/core/rules/document-number/no-leading-zero.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const matter = (value: string) => `---\n发文字号: ${value}\n---\n\n${gongwen({ number: '' })}`;

testRule(rule, {
  valid: [
    '根据国办发〔2024〕1号文件精神，',
    '根据国办发〔2024〕10号、100号文件精神，',
    '青公（治）行罚决字〔2024〕00118号',
    '云市监处罚〔2024〕007号行政处罚决定书',
    '云府复决字〔2024〕08号',
    '按照合作备忘录〔2024〕012号约定，',
    '采购合同〔2024〕012号',
    '云资规许〔2024〕04号许可证',
    '（2024）南01行初01号',
    '云岭政发〔2024〕0号',
    gongwen(),
    matter('云岭政办发〔2026〕8号'),
  ],
  invalid: [
    {
      text: '按照云岭政发〔2024〕⟦00⟧5号文件执行。',
      fix: '按照云岭政发〔2024〕5号文件执行。',
      message: '虚位',
    },
    { text: '《通知》（云岭残联〔2024〕⟦0⟧12号）', fix: '《通知》（云岭残联〔2024〕12号）' },
    { text: '- 青溪政办函[2025]第⟦0⟧3号', fix: '- 青溪政办函[2025]第3号' },
    {
      text: '《转发云岭政发〔2024〕⟦0⟧5号文件的通知》和云岭政发〔2024〕⟦0⟧6号',
      fix: '《转发云岭政发〔2024〕05号文件的通知》和云岭政发〔2024〕6号',
    },
    {
      text: gongwen({ number: '云岭政办发〔2026〕⟦0⟧8号' }),
      fix: gongwen({ number: '云岭政办发〔2026〕8号' }),
    },
    { text: gongwen({ number: '云岭卫医〔2026〕⟦0⟧8号' }), fix: gongwen({ number: '云岭卫医〔2026〕8号' }) },
    { text: matter('云岭政办发〔2026〕⟦00⟧8号'), fix: matter('云岭政办发〔2026〕8号') },
    {
      text: gongwen({ tail: '附件1\n\n依据清单\n\n1.云岭政发〔2024〕⟦0⟧6号' }),
      fix: gongwen({ tail: '附件1\n\n依据清单\n\n1.云岭政发〔2024〕6号' }),
    },
  ],
});
