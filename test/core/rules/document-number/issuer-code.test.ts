import rule from '../../../../server/src/core/rules/document-number/issuer-code.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const by = (signature: string, number: string) =>
  gongwen({ number, title: `${signature}关于做好防汛工作的通知`, signature });

testRule(rule, {
  valid: [
    gongwen(),
    by('国务院', '国发〔2026〕8号'),
    by('国务院', '国函〔2026〕8号'),
    by('国务院办公厅', '国办发明电〔2026〕8号'),
    by('云南省人民政府', '云政发〔2026〕8号'),
    by('江西省人民政府办公厅', '赣府厅发〔2026〕6号'),
    by('内蒙古自治区人民政府办公厅', '内政办发〔2026〕6号'),
    by('云岭市人民政府', '云岭政规〔2026〕8号'),
    by('云岭市人民政府办公室', '云岭府办规〔2026〕8号'),
    by('云岭市水利局', '云岭水发〔2026〕8号'),
    gongwen({
      number: '云岭财发〔2026〕8号',
      title: '云岭市财政局 云岭市人民政府办公室关于做好资金管理的通知',
      signature: '云岭市财政局 云岭市人民政府办公室',
    }),
  ],
  invalid: [
    { text: by('国务院办公厅', '⟦国发⟧〔2026〕8号'), message: '国办' },
    { text: by('国务院', '⟦国办发⟧〔2026〕8号') },
    { text: by('浙江省人民政府', '⟦皖政发⟧〔2026〕8号'), message: '浙' },
    { text: by('云岭市人民政府', '⟦云岭政办发⟧〔2026〕8号') },
    { text: by('云岭市人民政府办公室', '⟦云岭政发⟧〔2026〕8号') },
    { text: `---\n发文字号: ⟦云岭政发⟧〔2026〕8号\n---\n\n${gongwen({ number: '' })}` },
  ],
});
