import type { DocxFile } from '../read/readDocx.js';
import { isElement, type XmlElement } from '../xml.js';

/** How much of a file a draft does not take over. */
export interface LeftOut {
  readonly pictures: number;
  /** Endnotes too. */
  readonly footnotes: number;
}

const pictures: ReadonlySet<string> = new Set(['a:blip', 'v:imagedata']);
const footnotes: ReadonlySet<string> = new Set(['w:footnoteReference', 'w:endnoteReference']);

export function leftOut({ body }: DocxFile): LeftOut {
  const count = { pictures: 0, footnotes: 0 };
  const open: XmlElement[] = [body.document];
  for (let element = open.pop(); element; element = open.pop()) {
    if (pictures.has(element.name)) count.pictures++;
    else if (footnotes.has(element.name)) count.footnotes++;
    // The same picture once more, for older programs.
    for (const node of element.children) if (isElement(node) && node.name !== 'mc:Fallback') open.push(node);
  }
  return count;
}
