import rule from '../../../../server/src/core/rules/document-number/year-digits.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const matter = (value: string) => `---\n发文字号: ${value}\n---\n\n${gongwen({ number: '' })}`;

testRule(rule, {
  valid: [
    '根据国办发〔2024〕1号文件精神，',
    '根据国发〔86〕97号文件精神，',
    '根据国发(80)155号文件精神，',
    '检查组到城建办（12）3号楼了解情况。',
    '采购〔24〕3号文件袋已经归档。',
    '见图（12）3号点位。',
    '按照第三章〔12〕的解释办理。',
    '云岭政发〔2024〕24号',
    gongwen(),
    matter('云岭政办发〔2026〕8号'),
  ],
  invalid: [
    {
      text: '按照云岭政发〔⟦24⟧〕5号文件执行。',
      unsafeFix: '按照云岭政发〔2024〕5号文件执行。',
      message: '四位',
    },
    { text: '《通知》（云岭卫医〔⟦05⟧〕12号）', unsafeFix: '《通知》（云岭卫医〔2005〕12号）' },
    { text: '- 青溪政办函[⟦25⟧]3号', unsafeFix: '- 青溪政办函[2025]3号' },
    { text: '《转发云岭政发〔⟦24⟧〕5号文件的通知》', unsafeFix: '《转发云岭政发〔24〕5号文件的通知》' },
    {
      text: gongwen({ number: '云岭政办发〔⟦26⟧〕8号' }),
      unsafeFix: gongwen({ number: '云岭政办发〔2026〕8号' }),
    },
    {
      text: gongwen({ number: '云岭政办发〔⟦26⟧〕8' }),
      unsafeFix: gongwen({ number: '云岭政办发〔2026〕8' }),
    },
    { text: matter('云岭政办发〔⟦26⟧〕8号'), unsafeFix: matter('云岭政办发〔2026〕8号') },
    {
      text: gongwen({ tail: '附件1\n\n依据清单\n\n1.云岭政发〔⟦24⟧〕6号' }),
      unsafeFix: gongwen({ tail: '附件1\n\n依据清单\n\n1.云岭政发〔2024〕6号' }),
    },
  ],
});
