import type { Block, Document } from '../model/document.js';
import { halvesIn } from './glyphs.js';
import type { Line } from './layout.js';
import { type LineDraft, measureOf, setParagraph } from './paragraph.js';
import { type Piece, piecesIn, textOf } from './pieces.js';
import { emOf, type PageProfile, sizes } from './profile.js';
import type { Slot } from './slots.js';

const dashes = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

export function isTableLine(document: Document, block: Block): boolean {
  if (block.kind === 'opaque') return false;
  const { start, end } = block.content;
  return end - start > 2 && document.text[start] === '|' && document.text[end - 1] === '|';
}

/** Widest table that is still set in columns; beyond it each cell keeps two characters. */
const least = 4;

/** 4号, and smaller type for a table that would not fit: 小四 and 五号. The standard leaves it open. */
const tableSizes = [sizes.four, 12, 10.5] as const;

/** Rows between bars as a table over the whole width, its columns as wide as their contents ask for. */
export function setTable(document: Document, profile: PageProfile, blocks: readonly Block[]): Slot[] {
  const kept = blocks.filter((block) => !dashes.test(document.slice(block.content)));
  const hasHeader = kept.length > 1 && blocks[1] !== kept[1];
  const cells = kept.map((block) => cellsOf(document, block));
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 1);
  const natural = naturalWidths(cells, columns);
  const needed = natural.reduce((a, b) => a + b, 0);
  const size = tableSizes.find((one) => needed <= measureOf(profile, one)) ?? 12;
  const em = emOf(profile, size);
  const widths = columnWidths(natural, measureOf(profile, size));
  const edges = [profile.left];
  for (const width of widths) edges.push((edges.at(-1) as number) + (width * em) / 2);
  const right = edges.at(-1) as number;
  // What is left of a half goes to the last column, so that the table is as wide as 版心.
  if (right < profile.left + profile.width) edges[edges.length - 1] = profile.left + profile.width;
  const rows = hasHeader ? cells.slice(1) : cells;
  const asked = hasHeader ? askedAligns(document, blocks[1] as Block) : [];
  const aligns = Array.from({ length: columns }, (_, c) => asked[c] ?? ownAlign(rows, c));
  const bands = cells.map((row, r) =>
    setRow(profile, size, row, widths, edges, (kept[r] as Block).index, hasHeader && r === 0, aligns),
  );
  const header = hasHeader ? bands[0] : undefined;
  return bands.map((band, r) => ({
    kind: 'band',
    rows: band,
    glued: r === 1 && hasHeader,
    table: { edges, ...(header && r > 0 ? { header } : {}) },
  }));
}

/** How a column stands: as the drafter asks (`:--`, `:-:`, `--:`), else by what it holds. */
type ColumnAlign = Line['align'] | 'short';

/** Columns of short words and numbers stand in the middle, those with a longer cell at the left: one way for a column. */
function ownAlign(cells: readonly (readonly Piece[][])[], column: number): ColumnAlign {
  return cells.every((row) => halvesIn(textOf(row[column] ?? [])) <= short) ? 'short' : 'left';
}

/** What the line of dashes below the header asks for, column by column; undefined where it leaves it open. */
function askedAligns(document: Document, dashes: Block): (ColumnAlign | undefined)[] {
  const cells = document
    .slice(dashes.content)
    .replace(/^\||\|$/g, '')
    .split('|');
  return cells.map((cell) => {
    const asked = cell.trim();
    if (asked.endsWith(':')) return asked.startsWith(':') ? 'centre' : 'right';
    return asked.startsWith(':') ? 'left' : undefined;
  });
}

/** In halves: a name of six letters. */
const short = 12;

function cellsOf(document: Document, block: Block): Piece[][] {
  const { text } = document;
  const { start, end } = block.content;
  const cells: Piece[][] = [];
  let from = start + 1;
  for (let i = from; i < end; i++) {
    if (text[i] !== '|' || text[i - 1] === '\\') continue;
    let a = from;
    let b = i;
    while (a < b && /\s/.test(text[a] as string)) a++;
    while (b > a && /\s/.test(text[b - 1] as string)) b--;
    cells.push(b > a ? piecesIn(document, { start: a, end: b }) : []);
    from = i + 1;
  }
  return cells;
}

function naturalWidths(cells: readonly (readonly Piece[][])[], columns: number): number[] {
  const natural = new Array<number>(columns).fill(least);
  for (const row of cells)
    row.forEach((cell, c) => {
      const width = halvesIn(textOf(cell)) + 2;
      if (width > (natural[c] as number)) natural[c] = width;
    });
  return natural;
}

/** Each column its natural width where all fit; else narrow ones keep theirs and the wide ones share the rest. */
function columnWidths(natural: readonly number[], total: number): number[] {
  const columns = natural.length;
  if (columns * least > total) return natural.map(() => least);
  const sum = natural.reduce((a, b) => a + b, 0);
  if (sum <= total) return share(natural, total - sum);
  const order = natural.map((_, c) => c).sort((a, b) => (natural[a] as number) - (natural[b] as number));
  const widths = new Array<number>(columns).fill(0);
  let rest = total;
  let wide: number[] = [];
  for (let k = 0; k < order.length; k++) {
    const c = order[k] as number;
    const fair = Math.floor(rest / (order.length - k));
    if ((natural[c] as number) > fair) {
      wide = order.slice(k);
      break;
    }
    widths[c] = natural[c] as number;
    rest -= natural[c] as number;
  }
  // Wide columns by the root of their contents, so that a long one does not starve the others.
  const roots = wide.map((c) => Math.sqrt(natural[c] as number));
  const rootSum = roots.reduce((a, b) => a + b, 0);
  const floor = Math.min(least, Math.floor(rest / Math.max(1, wide.length)));
  wide.forEach((c, k) => {
    widths[c] = Math.max(floor, Math.floor((rest * (roots[k] as number)) / rootSum));
  });
  const taken = widths.reduce((a, b) => a + b, 0);
  return share(widths, Math.max(0, total - taken));
}

/** Gives `extra` halves to the columns in proportion to their widths, whole halves only. */
function share(widths: readonly number[], extra: number): number[] {
  const sum = widths.reduce((a, b) => a + b, 0);
  const out = widths.map((width) => width + Math.floor((extra * width) / sum));
  let left = extra + sum - out.reduce((a, b) => a + b, 0);
  for (let c = 0; left > 0; c = (c + 1) % out.length, left--) out[c] = (out[c] as number) + 1;
  return out;
}

function setRow(
  profile: PageProfile,
  size: number,
  row: readonly Piece[][],
  widths: readonly number[],
  edges: readonly number[],
  block: number,
  header: boolean,
  aligns: readonly ColumnAlign[],
): LineDraft[][] {
  const em = emOf(profile, size);
  const columns = widths.map((width, c) => {
    const cell = row[c];
    if (!cell || cell.length === 0) return [];
    const measure = Math.max(2, width - 2);
    const room = (measure * em) / 2;
    const left = (edges[c] as number) + em / 2;
    const column: PageProfile = { ...profile, left: 0, width: room + em / 100, overflow: 'carry' };
    const pieces = header ? cell.map((piece) => ({ ...piece, face: '黑体' as const })) : cell;
    const asked = header ? 'short' : (aligns[c] ?? 'left');
    const style = { role: 'table', block, size } as const;
    const lines = setParagraph(column, pieces, asked === 'short' ? style : { ...style, align: asked });
    const align = asked !== 'short' ? asked : header || lines.length === 1 ? 'centre' : 'left';
    const right = (edges[c + 1] as number) - em / 2;
    return lines.map((line): LineDraft => {
      const x =
        align === 'right' ? right - line.width : align === 'left' ? left : left + (room - line.width) / 2;
      return { ...line, x, align };
    });
  });
  const height = columns.reduce((most, lines) => Math.max(most, lines.length), 1);
  return Array.from({ length: height }, (_, r) =>
    columns.flatMap((lines) => {
      const above = header ? Math.floor((height - lines.length) / 2) : 0;
      const line = lines[r - above];
      return line ? [line] : [];
    }),
  );
}
