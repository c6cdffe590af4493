import { describe, expect, it } from 'vitest';
import { CharIndex } from '../../../server/src/core/model/charIndex.js';
import { pattern } from '../../../server/src/core/model/pattern.js';
import { prefilterOf } from '../../../server/src/core/model/prefilter.js';

const first = (regex: RegExp) => {
  const set = prefilterOf(regex.source)?.first;
  return set && [...set].sort().join('');
};

describe('prefilterOf', () => {
  const sets = (regex: RegExp) => {
    const { second, before, notBefore } = prefilterOf(regex.source) ?? {};
    const join = (set?: ReadonlySet<string>) => set && [...set].sort().join('');
    return [join(second), join(before), join(notBefore)];
  };

  it('knows the second character and the one before', () => {
    expect(sets(/截止目前/)).toEqual(['止', undefined, undefined]);
    expect(sets(/[一二]{1,2}是/)).toEqual(['一二是', undefined, undefined]);
    expect(sets(/一(?:是|、)?/)).toEqual([undefined, undefined, undefined]);
    expect(sets(/一(?:是|、)+/)).toEqual(['、是', undefined, undefined]);
    expect(sets(/(?<=星期)[1-6](?!日)号/)).toEqual(['号', '期', undefined]);
    expect(sets(/(?<![\d.]|年 )3月/)).toEqual(['月', undefined, '.0123456789']);
    expect(sets(/(?<=甲|[乙丙])(?<!丙)丁./)).toEqual([undefined, '丙乙甲', '丙']);
    expect(sets(/(?<=甲)丁戊|己庚/)).toEqual(['庚戊', undefined, undefined]);
    expect(sets(/(?<=甲?)丁戊/)).toEqual(['戊', undefined, undefined]);
    expect(sets(/(?:(?<=甲)丁|己)庚/)).toEqual(['庚', undefined, undefined]);
  });

  it('reads literals, classes, groups, options and look-arounds', () => {
    expect(first(/截止目前/)).toBe('截');
    expect(first(/[〔［]\d{4}[^〕]*/)).toBe('〔［');
    expect(first(/(?:一|二)是|其[一二]/)).toBe('一二其');
    expect(first(/(?<=[\u4e00-\u9fff])[,;]/)).toBe(',;');
    expect(first(/第?[一二]条/)).toBe('一二第');
    expect(first(/(?<year>\d{2})年/)).toBe('0123456789');
    expect(first(/[a-c-]x/)).toBe('-abc');
    expect(first(/(?:甲+|乙{2,3}丙)*丁/)).toBe('丁乙甲');
    expect(first(/\u3014|[\u3015]/)).toBe('〔〕');
  });

  it('gives up on what it cannot know', () => {
    expect(first(/.是/)).toBeUndefined();
    expect(first(/[^一]是/)).toBeUndefined();
    expect(first(/\s*是/)).toBeUndefined();
    expect(first(/一?/)).toBeUndefined();
    expect(first(/(?:一|.)/)).toBeUndefined();
  });
});

describe('Pattern', () => {
  const text = '一是甲，二是乙；其一，丙。aa第三条bb第四条\n〔2024〕1号〔2025〕';
  for (const regex of [
    /[一二]是/,
    /其[一二三]/,
    /第[一二三四]条/,
    /〔\d{4}〕(?:\d+号)?/,
    /a+/,
    /(?<=甲)，/,
    /(?:是|乙；)./,
  ]) {
    it(`${regex} finds by triggers what a plain search finds`, () => {
      const one = pattern(regex);
      const spans = (found: Iterable<{ span: { start: number; end: number } }>) =>
        [...found].map(({ span }) => [span.start, span.end]);
      expect(spans(one.in(text, new CharIndex(text)))).toEqual(spans(one.everywhere(text)));
      expect(spans(one.in(text, new CharIndex(text)))).toEqual(
        [...text.matchAll(new RegExp(regex, 'g'))].map((m) => [m.index, m.index + m[0].length]),
      );
    });
  }
});
