import { LawCatalogue } from '../core/standards/laws.js';

let loaded: LawCatalogue | undefined;

/** The embedded catalogue of laws; it stands in a file of its own, which most runs do not need. */
export async function embeddedLaws(): Promise<LawCatalogue> {
  loaded ??= new LawCatalogue((await import('../data/laws.js')).lawTable);
  return loaded;
}
