import type { Location, Position } from 'vscode-languageserver-types';
import type { Document } from '../core/model/document.js';
import { Source } from '../core/text.js';
import { articleAt, citedAt, type LawFacts } from './lawHover.js';
import { toRange } from './positions.js';

/** The place of a cited article, or of its law, in the user's library; the library's paths are addresses. */
export function lawDefinition(document: Document, position: Position, facts: LawFacts): Location | null {
  const place = facts.lawTexts && citedAt(document, position, facts);
  const found = place && articleAt(place, facts.lawTexts);
  if (!found) return null;
  const { text, article } = found;
  const title = text.text.indexOf(text.title);
  const span = article?.heading ?? { start: title, end: title + text.title.length };
  return { uri: text.path, range: toRange(new Source(text.text), span) };
}
