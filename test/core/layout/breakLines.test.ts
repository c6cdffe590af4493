import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines } from '../../../server/src/core/layout/breakLines.js';
import { halvesIn } from '../../../server/src/core/layout/glyphs.js';

function broken(text: string, cells = 10, overflow: 'hang' | 'carry' = 'carry'): string[] {
  return breakLines(text, { first: cells * 2, rest: cells * 2, overflow }).map(({ start, end }) =>
    text.slice(start, end),
  );
}

const ten = '一二三四五六七八九十';

describe('lines are filled', () => {
  test('with full characters', () => expect(broken(`${ten}${ten}百`)).toEqual([ten, ten, '百']));

  test('figures and Latin letters take half a character each', () => {
    expect(broken('一二三四五六七八2026年')).toEqual(['一二三四五六七八2026', '年']);
    expect(halvesIn('2026年GDP')).toBe(9);
  });

  test('a character outside the BMP is one character', () =>
    expect(broken(`一二三四五六七八九𠮷十`)).toEqual(['一二三四五六七八九𠮷', '十']));

  test('the first line may be shorter', () => {
    const lines = breakLines('汛'.repeat(100), { first: 52, rest: 56, overflow: 'hang' });
    expect(lines.map(({ start, end }) => end - start)).toEqual([26, 28, 28, 18]);
  });

  test('a blank at the end of a line takes no room', () =>
    expect(broken('一二三四五六七八九十 甲')).toEqual(['一二三四五六七八九十 ', '甲']));
});

describe('行首禁则: what may not begin a line', () => {
  test.each([...'。，、；：？！”’）》】〕…％%～·'])('%s takes the character before it along', (mark) => {
    expect(broken(`${ten}${mark}甲`)).toEqual(['一二三四五六七八九', `十${mark}甲`]);
  });

  test('two marks together', () => expect(broken(`${ten}。”甲`)).toEqual(['一二三四五六七八九', '十。”甲']));

  test.each([...'。，、；：？！'])('%s hangs beyond the measure where that is asked for', (mark) => {
    expect(broken(`${ten}${mark}甲`, 10, 'hang')).toEqual([`${ten}${mark}`, '甲']);
    const [first] = breakLines(`${ten}${mark}甲`, { first: 20, rest: 20, overflow: 'hang' });
    expect(first).toMatchObject({ halves: 20, hanging: 2 });
  });

  test.each([...'”）》'])('%s never hangs: it takes the character before it along', (mark) => {
    expect(broken(`${ten}${mark}甲`, 10, 'hang')).toEqual(['一二三四五六七八九', `十${mark}甲`]);
  });

  test('only one mark hangs', () =>
    expect(broken(`${ten}。”甲`, 10, 'hang')).toEqual(['一二三四五六七八九', '十。”甲']));
});

describe('行末禁则: what may not end a line', () => {
  test.each([...'“‘（《〔【'])('%s goes with what it opens', (mark) => {
    expect(broken(`一二三四五六七八九${mark}甲`)).toEqual(['一二三四五六七八九', `${mark}甲`]);
  });
});

describe('what is not parted', () => {
  test('a number', () => expect(broken('一二三四五六七八12345年')).toEqual(['一二三四五六七八', '12345年']));
  test('a decimal, grouped or percent number', () => {
    expect(broken('一二三四五六七八26.4%的')).toEqual(['一二三四五六七八', '26.4%的']);
    expect(broken('一二三四五六七八1,200元')).toEqual(['一二三四五六七八', '1,200元']);
  });
  test('a number of full-width figures', () =>
    expect(broken('一二三四五六七八２０２６年')).toEqual(['一二三四五六七八', '２０２６年']));
  test('a Latin word, but there is a break at its blanks', () =>
    expect(broken('一二三四五六七hello world')).toEqual(['一二三四五六七hello ', 'world']));
  test('破折号', () => {
    expect(broken('一二三四五六七八九——甲')).toEqual(['一二三四五六七八九', '——甲']);
    expect(broken('一二三四五六七八九十——甲')).toEqual([ten, '——甲']);
  });
  test('省略号', () => expect(broken('一二三四五六七八九……甲')).toEqual(['一二三四五六七八', '九……甲']));
  test('a single dash does not begin a line', () =>
    expect(broken('一二三四五六七八九十—甲')).toEqual(['一二三四五六七八九', '十—甲']));
});

test('what has nowhere to break is broken where the line is full', () => {
  expect(broken('a'.repeat(45))).toEqual(['a'.repeat(20), 'a'.repeat(20), 'a'.repeat(5)]);
  expect(broken('，'.repeat(12))).toEqual(['，'.repeat(10), '，，']);
});

test('a blank at the end takes no room before a character without width either', () => {
  expect(breakLines('汛　\u200b', { first: 2, rest: 2, overflow: 'hang' })[0]?.halves).toBe(2);
});

test('lines are the text, whatever it is, and none is wider than its measure', () => {
  const letters = fc.constantFrom(...('汛期，。“”（）《》—…a1% ·／𠮷\u200b　'.match(/./gu) as string[]));
  fc.assert(
    fc.property(
      fc.array(letters, { maxLength: 120 }),
      fc.integer({ min: 2, max: 60 }),
      fc.constantFrom('hang' as const, 'carry' as const),
      (chars, room, overflow) => {
        const text = chars.join('');
        const lines = breakLines(text, { first: Math.max(2, room - 4), rest: room, overflow });
        expect(lines.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        let at = 0;
        for (const { start, end, halves, hanging } of lines) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          expect(halves).toBeLessThanOrEqual(room);
          expect(hanging).toBeLessThanOrEqual(2);
          expect(text.slice(start, end)).not.toMatch(/^[\udc00-\udfff]/);
          at = end;
        }
      },
    ),
  );
});
