import { describe, expect, it } from 'vitest';
import { lineText } from '../../../server/src/core/layout/layout.js';
import { profiles } from '../../../server/src/core/layout/profile.js';
import { typeset } from '../../../server/src/core/layout/typeset.js';
import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';

const { top, left, width, pitch, lines } = profiles.gb9704;

function set(text: string, sizes: Readonly<Record<string, readonly [number, number]>> = {}) {
  const document = parse(text, 'markdown', frontEnds);
  const pictures = new Map(Object.entries(sizes).map(([path, [w, h]]) => [path, { width: w, height: h }]));
  return typeset(document, { pictures });
}

const report = (more: string) => `# 云岭市司法局关于有关情况的报告\n\n市人民政府：\n\n${more}\n\n请审阅。\n`;
const rowOf = (layout: ReturnType<typeof set>, words: string) =>
  layout.pages.flatMap((page) => page.lines).find((line) => lineText(line).includes(words))?.row;

describe('pictures on the page', () => {
  it('stand in the middle, in rows that the text goes around', () => {
    const layout = set(report('见下图。\n\n![数量](a.png)'), { 'a.png': [100, 50] });
    const [picture] = layout.pages[0]?.pictures ?? [];
    expect(picture).toMatchObject({ alt: '数量', path: 'a.png', width: 100, height: 50, rows: 6 });
    expect(picture?.x).toBeCloseTo(left + (width - 100) / 2);
    const row = rowOf(layout, '见下图') as number;
    expect(picture?.row).toBe(row + 1);
    expect(rowOf(layout, '请审阅')).toBe(row + 7);
    expect(picture?.y).toBeGreaterThan(top + (row + 1) * pitch);
    expect((picture?.y ?? 0) + 50).toBeLessThan(top + (row + 7) * pitch);
  });

  it('are no larger than 版心, and keep their shape', () => {
    const wide = set(report('![宽](a.png)'), { 'a.png': [312, 100] }).pages[0]?.pictures[0];
    expect([wide?.width, wide?.height]).toEqual([156, 50]);
    const high = set(report('![高](a.png)'), { 'a.png': [100, 1000] });
    // It has no room below the title and takes the next page but for a row.
    expect(high.pages[0]?.pictures).toEqual([]);
    const [picture] = high.pages[1]?.pictures ?? [];
    expect([picture?.row, picture?.rows]).toEqual([0, lines - 1]);
    expect((picture?.height ?? 0) / (picture?.width ?? 1)).toBeCloseTo(10);
  });

  it('within a paragraph stand below it, those of a table below the table', () => {
    const layout = set(report('见![数量](a.png)下图。\n\n| 图 | 数 |\n| --- | --- |\n| ![甲](b.png) | 2 |'), {
      'a.png': [30, 15],
      'b.png': [30, 15],
    });
    const [a, b] = layout.pages[0]?.pictures ?? [];
    expect(a?.row).toBe((rowOf(layout, '见下图。') as number) + 1);
    expect(b?.row).toBe((rowOf(layout, '2') as number) + 1);
    expect(rowOf(layout, '请审阅')).toBe((b?.row ?? 0) + (b?.rows ?? 0));
  });

  it('of unknown size leave their words in brackets, or their names', () => {
    const layout = set(report('![办案数量](a.png)\n\n![](b.gif)'));
    const texts = layout.pages[0]?.lines.map(lineText);
    expect(texts).toContain('［图：办案数量］');
    expect(texts).toContain('［图：b.gif］');
    expect(layout.pages[0]?.pictures).toEqual([]);
  });

  it('in code, in comments and in plain text are none', () => {
    const text = report('写作`![图](a.png)`即可。\n\n<!-- ![图](a.png) -->');
    expect(set(text, { 'a.png': [30, 15] }).pages[0]?.pictures).toEqual([]);
    const plain = parse(report('![图](a.png)'), 'plaintext', frontEnds);
    expect(
      typeset(plain, { pictures: new Map([['a.png', { width: 9, height: 9 }]]) }).pages[0]?.pictures,
    ).toEqual([]);
  });

  it('take 落款 along to the next page', () => {
    const text = (more: number) =>
      `# 云岭市司法局关于有关情况的报告\n\n市人民政府：\n\n${'汛'.repeat(28 * more)}\n\n![图](a.png)\n\n云岭市司法局\n\n2026年1月5日\n`;
    const layout = set(text(9), { 'a.png': [100, 60] });
    expect(layout.pages).toHaveLength(2);
    expect(layout.pages[0]?.pictures).toEqual([]);
    expect(layout.pages[1]?.pictures).toHaveLength(1);
    expect(layout.pages[1]?.lines.map(lineText)).toEqual(['云岭市司法局', '2026年1月5日']);
  });
});
