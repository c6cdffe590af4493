import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { CaseDocument } from '../core/case/caseDocument.js';
import { caseOf } from '../core/case/readCase.js';
import type { Document, Section } from '../core/model/document.js';
import type { Span } from '../core/text.js';
import { elementText, elementsOf, sectionName, sectionSpan, shorten } from './elements.js';
import { casePartLabels, partLabels } from './labels.js';
import { toRange } from './positions.js';

const nameLength = 60;

interface Entry {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly selection: Span;
}

/** The outline: parts, in each its elements and sections. */
export function documentSymbols(document: Document): DocumentSymbol[] {
  return nest(document, entries(document));
}

function* entries(document: Document): Generator<Entry> {
  const { frontMatter } = document;
  if (frontMatter) {
    const name = '文首信息';
    yield { name, kind: SymbolKind.Namespace, span: frontMatter.span, selection: frontMatter.span };
  }
  const one = caseOf(document);
  if (one) yield* caseEntries(document, one);
  // A line that opens a part of a case document is no section of its own.
  const opened = new Set(one?.parts.map(({ blocks }) => blocks[0]));
  for (const part of document.parts) {
    const [first] = part.blocks;
    if (!first) continue;
    const kind = partLabels[part.kind];
    const title = part.titleBlocks.length > 0 ? part.titleBlocks : [first];
    yield {
      name: part.title ? shorten(part.title, nameLength) : kind,
      detail: part.title ? [kind, part.genre?.name].filter(Boolean).join(' · ') : (part.genre?.name ?? ''),
      kind: SymbolKind.Module,
      span: part.span,
      selection: {
        start: title[0]?.content.start ?? first.content.start,
        end: title.at(-1)?.content.end ?? first.content.end,
      },
    };
    for (const element of elementsOf(part)) {
      if (one && inCaseParts.has(element.role)) continue;
      yield {
        name: element.label,
        detail: shorten(elementText(document, element), nameLength),
        kind:
          element.role === 'title' || element.role === 'attachmentTitle'
            ? SymbolKind.Class
            : SymbolKind.Field,
        span: element.span,
        selection: element.content,
      };
    }
    for (const section of part.sections) {
      if (opened.has(section.block))
        for (const child of section.children) yield* sectionEntries(document, child);
      else yield* sectionEntries(document, section);
    }
  }
}

/** 首部 and 落款 of a case document say the same. */
const inCaseParts: ReadonlySet<string> = new Set(['addressee', 'signature', 'date']);

/** The parts of a case document, and in its head the parties. */
function* caseEntries(document: Document, one: CaseDocument): Generator<Entry> {
  for (const { kind, span, opening, blocks } of one.parts) {
    const [first] = blocks;
    // The whole line, so that what stands in it lies in the part.
    const start = first?.content.start === span.start ? first.span.start : span.start;
    const text = document.text.slice(opening.end, Math.min(span.end, opening.end + nameLength * 2));
    yield {
      name: casePartLabels[kind],
      detail: kind === 'head' ? one.name : shorten(text.replace(/[\s　]+/g, ' ').trim(), nameLength),
      kind: SymbolKind.Namespace,
      span: { start, end: span.end },
      selection: opening,
    };
  }
  for (const { label, name, nameSpan, block, more } of one.parties) {
    yield {
      name: label || '致',
      detail: shorten(name, nameLength),
      kind: SymbolKind.Object,
      span: { start: block.span.start, end: (more.at(-1) ?? block).content.end },
      selection: nameSpan,
    };
  }
}

function* sectionEntries(document: Document, section: Section): Generator<Entry> {
  yield {
    name: sectionName(document, section, nameLength) || '（无标题）',
    kind: SymbolKind.String,
    span: sectionSpan(document, section),
    selection: { start: section.span.start, end: Math.max(section.span.start, section.heading.end) },
  };
  for (const child of section.children) yield* sectionEntries(document, child);
}

interface Node extends Entry {
  readonly children: Node[];
}

/** Puts entries into one another by their places; one that would jut out of what holds it is cut there. */
function nest(document: Document, all: Iterable<Entry>): DocumentSymbol[] {
  const sorted = [...all].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const roots: Node[] = [];
  const stack: Node[] = [];
  for (const entry of sorted) {
    while (stack.length > 0 && entry.span.start >= (stack.at(-1) as Node).span.end) stack.pop();
    const top = stack.at(-1);
    const span = { start: entry.span.start, end: Math.min(entry.span.end, top?.span.end ?? entry.span.end) };
    const node: Node = { ...entry, span, selection: clamp(entry.selection, span), children: [] };
    (top?.children ?? roots).push(node);
    stack.push(node);
  }
  const finish = ({ name, detail, kind, span, selection, children }: Node): DocumentSymbol => ({
    name,
    kind,
    ...(detail ? { detail } : {}),
    range: toRange(document.source, span),
    selectionRange: toRange(document.source, selection),
    children: children.map(finish),
  });
  return roots.map(finish);
}

function clamp(span: Span, to: Span): Span {
  const start = Math.max(to.start, Math.min(span.start, to.end));
  return { start, end: Math.max(start, Math.min(span.end, to.end)) };
}

/** The same outline for clients that know no nesting. */
export function flatSymbols(
  symbols: readonly DocumentSymbol[],
  uri: string,
  container?: string,
): SymbolInformation[] {
  return symbols.flatMap((symbol) => [
    {
      name:
        symbol.detail && symbol.kind === SymbolKind.Field ? `${symbol.name} ${symbol.detail}` : symbol.name,
      kind: symbol.kind,
      location: { uri, range: symbol.range },
      ...(container ? { containerName: container } : {}),
    },
    ...flatSymbols(symbol.children ?? [], uri, symbol.name),
  ]);
}
