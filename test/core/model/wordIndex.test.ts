import { describe, expect, it } from 'vitest';
import { type GuardedWord, WordIndex } from '../../../server/src/core/model/wordIndex.js';
import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';

function find(words: readonly (string | GuardedWord)[], text: string): string[] {
  const index = new WordIndex(words.map((word) => (typeof word === 'string' ? { wrong: word } : word)));
  return index
    .in(parse(text, 'markdown', frontEnds))
    .map(({ span }) => `${span.start}${text.slice(span.start, span.end)}`);
}

describe('WordIndex', () => {
  it('finds every mention, in the order of the text', () => {
    expect(find(['布署', '关健'], '关健是布署，布署')).toEqual(['0关健', '3布署', '6布署']);
  });

  it('finds words by any of their characters, single ones too', () => {
    expect(find(['的的', '甲', '𠮷野'], '甲的的𠮷野')).toEqual(['0甲', '1的的', '3𠮷野']);
  });

  it('takes the earlier of two that overlap, and the longer of two at one place', () => {
    expect(find(['转帐', '帐户'], '转帐户')).toEqual(['0转帐']);
    expect(find(['抵消', '抵消权'], '抵消权')).toEqual(['0抵消权']);
    expect(find(['的'], '的的')).toEqual(['0的', '1的']);
  });

  it('asks for the context', () => {
    const word = { wrong: '过度', after: '期', notAfter: '期待', notBefore: '不' };
    expect(find([word], '过度期、过度期待、不过度期')).toEqual(['0过度']);
    expect(find([{ wrong: '末尾', after: '$' }], '末尾\n末尾了')).toEqual(['0末尾']);
  });

  it('keeps off code and does not read words as expressions', () => {
    expect(find(['a.b'], '`a.b` axb a.b')).toEqual(['10a.b']);
    expect(find([''], '甲')).toEqual([]);
    expect(find([{ wrong: '(甲)', after: '乙' }], '(甲)乙')).toEqual(['0(甲)']);
  });
});
