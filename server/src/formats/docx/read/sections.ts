import type { FooterFormat, SectionFormat } from '../../../core/model/formatting.js';
import type { DocxPackage } from '../package.js';
import { attribute, child, children, parseXml, type XmlElement } from '../xml.js';
import type { Body, BodyParagraph } from './body.js';
import { type FooterText, footerOn, readFooter } from './footers.js';
import { flag, numberOf, twips } from './measures.js';

export interface Section {
  readonly format: SectionFormat;
  /** Absent where the file describes no section. */
  readonly properties?: XmlElement;
  /** Whether it begins on a page of its own. */
  readonly newPage: boolean;
  /** Indices in `Body.paragraphs`, the end excluded. */
  readonly from: number;
  readonly to: number;
}

type Kind = FooterFormat['on'];

/** What Word takes where a section says nothing: Letter. */
const usual = { width: 12240, height: 15840, side: 1800, top: 1440, edge: 720 } as const;

/** The sections of a text: each ends with the paragraph that describes it, the last with the body. */
export function readSections(pkg: DocxPackage, body: Body, settings: XmlElement | undefined): Section[] {
  const evenAndOdd = flag(settings, 'w:evenAndOddHeaders') ?? false;
  const gutterAtTop = flag(settings, 'w:gutterAtTop') ?? false;
  const targets = new Map(pkg.relationships(pkg.documentName).map(({ id, target }) => [id, target]));
  const texts = new Map<string, FooterText | undefined>();

  function footerText(id: string): FooterText | undefined {
    if (!texts.has(id)) {
      const text = pkg.part(targets.get(id) ?? '');
      const root = text === undefined ? undefined : parseXml(text);
      texts.set(id, root && readFooter(root, body.styles));
    }
    return texts.get(id);
  }

  let inherited: ReadonlyMap<string, string> = new Map();
  return spansOf(body).map(({ properties, from, to }) => {
    const references = new Map(inherited);
    for (const reference of children(properties, 'w:footerReference'))
      references.set(attribute(reference, 'w:type') ?? 'default', attribute(reference, 'r:id') ?? '');
    inherited = references;
    const titlePage = flag(properties, 'w:titlePg') ?? false;
    const dashed = attribute(child(properties, 'w:pgNumType'), 'w:fmt') === 'numberInDash';
    const footers: FooterFormat[] = [];
    const add = (kind: Kind, on: Kind = kind) => {
      const text = footerText(references.get(kind) ?? '');
      if (text)
        footers.push(footerOn(dashed ? { ...text, text: text.text.replace('#', '- # -') } : text, on));
      return text;
    };
    const outer = add('default')?.alignment;
    if (evenAndOdd) add('even');
    else if (outer === 'outside' || outer === 'inside') add('default', 'even');
    if (titlePage) add('first');
    const type = attribute(child(properties, 'w:type'), 'w:val');
    // Bars of a table stand before and after its paragraphs.
    const start = from === 0 ? 0 : (body.paragraphs[from - 1]?.span.end ?? 0) + 1;
    const isLast = to === body.paragraphs.length;
    const last = body.text.endsWith('\n') ? body.text.length - 1 : body.text.length;
    const end = isLast ? last : (body.paragraphs[to - 1]?.span.end ?? start);
    return {
      ...(properties ? { properties } : {}),
      newPage: type !== 'continuous' && type !== 'nextColumn',
      from,
      to,
      format: {
        span: { start, end: Math.max(start, end) },
        ...page(properties, gutterAtTop),
        titlePage,
        footers,
      },
    };
  });
}

interface SectionSpan {
  readonly properties: XmlElement | undefined;
  readonly from: number;
  readonly to: number;
}

function spansOf({ document, paragraphs }: Body): SectionSpan[] {
  const spans: SectionSpan[] = [];
  let from = 0;
  let ending: XmlElement | undefined;
  paragraphs.forEach((paragraph, i) => {
    // Text boxes follow the paragraph that holds them.
    if (ending && !inTextBox(paragraph)) {
      spans.push({ properties: ending, from, to: i });
      from = i;
      ending = undefined;
    }
    if (!inTextBox(paragraph)) ending = child(child(paragraph.element, 'w:pPr'), 'w:sectPr');
  });
  const last = child(child(document, 'w:body') ?? document, 'w:sectPr');
  spans.push({ properties: ending ?? last, from, to: paragraphs.length });
  return spans;
}

function inTextBox({ element }: BodyParagraph): boolean {
  let at = element.parent;
  while (at && at.name !== 'w:txbxContent') at = at.parent;
  return at !== undefined;
}

function page(
  properties: XmlElement | undefined,
  gutterAtTop: boolean,
): Pick<SectionFormat, 'paper' | 'margins' | 'grid'> {
  const size = child(properties, 'w:pgSz');
  const margin = child(properties, 'w:pgMar');
  const length = (element: XmlElement | undefined, name: string, otherwise: number) =>
    twips(attribute(element, name)) ?? otherwise;
  const gutter = length(margin, 'w:gutter', 0);
  const gutterAtRight = flag(properties, 'w:rtlGutter') ?? false;
  const grid = child(properties, 'w:docGrid');
  const type = attribute(grid, 'w:type');
  const linePitch = twips(attribute(grid, 'w:linePitch'));
  const charSpace = numberOf(attribute(grid, 'w:charSpace'));
  return {
    paper: {
      width: length(size, 'w:w', usual.width),
      height: length(size, 'w:h', usual.height),
    },
    margins: {
      // A negative margin is one that the header or footer does not push.
      top: Math.abs(length(margin, 'w:top', usual.top)) + (gutterAtTop ? gutter : 0),
      bottom: Math.abs(length(margin, 'w:bottom', usual.top)),
      left: length(margin, 'w:left', usual.side) + (gutterAtTop || gutterAtRight ? 0 : gutter),
      right: length(margin, 'w:right', usual.side) + (!gutterAtTop && gutterAtRight ? gutter : 0),
      header: length(margin, 'w:header', usual.edge),
      footer: length(margin, 'w:footer', usual.edge),
    },
    ...(type === 'lines' || type === 'linesAndChars' || type === 'snapToChars'
      ? {
          grid: {
            type,
            ...(linePitch === undefined ? {} : { linePitch }),
            ...(charSpace === undefined ? {} : { charSpace }),
          },
        }
      : {}),
  };
}
