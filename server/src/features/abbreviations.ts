import type { Document } from '../core/model/document.js';
import { pattern } from '../core/model/pattern.js';
import { overlapsAny, type Span } from '../core/text.js';

/** 云岭市防汛抗旱指挥部（以下简称“指挥部”）. */
export interface Abbreviation {
  readonly name: string;
  readonly nameSpan: Span;
  /** What stands before the bracket: the full name, perhaps with words that do not belong to it. */
  readonly full: string;
  /** Whether it is itself written in 《》. */
  readonly marked: boolean;
}

const defining = pattern(
  /(?<=[（(](?:以下|下)[简统合并]?)称为?[：:]?[ 　]?(?<open>[“"《]{0,2})(?<name>[^（）()“”"《》，。；、：\n]{2,24})[”"》]{0,2}[）)]/,
);

export function abbreviations(document: Document): readonly Abbreviation[] {
  return document.once('abbreviations', () => {
    const found: Abbreviation[] = [];
    for (const match of document.matches(defining)) {
      const { open = '', name = '' } = match.named as Record<string, string | undefined>;
      const bracket = Math.max(
        document.text.lastIndexOf('（', match.span.start),
        document.text.lastIndexOf('(', match.span.start),
      );
      const before = document.text.slice(Math.max(0, bracket - 60), bracket);
      found.push({
        name,
        nameSpan: match.group('name') as Span,
        full: /(?:《[^《》\n]*》|[^，。；：、“”《》（）()\s]*)$/.exec(before)?.[0] ?? '',
        marked: open.endsWith('《'),
      });
    }
    return found;
  });
}

/** Every place where an abbreviation stands for what it abbreviates, its definition among them, by start. */
export function occurrences(document: Document, abbreviation: Abbreviation): Span[] {
  const { name, marked, full } = abbreviation;
  if (marked)
    return document.titles.map(({ inner }) => inner).filter((span) => document.slice(span) === name);
  const at = full.indexOf(name);
  // In its full name the same letters are no abbreviation.
  const before = at > 0 ? full.slice(Math.max(0, at - 2), at) : undefined;
  const after = at >= 0 ? full.slice(at + name.length, at + name.length + 2) : '';
  const longer = abbreviations(document)
    .filter((other) => other.name.length > name.length && other.name.includes(name))
    .flatMap((other) => placesOf(document.text, other.name));
  const { text } = document;
  const numbers = document.documentNumbers.map(({ span }) => span);
  const quoted = overlapsAny(document.quotedStatutes, abbreviation.nameSpan);
  return placesOf(text, name).filter(
    (span) =>
      !overlapsAny(document.skipped, span) &&
      !overlapsAny(document.titleSpans, span) &&
      !overlapsAny(numbers, span) &&
      // A quoted text keeps its words, unless the abbreviation is the quoted text's own.
      (quoted || !overlapsAny(document.quotedStatutes, span)) &&
      !longer.some((place) => place.start <= span.start && span.end <= place.end) &&
      !(before && text.slice(0, span.start).endsWith(before)) &&
      !(after && text.startsWith(after, span.end)),
  );
}

function placesOf(text: string, word: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    found.push({ start: at, end: at + word.length });
  }
  return found;
}
