import { applyEdits, type TextEdit } from '../../core/text.js';
import type { LetterEdit } from './letterEdits.js';
import { keepsBlanks, printedRange } from './read/inline.js';
import type { Twin } from './read/textBoxes.js';
import { attribute, isElement, type XmlElement, type XmlText } from './xml.js';

type TextChange = Extract<LetterEdit, { node: XmlText }>;

/** The text of the document part with changes spliced in, also at the second place of texts in text boxes. */
export function rewrite(
  xml: string,
  changes: readonly LetterEdit[],
  twins: ReadonlyMap<XmlText, Twin>,
): string {
  const byElement = new Map<XmlElement, TextChange[]>();
  const splices: TextEdit[] = [];
  const add = (change: TextChange) => {
    const list = byElement.get(change.element);
    if (list) list.push(change);
    else byElement.set(change.element, [change]);
  };
  for (const change of changes) {
    if (!change.node) {
      splices.push({ start: change.element.start, end: change.element.end, text: '' });
      continue;
    }
    add(change);
    const twin = twins.get(change.node);
    if (twin) add({ ...change, ...twin });
  }
  for (const [element, list] of byElement) splices.push(...splicesOf(xml, element, list));
  return applyEdits(xml, splices);
}

/** Of one `w:t`: the letters alone where that will do, else its content anew. */
function* splicesOf(xml: string, element: XmlElement, changes: readonly TextChange[]): Generator<TextEdit> {
  const nodes = element.children.filter((node): node is XmlText => !isElement(node));
  const whole = nodes.map((node) => node.text).join('');
  const bases = new Map<XmlText, number>();
  let length = 0;
  for (const node of nodes) {
    bases.set(node, length);
    length += node.text.length;
  }
  const edits = changes.map(({ node, from, to, text }) => {
    const base = bases.get(node) ?? 0;
    return { start: base + from, end: base + to, text };
  });
  const [first, last] = printedRange(element, whole);
  const printed = edits.every(({ start, end }) => start >= first && end <= last)
    ? applyEdits(
        whole.slice(first, last),
        edits.map(({ start, end, text }) => ({ start: start - first, end: end - first, text })),
      )
    : applyEdits(whole, edits);
  const mustKeep = /^[ \t\r\n]|[ \t\r\n]$/.test(printed) && !keepsBlanks(element);
  if (mustKeep) yield preserve(xml, element);
  if (mustKeep || changes.some(({ node }) => isSection(xml, node))) {
    yield { start: element.openEnd, end: element.closeStart, text: escaped(printed) };
    return;
  }
  const offsets = new Map<XmlText, readonly number[]>();
  for (const { node, from, to, text } of changes) {
    const raw = offsets.get(node) ?? offsetsOf(xml, node);
    offsets.set(node, raw);
    yield { start: raw[from] ?? node.end, end: raw[to] ?? node.end, text: escaped(text) };
  }
}

function isSection(xml: string, { start }: XmlText): boolean {
  return xml.startsWith('<![CDATA[', start);
}

function preserve(xml: string, element: XmlElement): TextEdit {
  const tag = xml.slice(element.start, element.openEnd);
  const text = ' xml:space="preserve"';
  const own = attribute(element, 'xml:space');
  const at = own === undefined ? null : /\sxml:space\s*=\s*(?:"[^"]*"|'[^']*')/.exec(tag);
  const start = element.start + (at?.index ?? /^<[^\s/>]+/.exec(tag)?.[0].length ?? 0);
  return { start, end: start + (at?.[0].length ?? 0), text };
}

/** Where each unit of a text begins in the XML, and where the last ends. */
function offsetsOf(xml: string, node: XmlText): number[] {
  const offsets: number[] = [];
  let at = node.start;
  for (let unit = 0; unit < node.text.length; unit++) {
    offsets.push(at);
    const letter = xml[at];
    if (letter === '&') {
      // A reference to a character beyond the BMP gives two units; no edit stands between them.
      const end = xml.indexOf(';', at) + 1;
      if (/[\ud800-\udbff]/.test(node.text[unit] as string)) {
        offsets.push(at);
        unit++;
      }
      at = end;
    } else at += letter === '\r' && xml[at + 1] === '\n' ? 2 : 1;
  }
  offsets.push(at);
  return offsets;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (letter) => (letter === '&' ? '&amp;' : letter === '<' ? '&lt;' : '&gt;'));
}
