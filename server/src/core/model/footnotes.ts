import { type Span, spanAt } from '../text.js';
import { type Document, headRoles } from './document.js';

/** Footnotes of a Markdown text: marks `[^1]` and lines `[^1]: …` that define them. */
export interface Footnotes {
  /** By their numbers from 1, in the order of their first marks, as a word processor counts them. */
  readonly notes: readonly Footnote[];
  /** By the place where they begin. */
  readonly marks: ReadonlyMap<number, FootnoteMark>;
  /** Blocks that only define a footnote. */
  readonly blocks: ReadonlySet<number>;
}

export interface Footnote {
  /** Index in `Document.blocks` of the line that defines it. */
  readonly block: number;
  /** Its words. */
  readonly span: Span;
}

export interface FootnoteMark {
  readonly span: Span;
  readonly number: number;
  /** Whether it is the first mark of its note, to whose page the note belongs. */
  readonly first: boolean;
}

const definition = /^\[\^([^\]\s]{1,40})\][:：][ \t]*/;
const reference = /\[\^([^\]\s]{1,40})\]/g;

/** Lines that stand off the text: no note belongs to them. */
const apart: ReadonlySet<string> = new Set([...headRoles, 'copyTo', 'printer', 'portalMetadata']);

/** A definition that nothing refers to is a line of the text, a mark that nothing defines stays as written. */
export function footnotesOf(document: Document): Footnotes {
  return document.once('footnotes', () => findFootnotes(document));
}

function findFootnotes(document: Document): Footnotes {
  const notes: Footnote[] = [];
  const marks = new Map<number, FootnoteMark>();
  const blocks = new Set<number>();
  const found = { notes, marks, blocks };
  const { text } = document;
  if (document.format !== 'markdown' || !text.includes('[^')) return found;
  const defined = new Map<string, Footnote>();
  const defining = new Set<number>();
  for (const { index, content, kind } of document.blocks) {
    if (!text.startsWith('[^', content.start)) continue;
    // A definition without blanks is opaque as a whole; a line of code is a part of something opaque.
    if (kind === 'opaque' && spanAt(document.opaque, content.start)?.start !== content.start) continue;
    const match = definition.exec(document.slice(content));
    if (!match || defined.has(match[1] as string)) continue;
    defined.set(match[1] as string, {
      block: index,
      span: { start: content.start + match[0].length, end: content.end },
    });
    defining.add(index);
  }
  if (defined.size === 0) return found;
  const numbers = new Map<string, number>();
  for (const { index, content, kind, role } of document.blocks) {
    if (kind === 'opaque' || defining.has(index) || apart.has(role)) continue;
    for (const match of document.slice(content).matchAll(reference)) {
      const name = match[1] as string;
      const start = content.start + match.index;
      const end = start + match[0].length;
      const note = defined.get(name);
      if (!note || text[start - 1] === '\\' || text[end] === '(' || spanAt(document.opaque, start)) continue;
      const known = numbers.get(name);
      const number = known ?? notes.length + 1;
      marks.set(start, { span: { start, end }, number, first: known === undefined });
      if (known !== undefined) continue;
      numbers.set(name, number);
      notes.push(note);
      blocks.add(note.block);
    }
  }
  return found;
}
