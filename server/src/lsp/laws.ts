import { LawCatalogue, mayCiteLaw } from '../core/standards/laws.js';

let loading: Promise<LawCatalogue> | undefined;

/** The embedded catalogue of laws, loaded at the first text that may cite one. */
export async function lawsFor(text: string): Promise<LawCatalogue | undefined> {
  if (!mayCiteLaw(text)) return undefined;
  loading ??= import('../data/laws.js').then(({ lawTable }) => new LawCatalogue(lawTable));
  return loading;
}
