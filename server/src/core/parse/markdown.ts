import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { BlockKind } from '../model/document.js';
import { mergeSpans } from '../model/document.js';
import type { Source, Span } from '../text.js';
import { findComments, type Line, type Lines, trimSpan } from './lines.js';

/**
 * CommonMark misreads 公文: an indent of four blanks is no code, a line of dashes makes no heading of the
 * line above it, and `**“十四五”**规划` is emphasis although CommonMark says it is not. Those constructs are off.
 */
function relaxed(this: { data(): Record<string, unknown> }): void {
  const data = this.data();
  data.micromarkExtensions = [{ disable: { null: ['codeIndented', 'setextUnderline', 'attention'] } }];
}

const markdown = unified()
  .use(remarkParse)
  .use(relaxed as never)
  .freeze();

/** Without one of these no code, link, image or HTML can begin, and remark has nothing to say. */
const mayBeOpaque = /[`<[]|~~~/;

/** Blocks that hold the line: quotation marks, bullets and ordinals of Markdown lists. */
const atx = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])[ \t]+)*[ \t]{0,3}(#{1,6})(?=[ \t]|$)/;
const listMark = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
const opening = /^(?:>[ \t]?)*(?:#{1,6}[ \t]+|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?)?(?:\*\*|__)?/;
const closing = /(?:[ \t]+#+|\*\*|__)$/;
const rule = /^(?:-[ \t]*){3,}$|^(?:\*[ \t]*){3,}$|^(?:_[ \t]*){3,}$/;

/** Markdown: what remark calls code, links, images and HTML is opaque; every other line is a block. */
export function readMarkdown(source: Source, from: number): Lines {
  const { text } = source;
  const opaque = mayBeOpaque.test(text.slice(from)) ? opaqueSpans(text, from) : [];
  const comments = findComments(text, from);
  const covered = mergeSpans([...opaque, ...comments]);
  const lines: Line[] = [];
  let afterBlank = true;
  let c = 0;
  for (let i = source.lineIndexAt(from); i < source.lineStarts.length; i++) {
    const line = source.lineSpan(i);
    // The first one is the rest of the line in which the front matter ends, or all but the mark of UTF-8.
    const span = { start: Math.max(line.start, from), end: line.end };
    const whole = trimSpan(text, span);
    if (whole.start === whole.end) {
      afterBlank = true;
      continue;
    }
    while (c < covered.length && (covered[c] as Span).end <= whole.start) c++;
    const cover = covered[c];
    const isOpaque = cover !== undefined && cover.start <= whole.start && whole.end <= cover.end;
    const raw = text.slice(whole.start, whole.end);
    const depth = isOpaque
      ? undefined
      : atx.exec(text.slice(span.start, Math.min(span.end, whole.start + 40)))?.[1]?.length;
    const kind: BlockKind = isOpaque
      ? 'opaque'
      : rule.test(raw)
        ? 'separator'
        : raw.startsWith('|') && raw.endsWith('|') && raw.length > 1
          ? 'table'
          : depth
            ? 'heading'
            : listMark.test(text.slice(span.start, whole.start + 12))
              ? 'listItem'
              : 'paragraph';
    const content =
      kind === 'separator' || kind === 'table' || kind === 'opaque' ? whole : withoutMarks(text, whole, kind);
    lines.push({ kind, span, content, afterBlank, ...(depth && kind === 'heading' ? { depth } : {}) });
    afterBlank = false;
  }
  return { lines, opaque: covered, comments };
}

/**
 * Lists and quotations in one another deeper than anyone writes: remark's time grows with the depth times the lines.
 * Indented, since indents mean nothing here, such lines are text like any other.
 */
const deep = /^[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))[ \t]*){12,}/gm;

/** The line without `## `, `- `, `> ` and without ** around all of it. */
function withoutMarks(text: string, whole: Span, kind: BlockKind): Span {
  const mark = opening.exec(text.slice(whole.start, Math.min(whole.end, whole.start + 60)))?.[0] ?? '';
  const content = trimSpan(text, { start: whole.start + mark.length, end: whole.end });
  const end = closing.exec(text.slice(Math.max(content.start, content.end - 12), content.end))?.[0] ?? '';
  if (!end || (end.includes('#') ? kind !== 'heading' : !/(?:\*\*|__)$/.test(mark))) return content;
  return trimSpan(text, { start: content.start, end: content.end - end.length });
}

function opaqueSpans(text: string, from: number): Span[] {
  // Behind front matter the offsets of the rest must stay: blank it out rather than cutting it off.
  const body = from > 0 ? text.slice(0, from).replace(/[^\n\r]/g, ' ') + text.slice(from) : text;
  const spans: Span[] = [];
  const flat = body.replace(deep, (marks) => ' '.repeat(marks.length));
  walk(markdown.parse(flat) as Root, text, spans);
  return spans;
}

function walk(node: Nodes, text: string, opaque: Span[]): void {
  const { position } = node;
  if (!position) return;
  const span = { start: position.start.offset ?? 0, end: position.end.offset ?? 0 };
  switch (node.type) {
    case 'code':
    case 'inlineCode':
    case 'image':
    case 'imageReference':
    case 'definition':
    case 'html':
      opaque.push(span);
      return;
    case 'link': {
      // The words of a link are the drafter's; its address is not.
      const last = node.children.at(-1)?.position?.end.offset ?? span.start + 1;
      if (text[span.start] === '<' || node.children.length === 0) opaque.push(span);
      else opaque.push({ start: last, end: span.end });
      break;
    }
  }
  if ('children' in node) for (const child of node.children) walk(child, text, opaque);
}
