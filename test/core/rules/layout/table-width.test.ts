import rule from '../../../../server/src/core/rules/layout/table-width.js';
import { testRule } from '../../../support/testRule.js';

const row = (cell: string, columns: number) => `|${` ${cell} |`.repeat(columns)}`;
const table = (header: string, ...rows: string[]) =>
  `${header}\n${row('---', (header.match(/\|/g)?.length ?? 1) - 1)}\n${rows.join('\n')}\n`;

testRule(rule, {
  valid: [
    { text: table(row('项目', 8), row('1', 8)), format: 'markdown' },
    { text: table(row('项目', 15), row('1', 15)), format: 'markdown' },
    { text: table(row('项目', 2), `| 防汛 | ${'汛'.repeat(300)} |`), format: 'markdown' },
  ],
  invalid: [
    { text: table(`⟦${row('项目', 16)}⟧`, row('1', 16)), format: 'markdown', message: '有16列' },
    {
      text: table(row('项目', 2), `| 防汛 | 值班 |`, `⟦| 防汛 | ${'汛'.repeat(900)} |⟧`),
      format: 'markdown',
      message: '超过一面',
    },
  ],
});
