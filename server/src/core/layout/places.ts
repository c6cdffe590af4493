import type { Span } from '../text.js';
import { halvesAt } from './glyphs.js';
import type { Layout, Line, Page, Run } from './layout.js';

/** A rectangle on a page, millimetres from the left and the top edge of the paper. */
export interface Box {
  /** From 1. */
  readonly page: number;
  readonly line: Line;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the letters of a span of the source stand: a box for each line they touch, in the order of the pages. */
export function boxesOf(layout: Layout, span: Span): Box[] {
  const boxes: Box[] = [];
  for (const page of layout.pages)
    for (const line of page.lines) {
      let from = -1;
      let to = -1;
      for (const [run, at] of runsAt(line)) {
        if (!run.span || run.span.end <= span.start || run.span.start >= span.end) continue;
        const a = Math.max(span.start, run.span.start) - run.span.start;
        const b = Math.min(span.end, run.span.end) - run.span.start;
        if (from < 0) from = at + widthIn(run.text, 0, a);
        to = at + widthIn(run.text, 0, b);
      }
      if (from < 0) continue;
      const scale = scaleOf(line);
      boxes.push({
        page: page.number,
        line,
        x: line.x + from * scale,
        y: line.y,
        width: (to - from) * scale,
        height: line.height,
      });
    }
  return boxes;
}

/**
 * The place in the source of what stands at a point of a page: the nearest letter of the line there, else of the
 * nearest line; undefined where a page has nothing from the source.
 */
export function offsetAt(page: Page, x: number, y: number): number | undefined {
  let best: Line | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const line of page.lines) {
    if (!line.runs.some((run) => run.span)) continue;
    const dy = Math.max(line.y - y, y - line.y - line.height, 0);
    const dx = Math.max(line.x - x, x - line.x - line.width, 0);
    const distance = dy * 1000 + dx;
    if (distance < least) {
      least = distance;
      best = line;
    }
  }
  if (!best) return undefined;
  const half = (x - best.x) / scaleOf(best);
  let found: number | undefined;
  for (const [run, at] of runsAt(best)) {
    if (!run.span) continue;
    if (found !== undefined && half < at) break;
    let width = at;
    let i = 0;
    while (i < run.text.length) {
      const next = width + halvesAt(run.text, i);
      if (half < next) break;
      width = next;
      i++;
    }
    found = run.span.start + Math.min(i, run.text.length - 1);
    if (i < run.text.length) break;
  }
  return found;
}

function* runsAt(line: Line): Generator<readonly [run: Run, at: number]> {
  let at = 0;
  for (const run of line.runs) {
    yield [run, at];
    at += run.halves;
  }
}

function widthIn(text: string, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += halvesAt(text, i);
  return sum;
}

/** Millimetres of a half on a line: a justified line is stretched. */
function scaleOf(line: Line): number {
  return line.justified && line.halves > 0 && line.hanging === 0 ? line.width / line.halves : line.em / 2;
}
