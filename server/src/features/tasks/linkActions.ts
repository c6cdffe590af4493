import { type CodeActionContext, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { Document } from '../../core/model/document.js';
import type { Plan } from '../../core/plan/plan.js';
import { type PlanSource, resolvePlan } from '../../core/plan/resolve.js';
import { passagesOf, relatedTasks, type TaskModel } from '../../core/plan/suggest.js';
import type { Span, TextEdit } from '../../core/text.js';
import { ownFacts } from '../../core/workspace/facts.js';
import { toSpan } from '../positions.js';
import { basisOf, shortened, taskName } from './describe.js';
import { stateTask } from './statedTasks.js';
import { referencesOf, type TaskContext } from './taskAt.js';

/** An action with the edits that are made when it is chosen. */
export interface LinkAction {
  readonly title: string;
  readonly kind: CodeActionKind;
  readonly edits: readonly TextEdit[];
}

const kind = CodeActionKind.RefactorRewrite;
const longTitle = 24;
const most = 3;

/** For a paragraph that names no task: `关联到任务18（推进行政复议体制改革）`, written into the front matter. */
export function linkActions(
  document: Document,
  context: TaskContext,
  range: Range,
  { only }: Pick<CodeActionContext, 'only'>,
  modelOf: (plan: Plan) => TaskModel,
): LinkAction[] {
  if (only && !only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`)))
    return [];
  const span = passageAt(document, range);
  if (!span) return [];
  const references = referencesOf(document, context);
  if (references.some(({ reference: { at } }) => at[0] >= span.start && at[1] <= span.end)) return [];
  const facts = ownFacts(document, context.path);
  const several = facts.bases === undefined;
  const meant = planMeant(document, context);
  const sources = meant ? [meant] : several ? context.plans.workspace : [];
  const stated = new Set(
    references.flatMap(({ source, task }) => (task ? [`${source.path ?? ''} ${task.id}`] : [])),
  );
  const words = document.slice(span);
  return sources
    .filter(({ path }) => path !== context.path)
    .flatMap((source) =>
      relatedTasks(words, source.plan, { model: modelOf(source.plan) }).map((related) => ({
        ...related,
        source,
      })),
    )
    .filter(({ source, task }) => !stated.has(`${source.path ?? ''} ${task.id}`))
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .flatMap(({ source, task }): LinkAction[] => {
      const edits = stateTask(document, task.id, meant ? undefined : basisOf(source.plan));
      const plan = meant || !source.plan.title ? '' : `《${shortened(source.plan.title, longTitle)}》`;
      const title = `关联到${plan}${taskName(task)}（${shortened(task.title, longTitle)}）`;
      return edits ? [{ title, kind, edits }] : [];
    });
}

/** The plan whose tasks the document states; the built-in one only where the document has to do with it. */
function planMeant(document: Document, { path, plans }: TaskContext): PlanSource | undefined {
  const facts = ownFacts(document, path);
  const source = resolvePlan({ from: 'frontMatter' }, facts, plans);
  if (source?.path !== undefined || facts.tasks) return source;
  return resolvePlan({ from: 'text' }, facts, plans);
}

function passageAt(document: Document, range: Range): Span | undefined {
  const { start, end } = toSpan(document.source, range);
  const passages = document.once('linkActions.passages', () => passagesOf(document));
  return passages.find(({ span }) => span.start <= start && end <= span.end)?.span;
}
