import rule from '../../../../server/src/core/rules/docx/comments.js';
import { addRemain, changes } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const comment = (at: string, text: string) => addRemain(at, { kind: 'comment', text });

testRule(rule, {
  valid: [
    notice(),
    { text: notice(), formatting: asIs },
    { text: '', formatting: asIs },
    { text: notice(), formatting: addRemain('防汛', { kind: 'insertion', text: '防汛' }) },
    { text: notice(), formatting: addRemain('防汛', { kind: 'hidden', text: '批注' }, true) },
    { text: notice({ body: '请于6月10日前处理批注。' }), formatting: asIs },
  ],
  invalid: [
    {
      text: notice({ body: '请认真落实⟦防汛责任⟧。' }),
      formatting: comment('防汛责任', '是否加上\n抗旱责任？'),
      severity: 'error',
      message: '有批注：“是否加上 抗旱责任？”，印发前应当处理并删除',
    },
    {
      text: notice({ body: '请⟦认真⟧落实防汛责任。' }),
      formatting: changes(
        comment('防汛责任', '核对'),
        comment('认真', '这个词在前面已经用过两次了，建议换成“切实”，或者删去'),
      ),
      message: '有批注（共2条）：“这个词在前面已经用过两次了，建议换成“切…”',
    },
    { text: '⟦值班登记⟧', formatting: comment('值班登记', '') },
  ],
});
