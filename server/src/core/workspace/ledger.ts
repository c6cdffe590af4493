import { sharedNumber } from './duplicates.js';
import type { DocumentFacts } from './facts.js';
import type { LedgerEntry, WorkspaceIndex } from './workspaceIndex.js';

export interface SeriesEntry extends LedgerEntry {
  /** Whether two of its documents are different ones. */
  readonly duplicate: boolean;
}

/** The numbers of one 代字 in one year. */
export interface Series {
  readonly code: string;
  readonly year: number;
  readonly entries: readonly SeriesEntry[];
  /** Serials between the first and the last that no document bears, as ranges. */
  readonly missing: readonly (readonly [from: number, to: number])[];
  /** The number after the highest in use. */
  readonly next: string;
}

/** Every 代字 and year in use; `codes` are listed for `year` even when no document bears them yet. */
export function ledgerSeries(index: WorkspaceIndex, codes: readonly string[] = [], year?: number): Series[] {
  const groups = new Map<string, { code: string; year: number; entries: SeriesEntry[] }>();
  const group = (code: string, of: number) => {
    const key = `${code}〔${of}〕`;
    const found = groups.get(key) ?? { code, year: of, entries: [] };
    groups.set(key, found);
    return found;
  };
  for (const entry of index.ledger()) {
    group(entry.number.code, entry.number.year).entries.push({
      ...entry,
      duplicate: isDuplicate(entry.documents),
    });
  }
  if (year !== undefined) for (const code of codes) group(code, year);
  return [...groups.values()]
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) || a.year - b.year)
    .map(({ code, year: of, entries }) => ({
      code,
      year: of,
      entries,
      missing: missingOf(entries.map(({ number }) => number.serial)),
      next: `${code}〔${of}〕${index.nextSerial(code, of)}号`,
    }));
}

function isDuplicate(documents: readonly DocumentFacts[]): boolean {
  return documents.some((one, i) =>
    documents.slice(i + 1).some((other) => {
      const shared = sharedNumber(one, other);
      return shared === 'certain' || shared === 'likely';
    }),
  );
}

function missingOf(serials: readonly number[]): [number, number][] {
  const missing: [number, number][] = [];
  for (let i = 1; i < serials.length; i++) {
    const from = (serials[i - 1] as number) + 1;
    const to = (serials[i] as number) - 1;
    if (from <= to) missing.push([from, to]);
  }
  return missing;
}
