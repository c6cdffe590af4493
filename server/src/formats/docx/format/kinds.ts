import type { Document } from '../../../core/model/document.js';
import type { LineRole } from '../../../core/layout/layout.js';
import type { Formatting, ParagraphFormat } from '../../../core/model/formatting.js';
import { spanAt, type TextEdit } from '../../../core/text.js';
import type { Body, BodyParagraph } from '../read/body.js';
import type { DocxFile } from '../read/readDocx.js';
import { roleIn } from './roles.js';
import type { Target } from './targets.js';
import { child, isElement, type XmlElement } from '../xml.js';

/**
 * How a paragraph is treated: `text` is set anew; `letters` only in typeface and size, since its place is that of a
 * picture, a formula or a table of contents; a `cell` in typeface; a `blank` gets the height of a line. What is `boxed`
 * (text boxes, frames) stands beside the flow of the text.
 */
export type Kind = 'text' | 'letters' | 'cell' | 'blank' | 'kept' | 'boxed';

export function kindOf(paragraph: BodyParagraph, format: ParagraphFormat | undefined, body: Body): Kind {
  const { element, span, inTable, unprinted } = paragraph;
  const pPr = child(element, 'w:pPr');
  if (!format || unprinted || child(pPr, 'w:framePr') || isBoxed(element)) return 'boxed';
  if (inTable) return span.start < span.end ? 'cell' : 'kept';
  const drawn = hasDrawing(element);
  if (body.text.slice(span.start, span.end).trim() === '') {
    // Lines drawn by a border and rows of another height are made by empty paragraphs.
    const thin = body.styles.run(element).size < 8 || isThin(format) || child(pPr, 'w:pBdr') !== undefined;
    return drawn || thin ? 'kept' : 'blank';
  }
  return drawn || /^toc \d/i.test(format.style ?? '') ? 'letters' : 'text';
}

function isThin({ spacing }: ParagraphFormat): boolean {
  return spacing.rule === 'exact' && spacing.line < 300;
}

function isBoxed(element: XmlElement): boolean {
  for (let at = element.parent; at; at = at.parent)
    if (at.name === 'w:txbxContent' || at.name === 'w:tc') return at.name === 'w:txbxContent';
  return false;
}

/** Whether a picture or a formula stands in the line; one that floats does not. */
function hasDrawing(element: XmlElement): boolean {
  return element.children.some((node) => {
    if (!isElement(node)) return false;
    switch (node.name) {
      case 'wp:inline':
      case 'w:object':
      case 'm:oMath':
      case 'm:oMathPara':
        return true;
      case 'w:pict':
        return !/position:\s*absolute/.test(styleOf(node));
      case 'wp:anchor':
      case 'w:pPr':
      case 'w:txbxContent':
      case 'mc:Fallback':
        return false;
      default:
        return hasDrawing(node);
    }
  });
}

function styleOf(pict: XmlElement): string {
  return pict.children.map((node) => (isElement(node) ? (node.attributes.get('style') ?? '') : '')).join(';');
}

/** Blanks at the start of paragraphs that are set anew, and behind 署名 and 成文日期, which stand by their right end. */
export function indentBlanks({ body, formatting }: DocxFile, document: Document): TextEdit[] {
  const formats = new Map(formatting.paragraphs.map((format) => [format.span, format]));
  return body.paragraphs.flatMap((paragraph) => {
    const format = formats.get(paragraph.span);
    if (!format || kindOf(paragraph, format, body) !== 'text') return [];
    const { role, known } = roleIn(document, paragraph);
    const from = paragraph.autoNumber?.end ?? paragraph.span.start;
    const text = body.text.slice(from, paragraph.span.end);
    if (!known || (role !== 'signature' && isUnknown({ role, known }, format, text))) return [];
    const first = text.search(/\S/);
    const last = text.trimEnd().length;
    return [
      ...(first > 0 ? [{ start: from, end: from + first, text: '' }] : []),
      ...(last < text.length && (role === 'signature' || role === 'date') && paragraph.breaks.length === 0
        ? [{ start: from + last, end: paragraph.span.end, text: '' }]
        : []),
    ];
  });
}

/** Roles that a line has for want of another. */
const plain: ReadonlySet<LineRole> = new Set(['paragraph', 'other', 'contents']);

/** Running text: no blank lines before or after but those that the elements around it ask for. */
export function isRunning({ role }: Target): boolean {
  return plain.has(role) || role === 'sectionHeading' || role === 'addressee';
}

/** 版记, which spacing may keep at the foot of a page. */
export function isColophon({ role }: Target): boolean {
  return role === 'copyTo' || role === 'printer';
}

/** 主送机关 that nobody knows as such (a form to be filled in): not indented, with a colon. */
export function isAddress({ role }: Target, { indent }: ParagraphFormat, text: string): boolean {
  return role === 'paragraph' && indent.first === 0 && indent.left === 0 && /[：:]$/.test(text.trimEnd());
}

/** More blanks put a line to the right or into the middle. */
const mostBlanks = 8;

/** What is longer than this is text, wherever it stands. */
const longest = 40;

/** A line in the middle, at the right or in large type that is no element anyone knows: a caption, a title to be filled in. */
export function isUnknown(
  { role, known }: Pick<Target, 'role' | 'known'>,
  { alignment, runs }: ParagraphFormat,
  text: string,
): boolean {
  if (!known) return true;
  if (!plain.has(role)) return false;
  return (
    (alignment !== 'left' && alignment !== 'both' && text.length <= longest) ||
    runs.some((run) => run.size >= 18) ||
    text.search(/\S/) > mostBlanks
  );
}

/** Tells of paragraphs by their start whether the lines of the grid had about the same height before. */
export function gridIsKept({ sections }: Formatting): (offset: number) => boolean {
  const spans = sections.map(({ span }) => span);
  const kept = new Map(
    sections.map(({ span, grid, paper }) => {
      const pitch = grid?.linePitch ?? 0;
      return [span, paper.width > paper.height || (pitch >= 500 && pitch <= 640)];
    }),
  );
  return (offset) => {
    const section = spanAt(spans, offset);
    return section === undefined || kept.get(section) === true;
  };
}
