import { describe, expect, it } from 'vitest';
import { RuleSet } from '../../../server/src/core/config/resolve.js';
import { lint } from '../../../server/src/core/lint/lint.js';
import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';
import { allRules } from '../../../server/src/core/rules/index.js';
import { genres } from '../../../server/src/core/standards/genres.js';
import {
  fillTemplate,
  pieces,
  placeholderNames,
  placeholderOf,
  templates,
} from '../../../server/src/core/standards/templates.js';
import { embeddedLaws } from '../../support/laws.js';

const rules = new RuleSet(allRules, [{}]);
const check = (text: string, format: 'markdown' | 'plaintext' = 'markdown') => {
  const document = parse(text, format, frontEnds);
  const { findings } = lint(document, {
    rules: rules.for(document),
    knownRules: new Set(),
    laws: embeddedLaws,
  });
  return { document, findings };
};

describe('templates', () => {
  it('are there for the 15 文种', () => {
    expect(templates.map(({ genre }) => genre)).toEqual(genres.map(({ name }) => name));
  });

  for (const template of templates) {
    const filled = fillTemplate(template.lines, (name) => placeholderOf(name, template).sample);

    it(`${template.genre}：filled with the samples it is a correct document`, () => {
      const { document, findings } = check(filled);
      expect(findings.map(({ rule, severity, message }) => `${severity} ${rule} ${message}`)).toEqual([]);
      expect(document.genre?.name).toBe(template.genre);
      const roles = new Set(document.blocks.map(({ role }) => role));
      expect(roles).toContain('title');
      for (const role of [
        'addressee',
        'attachmentNote',
        'signature',
        'annotation',
        'copyTo',
        'printer',
      ] as const) {
        const expected = {
          addressee: /^\{主送\}：/m,
          attachmentNote: /^附件：/m,
          signature: /^\{(?:机关|职务\}　\{姓名)\}$/m,
          annotation: /^（(?:\{附注\}|联系人.*)）/m,
          copyTo: /^抄送：/m,
          printer: /印发日期/,
        }[role];
        expect(roles.has(role), role).toBe(expected.test(template.lines.join('\n')));
      }
    });

    it(`${template.genre}：what is not filled in is told by the check`, () => {
      const empty = fillTemplate(template.lines, (name) => `【请填写${placeholderOf(name, template).hint}】`);
      expect(check(empty).findings.some(({ rule }) => rule === 'body/placeholder')).toBe(true);
    });

    it(`${template.genre}：every place has a hint`, () => {
      for (const name of placeholderNames(template.lines)) {
        const { hint, sample } = placeholderOf(name, template);
        expect(sample, name).not.toBe(name);
        expect(hint.length).toBeGreaterThan(1);
      }
      for (const name of Object.keys(template.placeholders ?? {}))
        expect(placeholderNames(template.lines)).toContain(name);
    });
  }

  it('pieces have names of their own', () => {
    for (const key of ['name', 'pinyin'] as const)
      expect(new Set(pieces.map((piece) => piece[key])).size).toBe(pieces.length);
  });
});
