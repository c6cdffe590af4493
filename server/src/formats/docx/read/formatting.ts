import type {
  Formatting,
  ParagraphFormat,
  RunFormat,
  SectionFormat,
  TableFormat,
} from '../../../core/model/formatting.js';
import { type Span, spanAt } from '../../../core/text.js';
import type { DocxPackage } from '../package.js';
import { attribute, child, children, isElement, parseXml, type XmlElement } from '../xml.js';
import type { Body, BodyParagraph } from './body.js';
import { flag, numberOf, twips } from './measures.js';
import { indentAndSpacing } from './paragraphProperties.js';
import { readProperties } from './properties.js';
import { readRemains } from './remains.js';
import { readSections, type Section } from './sections.js';
import type { EffectiveRun, Styles } from './styles.js';

/** Everything a file says beyond its text, as it is in effect. */
export function resolveFormatting(pkg: DocxPackage, body: Body): Formatting {
  const { styles } = body;
  const settings = settingsOf(pkg);
  const sections = readSections(pkg, body, settings);
  const paragraphs: ParagraphFormat[] = [];
  let broken = false;
  const spans = sections.map(({ format }) => format.span);
  const sectionOf = new Map(sections.map((section) => [section.format.span, section.format]));
  for (const [s, section] of sections.entries())
    for (let i = section.from; i < section.to; i++) {
      const paragraph = body.paragraphs[i] as BodyParagraph;
      if (paragraph.unprinted) continue;
      const breaks = pageBreaks(paragraph.element);
      const newPage = (i === section.from && s > 0 && section.newPage) || broken || breaks.before;
      paragraphs.push(paragraphFormat(paragraph, styles, section, newPage));
      broken = breaks.after;
    }
  return {
    sections: sections.map(({ format }) => format),
    paragraphs,
    tables: body.tables.map(({ element, span }) => {
      const around = spanAt(spans, span.start);
      return tableFormat(element, span, around && sectionOf.get(around));
    }),
    remains: readRemains(pkg, body),
    properties: readProperties(pkg, settings),
    evenAndOdd: flag(settings, 'w:evenAndOddHeaders') ?? false,
  };
}

function settingsOf(pkg: DocxPackage): XmlElement | undefined {
  const name = pkg.related(pkg.documentName, 'settings');
  const text = name === undefined ? undefined : pkg.part(name);
  return text === undefined ? undefined : parseXml(text);
}

function paragraphFormat(
  paragraph: BodyParagraph,
  styles: Styles,
  { format: section }: Section,
  newPage: boolean,
): ParagraphFormat {
  const { element, span, inTable, autoNumber, breaks } = paragraph;
  const properties = styles.paragraph(element);
  const runs = runFormats(paragraph, styles);
  const size = runs.find((run) => run.span.end > (autoNumber?.end ?? 0))?.size ?? styles.run(element).size;
  const style = styles.styleName(element);
  return {
    span,
    ...(style === undefined ? {} : { style }),
    alignment: properties.alignment ?? 'left',
    ...indentAndSpacing(properties, size, section.grid?.linePitch ?? 240),
    snapToGrid: properties.snapToGrid ?? true,
    pageBreakBefore: newPage || (properties.pageBreakBefore ?? false),
    inTable,
    ...(isInTextBox(element) ? { inTextBox: true as const } : {}),
    ...(autoNumber === undefined ? {} : { autoNumber }),
    breaks,
    runs,
  };
}

/** What no run holds, such as the end of a line, goes with the letters before it. */
function runFormats(paragraph: BodyParagraph, styles: Styles): RunFormat[] {
  const { element, span, autoNumber } = paragraph;
  if (span.start === span.end) return [];
  const pieces: { start: number; format: EffectiveRun }[] = [];
  if (autoNumber) pieces.push({ start: autoNumber.start, format: styles.number(element) });
  for (const run of paragraph.runs)
    if (run.span.end > run.span.start)
      pieces.push({ start: run.span.start, format: styles.run(element, run.element) });
  if (pieces.length === 0) pieces.push({ start: span.start, format: styles.run(element) });
  const out: { span: Span; format: EffectiveRun }[] = [];
  for (const [i, { start, format }] of pieces.entries()) {
    const from = i === 0 ? span.start : start;
    const to = pieces[i + 1]?.start ?? span.end;
    const last = out.at(-1);
    if (last && sameFormat(last.format, format)) last.span = { start: last.span.start, end: to };
    else if (to > from) out.push({ span: { start: from, end: to }, format });
  }
  return out.map(({ span: own, format: { vanish: _, ...format } }) => ({ span: own, ...format }));
}

function sameFormat(a: EffectiveRun, b: EffectiveRun): boolean {
  return (
    a.font === b.font &&
    a.latinFont === b.latinFont &&
    a.size === b.size &&
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.underline === b.underline &&
    a.strike === b.strike &&
    a.colour === b.colour &&
    a.highlight === b.highlight
  );
}

/** Whether a paragraph begins with a page break and whether it ends with one, so that the next begins a page. */
function pageBreaks(paragraph: XmlElement): { readonly before: boolean; readonly after: boolean } {
  let seen = false;
  let before = false;
  let after = false;
  const walk = (element: XmlElement) => {
    for (const node of element.children) {
      if (!isElement(node)) continue;
      switch (node.name) {
        case 'w:br':
          if (attribute(node, 'w:type') === 'page') {
            before ||= !seen;
            after = true;
          }
          break;
        case 'w:t':
        case 'w:sym':
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          seen = true;
          after = false;
          break;
        case 'w:pPr':
        case 'w:rPr':
        case 'w:del':
        case 'w:moveFrom':
          break;
        default:
          walk(node);
      }
    }
  };
  walk(paragraph);
  return { before: before && seen, after };
}

/** A width in percent is one of the text. */
function tableFormat(table: XmlElement, span: Span, section: SectionFormat | undefined): TableFormat {
  const wanted = child(child(table, 'w:tblPr'), 'w:tblW');
  const type = attribute(wanted, 'w:type');
  const stated = attribute(wanted, 'w:w');
  const columns = children(child(table, 'w:tblGrid'), 'w:gridCol').map(
    (column) => twips(attribute(column, 'w:w')) ?? 0,
  );
  const sum = columns.reduce((total, column) => total + column, 0);
  const share =
    type === 'pct' && stated
      ? stated.endsWith('%')
        ? (numberOf(stated.slice(0, -1)) ?? 0) / 100
        : (numberOf(stated) ?? 0) / 5000
      : 0;
  const width =
    share > 0 && section
      ? Math.round(share * (section.paper.width - section.margins.left - section.margins.right))
      : sum || (type === 'dxa' ? (twips(stated) ?? 0) : 0);
  return { span, ...(width > 0 ? { width } : {}) };
}

function isInTextBox({ parent }: XmlElement): boolean {
  for (let at = parent; at; at = at.parent) if (at.name === 'w:txbxContent') return true;
  return false;
}
