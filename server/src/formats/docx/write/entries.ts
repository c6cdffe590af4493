import type { Line, LineRole, Page, PictureBox } from '../../../core/layout/layout.js';
import { headRoles } from '../../../core/model/document.js';
import type { PageProfile } from '../../../core/layout/profile.js';

const colophonRoles: ReadonlySet<LineRole> = new Set(['copyTo', 'printer']);
/** Whether a page has 版头. */
export function hasHead(page: Page): boolean {
  return (
    page.number === 1 &&
    (page.lines.some((line) => line.role === 'issuerMark') ||
      page.rules.some((rule) => rule.kind === 'head' || rule.kind === 'letterTop'))
  );
}

export function headLines(page: Page): Line[] {
  return hasHead(page) ? page.lines.filter((line) => headRoles.has(line.role)) : [];
}

export function colophonLines(page: Page): Line[] {
  return page.lines.filter((line) => colophonRoles.has(line.role));
}

/** Something that takes rows of a page. */
export interface Entry {
  readonly row: number;
  readonly height: number;
  /** Lines of one row, or of a row of a table. */
  readonly lines: readonly Line[];
  readonly edges?: readonly number[];
  readonly picture?: PictureBox;
}

/** The row in which the text begins below 版头. */
export function firstRow(profile: PageProfile, page: Page): number | undefined {
  return entriesOf(profile, page)[0]?.row;
}

/** Bands of tables, pictures and lines of running text by row; without 版头 and 版记. */
export function entriesOf(profile: PageProfile, page: Page): Entry[] {
  const bands = new Map<string, { y1: number; y2: number; edges: number[] }>();
  for (const { kind, x1, x2, y1, y2 } of page.rules) {
    if (kind !== 'table' || x1 !== x2) continue;
    const key = `${y1} ${y2}`;
    const band = bands.get(key);
    if (band) band.edges.push(x1);
    else bands.set(key, { y1, y2, edges: [x1] });
  }
  const rowAt = (y: number) => Math.round((y - profile.top) / profile.pitch);
  const byRow = new Map<number, Line[]>();
  const headed = hasHead(page);
  for (const line of page.lines) {
    if (line.row === undefined || colophonRoles.has(line.role)) continue;
    if (headed && headRoles.has(line.role)) continue;
    const row = byRow.get(line.row);
    if (row) row.push(line);
    else byRow.set(line.row, [line]);
  }
  const entries: Entry[] = [];
  for (const { y1, y2, edges } of bands.values()) {
    const row = rowAt(y1);
    const height = rowAt(y2) - row;
    const lines: Line[] = [];
    for (let r = row; r < row + height; r++) {
      for (const line of byRow.get(r) ?? []) lines.push(line);
      byRow.delete(r);
    }
    entries.push({ row, height, lines, edges: edges.sort((a, b) => a - b) });
  }
  for (const picture of page.pictures)
    entries.push({ row: picture.row, height: picture.rows, lines: [], picture });
  for (const [row, lines] of byRow) entries.push({ row, height: 1, lines });
  return entries.sort((a, b) => a.row - b.row);
}
