import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { caseOf } from '../core/case/readCase.js';
import type { Document, Section } from '../core/model/document.js';
import { type Span, spanAt } from '../core/text.js';
import { elementsOf, sectionSpan } from './elements.js';

/** Sections, parts, the parts of a case document, the lines of a web portal, front matter and comments; at most one fold begins in a line. */
export function foldingRanges(document: Document): FoldingRange[] {
  const { source } = document;
  const folds = new Map<number, FoldingRange>();
  const add = (span: Span, kind?: FoldingRangeKind) => {
    const startLine = source.lineIndexAt(span.start);
    const endLine = source.lineIndexAt(Math.max(span.start, span.end));
    if (endLine <= startLine || folds.has(startLine)) return;
    folds.set(startLine, { startLine, endLine, ...(kind ? { kind } : {}) });
  };
  if (document.frontMatter) add(trimmed(document, document.frontMatter.span), FoldingRangeKind.Region);
  for (const comment of document.comments) add(comment, FoldingRangeKind.Comment);
  // A numbered item goes on to the next number, but not beyond the part of a case document it stands in.
  const caseParts = caseOf(document)?.parts ?? [];
  const caseSpans = caseParts.map(({ span }) => span);
  const within = (span: Span): Span => {
    const end = spanAt(caseSpans, span.start)?.end ?? span.end;
    return { start: span.start, end: Math.min(span.end, end) };
  };
  for (const part of document.parts) {
    const visit = (section: Section) => {
      add(within(sectionSpan(document, section)));
      section.children.forEach(visit);
    };
    part.sections.forEach(visit);
    for (const element of elementsOf(part)) {
      if (['portalMetadata', 'contents'].includes(element.role)) add(element.span, FoldingRangeKind.Region);
    }
    if (part.kind === 'main') for (const { span, kind } of caseParts) if (kind !== 'head') add(span);
    const title = part.titleBlocks.at(-1);
    if (title) add({ start: title.span.start, end: part.span.end });
  }
  return [...folds.values()].sort((a, b) => a.startLine - b.startLine);
}

function trimmed(document: Document, span: Span): Span {
  return { start: span.start, end: span.start + document.slice(span).trimEnd().length };
}
