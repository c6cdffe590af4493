import rule from '../../../../server/src/core/rules/elements/recipients-overlap.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const sent = (addressee: string, copies: string) =>
  gongwen({ addressee: `${addressee}：`, tail: copies ? `抄送：${copies}。` : '' });

testRule(rule, {
  valid: [
    sent('青溪县人民政府、白石区人民政府', '市水利局，市财政局'),
    sent('各省、自治区、直辖市人民政府，建设兵团各省、自治区、直辖市税务局', ''),
    sent('各省、自治区、直辖市人民政府', '各省、自治区、直辖市财政厅'),
    sent('青溪县人民政府', '青溪县人民政府办公室'),
    sent('各市、县人民政府', '各区、县人民政府'),
    sent('市水利局', '青溪县水利局'),
    sent('各县（区）人民政府', ''),
    sent('市直各单位', '驻市各单位'),
    '抄送：市水利局。\n',
    gongwen(),
  ],
  invalid: [
    {
      text: sent('青溪县人民政府、白石区人民政府', '⟦白石区人民政府⟧，市水利局'),
      unsafeFix: sent('青溪县人民政府、白石区人民政府', '市水利局'),
      message: '第（十六）项',
    },
    {
      text: sent('市水利局', '市财政局、⟦市水利局⟧'),
      unsafeFix: sent('市水利局', '市财政局'),
    },
    { text: sent('市水利局', '⟦市水利局⟧') },
    {
      text: sent('市水利局、市财政局、⟦市水利局⟧', ''),
      unsafeFix: sent('市水利局、市财政局', ''),
      message: '列了两次',
    },
    { text: sent('青溪县人民政府', '市水利局、市财政局、⟦市水利局⟧'), message: '列了两次' },
    {
      text: `---\n主送: 青溪县人民政府\n抄送:\n  - 市财政局\n  - ⟦青溪县人民政府⟧\n---\n\n${gongwen({ addressee: '' })}`,
    },
    { text: `---\n抄送: 市财政局、⟦青溪县人民政府⟧\n---\n\n${gongwen({ addressee: '青溪县人民政府：' })}` },
  ],
});
