import rule from '../../../../server/src/core/rules/signature/blank-page-note.js';
import { decision } from '../../../support/decision.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const before = (note: string) => gongwen({ attachmentNote: note });

testRule(rule, {
  valid: [
    gongwen(),
    gongwen({ body: '不得采用标识“此页无正文”的方法。' }),
    gongwen({ body: '不得标注（此页无正文）。' }),
    gongwen({ tail: '附件\n\n合同样本\n\n（此页无正文，为合同签字页）' }),
    '（此页无正文）',
    gongwen({ title: '云岭市防汛物资采购合同', body: '约定如下。\n\n（此页无正文）' }),
    gongwen({ body: '（此页有正文）' }),
    gongwen({ annotation: '（本页无插图）' }),
  ],
  invalid: [
    { text: before('⟦（此页无正文）⟧'), unsafeFix: gongwen() },
    { text: before('⟦(此页无正文)⟧'), unsafeFix: gongwen() },
    { text: before('⟦【本页无正文】⟧'), unsafeFix: gongwen() },
    { text: before('⟦（此页无正文，为通知落款页A）⟧'), unsafeFix: gongwen(), message: '7.3.5.5' },
    // 行政复议决定书 too.
    {
      text: decision().replace(/\n\n云岭市人民政府\n\n(?=2026年4月28日)/, '\n\n⟦（此页无正文）⟧$&'),
      unsafeFix: decision(),
    },
  ],
});
