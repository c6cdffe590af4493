import type { Document } from '../model/document.js';
import { footnotesOf } from '../model/footnotes.js';
import type { PageDraft } from './paginate.js';
import { type LineDraft, setParagraph } from './paragraph.js';
import { added, type Piece, piecesIn } from './pieces.js';
import { type PageProfile, sizes } from './profile.js';

/** Lines of each footnote, by its number. */
export type NoteLines = ReadonlyMap<number, readonly LineDraft[]>;

/**
 * GB/T 9704 knows no footnotes. They look as Word sets them: 小五 below a short line at the foot of the page; a line of
 * them, and the short line, take half a row.
 */
export function setNotes(document: Document, profile: PageProfile): NoteLines {
  return new Map(
    footnotesOf(document).notes.map(({ block, span }, i) => {
      const number = i + 1;
      // One without blanks is a link's definition to Markdown, and opaque.
      const opaque = document.blocks[block]?.kind === 'opaque' ? [] : document.opaque;
      const words = piecesIn(document, span, '仿宋', opaque);
      const mark: Piece = { text: String(number), face: '仿宋', note: { number, first: false } };
      const lines = setParagraph(profile, [mark, added(' '), ...words], {
        role: 'footnote',
        block,
        size: sizes.smallFive,
      });
      return [
        number,
        lines.map((line) => ({ ...line, justified: false, width: (line.halves * line.em) / 2 })),
      ];
    }),
  );
}

/** Rows of the grid that so many lines of notes take. */
export function noteRows({ height, pitch, lines }: PageProfile, count: number): number {
  if (count === 0) return 0;
  const left = Math.floor((height - ((count + 1) * pitch) / 2) / pitch + 1e-6);
  return lines - Math.max(0, Math.min(lines, left));
}

/** How many lines of notes go into so many rows. */
export function noteRoom(profile: PageProfile, rows: number): number {
  let count = Math.max(0, rows) * 2 + 2;
  while (count > 0 && noteRows(profile, count) > rows) count--;
  return count;
}

/** Puts the notes of a page at its foot. */
export function placeNotes(profile: PageProfile, page: PageDraft): void {
  const { notes } = page;
  if (notes.length === 0) return;
  const { left, top, height, pitch, width } = profile;
  const half = pitch / 2;
  const from = top + height - notes.length * half;
  const y = from - half / 2;
  page.rules.push({
    kind: 'footnote',
    x1: left,
    x2: left + width / 3,
    y1: y,
    y2: y,
    weight: 0.18,
    colour: 'black',
  });
  notes.forEach((line, i) => {
    page.lines.push({ ...line, y: from + i * half, height: half });
  });
}
