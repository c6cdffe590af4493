import type { Document } from '../core/model/document.js';
import { type DocumentFacts, ownFacts } from '../core/workspace/facts.js';
import { incoming } from '../core/workspace/relations.js';
import type { CitedBy, WorkspaceIndex } from '../core/workspace/workspaceIndex.js';
import { occurrences } from './abbreviations.js';
import { documentsOf, mentionAt, type Target, targetOf } from './mention.js';

/** Everyone who cites the document that stands at an offset: this one at its title or number, else the cited one. */
export function references(
  document: Document,
  index: WorkspaceIndex,
  path: string,
  offset: number,
  withDeclaration: boolean,
): Target[] {
  const mention = mentionAt(document, path, offset);
  if (!mention) return [];
  if (mention.kind === 'abbreviation') {
    const { abbreviation } = mention;
    return occurrences(document, abbreviation)
      .filter(({ start }) => withDeclaration || start !== abbreviation.nameSpan.start)
      .map(({ start, end }) => ({ path, at: [start, end] }));
  }
  const cited =
    mention.kind === 'ownTitle' || mention.kind === 'ownNumber'
      ? [ownFacts(document, path)]
      : documentsOf(index, mention, path);
  if (cited.length > 0) {
    const found = cited.flatMap((facts) => citingPlaces(index, facts));
    return distinct([...(withDeclaration ? cited.map(targetOf) : []), ...found]);
  }
  // A document that is not in the repository may still be cited by several that are.
  if (mention.kind === 'citation') {
    const { title, number } = mention.citation;
    return distinct(
      [...index.mentionsOfTitle(title), ...(number ? index.mentionsOfNumber(number) : [])].map(toTarget),
    );
  }
  return mention.kind === 'number' ? distinct(index.mentionsOfNumber(mention.key).map(toTarget)) : [];
}

/** The places where a document is cited by others; a reply may name its request without number and agency. */
export function citingPlaces(index: WorkspaceIndex, facts: DocumentFacts): Target[] {
  const written = incoming(index, facts).map(({ path, at }) => ({ path, at }));
  return distinct([...index.citing(facts).map(toTarget), ...written]);
}

function toTarget({ facts, at }: CitedBy): Target {
  return { path: facts.path, at };
}

function distinct(targets: readonly Target[]): Target[] {
  const seen = new Map(targets.map((target) => [`${target.at[0]} ${target.path}`, target]));
  return [...seen.values()];
}
