import type { Document } from './document.js';
import { type Span, withoutBlanks } from '../text.js';

/** A Markdown table: cells as written, without blanks. */
export interface Table {
  readonly header: readonly Cell[];
  /** Without the header and the line of dashes. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  readonly text: string;
  readonly span: Span;
}

const dashes = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

/** Tables of lines between bars with a line of dashes under the first, in plain text as well. */
export function tablesOf(document: Document): readonly Table[] {
  return document.once('tables', () => {
    if (document.characters.first(0x7c) < 0) return [];
    const tables: Table[] = [];
    let lines: Cell[][] = [];
    let last = -2;
    let ruled = false;
    const close = () => {
      const [header, ...rows] = lines;
      if (ruled && header && rows.length > 0) tables.push({ header, rows });
      lines = [];
      ruled = false;
    };
    for (const { content, kind } of document.blocks) {
      const line = kind === 'opaque' ? '' : document.slice(content);
      if (!line.startsWith('|') || !line.endsWith('|') || line.length < 3) {
        close();
        continue;
      }
      const number = document.source.lineIndexAt(content.start);
      if (number !== last + 1) close();
      last = number;
      if (dashes.test(line)) {
        ruled = lines.length === 1;
        if (!ruled) lines = [];
      } else lines.push(cellsOf(line, content.start));
    }
    close();
    return tables;
  });
}

function cellsOf(line: string, start: number): Cell[] {
  const cells: Cell[] = [];
  let from = 1;
  for (let i = 1; i < line.length; i++) {
    if (line[i] !== '|' || line[i - 1] === '\\') continue;
    const raw = line.slice(from, i);
    const text = raw.replace(/^[\s　*]+|[\s　*]+$/g, '');
    const at = start + from + raw.indexOf(text);
    cells.push({ text: withoutBlanks(text), span: { start: at, end: at + text.length } });
    from = i + 1;
  }
  return cells;
}
