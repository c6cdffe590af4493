import rule from '../../../../server/src/core/rules/document-number/gap.js';
import { decision } from '../../../support/decision.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const number = (serial: number) => `云岭政办发〔2026〕${serial}号`;
const run = (...serials: number[]) =>
  Object.fromEntries(serials.map((serial) => [`${serial}.md`, gongwen({ number: number(serial) })]));

testRule(rule, {
  valid: [
    gongwen({ number: number(8) }),
    { text: gongwen({ number: number(8) }), files: {} },
    { text: gongwen({ number: number(5) }), files: run(1, 2, 3, 4) },
    { text: gongwen({ number: number(1) }), files: run(2, 3, 4, 6) },
    // Too few, or a selection.
    { text: gongwen({ number: number(6) }), files: run(1, 2, 3) },
    { text: gongwen({ number: number(9) }), files: run(1, 2, 3, 4) },
    { text: gongwen({ number: number(8) }), files: run(2, 4, 6, 10) },
    // The gap is told at the document behind it, not at every one.
    { text: gongwen({ number: number(7) }), files: run(1, 2, 3, 4, 6) },
    { text: gongwen({ number: '云岭政办函〔2026〕7号' }), files: run(1, 2, 3, 4) },
    // The serial of a 案号 counts cases; not every case ends in a decision.
    {
      text: decision(),
      files: Object.fromEntries(
        [14, 15, 16, 19].map((serial) => [`${serial}.md`, decision().replace('18号', `${serial}号`)]),
      ),
    },
  ],
  invalid: [
    {
      text: gongwen({ number: `⟦${number(6)}⟧` }),
      files: run(1, 2, 3, 4),
      message: '缺5号',
      severity: 'info',
    },
    { text: gongwen({ number: `⟦${number(8)}⟧` }), files: run(1, 2, 3, 4), message: '缺5至7号' },
    { text: gongwen({ number: `⟦${number(14)}⟧` }), files: run(10, 11, 12, 15, 17), message: '缺13号' },
  ],
});
