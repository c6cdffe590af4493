import type { Document } from '../../../core/model/document.js';
import { spanAt } from '../../../core/text.js';

/** Footnotes of the text (`[^1]` and a line `[^1]: …`), which a Word file has as its own. */
export interface Notes {
  /** Text of each by its number from 1, in the order of the lines that define them. */
  readonly texts: readonly string[];
  /** Blocks that only define a footnote. */
  readonly blocks: ReadonlySet<number>;
  /** A text parted at its references; a number stands for a footnote. */
  pieces(text: string): (string | number)[];
}

const definition = /^\[\^([^\]\s]{1,40})\][:：][ \t]*(.*)$/;
const reference = /\[\^([^\]\s]{1,40})\]/;
const references = /\[\^([^\]\s]{1,40})\]/g;

export function notesOf(document: Document): Notes {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const blocks = new Set<number>();
  if (document.format === 'markdown')
    for (const { index, content, kind } of document.blocks) {
      if (document.text[content.start] !== '[') continue;
      // A definition without blanks is opaque as a whole; a line of code is a part of something opaque.
      if (kind === 'opaque' && spanAt(document.opaque, content.start)?.start !== content.start) continue;
      const match = definition.exec(document.slice(content));
      if (!match || numbers.has(match[1] as string)) continue;
      // A definition that nothing refers to is a line of the text.
      if (!isReferred(document, match[1] as string, content.start)) continue;
      texts.push((match[2] as string).trim());
      numbers.set(match[1] as string, texts.length);
      blocks.add(index);
    }
  return {
    texts,
    blocks,
    pieces(text) {
      if (numbers.size === 0 || !reference.test(text)) return [text];
      const out: (string | number)[] = [];
      let at = 0;
      for (const match of text.matchAll(references)) {
        const number = numbers.get(match[1] as string);
        if (number === undefined) continue;
        out.push(text.slice(at, match.index), number);
        at = match.index + match[0].length;
      }
      out.push(text.slice(at));
      return out;
    },
  };
}

function isReferred(document: Document, name: string, at: number): boolean {
  const mark = `[^${name}]`;
  for (let i = document.text.indexOf(mark); i >= 0; i = document.text.indexOf(mark, i + 1))
    if (i !== at) return true;
  return false;
}
