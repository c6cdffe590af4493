import rule from '../../../../server/src/core/rules/docx/mixed-numbering.js';
import type { FormattingChange } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const automatic =
  (...marks: readonly string[]): FormattingChange =>
  (formatting, document) => ({
    ...formatting,
    paragraphs: formatting.paragraphs.map((paragraph) => {
      const mark = marks.find((one) => document.slice(paragraph.span).startsWith(one));
      const { start } = paragraph.span;
      return mark ? { ...paragraph, autoNumber: { start, end: start + mark.length } } : paragraph;
    }),
  });
const body =
  '一、压实责任\n落实防汛责任。\n二、加强值守\n严格执行值班制度。\n三、及时报告\n（一）报告内容\n雨情、水情。\n（二）报告时限\n一小时内。';

testRule(rule, {
  valid: [
    notice({ body }),
    { text: notice({ body }), formatting: asIs },
    { text: notice({ body }), formatting: automatic('一、', '二、', '三、') },
    { text: notice({ body }), formatting: automatic('一、', '二、', '三、', '（一）', '（二）') },
    // Each level for itself.
    { text: notice({ body }), formatting: automatic('（一）', '（二）') },
    // An attachment is another document.
    {
      text: notice({ body, tail: '附件\n值班制度\n一、值班时间\n全天。\n二、值班人员\n王某某。' }),
      formatting: (formatting, document) => automatic('一、值班', '二、值班')(formatting, document),
    },
    { text: '', formatting: asIs },
    { text: '请落实防汛责任。', formatting: asIs },
  ],
  invalid: [
    {
      text: notice({ body: body.replace('二、加强值守', '⟦二、加强值守⟧') }),
      formatting: automatic('二、'),
      severity: 'info',
      message: '这里的“一、”是自动编号，别处是手工敲的',
    },
    {
      text: notice({ body: body.replace('三、及时报告', '⟦三、及时报告⟧') }),
      formatting: automatic('一、', '二、'),
      message: '这里的“一、”是手工敲的，别处是自动编号',
    },
    {
      text: notice({ body: body.replace('（二）报告时限', '⟦（二）报告时限⟧') }),
      formatting: automatic('（二）'),
    },
  ],
});
