import type { Document } from '../../core/model/document.js';
import type { Task, TaskReference } from '../../core/plan/plan.js';
import type { Plans, PlanSource } from '../../core/plan/resolve.js';
import { type Span, spanOf } from '../../core/text.js';
import { ownFacts } from '../../core/workspace/facts.js';
import { type ResolvedReference, resolveReferences } from '../../core/workspace/plans.js';
import type { WorkspaceIndex } from '../../core/workspace/workspaceIndex.js';
import { mentionAt, type Target } from '../mention.js';

/** What the features about tasks look at beside the document. */
export interface TaskContext {
  readonly index: WorkspaceIndex;
  readonly path: string;
  readonly plans: Plans;
}

/** What stands at a place: a reference to a task, or the task itself in its plan. */
export type TaskMention =
  | {
      readonly kind: 'reference';
      readonly span: Span;
      readonly source: PlanSource;
      readonly task: Task;
      readonly reference: TaskReference;
    }
  | { readonly kind: 'task'; readonly span: Span; readonly source: PlanSource; readonly task: Task };

/** The reference or task at an offset, or right before it; undefined where the plan has no such task. */
export function taskAt(document: Document, context: TaskContext, offset: number): TaskMention | undefined {
  return (
    exactlyAt(document, context, offset) ??
    (offset > 0 ? exactlyAt(document, context, offset - 1) : undefined)
  );
}

function exactlyAt(document: Document, context: TaskContext, offset: number): TaskMention | undefined {
  const holds = ([start, end]: readonly [number, number]) => start <= offset && offset < end;
  const found = referencesOf(document, context).filter(({ reference }) => holds(reference.at));
  // In 18至20 the ends are written, what lies between is not.
  const one = found.find(({ reference }) => !reference.implied) ?? found[0];
  if (one?.task) {
    const { reference, source, task } = one;
    return { kind: 'reference', span: spanOf(reference.at), source, task, reference };
  }
  const own = ownPlan(document, context);
  const task = own?.plan.tasks.find(({ numberAt, titleAt }) => {
    const start = (numberAt ?? titleAt)?.[0];
    const end = (titleAt ?? numberAt)?.[1];
    return start !== undefined && end !== undefined && holds([start, end]);
  });
  const first = task?.numberAt ?? task?.titleAt;
  // What a title cites is asked about more often than the task.
  if (!own || !task || !first || mentionAt(document, context.path, offset)) return undefined;
  const span = { start: first[0], end: (task.titleAt ?? first)[1] };
  return { kind: 'task', span, source: own, task };
}

/** What the references of the document mean, as it stands now. */
export function referencesOf(document: Document, { path, plans }: TaskContext): ResolvedReference[] {
  const facts = ownFacts(document, path);
  return facts.tasks ? resolveReferences(facts, plans) : [];
}

/** The plan that the document is, as it stands now; undefined when it is none, or one that does not count. */
export function ownPlan(document: Document, { path, plans }: TaskContext): PlanSource | undefined {
  if (!plans.workspace.some((source) => source.path === path)) return undefined;
  const { plan } = ownFacts(document, path);
  return plan && { path, plan };
}

/** Whether two mean the same task of the same plan. */
export function isTask(
  { source, task }: { readonly source: PlanSource; readonly task: Task | undefined },
  wanted: { readonly source: PlanSource; readonly task: Task },
): boolean {
  return source.path === wanted.source.path && task?.id === wanted.task.id;
}

/** Where a plan states a task; undefined for the built-in plan. */
export function placeOfTask({ path }: PlanSource, task: Task, measure?: number): Target | undefined {
  const step = measure === undefined ? undefined : task.measures.find(({ number }) => number === measure);
  const at = step?.at ?? task.titleAt ?? task.numberAt ?? task.at;
  return path === undefined || !at ? undefined : { path, at };
}
