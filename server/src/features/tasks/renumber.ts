import type { Document } from '../../core/model/document.js';
import { parseNumeral, toChineseNumeral, toHalfWidthDigits } from '../../core/model/numerals.js';
import type { Task, TaskReference } from '../../core/plan/plan.js';
import { isNamed, type PlanSource } from '../../core/plan/resolve.js';
import type { Place, Span } from '../../core/text.js';
import type { DocumentFacts } from '../../core/workspace/facts.js';
import { shownPath } from '../../core/workspace/paths.js';
import { draftsOf } from '../../core/workspace/plans.js';
import { RenameRefused } from '../rename.js';
import { draftTitle, shortened, taskName } from './describe.js';
import { ownPlan, type TaskContext, taskAt } from './taskAt.js';

/** A number to be written anew, in the form it has. */
export interface Renumbered {
  readonly path: string;
  readonly at: Place;
  readonly from: number;
  readonly to: number;
  /** Why a person should look first. */
  readonly doubt?: Doubt;
}

/** issued: it stands in a document that is 印发; assumed: the document does not say of which plan it speaks. */
export type Doubt = 'issued' | 'assumed';

/** The number of the task of a plan at an offset; undefined where something else stands. */
export function numberAt(
  document: Document,
  context: TaskContext,
  offset: number,
): { readonly span: Span; readonly name: string } | undefined {
  const task = numberedAt(document, context, offset)?.task;
  if (task?.numberAt) {
    const [start, end] = task.numberAt;
    return { span: { start, end }, name: document.text.slice(start, end) };
  }
  const mention = taskAt(document, context, offset);
  if (mention?.kind === 'reference') {
    const where =
      mention.source.path === undefined
        ? '内置规划的编号不能改；写错了编号，请直接改这里的数字'
        : `要改方案中的编号，请在${shownPath(mention.source.path, context.path)}里任务的序号上重命名，各篇文稿的引用随之改写；写错了编号，请直接改这里的数字`;
    throw new RenameRefused(`这里是对${taskName(mention.task)}的引用。${where}`);
  }
  return undefined;
}

/**
 * What is to be written anew when the task at an offset gets another number: the number in the plan and in every
 * reference. Undefined where no number of a task stands.
 * @throws RenameRefused when the number is none, is taken, or stands in a range that would then mean other tasks.
 */
export function renumber(
  document: Document,
  context: TaskContext,
  offset: number,
  newName: string,
): Renumbered[] | undefined {
  const found = numberedAt(document, context, offset);
  if (!found?.task.numberAt) return undefined;
  const { source, task } = found;
  const own = found.task.numberAt;
  const to = parseNumeral(
    newName
      .trim()
      .replace(/^任务|[.．、。]$/g, '')
      .replace(/^[（(](.*)[）)]$/, '$1'),
  );
  if (!Number.isInteger(to) || to < 1 || to > 999)
    throw new RenameRefused(`“${newName.trim()}”不是任务的序号：请写 1 至 999 的数，例如 21 或二十一`);
  if (to === task.number) return [];
  const id = `${task.id.slice(0, task.id.length - String(task.number).length)}${to}`;
  const taken = source.plan.tasks.find((one) => one.id === id);
  if (taken)
    throw new RenameRefused(
      `${taskName(taken)}已经有了（${shortened(taken.title, 24)}）：请先给它改号，再把${taskName(task)}改成 ${to}`,
    );
  refuseCopies(context, source);
  const changes: Renumbered[] = [{ path: context.path, at: own, from: task.number, to }];
  for (const { facts, references } of draftsOf(context.index, context.plans, source, task)) {
    const ranges = new Set((facts.tasks ?? []).filter(({ implied }) => implied).map(({ at }) => at.join()));
    for (const reference of references) {
      const inRange =
        reference.implied ||
        [...ranges].some((range) => {
          const [start = 0, end = 0] = range.split(',').map(Number);
          return start <= reference.numberAt[0] && reference.numberAt[1] <= end;
        });
      if (inRange)
        throw new RenameRefused(
          `《${draftTitle(facts)}》（${shownPath(facts.path, context.path)}）写的是一个范围，其中有${taskName(task)}，改号后范围就不对了：请先把它改成逐项列举`,
        );
      const doubt = doubtOf(facts, reference, source);
      changes.push({
        path: facts.path,
        at: reference.numberAt,
        from: task.number,
        to,
        ...(doubt ? { doubt } : {}),
      });
    }
  }
  const seen = new Set<string>();
  return changes.filter(({ path, at }) => !seen.has(`${at[0]} ${path}`) && seen.add(`${at[0]} ${path}`));
}

function doubtOf(facts: DocumentFacts, reference: TaskReference, source: PlanSource): Doubt | undefined {
  if (facts.status === '印发') return 'issued';
  const stated = facts.bases !== undefined || facts.tasks?.some(({ from }) => from === 'frontMatter');
  const named =
    facts.citations.some((citation) => isNamed(source, citation)) ||
    facts.numbers.some(({ key }) => key === source.plan.number);
  return reference.plan || stated || named ? undefined : 'assumed';
}

/** The number in the form of the one that stands there: 二十 → 二十一, ２０ → ２１; undefined when it stands there no longer. */
export function renumbered(written: string, { from, to }: Renumbered): string | undefined {
  const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
  if (written !== '' && circled.includes(written))
    return circled.indexOf(written) === from - 1 ? circled[to - 1] : undefined;
  if (parseNumeral(written) !== from) return undefined;
  if (!/^[\d０-９]+$/.test(written)) return toChineseNumeral(to);
  if (written === toHalfWidthDigits(written)) return String(to);
  return String(to).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function numberedAt(
  document: Document,
  context: TaskContext,
  offset: number,
): { readonly source: PlanSource; readonly task: Task } | undefined {
  const source = ownPlan(document, context);
  const task = source?.plan.tasks.find(
    ({ numberAt: at }) => at !== undefined && at[0] <= offset && offset <= at[1],
  );
  return source && task && { source, task };
}

/** Which of two copies the references mean cannot be told from what they say. */
function refuseCopies({ plans, path }: TaskContext, { plan }: PlanSource): void {
  const copy = plans.workspace.find(
    (other) =>
      other.path !== path &&
      (plan.number !== undefined
        ? other.plan.number === plan.number
        : plan.title !== undefined && other.plan.number === undefined && other.plan.title === plan.title),
  );
  if (copy)
    throw new RenameRefused(
      `同一个方案另有一份（${shownPath(copy.path ?? '', path)}），改号会使两份不一致：请先只留一份，或者在配置的 plans 里只写一份`,
    );
}
