import { readFileSync } from 'node:fs';
import type { Document } from '../../server/src/core/model/document.js';
import { issuersOf, signatureNames } from '../../server/src/core/model/elements.js';
import { isoDate, parseDate } from '../../server/src/core/model/calendar.js';
import { markerRank } from '../../server/src/core/parse/markers.js';

/** What a person read in a document; see golden/…. */
export interface Golden {
  readonly title: string | null;
  readonly issuer: readonly string[];
  readonly documentNumber: string | null;
  readonly addressee: string | null;
  readonly signature: readonly string[];
  readonly date: string | null;
  readonly genre: string | null;
  readonly parts: readonly {
    readonly kind: string;
    readonly title?: string | null;
    readonly sections: number;
  }[];
}

export function goldens(): Record<string, Golden> {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`./golden/${name}.json`, import.meta.url), 'utf8')) as Record<
      string,
      Golden
    >;
  return { ...read('gov'), ...read('other') };
}

/** The fields of a golden expectation as the parser sees them. */
export function recognised(document: Document): Golden {
  const { main } = document;
  const bare = (text: string) => text.replace(/[\s　\u00a0]/g, '');
  const textOf = (role: string) => {
    const block = main.blocks.find((candidate) => candidate.role === role);
    return block ? document.slice(block.content) : undefined;
  };
  const addressee = textOf('addressee');
  const date = textOf('date');
  const parsed = date ? parseDate(bare(date).replace(/[（(].*$/, '')) : undefined;
  return {
    title: main.title ?? null,
    issuer: issuersOf(document),
    documentNumber: textOf('documentNumber')?.trim() ?? null,
    addressee: addressee ? bare(addressee).replace(/[:：]$/, '') : null,
    signature: signatureNames(document, main),
    date: parsed ? isoDate(parsed) : null,
    genre: main.genre?.name ?? null,
    parts: document.parts.map((part) => ({
      kind: part.kind,
      title: part.title ?? null,
      sections: firstLevelSections(part),
    })),
  };
}

/** How many sections there are of the highest level that a part uses. */
export function firstLevelSections(part: Document['main']): number {
  const ranks: number[] = [];
  const visit = (sections: Document['main']['sections']): void => {
    for (const section of sections) {
      ranks.push(section.marker ? markerRank(section.marker) : (section.block.depth ?? 1) * 0.1);
      visit(section.children);
    }
  };
  visit(part.sections);
  const top = Math.min(...ranks);
  return ranks.filter((rank) => rank === top).length;
}

export interface Difference {
  readonly name: string;
  readonly field: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** Field by field; the parts are compared as the number of first-level sections of each. */
export function differences(
  name: string,
  golden: Golden,
  actual: Golden,
): { fields: number; wrong: Difference[] } {
  const wrong: Difference[] = [];
  let fields = 0;
  const check = (field: string, a: unknown, b: unknown): void => {
    fields++;
    if (JSON.stringify(a) !== JSON.stringify(b)) wrong.push({ name, field, expected: a, actual: b });
  };
  check('title', golden.title, actual.title);
  check('issuer', golden.issuer, actual.issuer);
  check('addressee', golden.addressee, actual.addressee);
  check('signature', golden.signature, actual.signature);
  check('date', golden.date, actual.date);
  check('genre', golden.genre, actual.genre);
  check(
    'sections',
    golden.parts.map((p) => `${p.kind}:${p.sections}`),
    actual.parts.map((p) => `${p.kind}:${p.sections}`),
  );
  check(
    'partTitles',
    golden.parts.slice(1).map((p) => p.title ?? null),
    actual.parts.slice(1).map((p) => p.title ?? null),
  );
  return { fields, wrong };
}
