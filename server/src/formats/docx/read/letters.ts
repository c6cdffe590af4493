import type { Span } from '../../../core/text.js';
import type { XmlElement, XmlText } from '../xml.js';

/** Letters of the text and what they were read from, by start. Letters that the reader adds (numbers, bars of a table) have none. */
export interface Piece extends Span {
  /** The `w:t` (or `m:t`) that holds them; for one letter also `w:tab`, `w:br` and the like. */
  readonly element: XmlElement;
  /** Where the letters stand in `element`: `node.text` from `from` on, unit by unit. */
  readonly node?: XmlText;
  readonly from: number;
}

/** No paper has so many letters: a thousand pages make a million. */
const maxLength = 16 * 1024 * 1024;

export class TextTooLong extends Error {}

/** A text that grows by letters. */
export interface Letters {
  readonly length: number;
  readonly pieces: readonly Piece[];
  /** Letters that stand in no element. */
  add(text: string): void;
  /** Takes back what was added last by `add`. */
  takeBack(): void;
  /** One letter that an element makes. */
  element(letter: string, element: XmlElement): void;
  /** `node.text` of `[from, to)`; line ends as blanks; bars as `\|` where `escaped`. */
  text(node: XmlText, from: number, to: number, element: XmlElement, escaped: boolean): void;
  atLineStart(): boolean;
  toString(): string;
}

/** @throws TextTooLong by the methods that add. */
export function makeLetters(): Letters {
  const chunks: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  const add = (chunk: string) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxLength) throw new TextTooLong();
  };
  const piece = (node: XmlText, from: number, to: number, element: XmlElement) => {
    if (from === to) return;
    const start = length;
    add(node.text.slice(from, to).replace(/[\r\n]/g, ' '));
    pieces.push({ start, end: length, element, node, from });
  };
  return {
    get length() {
      return length;
    },
    pieces,
    add,
    takeBack() {
      length -= chunks.pop()?.length ?? 0;
    },
    element(letter, element) {
      const start = length;
      add(letter);
      pieces.push({ start, end: length, element, from: 0 });
    },
    text(node, from, to, element, escaped) {
      let at = from;
      for (
        let i = escaped ? node.text.indexOf('|', from) : -1;
        i >= 0 && i < to;
        i = node.text.indexOf('|', i + 1)
      ) {
        piece(node, at, i, element);
        add('\\');
        at = i;
      }
      piece(node, at, to, element);
    },
    atLineStart() {
      return length === 0 || (chunks.at(-1)?.endsWith('\n') ?? true);
    },
    toString: () => chunks.join(''),
  };
}
