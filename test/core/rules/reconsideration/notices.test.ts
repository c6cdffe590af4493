import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentFormat } from '../../../../server/src/core/model/document.js';
import actNotice from '../../../../server/src/core/rules/reconsideration/act-notice.js';
import actPeriod from '../../../../server/src/core/rules/reconsideration/act-period.js';
import priorReview from '../../../../server/src/core/rules/reconsideration/prior-review.js';
import reviewAuthority from '../../../../server/src/core/rules/reconsideration/review-authority.js';
import stateCouncil from '../../../../server/src/core/rules/reconsideration/state-council-ruling.js';
import suitNotice from '../../../../server/src/core/rules/reconsideration/suit-notice.js';
import suitPeriodStart from '../../../../server/src/core/rules/reconsideration/suit-period-start.js';
import suitPeriod from '../../../../server/src/core/rules/reconsideration/suit-period.js';
import { applyEdits } from '../../../../server/src/core/text.js';
import { lintWith } from '../../../support/testRule.js';

const rules = [
  suitNotice,
  suitPeriod,
  suitPeriodStart,
  stateCouncil,
  actNotice,
  actPeriod,
  priorReview,
  reviewAuthority,
];
const folder = path.join(import.meta.dirname, '../../../fixtures/cases');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
);
const notice = /^[^\n]*不服[^\n]*提起行政诉讼[^\n]*。\n\n/gm;
const inserted = /^[^\r\n]*(?:如不服本|如对本)[^\r\n]*。\r?\n(?:\r?\n)?/m;
const told = files
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }))
  .filter(({ text }) => text.search(notice) >= 0);

const styles: readonly { name: string; format: DocumentFormat; apply: (text: string) => string }[] = [
  { name: 'Markdown', format: 'markdown', apply: (text) => text },
  { name: 'CRLF', format: 'plaintext', apply: (text) => text.replace(/^#+ /gm, '').replace(/\n/g, '\r\n') },
  {
    name: '没有空行',
    format: 'plaintext',
    apply: (text) => text.replace(/^#+ /gm, '').replace(/\n\n/g, '\n'),
  },
];

describe('the notice of remedies taken out of correct documents', () => {
  it('there are documents of every kind that must have one', () => {
    expect(told.length).toBeGreaterThan(15);
  });

  for (const { name, text } of told) {
    it(name, () => {
      for (const { name: style, format, apply } of styles) {
        const without = apply(text.replace(notice, ''));
        const check = (now: string) => rules.flatMap((rule) => lintWith(rule, now, format));
        const found = check(without);
        expect(
          found.map(({ rule }) => rule),
          style,
        ).toHaveLength(1);
        const [fix] = found[0]?.fixes ?? [];
        expect(fix?.safe, style).toBe(false);
        const fixed = applyEdits(without, fix?.edits ?? []);
        expect(check(fixed), `${style}: ${fixed.slice(-400)}`).toEqual([]);
        // One line more, and nothing else, in the style of the document, where the notice had been.
        expect(fixed.replace(inserted, ''), style).toBe(without);
        expect(fixed.search(inserted), style).toBe(apply(text).search(inserted));
      }
    });
  }
});
