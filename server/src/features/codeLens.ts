import type { Range } from 'vscode-languageserver-types';
import type { Document } from '../core/model/document.js';
import { ownFacts } from '../core/workspace/facts.js';
import { spanOf } from '../core/text.js';
import type { WorkspaceIndex } from '../core/workspace/workspaceIndex.js';
import { citingCount } from './knowledge.js';
import type { Target } from './mention.js';
import { toRange } from './positions.js';
import { citingPlaces } from './references.js';

export interface CitedLens {
  readonly range: Range;
  readonly title: string;
  readonly targets: readonly Target[];
}

/** Over the title, or the number of a document without one: how many documents cite it. */
export function codeLenses(document: Document, index: WorkspaceIndex, path: string): CitedLens[] {
  const facts = ownFacts(document, path);
  const at = facts.titleAt ?? facts.number?.at;
  const count = at ? citingCount(index, facts) : 0;
  if (!at || count === 0) return [];
  return [
    {
      range: toRange(document.source, spanOf(at)),
      title: `被 ${count} 篇文稿引用`,
      targets: citingPlaces(index, facts),
    },
  ];
}
