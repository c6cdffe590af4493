import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type InlayHint,
  type Range,
} from 'vscode-languageserver-types';
import type { Document } from '../../core/model/document.js';
import { type Span, spanOf } from '../../core/text.js';
import { draftsOf } from '../../core/workspace/plans.js';
import type { Definition } from '../definition.js';
import type { Target } from '../mention.js';
import { toPosition, toRange, toSpan } from '../positions.js';
import { shortened, taskName } from './describe.js';
import { isTask, placeOfTask, referencesOf, type TaskContext, type TaskMention, taskAt } from './taskAt.js';

/** From a reference to the task in its plan; nothing for the built-in plan, which has no text. */
export function taskDefinition(
  document: Document,
  context: TaskContext,
  offset: number,
): Definition | undefined {
  const mention = taskAt(document, context, offset);
  if (!mention) return undefined;
  const measure = mention.kind === 'reference' ? mention.reference.measure : undefined;
  const target = placeOfTask(mention.source, mention.task, measure);
  return target && { origin: mention.span, targets: [target] };
}

/** Every place in the workspace that refers to the task at an offset; undefined where there is none. */
export function taskReferencePlaces(
  document: Document,
  context: TaskContext,
  offset: number,
  withDeclaration: boolean,
): Target[] | undefined {
  const mention = taskAt(document, context, offset);
  if (!mention) return undefined;
  const declaration = withDeclaration ? placeOfTask(mention.source, mention.task) : undefined;
  return [...(declaration ? [declaration] : []), ...placesOf(context, mention)];
}

function placesOf({ index, plans }: TaskContext, { source, task }: TaskMention): Target[] {
  const seen = new Set<string>();
  return draftsOf(index, plans, source, task)
    .flatMap(({ facts, references }) => references.map(({ at }) => ({ path: facts.path, at })))
    .filter(({ path, at }) => !seen.has(`${at[0]} ${path}`) && seen.add(`${at[0]} ${path}`));
}

/** The same task elsewhere in the document. */
export function taskHighlights(
  document: Document,
  context: TaskContext,
  offset: number,
): DocumentHighlight[] | undefined {
  const mention = taskAt(document, context, offset);
  if (!mention) return undefined;
  const shown = (span: Span, kind: DocumentHighlightKind) => ({
    range: toRange(document.source, span),
    kind,
  });
  if (mention.kind === 'task') return [shown(mention.span, DocumentHighlightKind.Write)];
  const spans = new Map<number, Span>();
  for (const found of referencesOf(document, context)) {
    if (isTask(found, mention) && !spans.has(found.reference.at[0]))
      spans.set(found.reference.at[0], spanOf(found.reference.at));
  }
  return [...spans.values()].map((span) => shown(span, DocumentHighlightKind.Read));
}

export interface TaskLink {
  readonly span: Span;
  readonly target: Target;
  readonly tooltip: string;
}

/** From every reference to the task in its plan. */
export function taskLinks(document: Document, context: TaskContext): TaskLink[] {
  return referencesOf(document, context).flatMap(({ reference, source, task }) => {
    const target = task && !reference.implied && placeOfTask(source, task, reference.measure);
    if (!target) return [];
    const tooltip = `打开${taskName(task)}：${shortened(task.title, 30)}`;
    return [{ span: spanOf(reference.at), target, tooltip }];
  });
}

const longSubject = 18;

/** The subject of the task behind every reference. */
export function taskHints(document: Document, context: TaskContext, range: Range): InlayHint[] {
  const { start, end } = toSpan(document.source, range);
  return referencesOf(document, context).flatMap(({ reference, task }) => {
    const at = reference.at[1];
    if (!task || reference.implied || at < start || at > end) return [];
    return [
      {
        position: toPosition(document.source, at),
        label: shortened(task.title, longSubject),
        paddingLeft: true,
      },
    ];
  });
}
