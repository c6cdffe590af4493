import type { Document } from './document.js';

/** At most `most` characters before `at` in the same line. */
export function lineBefore(document: Document, at: number, most: number): string {
  const from = Math.max(document.blockAt(at)?.span.start ?? 0, at - most);
  return document.text.slice(from, at);
}
