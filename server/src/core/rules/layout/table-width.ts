import { setTable } from '../../layout/table.js';
import { profiles } from '../../layout/profile.js';
import type { Block, Document } from '../../model/document.js';
import { type Cell, tablesOf } from '../../model/tables.js';
import { defineRule } from '../rule.js';

const profile = profiles.gb9704;
/** Columns that an upright page holds: in the next one two characters of 五号 would not find room. */
const most = 15;
/** A cell shorter than this never fills a page. */
const long = 120;

export default defineRule(
  {
    id: 'layout/table-width',
    clauses: ['GF-80'],
    severity: 'info',
    recommended: true,
    fixable: false,
    summary: '竖排的 A4 纸排得下表格',
    rationale:
      '版心宽156毫米，列数太多时每列排不下两三个字，宜改用横排表格（GB/T 9704—2012 第8条）或者减少列数；' +
      '一行的内容超过一面，阅读时对不上栏，宜拆成几行。字号和列宽国标没有规定，按五号字推算。',
    examples: [
      {
        format: 'markdown',
        bad: `⟦|${' 项目 |'.repeat(16)}⟧\n|${'---|'.repeat(16)}\n|${' 1 |'.repeat(16)}\n`,
        good: `|${' 项目 |'.repeat(6)}\n|${'---|'.repeat(6)}\n|${' 1 |'.repeat(6)}\n`,
      },
    ],
  },
  function* (document) {
    for (const table of tablesOf(document)) {
      const { header, rows } = table;
      const first = header[0] && document.blockAt(header[0].span.start);
      if (!first) continue;
      if (header.length > most) {
        yield {
          span: first.content,
          message: `表格有${header.length}列，竖排的 A4 纸每列排不下三个字，宜改用横排表格或者减少列数（GB/T 9704—2012 8）`,
        };
        continue;
      }
      const wordy = rows.filter((row) => row.some((cell) => cell.text.length >= long));
      const last = document.blockAt(rows.at(-1)?.[0]?.span.start ?? -1);
      if (wordy.length === 0 || !last) continue;
      const heights = rowHeights(document, document.blocks.slice(first.index, last.index + 1));
      for (const row of wordy) {
        const block = document.blockAt((row[0] as Cell).span.start);
        const height = block && heights.get(block.index);
        if (!block || !height || height <= profile.lines) continue;
        yield {
          span: block.content,
          message: `表格的这一行要排${height}行，超过一面（每面${profile.lines}行），宜拆成几行`,
        };
      }
    }
  },
);

/** How many lines each row of a table takes, by the index of its block. */
function rowHeights(document: Document, blocks: readonly Block[]): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const slot of setTable(document, profile, blocks)) {
    const block = slot.kind === 'band' ? slot.rows[0]?.[0]?.block : undefined;
    if (slot.kind === 'band' && block !== undefined) heights.set(block, slot.rows.length);
  }
  return heights;
}
