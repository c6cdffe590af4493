import type { Span } from '../../../core/text.js';
import { child, type XmlElement } from '../xml.js';
import type { Story } from './blocks.js';
import type { BodyParagraph, BodyRun } from './body.js';
import { type InlineSink, readInline } from './inline.js';
import type { Styles } from './styles.js';
import type { TextBox } from './textBoxes.js';

export interface ReadParagraph {
  readonly paragraph: BodyParagraph;
  /** Whether what follows stands in the same line. */
  readonly joined: boolean;
}

interface Place {
  readonly inTable: boolean;
  /** In the line of a table's row, which must not be broken. */
  readonly inCell: boolean;
}

/** Writes a paragraph into the story's letters, without the end of its line, and adds its text boxes to `boxes`. */
export function readParagraph(
  element: XmlElement,
  { letters, styles, numbering, instructions }: Story,
  { inTable, inCell }: Place,
  boxes: TextBox[],
): ReadParagraph {
  const options = { isHidden: (run: XmlElement) => styles.run(element, run).vanish, instructions };
  const joined = isJoined(element, styles);
  const start = letters.length;
  const unprinted = joined && !hasLetters(element, options);
  const { list } = styles.paragraph(element);
  const number = unprinted || list?.id === undefined ? undefined : numbering.next(list.id, list.level ?? 0);
  if (number !== undefined) letters.add(number);
  const autoNumber: Span | undefined = number === undefined ? undefined : { start, end: letters.length };
  const textStart = letters.length;
  const breaks: number[] = [];
  const runs: BodyRun[] = [];
  let runStart = textStart;
  let pageBreak: XmlElement | undefined;
  const letter = (text: string, source: XmlElement) => {
    beforeLetter();
    letters.element(text, source);
  };
  /** A new page parts what stands before and after it; at an end of the paragraph it shows nothing. */
  const beforeLetter = () => {
    if (pageBreak && letters.length > textStart) letters.element(inCell ? '\u3000' : '\n', pageBreak);
    pageBreak = undefined;
  };
  readInline(
    element,
    {
      text(node, from, to, source) {
        beforeLetter();
        letters.text(node, from, to, source, inCell);
      },
      letter,
      lineBreak(source) {
        if (!inCell) breaks.push(letters.length);
        letter(inCell ? '\u3000' : '\n', source);
      },
      pageBreak(source) {
        pageBreak = source;
      },
      openRun() {
        runStart = letters.length;
      },
      closeRun(run) {
        if (letters.length > runStart)
          runs.push({ element: run, span: { start: runStart, end: letters.length } });
      },
      textBox: (box) => boxes.push(box),
    },
    options,
  );
  return {
    paragraph: {
      element,
      span: { start, end: letters.length },
      inTable,
      ...(autoNumber ? { autoNumber } : {}),
      breaks,
      runs,
      ...(unprinted ? { unprinted } : {}),
    },
    joined,
  };
}

function hasLetters(paragraph: XmlElement, options: Parameters<typeof readInline>[2]): boolean {
  let found = false;
  const see = () => {
    found = true;
  };
  const pass = () => {};
  const sink: InlineSink = {
    text: see,
    letter: see,
    lineBreak: see,
    pageBreak: see,
    textBox: see,
    openRun: pass,
    closeRun: pass,
  };
  readInline(paragraph, sink, options);
  return found;
}

/** Whether the mark at its end is deleted or hidden, so that the next paragraph follows in the same line. */
function isJoined(paragraph: XmlElement, styles: Styles): boolean {
  const properties = child(child(paragraph, 'w:pPr'), 'w:rPr');
  return (
    child(properties, 'w:del') !== undefined ||
    child(properties, 'w:moveFrom') !== undefined ||
    styles.run(paragraph).vanish
  );
}
