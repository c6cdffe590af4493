import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../server/src/core/case/readCase.js';
import { RuleSet } from '../../../server/src/core/config/resolve.js';
import { lint } from '../../../server/src/core/lint/lint.js';
import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';
import { allRules } from '../../../server/src/core/rules/index.js';
import { caseTemplates } from '../../../server/src/core/standards/caseTemplates.js';
import {
  fillTemplate,
  pieces,
  placeholderNames,
  placeholderOf,
  templates,
} from '../../../server/src/core/standards/templates.js';
import { embeddedLaws } from '../../support/laws.js';

const rules = new RuleSet(allRules, [{}]);
const kinds = [
  'decision',
  'dismissal',
  'nonAcceptance',
  'correction',
  'acceptance',
  'reply',
  'hearing',
  'suspension',
  'resumption',
  'termination',
  'extension',
  'stay',
  'mediation',
  'opinion',
  'performance',
  'penalty',
  'disclosure',
];

describe('templates of case documents', () => {
  for (const [n, template] of caseTemplates.entries()) {
    const filled = fillTemplate(template.lines, (name) => placeholderOf(name, template).sample);

    it(`${template.genre}：filled with the samples it is a correct document of its kind`, () => {
      const document = parse(filled, 'markdown', frontEnds);
      const { findings } = lint(document, {
        rules: rules.for(document),
        knownRules: new Set(),
        laws: embeddedLaws,
      });
      expect(findings.map(({ rule, severity, message }) => `${severity} ${rule} ${message}`)).toEqual([]);
      const one = caseOf(document);
      expect(one).toMatchObject({ kind: kinds[n], name: template.genre, cut: false });
      expect(one?.authority?.name).toBe(placeholderOf('机关', template).sample);
      expect(one?.number).toBeDefined();
      expect(one?.parties.length).toBeGreaterThan(0);
      expect(one?.parts.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['head', 'operative', 'signature']),
      );
    });

    it(`${template.genre}：every place has a hint`, () => {
      for (const name of placeholderNames(template.lines)) {
        const { hint, sample } = placeholderOf(name, template);
        expect(sample, name).not.toBe(name);
        expect(hint.length).toBeGreaterThan(1);
      }
    });
  }

  it('have words of their own to be called by', () => {
    const all = [...templates, ...caseTemplates];
    const calls = [...all.map(({ pinyin }) => pinyin), ...pieces.map(({ pinyin }) => pinyin)];
    expect(new Set(calls).size).toBe(calls.length);
    expect(new Set(all.map(({ genre }) => genre)).size).toBe(all.length);
  });
});
