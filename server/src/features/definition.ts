import type { Document } from '../core/model/document.js';
import type { Span } from '../core/text.js';
import type { WorkspaceIndex } from '../core/workspace/workspaceIndex.js';
import { documentsOf, mentionAt, type Target, targetOf } from './mention.js';

export interface Definition {
  /** What was asked about. */
  readonly origin: Span;
  readonly targets: readonly Target[];
}

/** Where the document, attachment, section or abbreviation that stands at an offset is. */
export function definition(
  document: Document,
  index: WorkspaceIndex,
  path: string,
  offset: number,
): Definition | undefined {
  const mention = mentionAt(document, path, offset);
  if (!mention) return undefined;
  const here = ({ start, end }: Span): Definition => ({
    origin: mention.span,
    targets: [{ path, at: [start, end] }],
  });
  if (mention.kind === 'attachment') return here(mention.attachment.mark.content);
  if (mention.kind === 'section') return here(mention.section.heading);
  if (mention.kind === 'abbreviation') return here(mention.abbreviation.nameSpan);
  const targets = documentsOf(index, mention, path).map(targetOf);
  return targets.length > 0 ? { origin: mention.span, targets } : undefined;
}
