import { spanAt } from '../text.js';
import { type Block, type Document, mergeSpans, type Part } from './document.js';

/** The last `count` lines of a part's text, in order: those before 附件说明, 署名 and 成文日期. */
export function closingBlocks(part: Part, count: number): Block[] {
  const { blocks } = part;
  let end = blocks.findIndex(
    ({ role }) => role === 'signature' || role === 'date' || role === 'attachmentNote',
  );
  if (end < 0) end = blocks.length;
  const found: Block[] = [];
  for (let i = end - 1; i >= 0 && found.length < count; i--) {
    const block = blocks[i] as Block;
    if (block.role === 'paragraph') found.unshift(block);
    else if (block.role === 'title' || block.role === 'addressee') break;
  }
  return found;
}

/** Whether `offset` lies between “ and ”. */
export function inQuotation(document: Document, offset: number): boolean {
  const quotations = document.once('quotations', () =>
    mergeSpans(document.pairs.matched.filter((pair) => pair.open === '“').map((pair) => pair.span)),
  );
  return spanAt(quotations, offset) !== undefined;
}
