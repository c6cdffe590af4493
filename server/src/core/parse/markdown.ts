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

const markdown = unified().use(remarkParse).use(relaxed as never).freeze();

/** Markdown: what remark calls code, links, images and HTML is opaque; every other line is a block. */
export function readMarkdown(source: Source, from: number): Lines {
  const { text } = source;
  // Behind front matter the offsets of the rest must stay: blank it out rather than cutting it off.
  const body = from > 0 ? text.slice(0, from).replace(/[^\n\r]/g, ' ') + text.slice(from) : text;
  const tree = markdown.parse(body) as Root;
  const kinds = new Map<number, { kind: BlockKind; depth?: number }>();
  const opaque: Span[] = [];
  walk(tree, source, kinds, opaque);

  const comments = findComments(text, from);
  const lines: Line[] = [];
  let afterBlank = true;
  const covered = mergeSpans([...opaque, ...comments]);
  let c = 0;
  for (let i = source.lineIndexAt(from); i < source.lineStarts.length; i++) {
    const span = source.lineSpan(i);
    if (span.start < from) continue;
    let content = trimSpan(text, span);
    if (content.start === content.end) {
      afterBlank = true;
      continue;
    }
    const known = kinds.get(i);
    const raw = text.slice(content.start, content.end);
    const mark = /^(?:>[ \t]?)*(?:#{1,6}[ \t]+|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?)?(?:\*\*|__)?/.exec(raw)?.[0] ?? '';
    const isTable = /^\|.*\|$/.test(raw);
    const isRule = /^(?:-[ \t]*){3,}$|^(?:\*[ \t]*){3,}$|^(?:_[ \t]*){3,}$/.test(raw);
    if (mark && !isRule) content = trimSpan(text, { start: content.start + mark.length, end: content.end });
    const closing = /(?:[ \t]+#+|(?:\*\*|__))$/.exec(text.slice(content.start, content.end));
    if (closing && (known?.kind === 'heading' || /(?:\*\*|__)$/.test(mark))) {
      content = trimSpan(text, { start: content.start, end: content.end - closing[0].length });
    }
    while (c < covered.length && (covered[c] as Span).end <= content.start) c++;
    const cover = covered[c];
    const isOpaque = cover !== undefined && cover.start <= content.start && content.end <= cover.end;
    const kind: BlockKind = isOpaque
      ? 'opaque'
      : isRule
        ? 'separator'
        : isTable
          ? 'table'
          : (known?.kind ?? 'paragraph');
    lines.push({
      kind,
      span,
      content,
      afterBlank,
      ...(kind === 'heading' && known?.depth ? { depth: known.depth } : {}),
    });
    afterBlank = false;
  }
  return { lines, opaque: covered, comments };
}

function walk(
  node: Nodes,
  source: Source,
  kinds: Map<number, { kind: BlockKind; depth?: number }>,
  opaque: Span[],
): void {
  const position = node.position;
  if (!position) return;
  const span = { start: position.start.offset ?? 0, end: position.end.offset ?? 0 };
  switch (node.type) {
    case 'heading':
      kinds.set(position.start.line - 1, { kind: 'heading', depth: node.depth });
      break;
    case 'listItem':
      if (!kinds.has(position.start.line - 1)) kinds.set(position.start.line - 1, { kind: 'listItem' });
      break;
    case 'code':
    case 'inlineCode':
    case 'image':
    case 'imageReference':
    case 'definition':
      opaque.push(span);
      return;
    case 'html':
      opaque.push(span);
      return;
    case 'link': {
      // The words of a link are the drafter's; its address is not.
      const last = node.children.at(-1)?.position?.end.offset ?? span.start + 1;
      if (source.text[span.start] === '<' || node.children.length === 0) opaque.push(span);
      else opaque.push({ start: last, end: span.end });
      break;
    }
  }
  if ('children' in node) for (const child of node.children) walk(child, source, kinds, opaque);
}
