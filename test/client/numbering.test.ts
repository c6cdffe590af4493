import { describe, expect, it } from 'vitest';
import { afterEnter, formatChineseNumber, parseChineseNumber, readMark } from '../../client/src/numbering.js';

describe('Chinese numerals', () => {
  it('reads back every number it writes, and writes each one differently', () => {
    const seen = new Set<string>();
    for (let value = 1; value <= 9999; value++) {
      const text = formatChineseNumber(value);
      expect(text, String(value)).toBeDefined();
      expect(parseChineseNumber(text as string), text).toBe(value);
      seen.add(text as string);
    }
    expect(seen.size).toBe(9999);
  });

  it('agrees with the composition of the words up to 九十九', () => {
    const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    for (let value = 1; value <= 99; value++) {
      const tens = Math.floor(value / 10);
      const expected = (tens > 1 ? digits[tens] : '') + (tens ? '十' : '') + digits[value % 10];
      expect(formatChineseNumber(value)).toBe(expected);
    }
  });

  it.each([
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [118, '一百一十八'],
    [1000, '一千'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [1260, '一千二百六十'],
  ])('writes %i as %s', (value, text) => {
    expect(formatChineseNumber(value)).toBe(text);
  });

  it.each([
    ['一百〇一', 101],
    ['一十', 10],
    ['一十二', 12],
  ])('also reads %s', (text, value) => {
    expect(parseChineseNumber(text)).toBe(value);
  });

  it.each(['', '零', '一一', '十十', '百十一十', '二零', '一百一', '三百二十零', '甲'])(
    'refuses “%s”',
    (text) => {
      expect(parseChineseNumber(text)).toBeUndefined();
    },
  );

  it.each([0, -1, 1.5, 10000, Number.NaN])('has no word for %d', (value) => {
    expect(formatChineseNumber(value)).toBeUndefined();
  });
});

describe('marks', () => {
  it.each([
    ['一、总体要求', '二、'],
    ['十、附则', '十一、'],
    ['十九、组织保障', '二十、'],
    ['九十九、其他', '一百、'],
    ['（一）加强领导', '（二）'],
    ['(九)加强领导', '(十)'],
    ['（十九）加强领导', '（二十）'],
    ['1.牵头单位', '2.'],
    ['9. 牵头单位', '10. '],
    ['1．牵头单位', '2．'],
    ['1、牵头单位', '2、'],
    ['（9）报名', '（10）'],
    ['(1) 报名', '(2) '],
    ['第一条　为了规范', '第二条　'],
    ['第九十九条 本办法', '第一百条 '],
    ['第12条 本办法', '第13条 '],
    ['①登记', '②'],
  ])('%s → %s', (line, next) => {
    expect(readMark(line)?.next).toBe(next);
    expect(readMark(`　　${line}`)).toMatchObject({ indent: '　　', next });
  });

  it.each([
    '1.5倍的补偿',
    '2024年5月1日',
    '云岭市人民政府',
    '一些单位',
    '第一章　总则',
    '第三方机构',
    '一是加强领导',
    '十十、错字',
    '（以下简称市局）',
    '## 一、总体要求',
    '（2024）云01行初1号',
    '',
  ])('is not a mark: %s', (line) => {
    expect(readMark(line)).toBeUndefined();
  });
});

describe('Enter', () => {
  it('continues with the next number', () => {
    expect(afterEnter('一、总体要求', '', 0)).toEqual({ kind: 'continue', replaced: 0, text: '二、' });
  });

  it('keeps the indentation, whatever part of it the editor has repeated', () => {
    const text = '　　（四）';
    expect(afterEnter('　　（三）加强领导。', '', 0)).toEqual({ kind: 'continue', replaced: 0, text });
    expect(afterEnter('　　（三）加强领导。', '　　', 2)).toEqual({ kind: 'continue', replaced: 2, text });
    expect(afterEnter('  1.登记', '  ', 2)).toEqual({ kind: 'continue', replaced: 2, text: '  2.' });
  });

  it('goes in front of what was typed meanwhile', () => {
    expect(afterEnter('1.登记', '审', 1)).toEqual({ kind: 'continue', replaced: 0, text: '2.' });
    expect(afterEnter('2.', '以', 1)).toEqual({ kind: 'clear', replaced: 0 });
  });

  it('takes blanks behind the caret for the end of the line', () => {
    expect(afterEnter('1.登记', '　 ', 0)).toEqual({ kind: 'continue', replaced: 0, text: '2.' });
  });

  it('drops a line that holds only the mark', () => {
    expect(afterEnter('二、', '', 0)).toEqual({ kind: 'clear', replaced: 0 });
    expect(afterEnter('　　2. ', '', 0)).toEqual({ kind: 'clear', replaced: 0 });
    expect(afterEnter('第二条　', '', 0)).toEqual({ kind: 'clear', replaced: 0 });
    expect(afterEnter('  ⑳', '  ', 2)).toEqual({ kind: 'clear', replaced: 2 });
  });

  it('leaves every other Enter alone', () => {
    expect(afterEnter('一、总体', '要求', 0)).toBeUndefined();
    expect(afterEnter('一、', '总体要求', 0)).toBeUndefined();
    expect(afterEnter('', '一、总体要求', 0)).toBeUndefined();
    expect(afterEnter('为贯彻落实', '', 0)).toBeUndefined();
    expect(afterEnter('⑳登记', '', 0)).toBeUndefined();
    expect(afterEnter('', '', 0)).toBeUndefined();
  });
});
