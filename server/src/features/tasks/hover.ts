import { formatDate, parseDate } from '../../core/model/calendar.js';
import type { Document } from '../../core/model/document.js';
import type { Task, TaskMeasure } from '../../core/plan/plan.js';
import { findMeasure, type PlanSource } from '../../core/plan/resolve.js';
import type { Span } from '../../core/text.js';
import { shownPath } from '../../core/workspace/paths.js';
import { draftsOf, type TaskDraft } from '../../core/workspace/plans.js';
import { deadlineOf } from '../../core/workspace/coverage.js';
import { draftTitle, planName, shortened, taskName, unitsWith } from './describe.js';
import { type TaskContext, taskAt } from './taskAt.js';

export interface TaskKnowledge {
  readonly span: Span;
  readonly heading: string;
  /** Paragraphs; one that is a list has a name and items. */
  readonly lines: readonly (string | TaskList)[];
}

export interface TaskList {
  readonly name: string;
  readonly items: readonly string[];
}

const longTitle = 60;
const longMeasure = 42;
/** The one that was asked about. */
const askedMeasure = 160;
const mostUnits = 8;
const mostDrafts = 8;

/** What is known of the task at an offset: its subject, measures, units, deadline, and who carries it out. */
export function taskKnowledge(
  document: Document,
  context: TaskContext,
  offset: number,
): TaskKnowledge | undefined {
  const mention = taskAt(document, context, offset);
  if (!mention) return undefined;
  const { source, task, span } = mention;
  const reference = mention.kind === 'reference' ? mention.reference : undefined;
  const drafts = draftsOf(context.index, context.plans, source, task);
  // In the plan itself the text stands right there.
  const told = reference ? [planName(source), ...measuresOf(task, reference.measure)] : [];
  return {
    span,
    heading: `${taskName(task)}　${shortened(task.title, longTitle)}`,
    lines: [...told, ...unitLines(task), ...deadlineLine(task, source), draftList(drafts, context.path)],
  };
}

function measuresOf(task: Task, asked: number | undefined): (string | TaskList)[] {
  const { measures, text } = task;
  if (asked !== undefined) {
    const measure = findMeasure(task, asked);
    if (measure?.text) return [`第${asked}项措施：${shortened(measure.text, askedMeasure)}`];
    if (measure) return [`第${asked}项措施（内置规划没有全文）`];
    if (measures.length > 0 || text !== '')
      return [`没有第${asked}项措施${measures.length > 0 ? `，共${measures.length}项` : ''}`];
    return [];
  }
  if (measures.length === 0) return [];
  if (measures.every((measure) => measure.text === '')) {
    const numbers = measures.map(({ number }) => `${task.id}.${number}`);
    return [`措施${measures.length}项：${numbers.join('、')}`];
  }
  const shown = ({ number, text: words }: TaskMeasure) =>
    `${task.id}.${number}　${shortened(words, longMeasure)}`;
  return [{ name: `措施${measures.length}项`, items: measures.map(shown) }];
}

function unitLines(task: Task): string[] {
  const line = (label: string, names: readonly string[]) => {
    if (names.length === 0) return [];
    const more = names.length > mostUnits ? `等${names.length}个单位` : '';
    return [`${label}：${names.slice(0, mostUnits).join('、')}${more}`];
  };
  return [
    ...line('牵头', unitsWith(task, 'lead')),
    ...line('责任单位', unitsWith(task, 'responsible')),
    ...line('参加', unitsWith(task, 'participant')),
  ];
}

function deadlineLine(task: Task, { plan }: PlanSource): string[] {
  if (task.deadlines.length > 0) return [`时限：${task.deadlines.map(({ text }) => text).join('、')}`];
  const deadline = deadlineOf(task, plan);
  return deadline ? [`时限：${deadline.text}（规划的总时限）`] : [];
}

function draftList(drafts: readonly TaskDraft[], from: string): string | TaskList {
  const others = drafts.filter(({ facts }) => facts.path !== from);
  const own = others.length < drafts.length ? '本文' : '';
  if (others.length === 0) return own ? '只有本文落实这项任务' : '还没有文稿落实这项任务';
  const items = others.slice(0, mostDrafts).map(({ facts }) => {
    const date = facts.date && parseDate(facts.date);
    const about = [facts.status ?? '未注明状态', facts.number?.key, date && formatDate(date)];
    return `${draftTitle(facts)}（${about.filter(Boolean).join('，')}；${shownPath(facts.path, from)}）`;
  });
  if (others.length > mostDrafts) items.push(`还有 ${others.length - mostDrafts} 篇`);
  return { name: `${own ? '除本文外，' : ''}${others.length} 篇文稿落实`, items };
}
