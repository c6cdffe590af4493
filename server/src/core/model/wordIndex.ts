import { overlapsAny, type Span } from '../text.js';
import type { Document } from './document.js';

/** A word to look for, and what must or must not stand beside it (sources of regular expressions). */
export interface GuardedWord {
  readonly wrong: string;
  readonly before?: string;
  readonly notBefore?: string;
  readonly after?: string;
  readonly notAfter?: string;
}

export interface WordMention<W extends GuardedWord> {
  readonly span: Span;
  readonly word: W;
}

interface Entry<W> {
  readonly word: W;
  /** How far behind the word's start its rarest character stands. */
  readonly offset: number;
  /** The word with its context, absent where the letters alone decide. */
  readonly sticky: RegExp | undefined;
}

/** The most frequent characters of official documents, most frequent first: a word is looked for by another one. */
const frequent =
  '的人行政法和定第条理国规民务应有关业部机一生十以市作工保当管区用公发产门建制设不会中对为化实进在本要或经等者主地全资事展水大二动三年员家可办分院施出其加提府请方改社自服及体权依同重议位级成时申构监共查新品持开入上按场力处利护单强内期信各标能件性健照通下项五四所计高立由度据安';

/**
 * Many words looked for at once: each by its rarest character through the character index, then letter by letter, and
 * only where all are there by its context.
 */
export class WordIndex<W extends GuardedWord> {
  readonly #entries = new Map<number, Entry<W>[]>();

  constructor(words: readonly W[]) {
    for (const word of words) {
      if (word.wrong === '') continue;
      const offset = rarest(word.wrong);
      const code = word.wrong.charCodeAt(offset);
      const entries = this.#entries.get(code) ?? [];
      this.#entries.set(code, entries);
      entries.push({ word, offset, sticky: withContext(word) });
    }
  }

  /** Mentions outside code, links and portal lines, by start; of two that overlap the earlier, then the longer. */
  in(document: Document): WordMention<W>[] {
    const { text, characters } = document;
    const found: WordMention<W>[] = [];
    for (const [code, entries] of this.#entries) {
      characters.each(code, (at) => {
        for (const { word, offset, sticky } of entries) {
          const start = at - offset;
          if (start < 0 || !text.startsWith(word.wrong, start)) continue;
          if (sticky) {
            sticky.lastIndex = start;
            if (!sticky.test(text)) continue;
          }
          found.push({ span: { start, end: start + word.wrong.length }, word });
        }
      });
    }
    found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    let end = 0;
    return found.filter(({ span }) => {
      if (span.start < end || overlapsAny(document.skipped, span)) return false;
      end = span.end;
      return true;
    });
  }
}

/** Where the rarest character of a word stands, the first of several. */
function rarest(word: string): number {
  let best = 0;
  let rank = -1;
  for (let i = 0; i < word.length; i++) {
    const found = frequent.indexOf(word[i] as string);
    const own = found < 0 ? frequent.length : found;
    if (own > rank) [best, rank] = [i, own];
  }
  return best;
}

function withContext({ wrong, before, notBefore, after, notAfter }: GuardedWord): RegExp | undefined {
  if (!before && !notBefore && !after && !notAfter) return undefined;
  const letters = wrong.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    (before ? `(?<=${before})` : '') +
      (notBefore ? `(?<!${notBefore})` : '') +
      letters +
      (after ? `(?=${after})` : '') +
      (notAfter ? `(?!${notAfter})` : ''),
    'my',
  );
}
