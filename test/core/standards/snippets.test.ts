import { describe, expect, it } from 'vitest';
import { snippets } from '../../../scripts/snippets.js';
import { genres } from '../../../server/src/core/standards/genres.js';

const all = snippets();

describe('snippets', () => {
  it('are there for every 文种, under prefixes of their own', () => {
    for (const { name } of genres) expect(Object.keys(all)).toContain(`公文：${name}`);
    const prefixes = Object.values(all).flatMap(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  for (const [name, { body }] of Object.entries(all)) {
    it(`${name}: tab stops are numbered from 1 and no name is left`, () => {
      const text = body.join('\n');
      expect(text.replace(/\$\{(?:\d+|CURRENT_[A-Z]+)[^\n]*?\}(?=[^/]|$)/g, '')).not.toMatch(/[{}]/);
      const stops = [...text.matchAll(/\$\{(\d+)/g)].map((match) => Number(match[1]));
      const distinct = [...new Set(stops)];
      expect(distinct).toEqual(distinct.map((_, i) => i + 1));
      expect(text.endsWith('$0')).toBe(true);
    });
  }

  it('a stop that comes again follows the first', () => {
    const { body } = all['公文：通知'] as { body: readonly string[] };
    expect(body).toContain('# $\x7b1}关于$\x7b4:事由}的通知');
    expect(body).toContain('发文机关: $\x7b1:发文机关}');
  });
});
