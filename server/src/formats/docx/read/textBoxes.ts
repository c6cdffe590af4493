import { child, children, isElement, type XmlElement, type XmlText } from '../xml.js';

/** A place that holds the same letters a second time, for programs that do not know the first. */
export interface Twin {
  readonly node: XmlText;
  readonly element: XmlElement;
}

export interface TextBox {
  readonly content: XmlElement;
  /** The same box once more, in the older form. */
  readonly twin?: XmlElement;
}

/** Of two forms of the same thing that which Word shows: the newer one, where there is one. */
export function alternative(element: XmlElement): XmlElement | undefined {
  return child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
}

/** The text boxes of a drawing, outermost ones only. */
export function textBoxes(element: XmlElement): TextBox[] {
  if (element.name === 'w:txbxContent') return [{ content: element }];
  if (element.name !== 'mc:AlternateContent') return children(element).flatMap(textBoxes);
  const chosen = alternative(element);
  if (!chosen) return [];
  const boxes = textBoxes(chosen);
  const fallback = child(element, 'mc:Fallback');
  const others = fallback && fallback !== chosen ? textBoxes(fallback) : [];
  if (others.length !== boxes.length) return boxes;
  return boxes.map((box, i) => ({ content: box.content, twin: (others[i] as TextBox).content }));
}

/** Pairs the texts of a box with those of its other form; none where the two do not say the same. */
export function twinsOf({ content, twin }: TextBox): ReadonlyMap<XmlText, Twin> {
  if (!twin) return new Map();
  const ours = texts(content);
  const theirs = texts(twin);
  const alike =
    ours.length === theirs.length && ours.every(({ node }, i) => node.text === theirs[i]?.node.text);
  return new Map(alike ? ours.map(({ node }, i) => [node, theirs[i] as Twin]) : []);
}

function texts(element: XmlElement): Twin[] {
  const found: Twin[] = [];
  const walk = (at: XmlElement) => {
    for (const node of at.children) {
      if (!isElement(node)) {
        if (at.name === 'w:t') found.push({ node, element: at });
      } else if (node.name === 'mc:AlternateContent') {
        const chosen = alternative(node);
        if (chosen) walk(chosen);
      } else walk(node);
    }
  };
  walk(element);
  return found;
}
