import type { Document } from '../core/model/document.js';
import { type Span, spanOf } from '../core/text.js';
import { ownFacts } from '../core/workspace/facts.js';
import { shownPath } from '../core/workspace/paths.js';
import type { WorkspaceIndex } from '../core/workspace/workspaceIndex.js';
import { citedDocuments } from './mention.js';

export interface CitedLink {
  readonly span: Span;
  readonly path: string;
  readonly tooltip: string;
}

/** Cited documents that are in the workspace. */
export function documentLinks(document: Document, index: WorkspaceIndex, path: string): CitedLink[] {
  const { citations, numbers } = ownFacts(document, path);
  const linked = [
    ...citations.map((citation) => ({ at: citation.at, cited: citedDocuments(index, citation, path) })),
    ...numbers.map(({ key, at }) => ({
      at,
      cited: index.byNumber(key).filter((facts) => facts.path !== path),
    })),
  ];
  return linked.flatMap(({ at, cited: [first] }) =>
    first ? [{ span: spanOf(at), path: first.path, tooltip: `打开 ${shownPath(first.path, path)}` }] : [],
  );
}
