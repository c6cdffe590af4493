import rule from '../../../../server/src/core/rules/docx/element-font.js';
import { changes, setRuns } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const head = '000012\n机密★1年\n特急\n云岭政办发〔2026〕8号';
const request = {
  head: '云岭政办请〔2026〕8号\n签发人：王某某',
  title: '云岭市人民政府办公室关于防汛经费的请示',
  addressee: '南州省人民政府：',
};
const tail = '附件1\n联络员名单\n王某某，李某某。\n附件2\n值班表\n王某某，李某某。';

testRule(rule, {
  valid: [
    notice({ head }),
    { text: notice({ head, tail }), formatting: asIs },
    { text: notice({ head }), formatting: setRuns(['classification', 'urgency'], { font: '方正黑体简体' }) },
    { text: notice(request), formatting: setRuns('王某某', { font: '楷体_GB2312' }) },
    { text: notice(request), formatting: setRuns('王某某', { font: 'KaiTi' }) },
    { text: notice({ tail }), formatting: setRuns(['attachmentMark'], { font: '云岭标准字' }) },
    // The number alone in another font.
    { text: notice({ tail }), formatting: setRuns(['attachmentMark'], { latinFont: 'Calibri' }) },
    // A mark with its title on one line.
    {
      text: notice({ tail: '附件：云岭市防汛值班联络员名单\n王某某，李某某。' }),
      formatting: setRuns(['attachmentMark'], { font: '宋体' }),
    },
    { text: '机密\n值班登记', formatting: setRuns(['classification'], { font: '宋体' }) },
  ],
  invalid: [
    {
      text: notice({ head: head.replace('机密★1年', '⟦机密★1年⟧') }),
      formatting: setRuns(['classification'], { font: '仿宋_GB2312' }),
      severity: 'warning',
      message: '密级用的是仿宋_GB2312，一般用3号黑体字（GB/T 9704—2012 7.2.2）',
    },
    {
      text: notice({ head: head.replace('特急', '⟦特急⟧') }),
      formatting: setRuns(['urgency'], { font: '宋体' }),
      message: '7.2.3',
    },
    {
      text: notice({ ...request, head: '云岭政办请〔2026〕8号\n⟦签发人：王某某⟧' }),
      formatting: changes(setRuns(['signer'], { font: '仿宋' })),
      message: '签发人姓名用的是仿宋，应当用3号楷体字（GB/T 9704—2012 7.2.6）',
    },
    {
      text: notice({ tail: tail.replace('附件1', '⟦附件1⟧') }),
      formatting: setRuns(['attachmentMark'], { font: '仿宋_GB2312' }),
      message: '“附件”二字用的是仿宋_GB2312（共2处），应当用3号黑体字（GB/T 9704—2012 7.3.7）',
    },
  ],
});
