import { halvesAt, isBlankAt, mayBreak, mayHang } from './glyphs.js';

/** `[start, end)` of a text that stands on one line. */
export interface BrokenLine {
  readonly start: number;
  readonly end: number;
  /** Natural width without blanks at the end and without a hanging mark. */
  readonly halves: number;
  /** Width of the mark that stands beyond the measure. */
  readonly hanging: number;
}

export interface Measure {
  /** Room in halves on the first line and on the others. */
  readonly first: number;
  readonly rest: number;
  readonly overflow: 'hang' | 'carry';
}

/**
 * Fills lines one after the other, as Word does. A mark that may not begin a line hangs, or takes the character
 * before it along. What has no place to break and is longer than a line is broken where it is full. At least one
 * character stands on each line. Time is linear: what cannot be broken is looked at twice at most.
 */
export function breakLines(text: string, measure: Measure): BrokenLine[] {
  const lines: BrokenLine[] = [];
  let start = 0;
  while (start < text.length) {
    const room = lines.length === 0 ? measure.first : measure.rest;
    let at = start;
    let halves = 0;
    while (at < text.length) {
      const width = halvesAt(text, at);
      if (halves + width > room && at > start && !isBlankAt(text, at)) break;
      halves += width;
      at++;
    }
    if (at === text.length) {
      lines.push(finish(text, start, at, halves));
      break;
    }
    if (
      measure.overflow === 'hang' &&
      halves <= room &&
      mayHang(text, at) &&
      (at + 1 === text.length || mayBreak(text, at + 1))
    ) {
      const end = withBlanks(text, at + 1);
      lines.push({ start, end, halves, hanging: halves + halvesAt(text, at) - room });
      start = end;
      continue;
    }
    let end = at;
    while (end > start && !mayBreak(text, end)) end--;
    if (end === start) {
      // Nowhere to break: at the full line, but not inside a character.
      end = at;
      while (end < text.length && halvesAt(text, end) === 0) end++;
    }
    let width = halves;
    for (let i = end; i < at; i++) width -= halvesAt(text, i);
    end = withBlanks(text, end);
    lines.push(finish(text, start, end, width));
    start = end;
  }
  return lines;
}

function withBlanks(text: string, from: number): number {
  let end = from;
  while (end < text.length && isBlankAt(text, end)) end++;
  return end;
}

/** Blanks at the end of a line take no room, also before characters without width. */
function finish(text: string, start: number, end: number, width: number): BrokenLine {
  let halves = width;
  let last = end;
  while (last > start && (isBlankAt(text, last - 1) || halvesAt(text, last - 1) === 0)) last--;
  if (last < end) {
    halves = 0;
    for (let i = start; i < last; i++) halves += halvesAt(text, i);
  }
  return { start, end, halves, hanging: 0 };
}
