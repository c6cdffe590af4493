import type { Paragraph } from 'docx';
import type { Line } from '../../../core/layout/layout.js';
import type { PageValues } from '../values.js';
import { blankParagraph } from './paragraphs.js';

/** Height of a line of 发文机关标志, and how far its characters stand below the top of it, by their size. */
export const markLine = 1.25;
export const markInset = 0.15;

/** Half points; a mark as wide as 版心 a little smaller, since LibreOffice rounds 版心 to whole cells of its grid. */
export function markSize(line: Line, room: number): number {
  const scale = Math.min(1, (room * 0.993) / line.width);
  return Math.floor((line.em * scale * 72 * 2) / 25.4 + 0.01);
}

/** Blank rows down to the title; what is left of a row makes the first of them higher. */
export function fill(out: Paragraph[], room: number, { pitch }: PageValues): void {
  const count = Math.floor(room / pitch + 0.05);
  const rest = room - count * pitch;
  for (let i = 0; i < count; i++) out.push(i === 0 ? blankParagraph({}, pitch + rest) : blankParagraph());
  if (count === 0 && rest > 40) out.push(blankParagraph({}, rest));
}
