import type { Document } from '../model/document.js';
import type { Span } from '../text.js';

/** A stretch of the source with its blanks left out, and where each character of it stands. */
export interface Bare {
  readonly text: string;
  /** The span in the source of `[start, end)` of `text`. */
  span(start: number, end: number): Span;
}

const blank = /[\s　\u00a0]/;

/** At most the first `limit` characters of `span`, read without blanks: 南 通 市 人 民 政 府. */
export function bareOf(document: Document, span: Span, limit = 200): Bare {
  const at: number[] = [];
  let text = '';
  const end = Math.min(span.end, span.start + limit);
  for (let i = span.start; i < end; i++) {
    const character = document.text[i] as string;
    if (blank.test(character)) continue;
    text += character;
    at.push(i);
  }
  return {
    text,
    span: (from, to) =>
      to <= from
        ? { start: at[from] ?? end, end: at[from] ?? end }
        : { start: at[from] as number, end: (at[to - 1] as number) + 1 },
  };
}
