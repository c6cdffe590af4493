import { SaxesParser } from 'saxes';
import { usualPrefix } from './namespaces.js';

/** Offsets are UTF-16 units of the text that was read, so that an edit is a splice of that text. */
export interface XmlElement {
  /** With the usual prefix of its namespace (`w:p`, `a:latin`), whatever prefix the file itself uses. */
  readonly name: string;
  /** Names as for elements; an attribute without prefix has none here. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly parent?: XmlElement;
  readonly start: number;
  readonly end: number;
  /** End of its start tag. */
  readonly openEnd: number;
  /** Start of its end tag; `end` for `<a/>`. */
  readonly closeStart: number;
}

/** Text with references resolved and line ends made `\n`; `start` and `end` hold it as written, a CDATA section with its marks. */
export interface XmlText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type XmlNode = XmlElement | XmlText;

export interface XmlLimits {
  readonly depth: number;
  readonly elements: number;
}

/** Word itself nests some thirty deep, tables in tables in text boxes some more. */
const depth = 256;
/** Of parts beside the text: the styles of a large file are 10,000 elements. */
const usualLimits: XmlLimits = { depth, elements: 250_000 };
/** Of the text: 500 pages are 300,000 elements, a million take half a gigabyte. */
export const textLimits: XmlLimits = { depth, elements: 1_000_000 };

// Most elements are small: what they share and how their lists grow decides how large a tree is.
const noAttributes: ReadonlyMap<string, string> = new Map();
const noChildren: XmlNode[] = [];

interface Growing {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlNode[];
  parent?: XmlElement;
  start: number;
  end: number;
  openEnd: number;
  closeStart: number;
}

class Refused extends Error {}

function append(element: Growing, node: XmlNode): void {
  if (element.children.length === 0) element.children = [node];
  else element.children.push(node);
}

/**
 * The root of an XML text; undefined where it is not well-formed, has a DOCTYPE or an entity of its own, or goes beyond
 * `limits`. Comments and processing instructions are left out.
 */
export function parseXml(text: string, limits: XmlLimits = usualLimits): XmlElement | undefined {
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true });
  let root: Growing | undefined;
  let current: Growing | undefined;
  let depth = 0;
  let elements = 0;
  /** Where the last tag, comment or text ended; what follows begins there. */
  let at = 0;
  const refuse = (): never => {
    throw new Refused();
  };
  /** By the name in the file, with the namespace that it stands for. */
  const names = new Map<string, { readonly uri: string; readonly name: string }>();
  const nameOf = (key: string, uri: string, prefix: string, local: string): string => {
    const known = names.get(key);
    if (known?.uri === uri) return known.name;
    const usual = usualPrefix(uri, prefix);
    const name = usual === '' ? local : `${usual}:${local}`;
    names.set(key, { uri, name });
    return name;
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('xmldecl', () => {
    at = parser.position;
  });
  parser.on('processinginstruction', () => {
    at = parser.position;
  });
  parser.on('comment', () => {
    // Told before its `>` is read.
    at = parser.position + 1;
  });
  parser.on('text', (value) => {
    // Told when the `<` after it has been read.
    const end = parser.position - 1;
    if (current) append(current, { text: value, start: at, end });
    at = end;
  });
  parser.on('cdata', (value) => {
    if (current) append(current, { text: value, start: at, end: parser.position });
    at = parser.position;
  });
  parser.on('opentag', (tag) => {
    if (++depth > limits.depth || ++elements > limits.elements) refuse();
    const position = parser.position;
    let attributes: Map<string, string> | undefined;
    for (const key in tag.attributes) {
      const { prefix, local, uri, value } = tag.attributes[key] as (typeof tag.attributes)[string];
      if (prefix === 'xmlns' || key === 'xmlns') continue;
      attributes ??= new Map();
      attributes.set(prefix === '' ? local : nameOf(key, uri, prefix, local), value);
    }
    const element: Growing = {
      name: nameOf(tag.name, tag.uri, tag.prefix, tag.local),
      attributes: attributes ?? noAttributes,
      children: noChildren,
      start: at,
      end: position,
      openEnd: position,
      closeStart: position,
    };
    if (current) {
      element.parent = current;
      append(current, element);
    }
    root ??= element;
    current = element;
    at = position;
  });
  parser.on('closetag', (tag) => {
    const position = parser.position;
    if (current) {
      current.closeStart = tag.isSelfClosing ? position : at;
      current.end = position;
      if (current.children.length > 1) current.children = current.children.slice();
      current = current.parent as Growing | undefined;
    }
    depth--;
    at = position;
  });
  try {
    parser.write(text).close();
  } catch {
    return undefined;
  }
  return root;
}

export function isElement(node: XmlNode): node is XmlElement {
  return 'name' in node;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element) return undefined;
  for (const node of element.children) if (isElement(node) && node.name === name) return node;
  return undefined;
}

/** The children of that name, or all elements among them. */
export function children(element: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of element?.children ?? [])
    if (isElement(node) && (name === undefined || node.name === name)) found.push(node);
  return found;
}

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
}

/** The text inside, of descendants too. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return '';
  let text = '';
  for (const node of element.children) text += isElement(node) ? textOf(node) : node.text;
  return text;
}
