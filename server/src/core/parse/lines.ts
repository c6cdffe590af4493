import type { BlockKind } from '../model/document.js';
import type { Source, Span } from '../text.js';

/** A line before its role is known. */
export interface Line {
  readonly kind: BlockKind;
  readonly span: Span;
  readonly content: Span;
  readonly depth?: number;
  /** Whether a blank line (or the beginning of the text) stands before it. */
  readonly afterBlank: boolean;
}

/** What a front end yields: lines with text, and spans that no rule may look at. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly opaque: readonly Span[];
  readonly comments: readonly Span[];
}

const blank = /[\s　\u00a0\u200b\ufeff]/;

/** `span` without the blanks at its ends; full-width blanks and no-break spaces count as blanks. */
export function trimSpan(text: string, { start, end }: Span): Span {
  while (start < end && blank.test(text[start] as string)) start++;
  while (end > start && blank.test(text[end - 1] as string)) end--;
  return { start, end };
}

/** `<!-- … -->` from `from` on; an unclosed one ends with the text. */
export function findComments(text: string, from: number): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf('<!--', from); at >= 0; ) {
    const close = text.indexOf('-->', at + 4);
    const end = close < 0 ? text.length : close + 3;
    spans.push({ start: at, end });
    at = text.indexOf('<!--', end);
  }
  return spans;
}

const separator = /^(?:[-—–=_*＿－═─~～·.。]{3,})$/;

/** `- 22. ` `• （一）`: a web page's list mark before a number of the text's own. */
const listMark = /^[-*•·][ \t　]{1,4}(?=[（(]?[ 　]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[ 　]?[）).．、])/;

/** `| 序号 | 单位 |`: how the reader of Word files writes a row of a table, and how Markdown does. */
function isRow(text: string, { start, end }: Span): boolean {
  return end - start > 1 && text[start] === '|' && text[end - 1] === '|';
}

/** Plain text: every line that is not blank is a paragraph or a row of a table. */
export function readPlainText(source: Source, from: number): Lines {
  const { text } = source;
  const comments = findComments(text, from);
  const lines: Line[] = [];
  let afterBlank = true;
  let c = 0;
  for (let i = source.lineIndexAt(from); i < source.lineStarts.length; i++) {
    const line = source.lineSpan(i);
    // The first one is the rest of the line in which the front matter ends, or all but the mark of UTF-8.
    const span = { start: Math.max(line.start, from), end: line.end };
    let content = trimSpan(text, span);
    if (content.start === content.end) {
      afterBlank = true;
      continue;
    }
    const mark = listMark.exec(text.slice(content.start, content.start + 16));
    if (mark) content = { start: content.start + mark[0].length, end: content.end };
    while (c < comments.length && (comments[c] as Span).end <= content.start) c++;
    const comment = comments[c];
    const covered = comment && comment.start <= content.start && content.end <= comment.end;
    const kind: BlockKind = covered
      ? 'opaque'
      : content.end - content.start < 80 && separator.test(text.slice(content.start, content.end))
        ? 'separator'
        : isRow(text, content)
          ? 'table'
          : mark
            ? 'listItem'
            : 'paragraph';
    lines.push({ kind, span, content, afterBlank });
    afterBlank = false;
  }
  return { lines, opaque: comments, comments };
}
