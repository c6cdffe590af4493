import type { Layout, Line, Page } from '../../core/layout/layout.js';
import { hashOf, type Source } from '../../core/text.js';
import { drawnLines, pageDrawing } from './pages.js';

/** A page as a drawing, and where its lines stand in the source. The drawing is the same wherever the text of the page stands. */
export interface Sheet {
  /** Tells the drawing from others. */
  readonly hash: string;
  readonly drawing: string;
  /** One for each `<text>` of the drawing, in its order. */
  readonly lines: readonly SheetLine[];
}

export interface SheetLine {
  /** x, y, width, height in millimetres from the left and the top edge of the paper. */
  readonly box: readonly [number, number, number, number];
  /** The letters that come from the source, by their place in the `<text>`. */
  readonly runs: readonly SheetRun[];
}

/** UTF-16 units: place in the `<text>`, length, and line and character in the source, from 0. */
export type SheetRun = readonly [at: number, length: number, line: number, character: number];

export function sheetsOf(layout: Layout, source: Source): Sheet[] {
  return layout.pages.map((page) => sheetOf(layout, page, source));
}

export function sheetOf(layout: Layout, page: Page, source: Source): Sheet {
  const drawing = pageDrawing(layout, page);
  return {
    hash: hashOf(drawing),
    drawing,
    lines: drawnLines(page).map((line) => sheetLine(line, source)),
  };
}

function sheetLine(line: Line, source: Source): SheetLine {
  const runs: SheetRun[] = [];
  let at = 0;
  for (const { text, span } of line.runs) {
    if (span) {
      const { line: row, column } = source.positionAt(span.start);
      runs.push([at, text.length, row - 1, column - 1]);
    }
    at += text.length;
  }
  return { box: [round(line.x), round(line.y), round(line.width), round(line.height)], runs };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
