import { attribute, isElement, type XmlElement } from '../xml.js';

interface Field {
  readonly instruction: XmlElement[];
  separated: boolean;
}

/**
 * What stands in runs between the beginning of a field and its result, so that it is not printed (ISO/IEC 29500-1
 * 17.16.18). A field that is never closed hides nothing. Text boxes are texts of their own.
 */
export function fieldInstructions(story: XmlElement): ReadonlySet<XmlElement> {
  const hidden = new Set<XmlElement>();
  const open: Field[] = [];
  /** Those of `open` whose result has not begun: fields inside an instruction come and go before it ends. */
  const unseparated: Field[] = [];
  const walk = (element: XmlElement) => {
    for (const node of element.children) {
      if (!isElement(node)) continue;
      if (node.name === 'w:fldChar') mark(attribute(node, 'w:fldCharType'));
      else if (element.name === 'w:r' && node.name !== 'w:rPr') unseparated[0]?.instruction.push(node);
      if (node.name !== 'w:txbxContent') walk(node);
    }
  };
  const mark = (type: string | undefined) => {
    const last = open.at(-1);
    if (type === 'begin') {
      const field = { instruction: [], separated: false };
      open.push(field);
      unseparated.push(field);
      return;
    }
    if (!last || (type !== 'separate' && type !== 'end')) return;
    if (!last.separated) unseparated.pop();
    last.separated = true;
    if (type === 'separate') return;
    open.pop();
    for (const element of last.instruction) hidden.add(element);
  };
  walk(story);
  return hidden;
}
