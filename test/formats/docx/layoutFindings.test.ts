import { describe, expect, it } from 'vitest';
import { profileNames, profiles } from '../../../server/src/core/layout/profile.js';
import { typeset } from '../../../server/src/core/layout/typeset.js';
import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';
import { allRules } from '../../../server/src/core/rules/index.js';
import { allTemplates } from '../../../server/src/core/standards/caseTemplates.js';
import { fillTemplate, placeholderOf } from '../../../server/src/core/standards/templates.js';
import { readDocx } from '../../../server/src/formats/docx/docx.js';
import { measuresOf } from '../../../server/src/formats/pictures.js';
import { writeDocx } from '../../../server/src/formats/docx/write/writeDocx.js';
import { corpusWordFiles } from '../../support/corpus.js';
import { notice } from '../../support/setText.js';

const rules = allRules.filter((rule) => rule.usesFormatting);

/** What the rules on Word files find, as `rule: letters`. */
function findings(bytes: Uint8Array, profile: keyof typeof profiles = 'gb9704'): string[] {
  const file = readDocx(bytes);
  if ('problem' in file) throw new Error(file.problem);
  const { text, formatting } = file;
  const document = parse(text, 'plaintext', frontEnds);
  const config = { layout: { profile } };
  return rules.flatMap((rule) =>
    [...rule.check(document, { options: {} as never, formatting, config })].map(({ span, severity }) => {
      expect(span.start, rule.id).toBeGreaterThanOrEqual(0);
      expect(span.end, rule.id).toBeLessThanOrEqual(text.length);
      return `${severity ?? rule.severity} ${rule.id}: ${document.slice(span).slice(0, 20)}`;
    }),
  );
}

describe('Word files of our own', () => {
  for (const template of allTemplates) {
    it(`${template.genre}: no finding on layout`, async () => {
      const text = fillTemplate(template.lines, (name) => placeholderOf(name, template).sample);
      const document = parse(text, 'markdown', frontEnds);
      expect(findings(await writeDocx(document, typeset(document)))).toEqual([]);
    });
  }

  it('no finding where a name of an attachment goes on in a second line', async () => {
    const long = '云岭市防汛抗旱指挥部办公室成员单位值班联络员和物资储备点负责人名单';
    const document = parse(notice({ note: `附件：1. ${long}\n2. ${long}` }), 'plaintext', frontEnds);
    expect(findings(await writeDocx(document, typeset(document)))).toEqual([]);
  });

  it('no finding on pictures, footnotes and columns that stand as asked', async () => {
    const text =
      '# 云岭市司法局关于有关情况的报告\n\n市人民政府：\n\n办理1208件[^1]，另见前注[^1]。\n\n![数量](a.png)\n\n| 甲 | 乙 |\n| :-- | --: |\n| 一 | 2 |\n\n请审阅。\n\n云岭市司法局\n\n2026年1月5日\n\n[^1]: 不含不予受理的申请。\n';
    const document = parse(text, 'markdown', frontEnds);
    const bytes = new Uint8Array(64);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    bytes.set([0, 0, 1, 0, 0, 0, 1, 0], 16);
    const pictures = new Map([['a.png', bytes]]);
    const layout = typeset(document, { pictures: measuresOf(pictures) });
    expect(layout.pages[0]?.pictures).toHaveLength(1);
    expect(findings(await writeDocx(document, layout, { pictures }))).toEqual([]);
  });

  it('a date without a seal stands where the page has it', async () => {
    const signature = '云岭市自然资源和规划局不动产登记中心档案管理科';
    const document = parse(notice({ signature }), 'plaintext', frontEnds);
    const layout = typeset(document, { profile: { ...profiles.gb9704, seal: false } });
    const bytes = await writeDocx(document, layout);
    expect(findings(bytes)).toEqual([]);
    const file = readDocx(bytes);
    if ('problem' in file) throw new Error(file.problem);
    const date = file.formatting.paragraphs.find(({ span }) =>
      file.text.slice(span.start, span.end).endsWith('6月5日'),
    );
    // The name takes 23 characters, two are free behind it; the date begins two further to the right: 28 - 5 - 6.5.
    expect(date?.indent.right).toBeGreaterThan(14 * 316);
  });

  for (const name of profileNames) {
    it(`no finding in a file set by the profile ${name}`, async () => {
      const template = allTemplates.find(({ genre }) => genre === '通知');
      if (!template) throw new Error('通知');
      const text = fillTemplate(template.lines, (one) => placeholderOf(one, template).sample);
      const document = parse(text, 'markdown', frontEnds);
      const bytes = await writeDocx(document, typeset(document, { profile: profiles[name] }));
      expect(findings(bytes, name)).toEqual([]);
    });
  }
});

describe('Word files by other programs', () => {
  for (const { name, bytes } of corpusWordFiles()) {
    it(`${name}: errors only on the page and on what was left in it`, () => {
      const errors = findings(bytes).filter((finding) => finding.startsWith('error '));
      for (const error of errors)
        expect(error).toMatch(/^error docx\/(?:paper|margins|revisions|comments|hidden-text): /);
    });
  }
});
