import type { Range } from 'vscode-languageserver-types';
import type { Document } from '../../core/model/document.js';
import { spanOf } from '../../core/text.js';
import { toRange } from '../positions.js';
import { carriers, type ResolvedBefore } from '../../core/workspace/carriers.js';
import { deadlineOf } from '../../core/workspace/coverage.js';
import { unitsLabel } from './describe.js';
import { ownPlan, type TaskContext } from './taskAt.js';

export interface TaskLens {
  readonly range: Range;
  readonly title: string;
  readonly task: string;
  /** How many documents carry it out. */
  readonly count: number;
}

/** Over each task of a plan: `3 篇文稿落实 · 市司法局牵头 · 2025年底前`. */
export function taskLenses(document: Document, context: TaskContext, before?: ResolvedBefore): TaskLens[] {
  const source = ownPlan(document, context);
  if (!source) return [];
  const drafts = carriers(context.index, context.plans, before);
  return source.plan.tasks.flatMap((task) => {
    const at = task.numberAt ?? task.titleAt;
    if (!at) return [];
    const count = drafts.of(source, task).length;
    const title = [
      count > 0 ? `${count} 篇文稿落实` : '还没有文稿落实',
      unitsLabel(task),
      deadlineOf(task, source.plan)?.text,
    ];
    return [
      {
        range: toRange(document.source, spanOf(at)),
        title: title.filter(Boolean).join(' · '),
        task: task.id,
        count,
      },
    ];
  });
}
