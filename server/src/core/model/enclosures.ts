import { spanAt, type Span } from '../text.js';
import type { Document } from './document.js';
import type { Pair } from './mentions.js';

/** “…” outside another “…”, by start. */
export function quotations(document: Document): readonly Span[] {
  return document.once('quotations', () =>
    document.pairs.matched.filter((pair) => pair.open === '“' && pair.depth === 0).map(({ span }) => span),
  );
}

export function inQuotation(document: Document, offset: number): boolean {
  return spanAt(quotations(document), offset) !== undefined;
}

/** The matched pairs that begin with one of `marks`, by the offset of the opening mark and behind the closing one. */
export function pairsByEnds(
  document: Document,
  marks: string,
): { readonly opened: ReadonlyMap<number, Pair>; readonly closed: ReadonlyMap<number, Pair> } {
  return document.once(`pairsByEnds ${marks}`, () => {
    const opened = new Map<number, Pair>();
    const closed = new Map<number, Pair>();
    for (const pair of document.pairs.matched) {
      if (!marks.includes(pair.open)) continue;
      opened.set(pair.span.start, pair);
      closed.set(pair.span.end, pair);
    }
    return { opened, closed };
  });
}

/** Offset of the first 。 in `span` that stands neither in a quotation, nor in brackets, nor at the end, or -1. */
export function innerStop(document: Document, { start, end }: Span): number {
  const { text } = document;
  const enclosed = document.once('enclosed', () => {
    const spans: Span[] = [];
    for (const pair of document.pairs.matched) {
      const last = spans.at(-1);
      if (last && pair.span.start < last.end) continue;
      spans.push(pair.span);
    }
    return spans;
  });
  const words = text.slice(start, end - 1);
  for (let at = words.indexOf('。'); at >= 0; ) {
    const around = spanAt(enclosed, start + at);
    if (!around) return start + at;
    at = words.indexOf('。', around.end - start);
  }
  return -1;
}
