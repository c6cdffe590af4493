import { describe, expect, it } from 'vitest';
import { mm, points, sizeName, twips } from '../../../server/src/core/model/measures.js';

describe('lengths and sizes in the words of users of Word', () => {
  it.each([
    [2098, '37'],
    [1440, '25.4'],
    [1800, '31.8'],
    [11906, '210'],
    [12240, '215.9'],
    [0, '0'],
  ])('%d twips are %s mm', (length, text) => expect(mm(length)).toBe(text));

  it('goes there and back', () => expect(mm(twips(28))).toBe('28'));

  it.each([
    [579, '28.95'],
    [560, '28'],
    [33, '1.65'],
  ])('%d twips are %s points', (length, text) => expect(points(length)).toBe(text));

  it.each([
    [22, '二号'],
    [16, '三号'],
    [14, '四号'],
    [10.5, '五号'],
    [9, '小五'],
    [13, '13磅'],
    [15.5, '15.5磅'],
  ])('%d points are %s', (size, name) => expect(sizeName(size)).toBe(name));
});
