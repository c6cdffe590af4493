import type { Range } from 'vscode-languageserver-types';
import type { Document } from '../core/model/document.js';
import { ownFacts } from '../core/workspace/facts.js';
import { spanOf } from '../core/text.js';
import { repliesTo } from '../core/workspace/relations.js';
import type { WorkspaceIndex } from '../core/workspace/workspaceIndex.js';
import { replyLabel } from './knowledge.js';
import { type Target, targetOf } from './mention.js';
import { toRange } from './positions.js';
import { citingPlaces } from './references.js';

export interface CitedLens {
  readonly range: Range;
  readonly title: string;
  readonly targets: readonly Target[];
}

/** Over the title, or the number of a document without one: how many documents cite it, and what answers it. */
export function codeLenses(document: Document, index: WorkspaceIndex, path: string): CitedLens[] {
  const facts = ownFacts(document, path);
  const at = facts.titleAt ?? facts.number?.at;
  if (!at) return [];
  const range = toRange(document.source, spanOf(at));
  const targets = citingPlaces(index, facts);
  const count = new Set(targets.map((target) => target.path)).size;
  return [
    ...(count > 0 ? [{ range, title: `被 ${count} 篇文稿引用`, targets }] : []),
    ...repliesTo(index, facts).map((reply) => ({
      range,
      title: replyLabel(reply, path),
      targets: [targetOf(reply)],
    })),
  ];
}
