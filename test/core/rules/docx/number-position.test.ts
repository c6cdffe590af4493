import rule from '../../../../server/src/core/rules/docx/number-position.js';
import { setParagraphs } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const head = '云岭市人民政府办公室文件\n云岭政办发〔2026〕8号';
const marked = notice({ head: '云岭市人民政府办公室文件\n⟦云岭政办发〔2026〕8号⟧' });
const upward = (number: string) =>
  notice({
    head: `云岭市人民政府办公室文件\n${number}`,
    title: '云岭市人民政府办公室关于防汛经费的请示',
    addressee: '南州省人民政府办公厅：',
  });
const at = (alignment: 'left' | 'right' | 'center' | 'both', left = 0) =>
  setParagraphs(['documentNumber'], { alignment, indent: { left, right: 0, first: 0 } });

testRule(rule, {
  valid: [
    notice({ head }),
    { text: notice({ head }), formatting: asIs },
    { text: upward('云岭政办发〔2026〕8号'), formatting: at('left', 320) },
    { text: upward('云岭政办发〔2026〕8号'), formatting: at('both', 320) },
    // Number and signer on one line, by blanks or a tab.
    { text: upward('云岭政办发〔2026〕8号　　　　　　签发人：王某某'), formatting: at('center') },
    // A letter has it to the right.
    {
      text: notice({
        head: '云岭市人民政府办公室\n云岭政办函〔2026〕8号',
        title: '云岭市人民政府办公室关于协助巡查河道的函',
        addressee: '南州省水利厅：',
      }),
      formatting: at('right'),
    },
    // No mark, as where the head is printed beforehand or on a web site.
    { text: notice({ head: '云岭政办发〔2026〕8号' }), formatting: at('left') },
    { text: notice({ head }), formatting: setParagraphs(['documentNumber'], { inTable: true }) },
    // Moved to the middle by an indent.
    { text: notice({ head }), formatting: at('left', 2800) },
    { text: '云岭政办发〔2026〕8号', formatting: at('left') },
  ],
  invalid: [
    {
      text: marked,
      formatting: at('left'),
      severity: 'warning',
      message: '发文字号应当在发文机关标志下居中（GB/T 9704—2012 7.2.5）',
    },
    { text: marked, formatting: at('right') },
    { text: marked, formatting: at('both', 320) },
    {
      text: upward('⟦云岭政办发〔2026〕8号⟧'),
      formatting: at('center'),
      message: '上行文的发文字号应当居左空一字（GB/T 9704—2012 7.2.5）',
    },
    { text: upward('⟦云岭政办发〔2026〕8号⟧'), formatting: at('left') },
  ],
});
