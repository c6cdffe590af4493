import { lineIndexIn, positionIn, Source } from '../core/text.js';
import type { ReportedSource } from './reporters/report.js';

/** The lengths of a text's lines, each with its end. */
export function lineLengths({ lineStarts, text }: Pick<ReportedSource, 'lineStarts' | 'text'>): number[] {
  return lineStarts.map((start, i) => (lineStarts[i + 1] ?? text.length) - start);
}

/** A source whose lines are known; its text is read when one asks what stands there. */
export function lateSource(lengths: readonly number[], read: () => string): ReportedSource {
  let whole: Source | undefined;
  const source = () => {
    whole ??= new Source(read());
    return whole;
  };
  let starts: readonly number[] | undefined;
  const lineStarts = () => {
    starts ??= startsOf(lengths);
    return starts;
  };
  const size = lengths.reduce((sum, length) => sum + length, 0);
  return {
    get text() {
      return source().text;
    },
    get lineStarts() {
      return lineStarts();
    },
    lineIndexAt: (offset) => lineIndexIn(lineStarts(), offset),
    positionAt: (offset) => positionIn(lineStarts(), size, offset),
    lineText: (index) => source().lineText(index),
    lineSpan: (index) => source().lineSpan(index),
    slice: (span) => source().slice(span),
  };
}

function startsOf(lengths: readonly number[]): number[] {
  let sum = 0;
  return lengths.map((length) => {
    const start = sum;
    sum += length;
    return start;
  });
}
