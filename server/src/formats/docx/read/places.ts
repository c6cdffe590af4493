import type { Body, BodyParagraph } from './body.js';
import type { DocxPlace } from './readDocx.js';

/**
 * Paragraph and offset of offsets of the text. A letter between paragraphs (a bar of a table, the line of dashes)
 * belongs to the nearest one of its line, else to the one before it.
 */
export function placesOf({ paragraphs, text }: Body): (offset: number) => DocxPlace {
  const printed = paragraphs.flatMap((paragraph, i) =>
    paragraph.unprinted ? [] : [{ ...paragraph, number: i + 1 }],
  );
  return (offset) => {
    const at = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = printed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((printed[middle] as BodyParagraph).span.start <= at) low = middle + 1;
      else high = middle;
    }
    const before = printed[low - 1];
    const after = printed[low];
    const nearest =
      !before || (after && at > before.span.end && isNearer(text, at, before, after)) ? after : before;
    if (!nearest) return { paragraph: 1, offset: 0 };
    const { start, end } = nearest.span;
    return { paragraph: nearest.number, offset: Math.max(0, Math.min(at, end) - start) };
  };
}

/** Whether `after` is nearer to a letter between the two: in the same line first. */
function isNearer(text: string, at: number, before: BodyParagraph, after: BodyParagraph): boolean {
  const withBefore = !text.slice(before.span.end, at).includes('\n');
  const withAfter = !text.slice(at, after.span.start).includes('\n');
  if (withBefore !== withAfter) return withAfter;
  return after.span.start - at < at - before.span.end;
}
