import { type AttachmentPart, attachmentNotes, attachmentParts } from '../core/model/attachments.js';
import { type CalendarDate, isValidDate } from '../core/model/calendar.js';
import type { Document, Section } from '../core/model/document.js';
import { parseNumeral } from '../core/model/numerals.js';
import { pattern } from '../core/model/pattern.js';
import { type Span, type Place, spanOf } from '../core/text.js';
import { type CitationFact, type DocumentFacts, type NumberFact, ownFacts } from '../core/workspace/facts.js';
import type { WorkspaceIndex } from '../core/workspace/workspaceIndex.js';
import { type Abbreviation, abbreviations, occurrences } from './abbreviations.js';

/** A place in a document of the workspace. */
export interface Target {
  readonly path: string;
  readonly at: Place;
}

/** What stands at a place of a document. */
export type Mention =
  | { readonly kind: 'citation'; readonly span: Span; readonly citation: CitationFact }
  | { readonly kind: 'number'; readonly span: Span; readonly key: string }
  | { readonly kind: 'ownNumber'; readonly span: Span; readonly number: NumberFact }
  | { readonly kind: 'ownTitle'; readonly span: Span }
  | { readonly kind: 'abbreviation'; readonly span: Span; readonly abbreviation: Abbreviation }
  | { readonly kind: 'attachment'; readonly span: Span; readonly attachment: AttachmentPart }
  | { readonly kind: 'section'; readonly span: Span; readonly section: Section }
  | { readonly kind: 'date'; readonly span: Span; readonly date: CalendarDate };

/** What stands at an offset, or right before it. */
export function mentionAt(document: Document, path: string, offset: number): Mention | undefined {
  return (
    exactlyAt(document, path, offset) ?? (offset > 0 ? exactlyAt(document, path, offset - 1) : undefined)
  );
}

function exactlyAt(document: Document, path: string, offset: number): Mention | undefined {
  const holds = ({ start, end }: Span) => start <= offset && offset < end;
  const facts = ownFacts(document, path);
  for (const abbreviation of abbreviations(document)) {
    const span = occurrences(document, abbreviation).find(holds);
    if (span) return { kind: 'abbreviation', span, abbreviation };
  }
  const { number } = facts;
  if (number && holds(spanOf(number.at))) return { kind: 'ownNumber', span: spanOf(number.at), number };
  for (const citation of facts.citations) {
    const spans = [citation.at, citation.numberAt].flatMap((at) => (at ? [spanOf(at)] : []));
    const span = spans.find(holds);
    if (span) return { kind: 'citation', span, citation };
  }
  for (const { key, at } of facts.numbers) {
    if (holds(spanOf(at))) return { kind: 'number', span: spanOf(at), key };
  }
  for (const { span, date } of document.dates) {
    if (holds(span) && isValidDate(date)) return { kind: 'date', span, date };
  }
  const inside = attachmentAt(document, holds) ?? sectionAt(document, holds);
  if (inside) return inside;
  if (facts.titleAt && holds(spanOf(facts.titleAt))) return { kind: 'ownTitle', span: spanOf(facts.titleAt) };
  return undefined;
}

const attachmentWord = pattern(/附件[ 　]?(?<n>\d{1,2}|[一二三四五六七八九十]{1,3})?/);

function attachmentAt(document: Document, holds: (span: Span) => boolean): Mention | undefined {
  const parts = attachmentParts(document);
  if (parts.length === 0) return undefined;
  const found = (ordinal: number | undefined, span: Span): Mention | undefined => {
    const attachment =
      parts.find((part) => part.ordinal === ordinal) ??
      (parts.length === 1 && (ordinal ?? 1) === (parts[0]?.ordinal ?? 1) ? parts[0] : undefined);
    return attachment && { kind: 'attachment', span, attachment };
  };
  for (const { mark, nameSpan, ordinal } of attachmentNotes(document).flatMap(({ entries }) => entries)) {
    const span = { start: mark.start, end: Math.max(mark.end, nameSpan.end) };
    if (holds(span)) return found(ordinal, span);
  }
  for (const { span, named } of document.matches(attachmentWord)) {
    if (!holds(span) || document.blockAt(span.start)?.role === 'attachmentMark') continue;
    return found(named.n ? parseNumeral(named.n) : undefined, span);
  }
  return undefined;
}

const numeral = '[一二三四五六七八九十百零〇]{1,5}|\\d{1,3}';
const partWord = pattern(new RegExp(`第(?<n>${numeral})(?<unit>部分|章)`));

/** 第三部分, 第二章 of the document itself. */
function sectionAt(document: Document, holds: (span: Span) => boolean): Mention | undefined {
  for (const { span, named } of document.matches(partWord, { outside: 'titles' })) {
    if (!holds(span)) continue;
    // 《…》第二章 is another document's.
    if (document.text[span.start - 1] === '》') return undefined;
    const style = named.unit === '章' ? 'chapter' : 'han';
    const ordinal = parseNumeral(named.n as string);
    const own = document.partAt(span.start);
    // The heading of a chapter is no reference to it.
    if (document.blockAt(span.start)?.marker?.span.start === span.start) return undefined;
    const [section] = [own, ...document.parts.filter((part) => part !== own)]
      .map((part) =>
        allSections(part.sections)
          .filter(({ marker }) => marker?.style === style && marker.ordinal === ordinal)
          // A line of the contents has nothing below it.
          .reduce<Section | undefined>((a, b) => (a && length(a.span) >= length(b.span) ? a : b), undefined),
      )
      .filter((found) => found !== undefined);
    return section && { kind: 'section', span, section };
  }
  return undefined;
}

function length({ start, end }: Span): number {
  return end - start;
}

function allSections(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.children)]);
}

/** The documents of the workspace that a citation may mean, the surest way first: its number, its title, its subject. */
export function citedDocuments(
  index: WorkspaceIndex,
  citation: Pick<CitationFact, 'title' | 'number'>,
  from: string,
): readonly DocumentFacts[] {
  const ways = [
    () => (citation.number ? index.byNumber(citation.number) : []),
    () => index.byTitle(citation.title),
    () => index.bySubject(citation.title),
  ];
  for (const way of ways) {
    const found = way().filter(({ path }) => path !== from);
    if (found.length > 0) return found;
  }
  return [];
}

/** Where a document says what it is. */
export function targetOf({ path, titleAt }: DocumentFacts): Target {
  return { path, at: titleAt ?? [0, 0] };
}

/** The documents that a mention means. */
export function documentsOf(index: WorkspaceIndex, mention: Mention, from: string): readonly DocumentFacts[] {
  if (mention.kind === 'citation') return citedDocuments(index, mention.citation, from);
  if (mention.kind === 'number') return index.byNumber(mention.key).filter(({ path }) => path !== from);
  return [];
}
