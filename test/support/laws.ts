import { LawCatalogue } from '../../server/src/core/standards/laws.js';
import { lawTable } from '../../server/src/data/laws.js';

/** The embedded catalogue, as the command and the server load it. */
export const embeddedLaws = new LawCatalogue(lawTable);
