import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapeTitle } from '../../../server/src/core/layout/shapeTitle.js';
import { lay, linesOf, texts } from './layouts.js';

function shaped(title: string, names: readonly string[] = []): string[] {
  const starts = shapeTitle(title, names);
  return starts.map((start, i) => title.slice(start, starts[i + 1]));
}

describe('a title is parted', () => {
  test('not at all up to 18 characters', () =>
    expect(shaped('云岭市人民政府关于做好防汛工作的通知')).toHaveLength(1));

  test('into two balanced lines at 30 characters', () => {
    const title = '云岭市人民政府办公室关于进一步加强汛期安全生产工作的通知';
    const lines = shaped(title, ['云岭市人民政府办公室']);
    expect(lines.join('')).toBe(title);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(Math.abs(line.length - title.length / 2)).toBeLessThanOrEqual(5);
  });

  test('into three lines without a waist', () => {
    const title = '云岭市人民政府办公室关于印发云岭市加快推进政务服务事项标准化规范化便利化工作方案的通知';
    const lines = shaped(title, ['云岭市人民政府办公室']);
    expect(lines).toHaveLength(3);
    const [a, b, c] = lines.map((line) => line.length) as [number, number, number];
    expect(b < a && b < c).toBe(false);
  });

  test.each([
    '云岭市人民政府办公室关于开展行政规范性文件清理工作的通知',
    '云岭市司法局关于申请拨付行政复议规范化建设专项经费的请示',
    '南州省人民政府关于加强和改进新时代行政复议和行政应诉工作的实施意见',
    '云岭市财政局、云岭市司法局关于行政复议与行政应诉工作经费保障和使用管理的通知',
  ])('never before 的、和、与 or a mark: %s', (title) => {
    for (const line of shaped(title).slice(1)) expect(line).not.toMatch(/^[的和与及等、，》”）]/);
  });

  test('never inside a number, 《…》 or the name of the agency', () => {
    const lines = shaped('云岭市人民政府办公室关于修改《云岭市行政复议规定》等二十九件行政规范性文件的决定', [
      '云岭市人民政府办公室',
    ]);
    for (const whole of ['云岭市人民政府办公室', '《云岭市行政复议规定》', '二十九件'])
      expect(lines.some((line) => line.includes(whole))).toBe(true);
  });

  test('never inside a word of the dictionary', () => {
    const lines = shaped('云岭市人民政府办公室关于加强全市行政执法人员培训工作的通知');
    expect(lines.some((line) => line.includes('人员'))).toBe(true);
    expect(lines.some((line) => line.includes('通知'))).toBe(true);
  });

  test('even without a place to part it: line by line of 20', () =>
    expect(shaped('A'.repeat(90)).map((line) => line.length)).toEqual([40, 40, 10]));
});

test('the lines of a title are the title, and fit', () => {
  const letters = fc.constantFrom(...'关于印发云岭市的通知和《》“”（）、2026a');
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 150 }), (chars) => {
      const title = chars.join('');
      const starts = shapeTitle(title);
      expect(starts[0]).toBe(0);
      for (let i = 1; i < starts.length; i++)
        expect(starts[i] as number).toBeGreaterThan(starts[i - 1] as number);
      for (const line of shaped(title)) expect(line.length).toBeLessThanOrEqual(40);
    }),
  );
});

describe('on the page', () => {
  test('each line is centred', () => {
    const laid = lay(
      '# 云岭市人民政府办公室关于开展行政规范性文件清理工作的通知\n\n各县（区）人民政府：\n\n请遵照执行。\n',
    );
    const { profile } = laid.layout;
    const lines = linesOf(laid, 'title');
    expect(lines).toHaveLength(2);
    for (const { x, width, size, runs } of lines) {
      expect(x - profile.left).toBeCloseTo(profile.left + profile.width - (x + width), 5);
      expect(size).toBe(22);
      expect(runs[0]?.face).toBe('小标宋');
    }
  });

  test('letters set apart are joined, agencies side by side stay apart', () => {
    const title = (line: string) =>
      texts(lay(`${line}\n关于经费保障的通知\n\n各县：\n\n请遵照执行。\n`), 'title')[0];
    expect(title('云 岭 市 人 民 政 府')).toBe('云岭市人民政府');
    expect(title('云岭市财政局　　云岭市司法局')).toBe('云岭市财政局　云岭市司法局');
  });

  test('lines of the drafter stay', () => {
    const laid = lay(
      '云岭市人民政府办公室\n关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请遵照执行。\n',
    );
    expect(texts(laid, 'title')).toEqual(['云岭市人民政府办公室', '关于做好防汛工作的通知']);
  });
});
