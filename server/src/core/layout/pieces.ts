import type { Document } from '../model/document.js';
import { footnotesOf } from '../model/footnotes.js';
import type { Span } from '../text.js';
import { halvesIn } from './glyphs.js';
import type { Face, NoteMark, Run } from './layout.js';

/** A stretch of text to be set: letters of the source, or words the typesetter adds. */
export interface Piece {
  readonly text: string;
  /** Where it stands in the source, letter for letter. */
  readonly start?: number;
  readonly face: Face;
  readonly note?: NoteMark;
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.length === 1 ? (pieces[0] as Piece).text : pieces.map((piece) => piece.text).join('');
}

/** The text as lines are broken: the mark of a footnote never begins a line, as a closing mark never does. */
export function breakText(pieces: readonly Piece[]): string {
  if (!pieces.some((piece) => piece.note)) return textOf(pieces);
  return pieces.map(({ text, note }) => (note ? '!'.repeat(text.length) : text)).join('');
}

export function added(text: string, face: Face = '仿宋'): Piece {
  return { text, face };
}

/** What is printed of a span of the source: without Markdown's own marks, comments, images and addresses of links; marks of footnotes as their numbers. */
export function piecesIn(
  document: Document,
  span: Span,
  face: Face = '仿宋',
  opaque: readonly Span[] = document.opaque,
): Piece[] {
  const matter = document.frontMatter?.span;
  const plain =
    (document.format !== 'markdown' && document.comments.length === 0) ||
    (matter !== undefined && span.end <= matter.end);
  if (plain) return [{ text: document.slice(span), start: span.start, face }];
  const { marks } = footnotesOf(document);
  const cut = marksIn(document, span, opaque);
  const cuts = marks.size === 0 ? cut : withNotes(document, cut, span);
  const pieces: Piece[] = [];
  let at = span.start;
  const take = (end: number) => {
    if (end > at) pieces.push({ text: document.text.slice(at, end), start: at, face });
  };
  for (const cut of cuts) {
    take(cut.start);
    const note = cut.start >= at ? marks.get(cut.start) : undefined;
    if (note) {
      const { number, first } = note;
      pieces.push({ text: String(number), face, note: { number, first } });
    }
    at = Math.max(at, cut.end);
  }
  take(span.end);
  return pieces;
}

function withNotes(document: Document, cuts: Span[], { start, end }: Span): Span[] {
  const { marks } = footnotesOf(document);
  const { text } = document;
  for (let at = text.indexOf('[^', start); at >= 0 && at < end; at = text.indexOf('[^', at + 2)) {
    const note = marks.get(at);
    if (note && note.span.end <= end) cuts.push(note.span);
  }
  return cuts.sort((a, b) => a.start - b.start);
}

const mark = /\*\*|__|\\[!-/:-@[-`{-~]/g;

/** What is not printed, by start and disjoint. */
function marksIn(document: Document, { start, end }: Span, opaque: readonly Span[]): Span[] {
  const { text } = document;
  const cuts: Span[] = [];
  const inside = opaqueWithin(opaque, start, end);
  const addMarks = (from: number, to: number) => {
    for (const match of text.slice(from, to).matchAll(mark)) {
      const start = from + match.index;
      cuts.push({ start, end: start + (match[0].startsWith('\\') ? 1 : 2) });
    }
  };
  let at = start;
  for (const span of inside) {
    const from = Math.max(span.start, at);
    const linked = text.startsWith('](', span.start) || text.startsWith('][', span.start);
    const open = linked ? at + text.slice(at, from).lastIndexOf('[') : -1;
    if (open >= at) {
      addMarks(at, open);
      cuts.push({ start: open, end: open + 1 });
      addMarks(open + 1, from);
    } else addMarks(at, from);
    const to = Math.min(span.end, end);
    if (text[from] === '`') {
      let ticks = 1;
      while (text[from + ticks] === '`') ticks++;
      if (from + 2 * ticks <= to) {
        cuts.push({ start: from, end: from + ticks }, { start: to - ticks, end: to });
      }
    } else if (to > from) cuts.push({ start: from, end: to });
    at = Math.max(at, to);
  }
  addMarks(at, end);
  return cuts;
}

function opaqueWithin(opaque: readonly Span[], start: number, end: number): Span[] {
  let low = 0;
  let high = opaque.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((opaque[middle] as Span).end <= start) low = middle + 1;
    else high = middle;
  }
  const found: Span[] = [];
  for (let i = low; i < opaque.length && (opaque[i] as Span).start < end; i++) found.push(opaque[i] as Span);
  return found;
}

/** The same pieces, with another face up to the place `end` of the source. */
export function withFace(pieces: readonly Piece[], face: Face, end: number): Piece[] {
  return pieces.flatMap((piece) => {
    const { start } = piece;
    if (start === undefined || start >= end) return [piece];
    const length = Math.min(piece.text.length, end - start);
    const head = { text: piece.text.slice(0, length), start, face };
    if (length === piece.text.length) return [head];
    return [head, { ...piece, text: piece.text.slice(length), start: start + length }];
  });
}

/** Pieces without any blank: for titles and names, where blanks only set letters apart. */
export function withoutBlanks(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) =>
    [...piece.text.matchAll(/[^\s　\u00a0]+/g)].map((match) => ({
      ...piece,
      text: match[0],
      ...(piece.start === undefined ? {} : { start: piece.start + match.index }),
    })),
  );
}

/** Cuts pieces into runs line by line; lines must be asked for from first to last. */
export function runCutter(pieces: readonly Piece[]): (from: number, to: number) => Run[] {
  let index = 0;
  let base = 0;
  return (from, to) => {
    const runs: Run[] = [];
    while (index < pieces.length) {
      const piece = pieces[index] as Piece;
      const a = Math.max(from, base);
      const b = Math.min(to, base + piece.text.length);
      if (b > a) {
        const text = piece.text.slice(a - base, b - base);
        const span =
          piece.start === undefined
            ? undefined
            : { start: piece.start + a - base, end: piece.start + b - base };
        runs.push({
          text,
          face: piece.face,
          halves: halvesIn(text),
          ...(span ? { span } : {}),
          ...(piece.note ? { note: piece.note } : {}),
        });
      }
      if (base + piece.text.length > to) break;
      base += piece.text.length;
      index++;
    }
    return runs;
  };
}

/** The names on a line of 落款 or of a title: several where blanks stand between words of four letters and more, else the whole line. */
export function nameSpans(document: Document, { start, end }: Span): Span[] {
  const words = [...document.text.slice(start, end).matchAll(/[^\s　\u00a0]+/g)];
  if (words.length < 2 || words.some((word) => word[0].length < 4 || word[0].startsWith('（')))
    return [{ start, end }];
  return words.map((word) => ({ start: start + word.index, end: start + word.index + word[0].length }));
}
