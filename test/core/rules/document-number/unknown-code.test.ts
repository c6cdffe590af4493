import rule from '../../../../server/src/core/rules/document-number/unknown-code.js';
import { decision } from '../../../support/decision.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const codes = { 云岭政办发: {}, 云岭政办函: {} };
const agency = { name: '云岭市人民政府办公室' };
const other = gongwen({
  number: '南州政办发〔2026〕8号',
  title: '南州省人民政府办公厅关于做好防汛工作的通知',
  signature: '南州省人民政府办公厅',
});

testRule(rule, {
  valid: [
    gongwen({ number: '云岭办发〔2026〕8号' }),
    { text: gongwen(), office: { agency, numbering: { codes } } },
    { text: gongwen({ number: '云岭办发〔2026〕8号' }), office: { agency } },
    { text: gongwen({ number: '云岭办发〔2026〕8号' }), office: { numbering: { codes: {} } } },
    // What another office sent.
    { text: other, office: { agency, numbering: { codes } } },
    { text: other, office: { numbering: { codes: { 云岭政办函: {} } } } },
    { text: '按照云岭办发〔2026〕8号文件要求，请认真落实。', office: { numbering: { codes } } },
    { text: gongwen({ number: '' }), office: { agency, numbering: { codes } } },
    { text: decision(), office: { agency: { name: '云岭市人民政府' }, numbering: { codes } } },
  ],
  invalid: [
    {
      text: gongwen({ number: '⟦云岭办发⟧〔2026〕8号' }),
      office: { agency, numbering: { codes } },
      message: '是不是“云岭政办发”',
      severity: 'warning',
    },
    { text: gongwen({ number: '⟦青溪县字⟧〔2026〕8号' }), office: { agency, numbering: { codes } } },
    { text: gongwen({ number: '⟦云岭政力发⟧〔2026〕8号' }), office: { numbering: { codes } } },
  ],
});
