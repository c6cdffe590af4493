import { isValidDate } from '../model/calendar.js';
import type { Document } from '../model/document.js';
import { contains, type Span } from '../text.js';
import type { CaseDocument, CaseKind, CasePart, CasePartKind, Party, PartyRole } from './caseDocument.js';
import { isBefore, newLawFrom, timelineOf } from './timeline.js';

/** Written by the authority that decides a case; penalties and answers on information are not. */
export function isOfReview({ kind }: CaseDocument): boolean {
  return kind !== 'penalty' && kind !== 'disclosure';
}

/** Documents that end a case or its application, with all parties in their head. */
export const decidingKinds: ReadonlySet<CaseKind> = new Set(['decision', 'dismissal', 'nonAcceptance']);

/** What the parties say, not the authority. */
export const spokenParts: ReadonlySet<CasePartKind> = new Set([
  'request',
  'claim',
  'applicantEvidence',
  'answer',
  'respondentEvidence',
  'thirdPartyClaim',
  'thirdPartyEvidence',
]);

export function hasPart({ parts }: CaseDocument, ...kinds: readonly CasePartKind[]): boolean {
  return parts.some(({ kind }) => kinds.includes(kind));
}

export function partsOf({ parts }: CaseDocument, kind: CasePartKind): readonly CasePart[] {
  return parts.filter((part) => part.kind === kind);
}

export function partAt({ parts }: CaseDocument, span: Span): CasePart | undefined {
  return parts.find((part) => contains(part.span, span));
}

export function partiesOf({ parties }: CaseDocument, role: PartyRole): readonly Party[] {
  return parties.filter((party) => party.role === role);
}

/** Where to say that something is missing: the name of the document, else its first line. */
export function nameOf(document: Document, { nameSpan, parts }: CaseDocument): Span {
  return nameSpan ?? parts[0]?.blocks[0]?.content ?? { start: 0, end: Math.min(1, document.text.length) };
}

/** Parts of a name that a published version hides: 某, XX, **. */
export function isMasked(text: string): boolean {
  return /[某XxＸ×*＊○□]/.test(text);
}

/** Whether it was finished under the law of 2023; undefined when neither its date nor its number tells. */
export function underNewLaw(document: Document, one: CaseDocument): boolean | undefined {
  const { decided } = timelineOf(document, one);
  if (decided && isValidDate(decided.date)) return !isBefore(decided.date, newLawFrom);
  const year = one.number && /(?:19|20)\d{2}/.exec(document.slice(one.number.span))?.[0];
  if (year === undefined || Number(year) === newLawFrom.year) return undefined;
  return Number(year) > newLawFrom.year;
}
