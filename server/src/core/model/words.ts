import { type Word, type WordKind, words } from '../standards/words.js';
import type { Document } from './document.js';
import { WordIndex, type WordMention } from './wordIndex.js';

const index = new WordIndex(words);

export const levels = { E: 'error', W: 'warning', I: 'info' } as const;

/** The words of the table in a document, of one kind; all kinds are looked for at once. */
export function wordsOf(document: Document, kind: WordKind): readonly WordMention<Word>[] {
  const all = document.once('words', () => index.in(document));
  return all.filter(({ word }) => word.kind === kind);
}
