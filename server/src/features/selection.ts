import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { Block, Document, Section } from '../core/model/document.js';
import type { Span } from '../core/text.js';
import { elementsOf, sectionSpan } from './elements.js';
import { toOffset, toPosition, toRange } from './positions.js';

/** For each position the places around it: word, clause, quotation, sentence, line, element or section, part, text. */
export function selectionRanges(document: Document, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const offset = toOffset(document.source, position);
    const here = toPosition(document.source, offset);
    let chain: SelectionRange | undefined;
    for (const span of widening(document, offset).reverse()) {
      const range = toRange(document.source, span);
      chain = chain ? { range, parent: chain } : { range };
    }
    return chain ?? { range: { start: here, end: here } };
  });
}

/** Spans that hold `offset`, each really wider than the one before. */
function widening(document: Document, offset: number): Span[] {
  const candidates = [...around(document, offset), { start: 0, end: document.text.length }]
    .filter((span) => span.start <= offset && offset <= span.end && span.start < span.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const out: Span[] = [];
  for (const span of candidates) {
    const last = out.at(-1);
    if (!last) out.push(span);
    else if (
      span.start <= last.start &&
      last.end <= span.end &&
      span.end - span.start > last.end - last.start
    ) {
      out.push(span);
    }
  }
  return out;
}

function* around(document: Document, offset: number): Generator<Span> {
  const { frontMatter } = document;
  if (frontMatter && offset < frontMatter.span.end) {
    for (const field of frontMatter.fields.values()) for (const value of field.values) yield value.span;
    yield document.source.lineSpan(document.source.lineIndexAt(offset));
    yield frontMatter.span;
    return;
  }
  const block = document.blockAt(offset);
  if (block) yield* inBlock(document, block, offset);
  for (const comment of document.comments) yield comment;
  const part = document.partAt(offset);
  for (const element of elementsOf(part)) yield element.content;
  yield* sections(document, part.sections);
  yield part.span;
}

function* inBlock(document: Document, block: Block, offset: number): Generator<Span> {
  const { content } = block;
  const text = document.slice(content);
  if (content.start <= offset && offset <= content.end) {
    const clause = piece(text, offset - content.start, /[，。；：！？、,;:!?]/);
    yield* wordAt(text, clause, offset - content.start, content.start);
    yield shift(clause, content.start);
    // 。 inside quotation marks is followed by the mark that belongs to it.
    const sentence = piece(
      text,
      offset - content.start,
      /[。！？!?](?![”’」』）)》])|(?<=[。！？!?])[”’」』）)]/,
    );
    yield shift({ start: sentence.start, end: Math.min(text.length, sentence.end + 1) }, content.start);
  }
  for (const pair of document.pairs.matched) {
    if (pair.span.start > offset) break;
    yield pair.inner;
    yield pair.span;
  }
  yield content;
  yield block.span;
}

/** The stretch around `at` between two separators, without either. */
function piece(text: string, at: number, separator: RegExp): Span {
  let start = 0;
  for (const match of text.matchAll(new RegExp(separator, 'g'))) {
    if (match.index >= at) return { start, end: match.index };
    start = match.index + match[0].length;
  }
  return { start, end: text.length };
}

/** The word that holds `at`; behind the last word of the clause, that one. */
function* wordAt(text: string, clause: Span, at: number, from: number): Generator<Span> {
  const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
  const segments = segmenter.segment(text.slice(clause.start, clause.end));
  const word = segments.containing(at - clause.start) ?? segments.containing(at - clause.start - 1);
  if (!word?.isWordLike) return;
  const start = from + clause.start + word.index;
  yield { start, end: start + word.segment.length };
}

function* sections(document: Document, list: readonly Section[]): Generator<Span> {
  for (const section of list) {
    yield sectionSpan(document, section);
    yield* sections(document, section.children);
  }
}

function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
