import { describe, expect, it } from 'vitest';
import { frontEnds } from '../../server/src/core/parse/frontEnds.js';
import { parse } from '../../server/src/core/parse/parse.js';
import { allRules } from '../../server/src/core/rules/index.js';

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
