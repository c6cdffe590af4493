import { comparable, likeness, mayBeOne } from '../model/names.js';
import { genres } from '../standards/genres.js';
import type { DocumentFacts } from './facts.js';

const statutory: ReadonlySet<string> = new Set(genres.map(({ name }) => name));

/**
 * How sure it is that two documents with one number are two documents: `certain`, `likely` (they may be two drafts
 * of one), `possible`; undefined when they are copies, a notice and the text it prints, or papers of one case.
 */
export function sharedNumber(
  a: DocumentFacts,
  b: DocumentFacts,
): 'certain' | 'likely' | 'possible' | undefined {
  if (!a.title || !b.title) return 'possible';
  const [one, other] = [comparable(a.title), comparable(b.title)];
  if (one === other) {
    // 行政复议决定书: the title tells nothing apart, the date does.
    const told = one.includes('关于') || a.date === b.date || !a.date || !b.date;
    return told ? undefined : 'likely';
  }
  if (mayBeOne(one, other)) return undefined;
  const kinds = [a.genre, b.genre];
  // The papers of one case bear the number of the case.
  if (kinds.every((kind) => kind?.endsWith('书')) && a.genre !== b.genre) return undefined;
  if (kinds.some((kind) => !kind || !statutory.has(kind))) return 'possible';
  return likeness(one, other) >= 0.75 ? 'likely' : 'certain';
}
