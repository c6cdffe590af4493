import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseOf } from '../../server/src/core/case/readCase.js';
import { isoDate } from '../../server/src/core/model/calendar.js';
import type { Document } from '../../server/src/core/model/document.js';
import { frontEnds } from '../../server/src/core/parse/frontEnds.js';
import { parse } from '../../server/src/core/parse/parse.js';
import { corpusDocuments, hasCorpus } from '../support/corpus.js';

/** What a person read in the published case documents: labels, counts, roles, numbers and dates. */
const golden = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'golden/cases.json'), 'utf8'),
) as Readonly<Record<string, unknown>>;

function recognised(document: Document) {
  const one = caseOf(document);
  if (!one) return undefined;
  return {
    kind: one.kind,
    name: one.name,
    authority: one.authority?.name ?? null,
    number: one.number ? document.slice(one.number.span) : null,
    parties: one.parties.map(
      ({ role, label, more, of }) =>
        `${role} ${label}${more.length > 0 ? ` +${more.length}` : ''}${of ? ` → ${of.label}` : ''}`,
    ),
    parts: one.parts.map(({ kind, blocks }) => `${kind} ${blocks.length}`),
    act: one.act
      ? {
          title: one.act.title !== undefined,
          number: one.act.number ? document.slice(one.act.number.span) : null,
          date: one.act.date ? isoDate(one.act.date.date) : null,
        }
      : null,
    events: one.events.map(({ kind, date }) => `${kind} ${isoDate(date)}`),
    procedure: one.procedure ?? null,
    outcomes: one.outcomes.map(({ outcome }) => outcome),
    cut: one.cut,
  };
}

describe.skipIf(!hasCorpus)('published case documents', () => {
  const all = (['corpus/text', 'corpus/lossy', 'seeds'] as const).flatMap(corpusDocuments);

  for (const [name, expected] of Object.entries(golden)) {
    it(name, () => {
      const found = all.find((document) => document.name === name);
      expect(recognised(parse(found?.text ?? '', found?.format ?? 'plaintext', frontEnds))).toEqual(expected);
    });
  }

  it('nothing else in the corpus is one: no law, judgment, notice or plan', () => {
    const taken = all
      .filter((document) => caseOf(parse(document.text, document.format, frontEnds)))
      .map(({ name }) => name);
    expect(all.length).toBeGreaterThan(120);
    expect(taken.sort()).toEqual(Object.keys(golden).sort());
  });
});
