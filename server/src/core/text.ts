/** A half-open range of UTF-16 offsets into a source text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a document, as plain data that can be kept: `[start, end)` in UTF-16 units. */
export type Place = readonly [start: number, end: number];

export function placeOf({ start, end }: Span): Place {
  return [start, end];
}

export function spanOf([start, end]: Place): Span {
  return { start, end };
}

/** Replaces the text of `[start, end)` (UTF-16 offsets) with `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A place for people: line and column count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** An immutable text with a lazily built line index. */
export class Source {
  readonly text: string;
  #lineStarts: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Offsets at which lines begin; `\n`, `\r\n` and a lone `\r` end a line. */
  get lineStarts(): readonly number[] {
    if (this.#lineStarts) return this.#lineStarts;
    const starts = [0];
    const { text } = this;
    if (!text.includes('\r'))
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    else
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code === 10) starts.push(i + 1);
        else if (code === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
      }
    this.#lineStarts = starts;
    return starts;
  }

  /** Zero-based index of the line that holds `offset`. */
  lineIndexAt(offset: number): number {
    return lineIndexIn(this.lineStarts, offset);
  }

  positionAt(offset: number): Position {
    return positionIn(this.lineStarts, this.text.length, offset);
  }

  /** The text of a zero-based line, without its line ending. */
  lineText(index: number): string {
    const span = this.lineSpan(index);
    return this.text.slice(span.start, span.end);
  }

  lineSpan(index: number): Span {
    const start = this.lineStarts[index] ?? this.text.length;
    let end = this.lineStarts[index + 1] ?? this.text.length;
    while (end > start && (this.text.charCodeAt(end - 1) === 10 || this.text.charCodeAt(end - 1) === 13))
      end--;
    return { start, end };
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }
}

/** Zero-based index of the line that holds `offset`, by the offsets at which lines begin. */
export function lineIndexIn(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place of `offset` in a text of `length` whose lines begin at `lineStarts`. */
export function positionIn(lineStarts: readonly number[], length: number, offset: number): Position {
  const at = Math.max(0, Math.min(offset, length));
  const line = lineIndexIn(lineStarts, at);
  return { line: line + 1, column: at - (lineStarts[line] as number) + 1, offset: at };
}

/** Whether two spans share a character; an empty span touches what it lies in. */
export function overlaps(a: Span, b: Span): boolean {
  if (a.start === a.end) return a.start >= b.start && a.start < b.end;
  if (b.start === b.end) return b.start >= a.start && b.start < a.end;
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The span among `sorted` (by start, disjoint) that holds `offset`, if any. */
export function spanAt(sorted: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Span).start <= offset) low = middle + 1;
    else high = middle;
  }
  // Asking an array for its element -1 is slow.
  if (low === 0) return undefined;
  const candidate = sorted[low - 1] as Span;
  return offset < candidate.end ? candidate : undefined;
}

/** Whether `span` shares a character with one of `sorted` (by start, disjoint). */
export function overlapsAny(sorted: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Span).end <= span.start) low = middle + 1;
    else high = middle;
  }
  const candidate = sorted[low];
  return candidate !== undefined && overlaps(span, candidate);
}

/**
 * Applies edits that do not overlap; their order does not matter.
 * @throws RangeError when edits overlap or lie outside the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const out: string[] = [];
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`edit [${edit.start}, ${edit.end}) overlaps another or lies outside the text`);
    }
    out.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  out.push(text.slice(at));
  return out.join('');
}

/** A text without its blanks, full-width and no-break ones too: 南 通 市 is 南通市. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '');
}

/** 53 bits of a text's content (cyrb53): enough to tell the versions of a file and the pages of a document apart. */
export function hashOf(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
