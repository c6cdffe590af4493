import rule from '../../../../server/src/core/rules/docx/blank-paragraphs.js';
import { setParagraphs } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const tail = (blank: string) => `${blank}附件\n联络员名单\n王某某，李某某。`;
const body = (blank: string) =>
  `各单位要落实防汛责任，逐级签订责任书。${blank}有关情况请及时报告市防汛指挥部。\n请遵照执行。`;

testRule(rule, {
  valid: [
    notice({ body: body('\n\n\n\n') }),
    { text: notice(), formatting: asIs },
    { text: notice({ body: body('\n\n') }), formatting: asIs },
    // Two below the red line, one below the title.
    { text: notice({ head: '云岭市人民政府办公室文件\n\n\n云岭政办发〔2026〕8号\n\n' }), formatting: asIs },
    // The last paragraph on the page of the seal.
    { text: notice({ body: '各单位要落实防汛责任。\n\n\n\n请遵照执行。' }), formatting: asIs },
    // Room for the seal.
    { text: notice({ signature: '\n\n\n云岭市人民政府办公室' }), formatting: asIs },
    { text: notice({ note: '\n\n附件：联络员名单' }), formatting: asIs },
    { text: notice({ tail: '\n\n\n\n\n\n抄送：市委办公室。' }), formatting: asIs },
    { text: notice({ tail: tail('\n\n') }), formatting: asIs },
    {
      text: notice({ tail: tail('\n\n\n\n\n\n') }),
      formatting: setParagraphs(['attachmentMark'], { pageBreakBefore: true }),
    },
    { text: notice({ tail: `${tail('')}\n\n\n\n备注：略。` }), formatting: asIs },
    // Empty cells of a form.
    {
      text: notice({ body: body('\n\n\n\n') }),
      formatting: setParagraphs(['paragraph'], { inTable: true }),
    },
  ],
  invalid: [
    {
      text: notice({ body: body('\n⟦\n\n⟧') }),
      formatting: asIs,
      severity: 'info',
      message: '正文各段之间有连续的空段落，不需要',
    },
    {
      text: notice({
        addressee: '各县（区）人民政府：\n⟦\n\n\n⟧为做好防汛工作，请认真落实。',
        body: '请遵照执行。',
      }),
      formatting: asIs,
    },
    {
      text: notice({ body: `${body('\n⟦\n\n⟧')}\n\n\n\n${body('')}` }),
      formatting: asIs,
      message: '（共2处）',
    },
    {
      text: notice({ tail: '⟦\n\n\n\n⟧附件\n联络员名单\n王某某，李某某。' }),
      formatting: asIs,
      message: '附件前用4个空段落分页，附件应当另面编排（GB/T 9704—2012 7.3.7）',
    },
  ],
});
