import type { Span } from '../../../core/text.js';
import type { DocxPackage } from '../package.js';
import type { DocxProblem } from '../problem.js';
import { child, parseXml, textLimits, type XmlElement, type XmlText } from '../xml.js';
import { readBlocks } from './blocks.js';
import { fieldInstructions } from './fields.js';
import { makeLetters, type Piece, TextTooLong } from './letters.js';
import { readNumbering } from './numbering.js';
import { readStyles, type Styles } from './styles.js';
import type { Twin } from './textBoxes.js';

/** The text of a Word file as its paper shows it, and where it stands in the document part. */
export interface Body {
  /** The root of the document part. */
  readonly document: XmlElement;
  /** Every line ends with a line end, the last too. */
  readonly text: string;
  /** In the order of the text. */
  readonly paragraphs: readonly BodyParagraph[];
  readonly tables: readonly BodyTable[];
  /** Which letters were read from where, by start. */
  readonly pieces: readonly Piece[];
  /** Texts of text boxes, which most files hold twice, with the other place. */
  readonly twins: ReadonlyMap<XmlText, Twin>;
  readonly styles: Styles;
}

export interface BodyParagraph {
  /** The `w:p`. */
  readonly element: XmlElement;
  /** Its line without the end of the line; lines where it has manual breaks; its part of a line in a table. */
  readonly span: Span;
  readonly inTable: boolean;
  /** A number that the word processor makes, at the start of `span`. */
  readonly autoNumber?: Span;
  /** Manual line breaks: offsets of line ends in the text. */
  readonly breaks: readonly number[];
  /** Runs (`w:r`; `m:r` of a formula) that have letters. */
  readonly runs: readonly BodyRun[];
  /** Nothing is printed of it, no blank line either: deleted or hidden as a whole, or in a cell merged with the one above. */
  readonly unprinted?: true;
}

export interface BodyRun {
  readonly element: XmlElement;
  readonly span: Span;
}

/** A table with more than one column: each row is a line `| a | b |`, a line of dashes stands after the first. */
export interface BodyTable {
  /** The `w:tbl`. */
  readonly element: XmlElement;
  /** From its first bar to its last. */
  readonly span: Span;
}

/** Reads the document part. Its time and memory grow with the bytes alone. */
export function readBody(pkg: DocxPackage): Body | DocxProblem {
  const source = pkg.readPart(pkg.documentName);
  if (typeof source !== 'string') return source;
  const document = parseXml(source, textLimits);
  if (!document) return { problem: 'broken', detail: `${pkg.documentName} 不是规范的 XML，或结构过于庞杂` };
  const body = child(document, 'w:body');
  if (document.name !== 'w:document' || !body) return { problem: 'notWord', detail: pkg.documentName };
  const styles = readStyles(pkg);
  const numberingName = pkg.related(pkg.documentName, 'numbering');
  const numberingPart = numberingName === undefined ? undefined : pkg.part(numberingName);
  const letters = makeLetters();
  try {
    const read = readBlocks(body, {
      letters,
      styles,
      numbering: readNumbering(numberingPart === undefined ? undefined : parseXml(numberingPart)),
      instructions: fieldInstructions(body),
    });
    return { document, text: letters.toString(), ...read, pieces: letters.pieces, styles };
  } catch (error) {
    if (error instanceof TextTooLong) return { problem: 'tooLarge', detail: '文字过多' };
    throw error;
  }
}
