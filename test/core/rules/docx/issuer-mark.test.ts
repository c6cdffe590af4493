import rule from '../../../../server/src/core/rules/docx/issuer-mark.js';
import { setParagraphs, setRuns } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const head = '云岭市人民政府办公室文件\n云岭政办发〔2026〕8号';
const marked = notice({ head: `⟦云岭市人民政府办公室文件⟧\n云岭政办发〔2026〕8号` });
const mark = (change: Parameters<typeof setRuns>[1]) => setRuns(['issuerMark'], change);

testRule(rule, {
  valid: [
    notice({ head }),
    { text: notice({ head }), formatting: asIs },
    { text: notice({ head }), formatting: mark({ colour: 'C00000' }) },
    { text: notice({ head }), formatting: mark({ font: '方正小标宋_GBK', colour: 'E60012' }) },
    { text: notice({ head }), formatting: mark({ font: '云岭标准字' }) },
    // Printed beforehand.
    { text: notice({ head: '云岭政办发〔2026〕8号' }), formatting: asIs },
    { text: notice({ head }), formatting: setParagraphs(['issuerMark'], { inTable: true }) },
    { text: '', formatting: asIs },
  ],
  invalid: [
    {
      text: marked,
      formatting: mark({ colour: '000000' }),
      severity: 'info',
      message: '发文机关标志不是红色，推荐用红色小标宋体（GB/T 9704—2012 7.2.4）',
    },
    { text: marked, formatting: mark({ font: '宋体' }), message: '发文机关标志用的是宋体，推荐' },
    {
      text: marked,
      formatting: mark({ font: '黑体', colour: '0000FF' }),
      message: '发文机关标志不是红色、用的是黑体',
    },
  ],
});
