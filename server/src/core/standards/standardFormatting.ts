import type { Block, Document, Role } from '../model/document.js';
import type { Formatting, ParagraphFormat, RunFormat, SectionFormat } from '../model/formatting.js';
import type { Span } from '../text.js';
import { elementFormats, headingTypefaces } from './elementFormats.js';
import type { Typeface } from './typefaces.js';

const fonts: Readonly<Record<Typeface, string>> = {
  仿宋: '仿宋_GB2312',
  黑体: '黑体',
  楷体: '楷体_GB2312',
  小标宋: '方正小标宋简体',
  宋体: '宋体',
};
const pitch = 579;
/** Two characters of 3号. */
const two = 640;

/** The page of GB/T 9704—2012: 37, 35, 28, 26 mm; 22 lines of 28 characters; — 1 — outside. */
const page: Omit<SectionFormat, 'span'> = {
  paper: { width: 11906, height: 16838 },
  margins: { top: 2098, bottom: 1984, left: 1587, right: 1474, header: 851, footer: 1446 },
  grid: { type: 'linesAndChars', linePitch: pitch, charSpace: -848 },
  titlePage: false,
  footers: [
    { on: 'default', text: '— # —', alignment: 'right', font: '宋体', size: 14 },
    { on: 'even', text: '— # —', alignment: 'left', font: '宋体', size: 14 },
  ],
};

const run: Omit<RunFormat, 'span'> = {
  font: fonts.仿宋,
  latinFont: 'Times New Roman',
  size: 16,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
};

const centred: ReadonlySet<Role> = new Set([
  'issuerMark',
  'documentNumber',
  'title',
  'titleNote',
  'attachmentTitle',
]);
const flush: ReadonlySet<Role> = new Set([
  'addressee',
  'attachmentMark',
  'copyNumber',
  'classification',
  'urgency',
]);

/** How a text is set when it is set right, each of its lines a paragraph: what examples and tests depart from. */
export function standardFormatting(document: Document): Formatting {
  const { source, blocks } = document;
  const paragraphs = source.lineStarts.map((start, i): ParagraphFormat => {
    const span = { start, end: source.lineSpan(i).end };
    const block = span.end > start ? document.blockAt(start) : undefined;
    return block ? paragraphOf(block, span) : plain(span, []);
  });
  return {
    sections: [{ ...page, span: { start: 0, end: document.text.length } }],
    paragraphs,
    tables: tableSpans(blocks).map((span) => ({ span, width: 8844 })),
    remains: [],
    properties: { editingSessions: false },
    evenAndOdd: true,
  };
}

function plain(span: Span, runs: readonly RunFormat[]): ParagraphFormat {
  return {
    span,
    alignment: 'both',
    indent: { left: 0, right: 0, first: 0 },
    spacing: { before: 0, after: 0, line: pitch, rule: 'exact' },
    snapToGrid: true,
    pageBreakBefore: false,
    inTable: false,
    breaks: [],
    runs,
  };
}

function paragraphOf(block: Block, span: Span): ParagraphFormat {
  const { role, marker } = block;
  const format = elementFormats[role];
  const heading = role === 'sectionHeading' && marker ? headingTypefaces[marker.style]?.typeface : undefined;
  const typeface: Typeface =
    role === 'issuerMark' || role === 'attachmentTitle' ? '小标宋' : (heading ?? format?.typeface ?? '仿宋');
  const size = role === 'attachmentTitle' ? 22 : role === 'issuerMark' ? 48 : (format?.size ?? 16);
  const base = plain(span, [
    {
      ...run,
      span,
      font: fonts[typeface],
      size,
      ...(role === 'issuerMark' ? { colour: 'FF0000' } : {}),
    },
  ]);
  if (block.kind === 'table') return { ...base, inTable: true };
  if (centred.has(role)) return { ...base, alignment: 'center' };
  if (flush.has(role)) return base;
  if (role === 'date') return { ...base, alignment: 'right', indent: { left: 0, right: two * 2, first: 0 } };
  if (role === 'signature') return { ...base, alignment: 'right', indent: { left: 0, right: two, first: 0 } };
  if (role === 'copyTo' || role === 'printer')
    return { ...base, indent: { left: 280, right: 280, first: 0 } };
  return { ...base, indent: { left: 0, right: 0, first: two } };
}

function tableSpans(blocks: readonly Block[]): Span[] {
  const out: { start: number; end: number }[] = [];
  for (const { kind, span, index } of blocks) {
    if (kind !== 'table') continue;
    if (blocks[index - 1]?.kind === 'table') (out.at(-1) as { end: number }).end = span.end;
    else out.push({ ...span });
  }
  return out;
}
