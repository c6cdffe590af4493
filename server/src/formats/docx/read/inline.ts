import { attribute, child, children, isElement, type XmlElement, type XmlText } from '../xml.js';
import { symbol } from './symbols.js';
import { alternative, type TextBox, textBoxes } from './textBoxes.js';

/** What is told of a paragraph's content, in order. */
export interface InlineSink {
  /** `[from, to)` of `node.text` is printed. */
  text(node: XmlText, from: number, to: number, element: XmlElement): void;
  letter(letter: string, element: XmlElement): void;
  lineBreak(element: XmlElement): void;
  /** Of a page or a column. */
  pageBreak(element: XmlElement): void;
  openRun(element: XmlElement): void;
  closeRun(element: XmlElement): void;
  textBox(box: TextBox): void;
}

export interface InlineOptions {
  /** Whether the letters of a run are hidden. */
  readonly isHidden: (run: XmlElement) => boolean;
  readonly instructions: ReadonlySet<XmlElement>;
}

const wrappers: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'w:fldSimple',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:sdt',
  'w:sdtContent',
  'w:rubyBase',
]);

/** Tells `sink` what a paragraph prints: what was deleted, moved away or hidden is left out. */
export function readInline(paragraph: XmlElement, sink: InlineSink, options: InlineOptions): void {
  const inline = (element: XmlElement): void => {
    for (const node of children(element)) {
      const { name } = node;
      if (name === 'w:r' || name === 'm:r') run(node);
      else if (wrappers.has(name) || (name.startsWith('m:') && !name.endsWith('Pr'))) inline(node);
      else if (name === 'mc:AlternateContent') {
        const chosen = alternative(node);
        if (chosen) inline(chosen);
      }
    }
  };
  const run = (element: XmlElement): void => {
    const hidden = options.isHidden(element);
    sink.openRun(element);
    for (const node of children(element)) content(node, element, hidden, false);
    sink.closeRun(element);
  };
  const content = (node: XmlElement, owner: XmlElement, hidden: boolean, boxless: boolean): void => {
    if (/^(?:mc:AlternateContent|w:drawing|w:pict|w:object)$/.test(node.name)) {
      const boxes = boxless ? [] : textBoxes(node);
      for (const box of boxes) sink.textBox(box);
      if (boxes.length > 0 || node.name !== 'mc:AlternateContent') return;
      // Where the whole has no text box, what is inside has none.
      for (const inside of children(alternative(node))) content(inside, owner, hidden, true);
      return;
    }
    if (hidden || options.instructions.has(node)) return;
    if (node.name === 'w:ruby') {
      // The runs inside have a format of their own.
      sink.closeRun(owner);
      const base = child(node, 'w:rubyBase');
      if (base) inline(base);
      sink.openRun(owner);
    } else letters(node, sink);
  };
  inline(paragraph);
}

function letters(node: XmlElement, sink: InlineSink): void {
  const { name } = node;
  if (name === 'w:t' || name === 'm:t') text(node, sink);
  else if (name === 'w:tab' || name === 'w:ptab') sink.letter('\t', node);
  else if (name === 'w:cr') sink.lineBreak(node);
  else if (name === 'w:noBreakHyphen') sink.letter('-', node);
  else if (name === 'w:sym') sink.letter(symbol(node), node);
  else if (name === 'w:br') {
    if (/^(?:page|column)$/.test(attribute(node, 'w:type') ?? '')) sink.pageBreak(node);
    else sink.lineBreak(node);
  }
}

/** Blanks at the ends are printed only where the file says that they are to be kept (XML 1.0, 2.10). */
function text(element: XmlElement, sink: InlineSink): void {
  const nodes = element.children.filter((node): node is XmlText => !isElement(node));
  const whole = nodes.length === 1 ? (nodes[0] as XmlText).text : nodes.map((node) => node.text).join('');
  const [first, last] = printedRange(element, whole);
  let at = 0;
  for (const node of nodes) {
    const from = Math.max(first - at, 0);
    const to = Math.min(last - at, node.text.length);
    if (from < to) sink.text(node, from, to, element);
    at += node.text.length;
  }
}

/** What of the text of a `w:t` is printed, by units. */
export function printedRange(element: XmlElement, text: string): readonly [first: number, last: number] {
  let first = 0;
  let last = text.length;
  if ((isBlank(text, 0) || isBlank(text, last - 1)) && !keepsBlanks(element)) {
    while (first < last && isBlank(text, first)) first++;
    while (last > first && isBlank(text, last - 1)) last--;
  }
  return [first, last];
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

/** Whether `xml:space` says so, of the element itself or around it. */
export function keepsBlanks(element: XmlElement): boolean {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const space = attribute(at, 'xml:space');
    if (space !== undefined) return space === 'preserve';
  }
  return false;
}
