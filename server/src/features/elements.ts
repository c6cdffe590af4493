import type { Block, Document, Part, Role, Section } from '../core/model/document.js';
import type { Span } from '../core/text.js';
import { elementLabels } from './labels.js';

/** An element of a 公文 as a reader sees it: lines of one role that follow each other. */
export interface Element {
  readonly role: Role;
  readonly label: string;
  readonly blocks: readonly Block[];
  readonly span: Span;
  readonly content: Span;
}

export function elementsOf(part: Part): Element[] {
  const groups: { role: Role; label: string; blocks: Block[] }[] = [];
  let open: (typeof groups)[number] | undefined;
  for (const block of part.blocks) {
    if (block.kind === 'opaque') continue;
    const label = elementLabels[block.role];
    if (!label) open = undefined;
    else if (open?.role === block.role) open.blocks.push(block);
    else {
      open = { role: block.role, label, blocks: [block] };
      groups.push(open);
    }
  }
  return groups.map(({ role, label, blocks }) => {
    const first = blocks[0] as Block;
    const last = blocks.at(-1) as Block;
    return {
      role,
      label,
      blocks,
      span: { start: first.span.start, end: last.span.end },
      content: { start: first.content.start, end: last.content.end },
    };
  });
}

/** The text of an element in one line. */
export function elementText(document: Document, element: Element): string {
  const lines = element.blocks.map((block) => document.slice(block.content).replace(/[\s　\u00a0]+/g, ' '));
  if (element.role === 'title' || element.role === 'attachmentTitle') return lines.join('').replace(/ /g, '');
  return lines.join(element.role === 'signature' ? '、' : ' ');
}

/** A section without the 附件说明 and whatever else stands between its text and the 落款. */
export function sectionSpan(document: Document, section: Section): Span {
  let last = document.blockAt(section.span.end) ?? section.block;
  while (last.index > section.block.index && elementLabels[last.role]) {
    last = document.blocks[last.index - 1] as Block;
  }
  return {
    start: section.span.start,
    end: Math.max(section.span.start, Math.min(section.span.end, last.span.end)),
  };
}

/** The mark and the heading's own words, in one line. */
export function sectionName(document: Document, section: Section, length: number): string {
  const heading = shorten(document.slice(section.heading).replace(/\s+/g, ' ').trim(), length);
  const mark = section.marker ? section.marker.text.trim() : '';
  const gap = mark && heading && /[节章条编\d]$/.test(mark) ? '　' : '';
  return `${mark}${gap}${heading}`;
}

/** At most `length` characters, an ellipsis among them. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
