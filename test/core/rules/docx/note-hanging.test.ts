import rule from '../../../../server/src/core/rules/docx/note-hanging.js';
import { setParagraphs } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const long = '云岭市防汛抗旱指挥部办公室成员单位值班联络员和物资储备点负责人名单';
const indent = (left: number, first: number) =>
  setParagraphs(['attachmentNote'], { indent: { left, right: 0, first } });

testRule(rule, {
  valid: [
    notice({ note: `附件：${long}` }),
    // One line is enough.
    { text: notice({ note: '附件：联络员名单' }), formatting: asIs },
    { text: notice({ note: '附件：1. 联络员名单\n2. 值班表' }), formatting: asIs },
    { text: notice({ note: `附件：${long}` }), formatting: indent(1600, -960) },
    { text: notice({ note: `附件：1. ${long}\n2. 值班表` }), formatting: indent(2240, -1600) },
    // Parted by hand.
    {
      text: notice({ note: `附件：${long}` }),
      formatting: setParagraphs(['attachmentNote'], { breaks: [1] }),
    },
    { text: notice({ body: `${long}。` }), formatting: asIs },
    { text: `值班登记\n附件：${long}`, formatting: indent(0, 640) },
  ],
  invalid: [
    {
      text: notice({ note: `⟦附件：${long}⟧` }),
      formatting: asIs,
      severity: 'info',
      message: '附件名称回行没有与上一行名称的首字对齐（GB/T 9704—2012 7.3.4）',
    },
    {
      text: notice({ note: `⟦附件：1. ${long}⟧\n2. ${long}` }),
      formatting: indent(0, 640),
      message: '（共2处）',
    },
    { text: notice({ note: `附件：1. 值班表\n⟦2. ${long}⟧` }), formatting: indent(640, 0) },
  ],
});
