import { attribute, child, type XmlElement } from '../xml.js';
import { flag, numberOf } from './measures.js';

/** A place of the table's grid; without `element` for what a wide cell takes beside itself. */
export interface TableCell {
  readonly element?: XmlElement;
  /** Part of the cell above. */
  readonly merged: boolean;
}

/** Word's own limit of columns. */
const maxColumns = 63;

const nothing: TableCell = { merged: false };

/** The rows that are printed, by the columns of the grid. */
export function rowsOf(
  table: XmlElement,
  unwrapped: (element: XmlElement, names: readonly string[]) => Iterable<XmlElement>,
): TableCell[][] {
  const rows: TableCell[][] = [];
  for (const row of unwrapped(table, ['w:tr'])) {
    const properties = child(row, 'w:trPr');
    if (child(properties, 'w:del') || flag(properties, 'w:hidden')) continue;
    const cells = empty(count(properties, 'w:gridBefore', 0));
    for (const element of unwrapped(row, ['w:tc'])) {
      const format = child(element, 'w:tcPr');
      const merge = child(format, 'w:vMerge');
      const merged = merge !== undefined && attribute(merge, 'w:val') !== 'restart';
      cells.push({ element, merged }, ...empty(count(format, 'w:gridSpan', 1) - 1));
    }
    cells.push(...empty(count(properties, 'w:gridAfter', 0)));
    if (cells.length > 0) rows.push(cells);
  }
  return rows;
}

function empty(length: number): TableCell[] {
  return Array.from({ length: Math.max(0, length) }, () => nothing);
}

function count(properties: XmlElement | undefined, name: string, usual: number): number {
  const value = numberOf(attribute(child(properties, name), 'w:val')) ?? usual;
  return Math.max(usual, Math.min(Math.trunc(value), maxColumns));
}

/** The line that tells a head of a table in Markdown. */
export function dashes(columns: number): string {
  return `|${' --- |'.repeat(columns)}`;
}
