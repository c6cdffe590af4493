import { describe, expect, it } from 'vitest';
import type { Formatting, SectionFormat } from '../../server/src/core/model/formatting.js';
import { frontEnds } from '../../server/src/core/parse/frontEnds.js';
import { parse } from '../../server/src/core/parse/parse.js';
import { allRules } from '../../server/src/core/rules/index.js';
import { standardFormatting } from '../../server/src/core/standards/standardFormatting.js';

/** What patterns with nested repetition, or lists searched again and again, choke on. */
const units = [
  '一',
  '第一',
  '一、',
  '（一）',
  '1',
  '1.',
  '1.1',
  '2026年',
  '〔2026〕',
  '（2026）8号',
  '《',
  '《》',
  '（',
  '“',
  '”',
  '，',
  '。',
  ' ',
  '　',
  '关于',
  '的',
  '一是甲；',
  '其一，',
  '首先，',
  '附件1',
  '见附件2',
  '5至',
  '3%，',
  '占总数的30%，',
  '甲、',
  '和',
  '共5项',
  '第十条第二款',
  '\n',
  '一、甲\n',
  '1. 甲\n',
  '| 1 |\n',
];
const size = 80_000;
/** A quadratic search takes minutes at this size; a busy machine takes a part of this. */
const bound = 4_000;

describe('hostile texts', () => {
  for (const unit of units) {
    it(`every rule gets through ${JSON.stringify(unit)} repeated`, () => {
      const document = parse(unit.repeat(Math.ceil(size / unit.length)), 'plaintext', frontEnds);
      for (const rule of allRules) {
        const from = performance.now();
        let found = 0;
        for (const _ of rule.check(document, { options: (rule.options?.defaults ?? {}) as never })) found++;
        expect(performance.now() - from, `${rule.id}，${found} 处`).toBeLessThan(bound);
      }
    }, 120_000);
  }
});

describe('hostile Word files', () => {
  const head = '云岭市人民政府办公室关于做好防汛工作的通知\n各县（区）人民政府：\n';
  const layoutRules = allRules.filter((rule) => rule.usesFormatting);

  for (const unit of [
    '一、甲\n',
    '1. 甲\n',
    '甲。\n',
    '\n',
    '　　请及时报送。\n',
    '附件1\n甲\n',
    '| 1 |\n',
    '甲',
  ]) {
    it(`every rule gets through ${JSON.stringify(unit)} repeated, all of it set wrong`, () => {
      const document = parse(head + unit.repeat(Math.ceil(size / unit.length)), 'plaintext', frontEnds);
      const base = standardFormatting(document);
      const [section] = base.sections as [SectionFormat];
      const formatting: Formatting = {
        ...base,
        // As many sections, revisions and tables as lines; a run for each letter.
        sections: base.paragraphs.map(({ span }) => ({ ...section, span, footers: [] })),
        tables: base.paragraphs.map(({ span }) => ({ span, width: 20_000 })),
        remains: base.paragraphs.map(({ span }) => ({ kind: 'comment' as const, span, text: '批注' })),
        paragraphs: base.paragraphs.map((paragraph) => ({
          ...paragraph,
          alignment: 'left' as const,
          indent: { left: 300, right: 0, first: 0 },
          spacing: { before: 0, after: 0, line: 600, rule: 'exact' as const },
          runs: paragraph.runs.flatMap((run) =>
            [...document.slice(run.span)].map((_, i) => ({
              ...run,
              span: { start: run.span.start + i, end: run.span.start + i + 1 },
              font: i % 2 ? '等线' : '宋体',
              size: i % 2 ? 9 : 10.5,
              underline: true,
              colour: '0000FF',
            })),
          ),
        })),
      };
      for (const rule of layoutRules) {
        const from = performance.now();
        const found = [...rule.check(document, { options: {} as never, formatting })].length;
        expect(performance.now() - from, `${rule.id}，${found} 处`).toBeLessThan(bound);
      }
    }, 120_000);
  }
});
