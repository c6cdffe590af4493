import rule from '../../../../server/src/core/rules/numerals/number-in-han.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '云岭政发〔2024〕9号',
    '（二〇二四）云民初字第九号',
    '中华人民共和国主席令第四十九号',
    '青溪路〔二〇二四〕九号楼',
    '〔一九八五〕九号',
    '国发〔2024〕',
    '〔二〇二四〕',
    '第二〇二四号',
    '云岭政发〔2024〕第9号',
    gongwen(),
  ],
  invalid: [
    { text: '按照云岭政发⟦〔二〇二四〕九⟧号执行', fix: '按照云岭政发〔2024〕9号执行', message: '4.1.2' },
    { text: '（云岭政办发⟦〔2024〕十二⟧号）', fix: '（云岭政办发〔2024〕12号）' },
    { text: '云岭政发⟦〔二零二四〕15⟧号', fix: '云岭政发〔2024〕15号' },
    { text: '- 云岭政发⟦[二○二四]二十一⟧号', fix: '- 云岭政发[2024]21号' },
    { text: '按“云岭政函⟦〔二〇二三〕第三⟧号”', fix: '按“云岭政函〔2023〕第3号”' },
    {
      text: gongwen({ number: '云岭政办发⟦〔二〇二六〕八⟧号' }),
      fix: gongwen({ number: '云岭政办发〔2026〕8号' }),
    },
    {
      text: gongwen({ body: '见云岭政发⟦〔二〇二五〕三⟧号。' }),
      fix: gongwen({ body: '见云岭政发〔2025〕3号。' }),
    },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n依据云岭政发⟦〔二〇二五〕三⟧号。' }),
      fix: gongwen({ tail: '附件1\n\n清单\n\n依据云岭政发〔2025〕3号。' }),
    },
  ],
});
