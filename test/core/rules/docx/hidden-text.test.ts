import rule from '../../../../server/src/core/rules/docx/hidden-text.js';
import { addRemain, changes } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const hidden = (at: string, text: string) => addRemain(at, { kind: 'hidden', text }, true);

testRule(rule, {
  valid: [
    notice(),
    { text: notice(), formatting: asIs },
    { text: '', formatting: asIs },
    // A hidden blank says nothing.
    { text: notice({ body: '请认真落实防汛责任。' }), formatting: hidden('认真', ' ') },
    { text: notice(), formatting: addRemain('防汛', { kind: 'comment', text: '隐藏' }) },
    { text: notice(), formatting: addRemain('防汛', { kind: 'deletion', text: '隐藏' }, true) },
  ],
  invalid: [
    {
      text: notice({ body: '请⟦⟧认真落实防汛责任。' }),
      formatting: hidden('认真', '（待定）'),
      severity: 'error',
      message: '这里有隐藏文字：“（待定）”，应当删除或者取消隐藏',
    },
    {
      text: notice({ body: '请⟦⟧认真落实防汛责任。' }),
      formatting: changes(
        hidden('防汛责任', '抗旱'),
        hidden('认真', '原文见二〇二五年的通知，该通知已经废止，这里照抄了一段'),
      ),
      message: '（共2处）：“原文见二〇二五年的通知，该通知已经废止，…”',
    },
    { text: '⟦⟧值班登记', formatting: hidden('值班登记', '内部') },
  ],
});
