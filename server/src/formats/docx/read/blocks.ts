import { children, type XmlElement, type XmlText } from '../xml.js';
import type { BodyParagraph, BodyTable } from './body.js';
import type { Letters } from './letters.js';
import type { Numbering } from './numbering.js';
import { readParagraph } from './paragraph.js';
import type { Styles } from './styles.js';
import { dashes, rowsOf, type TableCell } from './tableCells.js';
import { alternative, type TextBox, type Twin, twinsOf } from './textBoxes.js';

export interface Story {
  readonly letters: Letters;
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** What stands in the instructions of fields. */
  readonly instructions: ReadonlySet<XmlElement>;
}

export interface Blocks {
  readonly paragraphs: readonly BodyParagraph[];
  readonly tables: readonly BodyTable[];
  readonly twins: ReadonlyMap<XmlText, Twin>;
}

const wrappers: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
]);

/** The elements of that name, out of what wraps them; deleted ones are left out. */
function* unwrapped(element: XmlElement, names: readonly string[]): Generator<XmlElement> {
  for (const node of children(element)) {
    if (names.includes(node.name)) yield node;
    else if (wrappers.has(node.name)) yield* unwrapped(node, names);
    else if (node.name === 'mc:AlternateContent') {
      const chosen = alternative(node);
      if (chosen) yield* unwrapped(chosen, names);
    }
  }
}

/** Writes paragraphs and tables of the text into the story's letters. */
export function readBlocks(body: XmlElement, story: Story): Blocks {
  const { letters } = story;
  const paragraphs: BodyParagraph[] = [];
  const tables: BodyTable[] = [];
  const twins = new Map<XmlText, Twin>();

  function blocks(container: XmlElement, inTable: boolean, boxes: TextBox[]): void {
    for (const block of unwrapped(container, ['w:p', 'w:tbl'])) {
      const found: TextBox[] = [];
      if (block.name === 'w:tbl') {
        if (!letters.atLineStart()) letters.add('\n');
        table(block, found);
      } else {
        const { paragraph, joined } = readParagraph(block, story, { inTable, inCell: false }, found);
        paragraphs.push(paragraph);
        if (!joined) letters.add('\n');
      }
      // In a table they wait for its end.
      if (inTable) boxes.push(...found);
      else textBoxes(found);
    }
    if (!letters.atLineStart()) letters.add('\n');
  }

  function textBoxes(boxes: readonly TextBox[]): void {
    for (const box of boxes) {
      if (!letters.atLineStart()) letters.add('\n');
      for (const [node, twin] of twinsOf(box)) twins.set(node, twin);
      blocks(box.content, false, []);
    }
  }

  function table(element: XmlElement, boxes: TextBox[]): void {
    const rows = rowsOf(element, unwrapped);
    // One column sets out text (版记, 版头); it is no table to a reader.
    if (rows.every((row) => row.length <= 1)) {
      for (const row of rows)
        for (const { element: only, merged } of row) if (only && !merged) blocks(only, true, boxes);
      return;
    }
    const start = letters.length;
    let end = start;
    for (const [i, row] of rows.entries()) {
      letters.add('|');
      for (const tableCell of row) {
        letters.add(' ');
        if (cell(tableCell, boxes)) letters.add(' ');
        letters.add('|');
      }
      end = letters.length;
      letters.add('\n');
      if (i > 0) continue;
      letters.add(dashes(row.length));
      end = letters.length;
      letters.add('\n');
    }
    tables.push({ element, span: { start, end } });
  }

  /** The paragraphs of a cell side by side, parted by a full-width blank; whether there are letters. */
  function cell({ element, merged }: TableCell, boxes: TextBox[]): boolean {
    const from = letters.length;
    if (!element) return false;
    for (const block of unwrapped(element, ['w:p', 'w:tbl'])) {
      const before = letters.length;
      if (merged) {
        if (block.name === 'w:tbl') continue;
        paragraphs.push({
          element: block,
          span: { start: before, end: before },
          inTable: true,
          breaks: [],
          runs: [],
          unprinted: true,
        });
        continue;
      }
      if (before > from) letters.add('\u3000');
      const inside = letters.length;
      if (block.name === 'w:tbl') nested(block, boxes);
      else {
        const { paragraph } = readParagraph(block, story, { inTable: true, inCell: true }, boxes);
        const empty = letters.length === inside && before > from;
        paragraphs.push(empty ? { ...paragraph, span: { start: before, end: before } } : paragraph);
      }
      if (letters.length === inside && before > from) letters.takeBack();
    }
    return letters.length > from;
  }

  function nested(element: XmlElement, boxes: TextBox[]): void {
    const from = letters.length;
    for (const row of rowsOf(element, unwrapped))
      for (const inner of row) {
        const before = letters.length;
        if (before > from) letters.add('\u3000');
        if (!cell(inner, boxes) && before > from) letters.takeBack();
      }
  }

  blocks(body, false, []);
  return { paragraphs, tables, twins };
}
