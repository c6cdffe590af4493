import type { Position, Range } from 'vscode-languageserver-types';
import type { Source, Span } from '../core/text.js';

export function toPosition(source: Source, offset: number): Position {
  const { line, column } = source.positionAt(offset);
  return { line: line - 1, character: column - 1 };
}

export function toRange(source: Source, span: Span): Range {
  return { start: toPosition(source, span.start), end: toPosition(source, span.end) };
}

/** The offset of a position; one behind the end of its line or of the text counts as that end. */
export function toOffset(source: Source, position: Position): number {
  const { lineStarts } = source;
  const line = Number.isInteger(position?.line) ? Math.max(0, position.line) : 0;
  if (line >= lineStarts.length) return source.text.length;
  const { start, end } = source.lineSpan(line);
  const character = Number.isInteger(position.character) ? Math.max(0, position.character) : 0;
  return Math.min(start + character, end);
}

export function toSpan(source: Source, range: Range): Span {
  const start = toOffset(source, range.start);
  return { start, end: Math.max(start, toOffset(source, range.end)) };
}
