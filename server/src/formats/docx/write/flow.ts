import { noteRows } from '../../../core/layout/footnotes.js';
import type { Layout, Line, LineRole, PictureBox } from '../../../core/layout/layout.js';
import type { Document, Part } from '../../../core/model/document.js';
import { type Entry, entriesOf, hasHead } from './entries.js';

/**
 * The pages as a word processor wants them: paragraphs, blank rows, tables and pictures one after the other. A page that is
 * merely full leaves no trace; only one that must begin where it does (附件, an issued document) is forced.
 */
export type FlowItem = FlowParagraph | FlowBlank | FlowTable | FlowPicture;

export interface FlowParagraph {
  readonly kind: 'paragraph';
  /** Never empty; the lines of the paragraph over all pages. */
  readonly lines: Line[];
  /** What stands at the right of its line: a second agency of 落款. */
  readonly beside: readonly Line[];
  newPage: boolean;
  keepNext: boolean;
}

export interface FlowBlank {
  readonly kind: 'blank';
  newPage: boolean;
  keepNext: boolean;
}

export interface FlowTable {
  readonly kind: 'table';
  /** Borders between columns, millimetres from the left edge of the paper. */
  readonly edges: readonly number[];
  readonly rows: FlowRow[];
  newPage: boolean;
}

export interface FlowPicture {
  readonly kind: 'picture';
  readonly picture: PictureBox;
  newPage: boolean;
  keepNext: boolean;
}

export interface FlowRow {
  /** Lines of each cell. */
  readonly cells: readonly Line[][];
  readonly header: boolean;
  readonly block?: number;
  /** Rows of the grid it takes. */
  height: number;
}

const titleRoles: ReadonlySet<LineRole> = new Set(['title', 'attachmentTitle']);
/** What stays on the page of the text before it. */
const gluedRoles: ReadonlySet<LineRole> = new Set(['signature', 'date', 'annotation', 'attachmentNote']);

export function flowOf(document: Document, { pages, profile }: Layout): FlowItem[] {
  const items: FlowItem[] = [];
  let part: Part | undefined;
  let used = 0;
  let full = profile.lines;
  for (const page of pages) {
    const entries = entriesOf(profile, page);
    const first = entries[0];
    if (!first) continue;
    let newPage = false;
    if (items.length === 0) used = hasHead(page) ? first.row : 0;
    else {
      const next = partOf(document, first);
      newPage = next !== undefined && part !== undefined && next !== part;
      // The typesetter drops blank rows that end a page; a word processor would print them on the next.
      if (!newPage && dropped(first)) for (; used < full; used++) items.push(blank());
      used = 0;
    }
    full = profile.lines - noteRows(profile, page.lines.filter((line) => line.role === 'footnote').length);
    for (const entry of entries) {
      for (; used < entry.row; used++) {
        items.push({ ...blank(), newPage });
        newPage = false;
      }
      place(items, entry, newPage);
      newPage = false;
      used = entry.row + entry.height;
      part = partOf(document, entry) ?? part;
    }
  }
  keepTogether(items);
  return items;
}

function blank(): FlowBlank {
  return { kind: 'blank', newPage: false, keepNext: false };
}

function partOf(document: Document, entry: Entry): Part | undefined {
  const index = entry.picture?.block ?? entry.lines.find((line) => line.block !== undefined)?.block;
  const block = index === undefined ? undefined : document.blocks[index];
  return block && document.partAt(block.span.start);
}

/** Whether blank rows at the foot of the page before come from a blank line, not from what moved as a whole. */
function dropped({ lines, edges }: Entry): boolean {
  const line = lines[0];
  return !edges && line !== undefined && line.first && !gluedRoles.has(line.role);
}

function place(items: FlowItem[], entry: Entry, newPage: boolean): void {
  const { lines, edges, picture } = entry;
  const last = items.at(-1);
  if (picture) {
    items.push({ kind: 'picture', picture, newPage, keepNext: false });
    return;
  }
  if (edges) {
    const into = last?.kind === 'table' && !newPage && sameEdges(last.edges, edges) ? last : undefined;
    if (into) addRow(into, entry);
    else {
      const table: FlowTable = { kind: 'table', edges, rows: [], newPage };
      addRow(table, entry);
      items.push(table);
    }
    return;
  }
  const line = lines[0] as Line;
  // Lines of a title stay apart: a paragraph of its own each, without manual breaks.
  const goesOn = !line.first && !titleRoles.has(line.role);
  if (goesOn && !newPage && last?.kind === 'paragraph') last.lines.push(line);
  else items.push({ kind: 'paragraph', lines: [line], beside: lines.slice(1), newPage, keepNext: false });
}

function addRow(table: FlowTable, { lines, height, edges = [] }: Entry): void {
  const cells = edges.slice(1).map((right, c) => {
    const left = edges[c] as number;
    return lines.filter((line) => line.x >= left && line.x < right);
  });
  const block = lines[0]?.block;
  const known = block === undefined ? undefined : table.rows.find((row) => row.block === block);
  if (known) {
    // A header repeated on a new page, or what is left of a row that no page could hold.
    if (known.header) return;
    known.height += height;
    cells.forEach((cell, c) => {
      for (const line of cell) (known.cells[c] as Line[]).push(line);
    });
    return;
  }
  const header =
    table.rows.length === 0 && lines.every((line) => line.runs.every((run) => run.face === '黑体'));
  table.rows.push({ cells, header, height, ...(block === undefined ? {} : { block }) });
}

function sameEdges(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((x, i) => Math.abs(x - (b[i] as number)) < 0.01);
}

/** 附件说明, 落款 and 附注 follow the text before them to another page, with the blank rows between. */
function keepTogether(items: readonly FlowItem[]): void {
  for (let i = 1; i < items.length; i++) {
    const item = items[i] as FlowItem;
    if (item.kind !== 'paragraph' || item.newPage || !gluedRoles.has((item.lines[0] as Line).role)) continue;
    for (let k = i - 1; k >= 0; k--) {
      const before = items[k] as FlowItem;
      if (before.kind === 'table') break;
      // A kept paragraph moves whole; the first page must not lose its only text by that (7.3.3).
      if (isOnlyText(items, k)) break;
      before.keepNext = true;
      if (before.kind !== 'blank' || before.newPage) break;
    }
  }
}

const textRoles: ReadonlySet<LineRole> = new Set(['paragraph', 'sectionHeading', 'other']);

function isOnlyText(items: readonly FlowItem[], at: number): boolean {
  const isText = (item: FlowItem | undefined) =>
    item?.kind === 'paragraph' && textRoles.has((item.lines[0] as Line).role);
  return isText(items[at]) && !items.slice(0, at).some(isText);
}
