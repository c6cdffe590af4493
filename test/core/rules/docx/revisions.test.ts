import rule from '../../../../server/src/core/rules/docx/revisions.js';
import { addRemain, changes } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const insertion = (at: string, author?: string) =>
  addRemain(at, { kind: 'insertion', text: at, ...(author ? { author } : {}) });
const deletion = (at: string, text: string) =>
  addRemain(at, { kind: 'deletion', text, author: '李某' }, true);

testRule(rule, {
  valid: [
    notice(),
    { text: notice(), formatting: asIs },
    { text: '', formatting: asIs },
    { text: notice(), formatting: addRemain('防汛', { kind: 'comment', text: '插入' }) },
    { text: notice(), formatting: addRemain('防汛', { kind: 'hidden', text: '删除' }, true) },
    { text: notice({ body: '请于6月10日前报送修订、插入、删除的内容。' }), formatting: asIs },
  ],
  invalid: [
    {
      text: notice({ body: '请⟦认真⟧落实防汛责任。' }),
      formatting: insertion('认真', '王某'),
      severity: 'error',
      message: '有未处理的修订（插入1处，修改人王某），印发前应当处理',
    },
    {
      text: notice({ body: '请⟦⟧认真落实防汛责任。' }),
      formatting: deletion('认真', '尽快'),
      message: '（删除1处，修改人李某）',
    },
    {
      text: notice({ body: '请⟦认真⟧落实防汛责任，严格值班。' }),
      formatting: changes(insertion('严格', '王某'), deletion('值班', '带班'), insertion('认真')),
      message: '（插入2处、删除1处，修改人王某、李某）',
    },
    {
      text: '值班登记\n⟦请按时填写⟧',
      formatting: addRemain('请按时填写', { kind: 'formatChange', text: '' }),
      message: '格式更改1处',
    },
    // In an attachment, a table or anywhere.
    { text: notice({ tail: '附件\n名单\n⟦王某某⟧' }), formatting: insertion('王某某') },
  ],
});
