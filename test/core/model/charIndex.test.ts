import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CharIndex, pairNumbers, triggersOf } from '../../../server/src/core/model/charIndex.js';

/** Few characters, so that they repeat; two of them share a group in a short text. */
const letters = ['的', '法', '。', '1', '\n', 'a', '\u4e2d', '\u6e2d', '𠮷'];
const text = fc.array(fc.constantFrom(...letters), { maxLength: 200 }).map((all) => all.join(''));
/** The same behind so much text that every character has a group of its own. */
const anyText = fc
  .tuple(text, fc.boolean())
  .map(([words, long]) => (long ? '0'.repeat(100_000) : '') + words);

function offsetsOf(words: string, characters: string): number[] {
  const found: number[] = [];
  for (let i = 0; i < words.length; i++) if (characters.includes(words[i] as string)) found.push(i);
  return found;
}

describe('CharIndex', () => {
  it('finds every character where it stands', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.subarray(['的', '法', '1', '\u4e2d', '\u6e2d', '无'], { minLength: 1 }),
        (words, some) => {
          const index = new CharIndex(words);
          expect([...index.positions(triggersOf(some.join('')))]).toEqual(offsetsOf(words, some.join('')));
          for (const one of some) {
            const code = one.charCodeAt(0);
            const each: number[] = [];
            index.each(code, (at) => each.push(at));
            expect(each).toEqual(offsetsOf(words, one));
            expect(index.first(code)).toBe(words.indexOf(one));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds what stands twice on end', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 6 }), (words, longest) => {
        const expected = offsetsOf(words, words).flatMap((at) => {
          const length = words.indexOf(words[at] as string, at + 1) - at;
          const isDouble =
            length >= 1 && length <= longest && words[at + length - 1] === words[at + 2 * length - 1];
          return isDouble ? [{ at, length }] : [];
        });
        expect(new CharIndex(words).doubled(longest)).toEqual(expected);
      }),
    );
  });

  it('knows every pair of neighbours', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        const index = new CharIndex(words);
        for (let i = Math.max(0, words.length - 200); i + 1 < words.length; i++)
          expect(index.hasPair(pairNumbers([words.slice(i, i + 2)]))).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(new CharIndex('公文').hasPair(pairNumbers(['文公']))).toBe(false);
  });
});
