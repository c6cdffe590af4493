import rule from '../../../../server/src/core/rules/document-number/spacing.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const matter = (value: string) => `---\n发文字号: ${value}\n---\n\n${gongwen({ number: '' })}`;

testRule(rule, {
  valid: [
    '根据国办发〔2024〕1号文件精神，',
    '根据 国办发〔2024〕1号 文件精神，',
    '（2024） 京01行初1号行政判决书',
    '按照采购合同（2024） 12号约定，',
    '建于（ 2024 年） 3 号楼',
    '云岭市财政局 （2024） 3 号窗口',
    '云岭政发〔2024〕１号',
    '见图 [ 2024 ] 3 号点位。',
    gongwen(),
    gongwen({ number: '云岭政办发〔2026〕8号　　签发人：沈青禾' }),
    matter('云岭政办发〔2026〕8号'),
  ],
  invalid: [
    {
      text: '按照云岭政发⟦〔2024年〕5号⟧文件执行。',
      fix: '按照云岭政发〔2024〕5号文件执行。',
      message: '〔2024〕5号',
      severity: 'info',
    },
    { text: '《通知》（云岭残联⟦ 〔2024〕 12 号⟧）', fix: '《通知》（云岭残联〔2024〕12号）' },
    { text: '- 青溪政办函⟦[ 2025 ]3号⟧', fix: '- 青溪政办函[2025]3号' },
    { text: '青溪政办函⟦〔２０２５年〕　3号⟧要求', fix: '青溪政办函〔２０２５〕3号要求' },
    { text: '《转发云岭政发⟦〔2024〕 5号⟧文件的通知》', message: '连写' },
    {
      text: gongwen({ number: '云岭政办发⟦〔2026〕 8 号⟧' }),
      fix: gongwen({ number: '云岭政办发〔2026〕8号' }),
    },
    { text: gongwen({ number: '云岭卫医⟦〔 2026 〕8⟧' }), fix: gongwen({ number: '云岭卫医〔2026〕8' }) },
    { text: matter('云岭政办发⟦〔2026〕 8号⟧'), fix: matter('云岭政办发〔2026〕8号') },
  ],
});
