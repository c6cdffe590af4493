import rule from '../../../../server/src/core/rules/docx/note-emphasis.js';
import { changes, setRuns } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const underline = (text: string) => setRuns(text, { underline: true });

testRule(rule, {
  valid: [
    notice(),
    { text: notice(), formatting: asIs },
    // A link.
    {
      text: notice({ body: '请查阅市防汛指挥部网站。' }),
      formatting: setRuns('市防汛指挥部网站', { underline: true, colour: '0563C1' }),
    },
    // What is filled in.
    { text: notice({ body: '报送单位：　白石区　，联系人　　　　。' }), formatting: underline('　白石区　') },
    { text: notice({ body: '报送单位：　白石区　，联系人王某某。' }), formatting: underline('白石区') },
    { text: notice({ body: '联系人　　　　，电话　　　　。' }), formatting: underline('　　　　') },
    { text: notice({ body: '联系电话0000000，请及时联系。' }), formatting: underline('0000000') },
    {
      text: notice({ tail: '附件\n值班登记表\n填表人应当如实填写值班情况。' }),
      formatting: underline('如实填写'),
    },
    { text: notice(), formatting: setRuns(['paragraph'], { bold: true }) },
    { text: '值班登记\n请按时填写。', formatting: underline('按时填写') },
  ],
  invalid: [
    {
      text: notice({ body: '请于6月10日前⟦书面报送⟧值班表。' }),
      formatting: underline('书面报送'),
      severity: 'info',
      message: '用下划线表示着重，着重不用文字下加线（GB/T 15834—2011 A.10）',
    },
    {
      text: notice({ body: '⟦请于6月10日前书面报送值班表。⟧\n逾期不再受理，请遵照执行。' }),
      formatting: setRuns(['paragraph'], { underline: true }),
      message: '（共2处）',
    },
    { text: notice({ body: '一、⟦压实责任⟧\n落实防汛责任。' }), formatting: changes(underline('压实责任')) },
  ],
});
