import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesOf, offsetAt } from '../../../server/src/core/layout/places.js';
import { fillOf, lastTextPage, showsBody } from '../../../server/src/core/layout/summary.js';
import { cells, lay, linesOf, notice } from './layouts.js';

describe('from the page to the text and back', () => {
  const text = notice(100).replace('汛汛汛汛汛', '防汛工作，');
  const laid = lay(text);
  const { document, layout } = laid;

  test('a click on a letter finds it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), (offset) => {
        const block = document.blockAt(offset);
        if (!block || offset < block.content.start || offset >= block.content.end) return;
        const [box] = boxesOf(layout, { start: offset, end: offset + 1 });
        expect(box, `${offset} ${text[offset]}`).toBeDefined();
        const page = layout.pages[(box?.page ?? 0) - 1];
        const at = offsetAt(
          page as never,
          (box?.x ?? 0) + (box?.width ?? 0) / 2,
          (box?.y ?? 0) + (box?.height ?? 0) / 2,
        );
        expect(at).toBe(offset);
      }),
    );
  });

  test('a finding over two lines has a box on each', () => {
    const block = document.blocks.find((one) => one.role === 'paragraph');
    const start = (block?.content.start ?? 0) + 20;
    const boxes = boxesOf(layout, { start, end: start + 10 });
    expect(boxes.map((box) => [box.line.first, Math.round(box.width / (156 / 28))])).toEqual([
      [true, 6],
      [false, 4],
    ]);
  });

  test('a click beside the text finds the nearest letter of the line', () => {
    const [line] = linesOf(laid, 'paragraph');
    const [page] = layout.pages;
    expect(offsetAt(page as never, 0, (line?.y ?? 0) + 1)).toBe(line?.runs[0]?.span?.start);
    expect(offsetAt(page as never, 300, (line?.y ?? 0) + 1)).toBe((line?.runs.at(-1)?.span?.end ?? 0) - 1);
  });

  test('a page with nothing from the text has no place', () =>
    expect(offsetAt({ number: 1, lines: [], rules: [], pictures: [] }, 10, 10)).toBeUndefined());
});

describe('how full a page is', () => {
  test('rows down to the last line of text, 版记 not counted', () => {
    const laid = lay(`${notice(30)}\n抄送：市委办公室。\n`);
    expect(laid.layout.pages).toHaveLength(2);
    const last = lastTextPage(laid.layout);
    const [date] = linesOf(laid, 'date');
    expect(last.number).toBe(1);
    expect(fillOf(laid.layout, last)).toEqual({ rows: (date?.row ?? 0) + 1, of: 22 });
    expect(laid.layout.pages.map(showsBody)).toEqual([true, false]);
    expect(cells(laid, date as never).to).toBe(24);
  });
});
