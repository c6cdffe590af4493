import { describe, expect, it } from 'vitest';
import { activeRules } from '../../server/src/core/config/resolve.js';
import { fixUntilStable } from '../../server/src/core/lint/fix.js';
import { lint } from '../../server/src/core/lint/lint.js';
import { Pattern } from '../../server/src/core/model/pattern.js';
import { frontEnds } from '../../server/src/core/parse/frontEnds.js';
import { parse } from '../../server/src/core/parse/parse.js';
import { allRules } from '../../server/src/core/rules/index.js';
import { corpusDocuments, hasCorpus } from '../support/corpus.js';

const rules = activeRules(allRules, [{ extends: ['strict'] }]);
const knownRules = new Set(allRules.map((rule) => rule.id));
const documents = [
  ...corpusDocuments('corpus/text'),
  ...corpusDocuments('corpus/lossy'),
  ...corpusDocuments('seeds'),
];

describe.skipIf(!hasCorpus)('every rule on real documents', () => {
  it('fixing settles, and a second time changes nothing', () => {
    for (const { name, text, format } of documents) {
      const check = (now: string) => lint(parse(now, format, frontEnds), { rules, knownRules }).findings;
      const once = fixUntilStable(text, check);
      expect(once.settled, name).toBe(true);
      expect(fixUntilStable(once.text, check).text, name).toBe(once.text);
    }
  }, 120_000);

  it('findings lie in the text, edits lie in their line or the one named, spans are not reversed', () => {
    for (const { name, text, format } of documents) {
      for (const { rule, span, fixes } of lint(parse(text, format, frontEnds), { rules, knownRules })
        .findings) {
        expect(span.start >= 0 && span.start <= span.end && span.end <= text.length, `${name} ${rule}`).toBe(
          true,
        );
        for (const fix of fixes ?? []) {
          for (const edit of fix.edits)
            expect(edit.start >= 0 && edit.start <= edit.end && edit.end <= text.length).toBe(true);
        }
      }
    }
  }, 60_000);

  it('patterns find by their triggers exactly what a plain search finds', () => {
    const original = Pattern.prototype.in;
    let compared = 0;
    Pattern.prototype.in = function (this: Pattern, text, index, within) {
      const quick = original.call(this, text, index, within);
      if (this.triggers !== undefined) {
        const plain = [...this.everywhere(text, within)];
        compared++;
        expect(
          quick.map((m) => m.span),
          this.source,
        ).toEqual(plain.map((m) => m.span));
      }
      return quick;
    };
    try {
      for (const { text, format } of documents.filter((_, i) => i % 4 === 0))
        lint(parse(text, format, frontEnds), { rules, knownRules });
    } finally {
      Pattern.prototype.in = original;
    }
    expect(compared).toBeGreaterThan(100);
  }, 120_000);
});
