import rule from '../../../../server/src/core/rules/docx/indent-blanks.js';
import { setParagraphs } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const noIndent = setParagraphs(['paragraph', 'sectionHeading'], { indent: { left: 0, right: 0, first: 0 } });
const one = '各单位要落实防汛责任，逐级签订责任书。';
const two = '有关情况请及时报告市防汛指挥部。';

testRule(rule, {
  valid: [
    // In a plain text these blanks are the indent.
    notice({ body: `　　${one}` }),
    { text: notice(), formatting: asIs },
    { text: notice({ body: ` ${one}` }), formatting: asIs },
    { text: notice({ body: `  ${one}` }), formatting: noIndent },
    { text: notice({ title: '　　云岭市人民政府办公室关于做好防汛工作的通知' }), formatting: asIs },
    {
      text: notice({ signature: '　　　　　　　云岭市人民政府办公室', date: '　　　　　　　　2026年6月5日' }),
      formatting: asIs,
    },
    {
      text: notice({ body: `${one}\n　　　　表1　责任分工` }),
      formatting: setParagraphs('表1', { alignment: 'center' }),
    },
    { text: notice({ tail: '附件\n值班登记表\n　　填表人应当如实填写值班情况。' }), formatting: asIs },
    { text: `值班登记\n　　${one}`, formatting: noIndent },
  ],
  invalid: [
    {
      text: notice({ body: `⟦　　⟧${one}\n　　${two}` }),
      formatting: asIs,
      fix: notice({ body: `${one}\n${two}` }),
      severity: 'warning',
      message: '段首不用空格、制表符充当缩进（共2段）',
    },
    // Without a first-line indent the blanks cannot go.
    { text: notice({ body: `⟦　　⟧${one}` }), formatting: noIndent },
    { text: notice({ body: `⟦    ⟧${one}` }), formatting: noIndent },
    { text: notice({ body: `⟦\t⟧${one}` }), formatting: asIs, fix: notice({ body: one }) },
    { text: notice({ body: `${one}\n⟦　　⟧一、压实责任\n${two}` }), formatting: noIndent },
    // Only paragraphs with an indent are mended.
    {
      text: notice({ body: `⟦　　⟧${one}\n　　${two}` }),
      formatting: setParagraphs(two, { indent: { left: 0, right: 0, first: 0 } }),
      fix: notice({ body: `${one}\n　　${two}` }),
    },
  ],
});
