import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import type { Document } from '../core/model/document.js';
import { type Span, spanOf } from '../core/text.js';
import { ownFacts } from '../core/workspace/facts.js';
import { occurrences } from './abbreviations.js';
import { mentionAt } from './mention.js';
import { toRange } from './positions.js';

/** The same number, title or abbreviation elsewhere in the document. */
export function documentHighlights(document: Document, path: string, offset: number): DocumentHighlight[] {
  const mention = mentionAt(document, path, offset);
  const shown = (span: Span, kind: DocumentHighlightKind = DocumentHighlightKind.Read) => ({
    range: toRange(document.source, span),
    kind,
  });
  if (mention?.kind === 'abbreviation') {
    const { abbreviation } = mention;
    return occurrences(document, abbreviation).map((span) =>
      shown(
        span,
        span.start === abbreviation.nameSpan.start ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      ),
    );
  }
  const facts = ownFacts(document, path);
  const citation = mention?.kind === 'citation' ? mention.citation : undefined;
  const key =
    mention?.kind === 'number'
      ? mention.key
      : mention?.kind === 'ownNumber'
        ? mention.number.key
        : citation?.number;
  const title = citation?.title;
  if (key === undefined && title === undefined) return [];
  const spans: Span[] = [];
  for (const other of facts.citations) {
    if (title !== undefined && other.title === title) spans.push(spanOf(other.at));
    if (key !== undefined && other.number === key && other.numberAt) spans.push(spanOf(other.numberAt));
  }
  for (const number of facts.numbers) if (number.key === key) spans.push(spanOf(number.at));
  const out = spans.map((span) => shown(span));
  if (facts.number && facts.number.key === key)
    out.push(shown(spanOf(facts.number.at), DocumentHighlightKind.Write));
  return out;
}
