import { describe, expect, it } from 'vitest';
import { type Line, lineText, type Page } from '../../../server/src/core/layout/layout.js';
import { profiles } from '../../../server/src/core/layout/profile.js';
import { lay, linesOf, texts } from './layouts.js';

const { top, height, pitch } = profiles.gb9704;
const report = (more: string, last = '') =>
  `# 云岭市司法局关于有关情况的报告\n\n市人民政府：\n\n${more}\n\n请审阅。\n${last}`;
const notesOf = (page: Page | undefined) => page?.lines.filter((line) => line.role === 'footnote') ?? [];
const bottomOf = (line: Line | undefined) => (line?.y ?? 0) + (line?.height ?? 0);
const lastRow = (page: Page | undefined) => Math.max(...(page?.lines ?? []).map((line) => line.row ?? -1));

describe('footnotes', () => {
  it('stand at the foot of the page under a short line; marks are their numbers', () => {
    const laid = lay(
      report('数据来自统计[^甲]，另见说明[^b]。\n\n[^b]: 截至 2025年底。\n\n[^甲]: 市司法局统计。'),
    );
    expect(texts(laid, 'paragraph')).toEqual(['数据来自统计1，另见说明2。', '请审阅。']);
    const [page] = laid.layout.pages;
    const notes = notesOf(page);
    expect(notes.map(lineText)).toEqual(['1 市司法局统计。', '2 截至 2025年底。']);
    expect(notes.every((line) => line.size === 9 && line.row === undefined)).toBe(true);
    expect(bottomOf(notes[1])).toBeCloseTo(top + height);
    const rule = page?.rules.find((one) => one.kind === 'footnote');
    expect(rule?.y1).toBeLessThan(notes[0]?.y ?? 0);
    expect((rule?.x2 ?? 0) - (rule?.x1 ?? 0)).toBeLessThan(80);
    const marks = linesOf(laid, 'paragraph').flatMap((line) => line.runs.filter((run) => run.note));
    expect(marks.map((run) => run.note)).toEqual([
      { number: 1, first: true },
      { number: 2, first: true },
    ]);
  });

  it('letters of a note know their place in the source', () => {
    const laid = lay(report('见注[^1]。\n\n[^1]: 市司法局**统计**。'));
    const runs = notesOf(laid.layout.pages[0]).flatMap((line) => line.runs.filter((run) => run.span));
    expect(runs.map((run) => run.text).join('')).toBe('市司法局统计。');
    for (const run of runs) expect(laid.document.slice(run.span as never)).toBe(run.text);
  });

  it('take rows from the page that holds the mark, and stand on no other', () => {
    const body = (mark: string) => `${'汛'.repeat(28 * 12)}${mark}${'汛'.repeat(28 * 30)}`;
    const plain = lay(report(body('')));
    const laid = lay(report(body('[^1]'), '\n[^1]: 说明。\n'));
    expect(lastRow(plain.layout.pages[0])).toBe(21);
    expect(lastRow(laid.layout.pages[0])).toBe(20);
    expect(laid.layout.pages.map((page) => notesOf(page).length)).toEqual(
      [1, 0, 0].slice(0, laid.layout.pages.length),
    );
    const two = lay(report(body('[^1][^2]'), '\n[^1]: 说明。\n\n[^2]: 再说明。\n'));
    expect(lastRow(two.layout.pages[0])).toBe(19);
  });

  it('a line whose note has no room goes to the next page with it', () => {
    const fill = (rows: number) => '汛'.repeat(28 * rows - 2);
    const at = (rows: number) =>
      lay(report(`${fill(rows)}。\n\n末行[^1]。`, '\n[^1]: 说明。\n')).layout.pages;
    const rows = Array.from({ length: 22 }, (_, i) => i + 1).map((count) => {
      const [first, second] = at(count);
      const holder = [first, second].find((page) =>
        page?.lines.some((line) => lineText(line).includes('末行')),
      );
      expect(notesOf(holder).map(lineText)).toEqual(['1 说明。']);
      return (lastRow(holder) + 1) * pitch + 1.5 * (pitch / 2);
    });
    expect(Math.max(...rows)).toBeLessThan(height + 0.01);
  });

  it('a note longer than a page goes on at the foot of the next', () => {
    const laid = lay(report('见注[^1]。', `\n[^1]: ${'说明'.repeat(1500)}\n`));
    const counts = laid.layout.pages.map((page) => notesOf(page).length);
    expect(counts.length).toBeGreaterThan(1);
    expect(counts.every((count) => count > 0)).toBe(true);
    for (const page of laid.layout.pages) {
      const [note] = notesOf(page);
      expect(top + (lastRow(page) + 1) * pitch).toBeLessThan(note?.y ?? 0);
      expect(bottomOf(notesOf(page).at(-1))).toBeCloseTo(top + height);
    }
    const whole = laid.layout.pages.flatMap((page) => notesOf(page).map(lineText)).join('');
    expect(whole).toBe(`1 ${'说明'.repeat(1500)}`);
  });

  it('a mark never begins a line', () => {
    for (let letters = 20; letters < 60; letters++) {
      const laid = lay(report(`${'汛'.repeat(letters)}[^1]汛期。\n\n[^1]: 说明。`));
      for (const line of linesOf(laid, 'paragraph')) expect(line.runs[0]?.note).toBeUndefined();
    }
  });

  it('what is no footnote stays as written', () => {
    expect(texts(lay(report('见[^1]。')), 'paragraph')).toContain('见[^1]。');
    expect(texts(lay(report('正文。\n\n[^1]: 无人提及 的注。')), 'paragraph')).toContain(
      '[^1]: 无人提及 的注。',
    );
    expect(texts(lay(report('写作`[^1]`，见[^1]。\n\n[^1]: 说明。')), 'paragraph')).toContain(
      '写作[^1]，见1。',
    );
  });

  it('a second mark of a note bears its number and brings no second note', () => {
    const laid = lay(report('甲[^1]乙[^2]丙[^1]。\n\n[^1]: 一。\n\n[^2]: 二。'));
    expect(texts(laid, 'paragraph')[0]).toBe('甲1乙2丙1。');
    expect(notesOf(laid.layout.pages[0]).map(lineText)).toEqual(['1 一。', '2 二。']);
  });

  it('版记 does not stand on them', () => {
    const laid = lay(
      report(
        '见注[^1]。',
        '\n[^1]: 说明。\n\n云岭市司法局\n\n2026年1月5日\n\n抄送：市政府办公室。\n\n云岭市司法局办公室 2026年1月5日印发\n',
      ),
    );
    for (const page of laid.layout.pages)
      expect(notesOf(page).length > 0 && page.rules.some((rule) => rule.kind === 'colophon')).toBe(false);
    expect(texts(laid, 'printer')).not.toEqual([]);
  });

  it('a mark in the header of a table brings its note once', () => {
    const rows = Array.from({ length: 40 }, (_, i) => `| 项目${i} | ${i} |`).join('\n');
    const laid = lay(report(`| 项目[^1] | 数 |\n| --- | --- |\n${rows}\n\n[^1]: 说明。`));
    expect(laid.layout.pages.length).toBeGreaterThan(1);
    expect(laid.layout.pages.flatMap(notesOf).map(lineText)).toEqual(['1 说明。']);
  });
});

describe('columns of tables', () => {
  const table = (dashes: string) =>
    lay(`# 云岭市司法局关于有关情况的报告\n\n| 甲 | 乙 | 丙 | 丁 |\n${dashes}\n| 一 | 二 | 三 | 四 |\n`);
  const aligns = (dashes: string) =>
    Object.fromEntries(linesOf(table(dashes), 'table').map((line) => [lineText(line), line.align]));

  it('stand as the line of dashes asks, headers in the middle', () => {
    const found = aligns('| :-- | :-: | --: | --- |');
    expect(found).toEqual({
      甲: 'centre',
      乙: 'centre',
      丙: 'centre',
      丁: 'centre',
      一: 'left',
      二: 'centre',
      三: 'right',
      四: 'centre',
    });
    const laid = table('| :-- | :-: | --: | --- |');
    const [page] = laid.layout.pages;
    const edges = [...new Set(page?.rules.filter((rule) => rule.x1 === rule.x2).map((rule) => rule.x1))].sort(
      (a, b) => a - b,
    );
    const line = (text: string) => page?.lines.find((one) => lineText(one) === text) as Line;
    expect(line('一').x).toBeCloseTo((edges[0] as number) + line('一').em / 2, 1);
    expect(line('三').x + line('三').width).toBeCloseTo((edges[3] as number) - line('三').em / 2, 0);
  });

  it('a cell of several lines stands so line by line', () => {
    const long = '含不予许可的决定以及撤销许可的决定以及其他与许可有关的各类决定和行为';
    const laid = lay(
      `# 关于有关情况的报告\n\n| 甲 | 乙 |\n| --- | --: |\n| ${long}${long} | ${long}${long} |\n`,
    );
    const right = linesOf(laid, 'table').filter((line) => line.align === 'right');
    expect(right.length).toBeGreaterThan(1);
    expect(right.every((line) => !line.justified)).toBe(true);
    const ends = new Set(right.map((line) => Math.round((line.x + line.width) * 10)));
    expect(ends.size).toBe(1);
  });
});
