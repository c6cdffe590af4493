import type { FooterFormat, ParagraphFormat } from '../../../core/model/formatting.js';
import { attribute, child, children, isElement, type XmlElement } from '../xml.js';
import type { Styles } from './styles.js';

/** A footer as it is written, whatever page it stands on. */
export interface FooterText {
  /** `#` stands for the number of the page. */
  readonly text: string;
  readonly alignment: ParagraphFormat['alignment'] | 'inside' | 'outside';
  readonly font?: string;
  readonly size?: number;
}

interface Line {
  readonly paragraph: XmlElement;
  text: string;
}

interface Field {
  instruction: string;
  inResult: boolean;
  isPage: boolean;
  /** The run whose formatting the field's result has. */
  run: XmlElement;
}

/** The text of a footer part and how its page number stands. */
export function readFooter(root: XmlElement, styles: Styles): FooterText {
  const lines: Line[] = [];
  const fields: Field[] = [];
  let number: { line: Line; run: XmlElement } | undefined;

  function pageNumber(line: Line | undefined, run: XmlElement): void {
    if (!line) return;
    line.text += '#';
    number ??= { line, run };
  }

  function inText(): boolean {
    return fields.every((field) => field.inResult && !field.isPage);
  }

  function fieldChar(element: XmlElement, line: Line | undefined, run: XmlElement): void {
    const type = attribute(element, 'w:fldCharType');
    const field = fields.at(-1);
    if (type === 'begin') {
      fields.push({ instruction: '', inResult: false, isPage: false, run });
    } else if (type === 'separate' && field) {
      field.inResult = true;
      field.isPage ||= isPageNumber(field.instruction);
    } else if (type === 'end' && field) {
      fields.pop();
      const isPage = field.isPage || isPageNumber(field.instruction);
      const outer = fields.at(-1);
      // { = { PAGE } - 1 } counts pages, too.
      if (isPage && outer && !outer.inResult) outer.isPage ||= /^\s*=/.test(outer.instruction);
      else if (isPage && inText()) pageNumber(line, field.run);
    }
  }

  function walk(element: XmlElement, line: Line | undefined, run: XmlElement | undefined): void {
    for (const node of element.children) if (isElement(node)) visit(node, line, run);
  }

  function visit(element: XmlElement, line: Line | undefined, run: XmlElement | undefined): void {
    const field = fields.at(-1);
    switch (element.name) {
      case 'w:p': {
        const own = { paragraph: element, text: '' };
        lines.push(own);
        walk(element, own, undefined);
        return;
      }
      case 'w:r':
        if (line && styles.run(line.paragraph, element).vanish) return;
        if (field?.inResult && field.isPage && child(element, 'w:t')) field.run = element;
        walk(element, line, element);
        return;
      case 'w:t':
        if (line && inText()) line.text += textIn(element);
        return;
      case 'w:tab':
        if (line && run && inText()) line.text += '\t';
        return;
      case 'w:instrText':
        if (field && !field.inResult && field.instruction.length < 1000) field.instruction += textIn(element);
        return;
      case 'w:fldChar':
        if (run) fieldChar(element, line, run);
        return;
      case 'w:pgNum':
        if (run) pageNumber(line, run);
        return;
      case 'w:fldSimple':
        if (!isPageNumber(attribute(element, 'w:instr') ?? '')) walk(element, line, run);
        else if (inText()) pageNumber(line, child(element, 'w:r') ?? element);
        return;
      case 'mc:AlternateContent': {
        const shown = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
        if (shown) walk(shown, line, run);
        return;
      }
      case 'w:del':
      case 'w:moveFrom':
      case 'w:pPr':
      case 'w:rPr':
        return;
      default:
        walk(element, line, run);
    }
  }

  walk(root, undefined, undefined);
  const shown = lines.filter((line) => line.text.trim() !== '');
  const first = number?.line ?? shown[0];
  const format = number && styles.run(number.line.paragraph, number.run);
  return {
    text: shown.map((line) => line.text.trim()).join('\n'),
    alignment: first ? alignmentOf(first, styles) : 'left',
    // Digits are set in the typeface of Latin letters.
    ...(format ? { font: format.latinFont, size: format.size } : {}),
  };
}

function isPageNumber(instruction: string): boolean {
  return /^\s*PAGE(?![A-Za-z])/i.test(instruction);
}

function textIn(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? '' : node.text)).join('');
}

/** Of a paragraph, or of the text box or frame that holds it. */
function alignmentOf({ paragraph, text }: Line, styles: Styles): FooterText['alignment'] {
  const outer = boxAlignment(paragraph) ?? frameAlignment(paragraph);
  if (outer) return outer;
  const alignment = styles.paragraph(paragraph).alignment ?? 'left';
  if (alignment !== 'left' && alignment !== 'both') return alignment;
  // The styles that Word brings have a tab stop in the middle and one at the right edge.
  const tabs = /^\s*/.exec(text)?.[0].split('\t').length ?? 1;
  return tabs === 2 ? 'center' : tabs === 3 ? 'right' : alignment;
}

const placed: ReadonlySet<string> = new Set(['left', 'center', 'right', 'inside', 'outside']);

function placement(value: string | undefined): FooterText['alignment'] | undefined {
  return value !== undefined && placed.has(value) ? (value as FooterText['alignment']) : undefined;
}

function frameAlignment(paragraph: XmlElement) {
  return placement(attribute(child(child(paragraph, 'w:pPr'), 'w:framePr'), 'w:xAlign'));
}

function boxAlignment(paragraph: XmlElement) {
  let at: XmlElement | undefined = paragraph.parent;
  while (at && at.name !== 'wp:anchor' && at.name !== 'w:pict') at = at.parent;
  if (!at) return undefined;
  if (at.name === 'wp:anchor') {
    const align = child(child(at, 'wp:positionH'), 'wp:align');
    return placement(align && textIn(align).trim());
  }
  const style = children(at)
    .map((shape) => attribute(shape, 'style') ?? '')
    .join(';');
  return placement(/mso-position-horizontal:\s*(\w{1,10})/.exec(style)?.[1]);
}

/** The footer on the pages of a kind: what stands inside or outside stands left or right there. */
export function footerOn(footer: FooterText, on: FooterFormat['on']): FooterFormat {
  const { alignment } = footer;
  const outside = on === 'even' ? 'left' : 'right';
  const inside = on === 'even' ? 'right' : 'left';
  return {
    ...footer,
    on,
    alignment: alignment === 'outside' ? outside : alignment === 'inside' ? inside : alignment,
  };
}
