import type { Span } from '../text.js';

/** A piece of text without blanks and with one form for each mark, and where each of its characters stands. */
export interface PlainPiece {
  readonly text: string;
  readonly at: readonly number[];
}

/** Where two pieces differ; an empty side lacks what the other has. */
export interface Difference {
  /** In the first piece. */
  readonly own: Span;
  /** In the second. */
  readonly other: Span;
}

export interface Alignment {
  readonly distance: number;
  readonly differences: readonly Difference[];
}

const marks: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': '"',
  '’': '"',
  "'": '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '｡': '。',
  '､': '、',
  '—': '-',
  '–': '-',
  '－': '-',
  〇: '○',
};

/** Half width, one form of quotation marks and dashes, no blanks and line breaks. */
export function plainPiece(source: string, { start, end }: Span): PlainPiece {
  let text = '';
  const at: number[] = [];
  for (let i = start; i < end; i++) {
    const c = source[i] as string;
    if (/[\s　\u200b\ufeff]/.test(c)) continue;
    const code = c.charCodeAt(0);
    text += marks[c] ?? (code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : c);
    at.push(i);
  }
  return { text, at };
}

/** The place in the source of a span of a plain piece. */
export function sourceSpan({ at }: PlainPiece, { start, end }: Span): Span {
  const last = at.at(-1);
  const after = last === undefined ? 0 : last + 1;
  if (start >= end) return { start: at[start] ?? after, end: at[start] ?? after };
  return { start: at[start] as number, end: (at[end - 1] as number) + 1 };
}

const longest = 300;
const longestWhole = 6000;

/**
 * How `piece` differs from that part of `whole` to which it is nearest; undefined when more than `limit`
 * letters differ or one of them is too long to compare.
 */
export function alignWithin(piece: string, whole: string, limit: number): Alignment | undefined {
  const n = piece.length;
  const m = whole.length;
  if (n > longest || m > longestWhole) return undefined;
  // Its beginning and end may lie anywhere in the whole.
  const width = m + 1;
  const costs = new Uint16Array((n + 1) * width);
  for (let i = 1; i <= n; i++) {
    const c = piece.charCodeAt(i - 1);
    const row = i * width;
    costs[row] = i;
    for (let j = 1; j <= m; j++) {
      const diagonal = (costs[row - width + j - 1] as number) + (c === whole.charCodeAt(j - 1) ? 0 : 1);
      const gap = Math.min(costs[row - width + j] as number, costs[row + j - 1] as number) + 1;
      costs[row + j] = Math.min(diagonal, gap);
    }
  }
  let j = 0;
  for (let k = 1; k <= m; k++) if ((costs[n * width + k] as number) < (costs[n * width + j] as number)) j = k;
  const distance = costs[n * width + j] as number;
  if (distance > limit) return undefined;
  const differences: { own: { start: number; end: number }; other: { start: number; end: number } }[] = [];
  const note = (i: number, k: number, own: number, other: number) => {
    const next = differences.at(-1);
    if (next && next.own.start === i && next.other.start === k) {
      next.own.start -= own;
      next.other.start -= other;
    } else differences.push({ own: { start: i - own, end: i }, other: { start: k - other, end: k } });
  };
  for (let i = n; i > 0; ) {
    const here = costs[i * width + j] as number;
    const same = j > 0 && piece[i - 1] === whole[j - 1];
    const diagonal = j > 0 ? (costs[(i - 1) * width + j - 1] as number) + (same ? 0 : 1) : Infinity;
    if (diagonal === here) {
      if (!same) note(i, j, 1, 1);
      i--;
      j--;
    } else if ((costs[(i - 1) * width + j] as number) + 1 === here) {
      note(i, j, 1, 0);
      i--;
    } else {
      note(i, j, 0, 1);
      j--;
    }
  }
  return { distance, differences: differences.reverse() };
}
