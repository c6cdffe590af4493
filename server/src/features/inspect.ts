import { caseOf } from '../core/case/readCase.js';
import { fillOf, lastTextPage, layoutOf } from '../core/layout/summary.js';
import type { Document, Part, Section } from '../core/model/document.js';
import { issuersOf } from '../core/model/elements.js';
import type { FrontMatterKey } from '../core/model/frontMatter.js';
import type { LayoutConfig } from '../core/model/office.js';
import { type Element, elementText, elementsOf, sectionName, shorten } from './elements.js';
import { caseFacts, type InspectedCase, type InspectedCasePart, inspectCase } from './inspectCase.js';
import { partLabels } from './labels.js';

const headingLength = 20;
const elementLength = 48;

export interface InspectedElement {
  readonly role: string;
  readonly label: string;
  readonly text: string;
  /** First and last line, from 1. */
  readonly lines: readonly [number, number];
}

export interface InspectedSection {
  readonly mark: string | null;
  readonly heading: string;
  readonly line: number;
  readonly children: readonly InspectedSection[];
}

export interface InspectedPart {
  readonly kind: Part['kind'];
  readonly title: string | null;
  readonly genre: string | null;
  readonly lines: readonly [number, number];
  readonly elements: readonly InspectedElement[];
  readonly sections: readonly InspectedSection[];
}

/** What was recognised in a document. */
export interface Inspection {
  readonly format: Document['format'];
  readonly genre: string | null;
  readonly statutory: boolean;
  readonly title: string | null;
  readonly issuers: readonly string[];
  readonly number: string | null;
  readonly addressee: string | null;
  readonly date: string | null;
  readonly frontMatter: readonly string[];
  readonly parts: readonly InspectedPart[];
  /** Present for 行政复议文书 and acts that must tell of remedies. */
  readonly case?: InspectedCase;
  readonly counts: {
    readonly lines: number;
    readonly characters: number;
    readonly sections: number;
    readonly enumerations: number;
    readonly citations: number;
    readonly dates: number;
    readonly numbers: number;
  };
  readonly pages: InspectedPages;
  readonly damaged: boolean;
}

/** The document set on the pages of the configuration, else of GB/T 9704. */
export interface InspectedPages {
  /** Sides of paper, blank ones and that of 版记 too. */
  readonly count: number;
  /** The last page with text: its number, the rows down to its last line, and how many rows a page has. */
  readonly last: { readonly number: number; readonly lines: number; readonly of: number };
}

export function inspectJson(document: Document, layout?: LayoutConfig): Inspection {
  const { source, frontMatter, main } = document;
  const parts = document.parts.map((part) => inspectPart(document, part));
  const count = (sections: readonly InspectedSection[]): number =>
    sections.reduce((sum, section) => sum + 1 + count(section.children), 0);
  const stated = (key: FrontMatterKey) =>
    frontMatter?.fields
      .get(key)
      ?.values.map((value) => value.text)
      .join('、') || undefined;
  const one = caseOf(document);
  const found = (role: string) => parts[0]?.elements.find((element) => element.role === role)?.text;
  return {
    format: document.format,
    genre: document.genre?.name ?? null,
    statutory: document.genre?.statutory ?? false,
    title: main.title ?? null,
    issuers: issuersOf(document),
    number: found('documentNumber') ?? stated('发文字号') ?? null,
    addressee: (found('addressee') ?? stated('主送'))?.replace(/[:：]$/, '') ?? null,
    date: found('date') ?? stated('成文日期') ?? null,
    frontMatter: [...(frontMatter?.fields.keys() ?? [])],
    parts,
    ...(one ? { case: inspectCase(document, one) } : {}),
    counts: {
      lines: document.text === '' ? 0 : source.lineStarts.length - (/[\r\n]$/.test(document.text) ? 1 : 0),
      characters: document.text.replace(/\s/g, '').length,
      sections: parts.reduce((sum, part) => sum + count(part.sections), 0),
      enumerations: document.enumerations.filter((list) => list.items.length > 1).length,
      citations: document.citations.length,
      dates: document.dates.length,
      numbers: document.documentNumbers.length,
    },
    pages: inspectPages(document, layout),
    damaged: document.damage !== undefined,
  };
}

function inspectPages(document: Document, config: LayoutConfig | undefined): InspectedPages {
  const layout = layoutOf(document, config);
  const last = lastTextPage(layout);
  const { rows, of } = fillOf(layout, last);
  return { count: layout.pages.length, last: { number: last.number, lines: rows, of } };
}

function inspectPart(document: Document, part: Part): InspectedPart {
  return {
    kind: part.kind,
    title: part.title ?? null,
    genre: part.genre?.name ?? null,
    lines: [lineOf(document, part.span.start), lineOf(document, part.span.end)],
    elements: elementsOf(part).map((element) => inspectElement(document, element)),
    sections: part.sections.map((section) => inspectSection(document, section)),
  };
}

function inspectElement(document: Document, element: Element): InspectedElement {
  return {
    role: element.role,
    label: element.label,
    text: elementText(document, element),
    lines: [lineOf(document, element.span.start), lineOf(document, element.span.end)],
  };
}

function inspectSection(document: Document, section: Section): InspectedSection {
  return {
    mark: section.marker?.text.trim() ?? null,
    heading: sectionName(document, { ...section, marker: undefined } as never, headingLength),
    line: lineOf(document, section.span.start),
    children: section.children.map((child) => inspectSection(document, child)),
  };
}

function lineOf(document: Document, offset: number): number {
  return document.source.positionAt(offset).line;
}

interface Row {
  readonly line: number;
  readonly text: string;
  readonly rows: readonly Row[];
}

/**
 * What was recognised, to be read by a person: the facts of the document, then its elements and sections as a
 * tree with line numbers in front.
 */
export function inspectTree(document: Document, layout?: LayoutConfig): string {
  const facts = inspectJson(document, layout);
  const rows = facts.parts
    .filter((part) => part.elements.length + part.sections.length > 0)
    .map((part) => partRow(part, part.kind === 'main' ? facts.case : undefined));
  const lastLine = Math.max(1, facts.counts.lines);
  const width = Math.max(3, String(lastLine).length);
  return [...head(facts), '', ...tree(rows, width), ...(rows.length > 0 ? [''] : []), tail(facts)].join('\n');
}

function head(facts: Inspection): string[] {
  const kind = facts.genre ? `${facts.genre}${facts.statutory ? '' : '（非法定文种）'}` : '文种不明';
  const format = facts.format === 'markdown' ? 'Markdown' : '纯文本';
  const size = `${facts.counts.lines} 行 · ${facts.counts.characters} 字`;
  const out = [`${kind} · ${format} · ${size}`];
  const fact = (label: string, value: string | null) => {
    out.push(`${label.padEnd(4, '　')}　${value || '（未识别）'}`);
  };
  fact('标题', facts.title);
  fact('发文机关', facts.issuers.join('、') || (facts.case?.authority ?? ''));
  if (!facts.case) fact('发文字号', facts.number);
  if (facts.case) for (const [label, value] of caseFacts(facts.case)) fact(label, value);
  else fact('主送机关', facts.addressee && shorten(facts.addressee, elementLength));
  fact('成文日期', facts.date);
  fact('版面', pagesText(facts.pages));
  if (facts.frontMatter.length > 0) fact('文首信息', facts.frontMatter.join('、'));
  if (facts.damaged) out.push('注意：文本编码已损坏，以下结构不可靠');
  return out;
}

function pagesText({ count, last }: InspectedPages): string {
  const appended = count > last.number ? `，版记在第 ${count} 页` : '';
  return `${count} 页，止于第 ${last.number} 页第 ${last.lines} 行（每页 ${last.of} 行）${appended}`;
}

function tail({ counts }: Inspection): string {
  const parts: [string, number, string][] = [
    ['层次标题', counts.sections, '个'],
    ['文中列举', counts.enumerations, '组'],
    ['引用', counts.citations, '处'],
    ['日期', counts.dates, '处'],
    ['文号', counts.numbers, '处'],
  ];
  return parts.map(([label, count, unit]) => `${label} ${count} ${unit}`).join(' · ');
}

/** A part that is not the main one bears its mark and its title itself. */
const inPartRow: ReadonlySet<string> = new Set(['title', 'attachmentTitle', 'attachmentMark']);

function partRow(part: InspectedPart, one: InspectedCase | undefined): Row {
  const elements = part.elements.filter((element) => part.kind === 'main' || !inPartRow.has(element.role));
  // A case document is read by its own parts.
  const rows = one
    ? one.parts.map((casePart) => casePartRow(casePart, one))
    : [...elements.map(elementRow), ...part.sections.map(sectionRow)];
  const mark = part.elements.find((element) => element.role === 'attachmentMark')?.text;
  const label = mark && mark.length <= 6 ? mark : partLabels[part.kind];
  const title = part.kind === 'main' || !part.title ? '' : `　${shorten(part.title, elementLength)}`;
  return {
    line: part.lines[0],
    text: `${[label, part.genre].filter(Boolean).join(' · ')}${title}`,
    rows: one ? rows : [...rows].sort((a, b) => a.line - b.line),
  };
}

function casePartRow(part: InspectedCasePart, one: InspectedCase): Row {
  const parties = part.kind === 'head' ? one.parties : [];
  const rows = parties.map(({ line, label, name }) => ({ line, text: `${label}　${name}`, rows: [] }));
  const text = part.kind === 'head' ? one.name : part.text;
  return { line: part.lines[0], text: `${part.label}　${shorten(text, elementLength)}`, rows };
}

function elementRow(element: InspectedElement): Row {
  const text = element.text.replace(/^(?:附件|抄送)(?:[:：]\s*)/, '').replace(/[:：]$/, '');
  return { line: element.lines[0], text: `${element.label}　${shorten(text, elementLength)}`, rows: [] };
}

function sectionRow(section: InspectedSection): Row {
  const gap = section.mark && /[节章条编\d]$/.test(section.mark) ? '　' : '';
  const text = `${section.mark ?? ''}${gap}${section.heading}` || '（无标题）';
  return { line: section.line, text, rows: section.children.map(sectionRow) };
}

function tree(rows: readonly Row[], width: number, indent = ''): string[] {
  return rows.flatMap((row, i) => {
    const last = i === rows.length - 1;
    const line = `${String(row.line).padStart(width)} ${indent}${last ? '└─' : '├─'} ${row.text}`;
    return [line, ...tree(row.rows, width, `${indent}${last ? '   ' : '│  '}`)];
  });
}
