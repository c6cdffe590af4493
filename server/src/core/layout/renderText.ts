import { type Layout, type Line, lineText, type Page } from './layout.js';
import { cellWidth } from './profile.js';

/**
 * Pages as text in fixed width, for tests and terminals: a row of the grid is a line, a half cell a column.
 * Red lines are ━, those of 版记 ─; type of other sizes stands where it begins, its letters in their own width.
 */
export function renderText(layout: Layout): string {
  return layout.pages.map((page) => renderPage(layout, page)).join('\n');
}

function renderPage(layout: Layout, page: Page): string {
  const { profile } = layout;
  const half = cellWidth(profile) / 2;
  const columns = profile.cells * 2;
  const rows: string[] = [];
  const rowOf = (line: Line) =>
    line.row ?? Math.round((line.y + line.height / 2 - profile.top - profile.pitch / 2) / profile.pitch);
  const first = Math.min(0, ...page.lines.map(rowOf));
  for (let row = first; row < profile.lines; row++) {
    const lines = page.lines.filter((line) => rowOf(line) === row).sort((a, b) => a.x - b.x);
    let out = '';
    let at = 0;
    for (const line of lines) {
      const column = Math.round((line.x - profile.left) / half);
      if (column > at) {
        out += ' '.repeat(column - at);
        at = column;
      }
      const text = lineText(line).trimEnd();
      out += text;
      at += columnsOf(text);
    }
    rows.push(`${String(row + 1).padStart(3)} │${out}`);
    const y = profile.top + (row + 1) * profile.pitch;
    for (const rule of page.rules) {
      if (rule.kind === 'table' || rule.y1 !== rule.y2) continue;
      if (rule.y1 > y - profile.pitch + 0.01 && rule.y1 <= y + 0.01 && row < profile.lines)
        rows.push(`    │${(rule.colour === 'red' ? '━' : '─').repeat(columns)}`);
    }
  }
  const number = page.pageNumber;
  const tail = number
    ? `${' '.repeat(Math.max(0, Math.round((number.x - profile.left) / half)))}${lineText(number)}`
    : '';
  return [`    ┌ ${page.number} / ${layout.pages.length}`, ...rows, `    └ ${tail}`].join('\n');
}

function columnsOf(text: string): number {
  let sum = 0;
  for (const c of text) sum += (c.codePointAt(0) as number) < 0x2000 ? 1 : 2;
  return sum;
}
