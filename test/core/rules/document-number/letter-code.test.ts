import rule from '../../../../server/src/core/rules/document-number/letter-code.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const letter = (number: string, title = '云岭市人民政府办公室关于商请支援防汛物资的函') =>
  gongwen({ number, title, addressee: '青溪县人民政府：' });

testRule(rule, {
  valid: [
    gongwen(),
    letter('云岭政办函〔2026〕8号'),
    letter('云岭水〔2026〕8号'),
    letter('云岭政办函〔2026〕8号', '云岭市人民政府办公室关于支援防汛物资的复函'),
    letter('云岭政复〔2026〕8号', '云岭市人民政府关于同意设立青溪新区的批复'),
    gongwen({ number: '云岭政办函〔2026〕8号' }),
    letter(''),
    gongwen({ body: '现将云岭政办发〔2026〕8号函告有关单位。' }),
  ],
  invalid: [
    { text: letter('⟦云岭政办发⟧〔2026〕8号') },
    { text: letter('⟦云岭政办发⟧〔2026〕8号', '云岭市人民政府办公室关于支援防汛物资的复函') },
    { text: `---\n发文字号: ⟦云岭水发⟧〔2026〕8号\n---\n\n${letter('')}` },
  ],
});
