import type { LineRole } from '../../../core/layout/layout.js';
import type { Document } from '../../../core/model/document.js';
import type { BodyParagraph } from '../read/body.js';

/** The role of a paragraph's first letters; what a web site puts around a document is not known here. */
export function roleIn(document: Document, { span }: BodyParagraph): { role: LineRole; known: boolean } {
  const text = document.slice(span);
  const block = document.blockAt(span.start + Math.max(0, text.search(/\S/)));
  if (!block || block.role === 'portalMetadata') return { role: 'other', known: false };
  return { role: block.role, known: true };
}
