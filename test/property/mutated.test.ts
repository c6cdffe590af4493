import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownBases } from '../../scripts/fuzz/corpus.js';
import { examine, repositoryOf } from '../../scripts/fuzz/invariants.js';
import { mutated } from '../../scripts/fuzz/mutate.js';
import { randomOf } from '../../scripts/fuzz/random.js';

/** What `npm run fuzz` found, each mended since; small enough to be read. */
const found = [
  // Front matter that refers to what is not there.
  '---\n: *云岭府复~~延字~~〔2号\n---',
  '---\n? [发文机关]\n: 甲\n---\n',
  // The mark of UTF-8 took the first line away.
  '\ufeff以下三点。',
  // Blanks behind colons, each fix making way for the next.
  '文机关云岭市书发文机关:: 关: 关: 岭: 关: 关: 岭: 关: 岭: 关: 关: 岭: 关: 发',
  '罪（第。）',
  '《》、《》、《》',
  // Lists in lists.
  `${'* '.repeat(400)}[甲\n`.repeat(20),
];

describe('改坏的公文', () => {
  const bases = ownBases(path.resolve('.'));
  const workspace = repositoryOf(bases.slice(0, 8));

  for (const text of found)
    for (const format of ['markdown', 'plaintext'] as const)
      it(`${JSON.stringify(text.slice(0, 24))}（${format}）`, () => {
        expect(() => examine(text, format, workspace, randomOf(1, 0))).not.toThrow();
      });

  it('一百二十篇：不出错，发现在文内，安全修复互不重叠，修复到底不再变', () => {
    for (let index = 0; index < 120; index++) {
      const { text, done } = mutated(randomOf(20, index), bases);
      const format = index % 2 ? 'markdown' : 'plaintext';
      expect(
        () => examine(text, format, workspace, randomOf(20, index)),
        `第 ${index} 篇：${done}`,
      ).not.toThrow();
    }
  }, 120_000);
});
