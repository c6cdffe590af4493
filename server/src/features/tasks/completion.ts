import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { parseNumeral, toChineseNumeral } from '../../core/model/numerals.js';
import type { Task, TaskMeasure } from '../../core/plan/plan.js';
import { nameOf, type PlanSource, resolvePlan } from '../../core/plan/resolve.js';
import { ownFacts } from '../../core/workspace/facts.js';
import { edit, fitOf, type Place } from '../completionPlace.js';
import { deadlineOf } from '../../core/workspace/coverage.js';
import { basisOf, planName, shortened, unitsLabel, unitsWith } from './describe.js';
import type { TaskContext } from './taskAt.js';

const longTitle = 40;

/**
 * Tasks where one may be named: in the front matter's 任务, by number and by words of the subject, with measures
 * behind 20.; in running text behind a numeral that follows 任务, or 第 behind the name of a plan.
 */
export function taskCompletion(place: Place, context: TaskContext): CompletionItem[] | undefined {
  return inFrontMatter(place, context) ?? inText(place, context);
}

function inFrontMatter(place: Place, context: TaskContext): CompletionItem[] | undefined {
  const { document, offset, before } = place;
  const { frontMatter } = document;
  if (!frontMatter || offset <= frontMatter.span.start || offset >= frontMatter.span.end) return undefined;
  if (!isTaskValue(place)) return undefined;
  const typed = /[^\s:\-[\],，、"']*$/.exec(before)?.[0] ?? '';
  const gap = before.endsWith(':') ? ' ' : '';
  const others = new Set(
    (ownFacts(document, context.path).tasks ?? [])
      .filter(
        ({ from, at, measure }) => from === 'frontMatter' && measure === undefined && !touches(at, offset),
      )
      .map(({ task }) => task),
  );
  const steps = /^(?<task>(?:[（(].{1,3}[）)])?\d{1,3})\.(?<measure>\d{0,2})$/.exec(typed)?.groups;
  return plansFor(place, context, 'frontMatter').flatMap(({ source, decided }) => {
    const { tasks } = source.plan;
    const basis = decided ? undefined : basisOf(source.plan);
    const more = basis === undefined ? {} : basisEdit(place, basis);
    if (steps) {
      const task = tasks.find(({ id }) => id === steps.task);
      return (task?.measures ?? [])
        .filter(({ number }) => String(number).startsWith(steps.measure ?? ''))
        .map((measure) => ({
          ...measureItem(task as Task, measure),
          ...edit(place, typed.length, 0, `${(task as Task).id}.${measure.number}`),
          ...more,
        }));
    }
    return fitting(tasks, typed)
      .filter(({ id }) => !others.has(id))
      .map((task) => ({
        ...taskItem(source, task, decided),
        ...edit(place, typed.length, 0, `${gap}${task.id}`),
        ...more,
      }));
  });
}

/** Whether the cursor stands where the values of 任务 stand, on its line or on one of a list below it. */
function isTaskValue({ document, offset, before, after }: Place): boolean {
  if (/^任务[ \t]*:/.test(before)) return /^(?:[\s\],，、"']|$)/.test(after);
  if (!/^[ \t]*-[ \t]+/.test(before)) return false;
  const { source } = document;
  for (let n = source.lineIndexAt(offset) - 1; n > 0; n--) {
    const line = source.lineText(n);
    if (/^任务[ \t]*:[ \t]*(?:#.*)?$/.test(line)) return true;
    if (!/^[ \t]*(?:-[ \t]|#|$)/.test(line)) return false;
  }
  return false;
}

const digits = '(?<digits>\\d{1,3})';
const han = '(?<han>[一二三四五六七八九十]{1,4})';
/** 任务2, 任务二, 任务十: the numeral tells that a number is meant. */
const behindTask = new RegExp(`任务(?:${digits}|${han})$`);
/** What stands between a plan and the number that is cited of it. */
const behindPlan = new RegExp(
  `(?:(?:《(?<title>[^《》]{4,80})》)(?:[（(][^（）()]{1,60}[）)])?|(?<!本)(?:方案|规划|计划|要点))(?:中|里)?的?(?:第|任务)(?:${digits}|${han})?$`,
);

function inText(place: Place, context: TaskContext): CompletionItem[] | undefined {
  const { document, offset, before, after } = place;
  if (document.frontMatter && offset < document.frontMatter.span.end) return undefined;
  const match = behindPlan.exec(before) ?? behindTask.exec(before);
  if (!match) return undefined;
  const { title, digits: written = '', han: numeral = '' } = match.groups ?? {};
  const ordinal = before.slice(0, before.length - (written || numeral).length).endsWith('第');
  const sources = plansFor(place, context, 'text', title);
  if (sources.length === 0) return undefined;
  const typed = written || numeral;
  const value = numeral ? String(parseNumeral(numeral)) : written;
  const back = typed.length;
  const ahead = ordinal ? (/^项(?:任务)?/.exec(after)?.[0].length ?? 0) : 0;
  return sources.flatMap(({ source, decided }) =>
    fitting(source.plan.tasks, value)
      // （二）3 cannot follow 第.
      .filter(({ id }) => !ordinal || /^\d+$/.test(id))
      .map((task) => {
        const shown = numeral
          ? task.id.replace(/\d+$/, (number) => toChineseNumeral(Number(number)))
          : task.id;
        return {
          ...taskItem(source, task, decided),
          ...edit(place, back, ahead, ordinal ? `${shown}项任务` : shown),
        };
      }),
  );
}

/** The plan that a reference here would mean; every plan where that is not decided and nothing speaks against it. */
function plansFor(
  { document }: Place,
  { path, plans }: TaskContext,
  from: 'frontMatter' | 'text',
  title?: string,
): { readonly source: PlanSource; readonly decided: boolean }[] {
  const facts = ownFacts(document, path);
  const named = title === undefined ? {} : { plan: nameOf(`《${title}》`) };
  const source = resolvePlan({ from, ...named }, facts, plans);
  if (source) return [{ source, decided: true }];
  if (from === 'text' || facts.bases) return [];
  return plans.workspace.filter((one) => one.path !== path).map((one) => ({ source: one, decided: false }));
}

/** Those whose number begins with what was typed, then those whose words hold it. */
function fitting(tasks: readonly Task[], typed: string): Task[] {
  if (typed === '') return [...tasks];
  const rated = tasks.flatMap((task, n) => {
    const number = /^[\d（(]/.test(typed);
    const fit = number
      ? task.id === typed
        ? 0
        : task.id.startsWith(typed) || String(task.number).startsWith(typed)
          ? 1
          : undefined
      : fitOf(typed, task.title);
    return fit === undefined ? [] : [{ task, fit, n }];
  });
  return rated.sort((a, b) => a.fit - b.fit || a.n - b.n).map(({ task }) => task);
}

function taskItem(source: PlanSource, task: Task, decided: boolean): CompletionItem {
  const { plan } = source;
  const deadline = deadlineOf(task, plan);
  const detail = [unitsLabel(task), decided ? deadline?.text : plan.title].filter(Boolean).join(' · ');
  const units = (label: string, names: readonly string[]) =>
    names.length > 0 ? [`${label}：${names.join('、')}`] : [];
  return {
    label: `${task.id} ${shortened(task.title, longTitle)}`,
    kind: CompletionItemKind.Reference,
    detail,
    // Unlike the detail this stands in every line of the list.
    labelDetails: { description: detail },
    documentation: [
      task.title,
      ...units('牵头', unitsWith(task, 'lead')),
      ...units('责任单位', unitsWith(task, 'responsible')),
      ...units('参加', unitsWith(task, 'participant')),
      ...(deadline ? [`时限：${deadline.text}`] : []),
      planName(source),
    ].join('\n'),
  };
}

function measureItem(task: Task, { number, text }: TaskMeasure): CompletionItem {
  return {
    label: `${task.id}.${number} ${shortened(text || '（内置规划没有全文）', longTitle)}`,
    kind: CompletionItemKind.Reference,
    detail: unitsLabel(task),
    documentation: [`任务${task.id}　${task.title}`, text].filter(Boolean).join('\n'),
  };
}

/** Names the plan as well, where several could be meant. */
function basisEdit({ document }: Place, basis: string): Pick<CompletionItem, 'additionalTextEdits'> {
  const { frontMatter, source, text } = document;
  if (!frontMatter || frontMatter.fields.has('依据')) return {};
  const line = source.lineIndexAt(frontMatter.span.end - 1);
  const at = { line, character: 0 };
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return { additionalTextEdits: [{ range: { start: at, end: at }, newText: `依据: ${basis}${newline}` }] };
}

function touches([start, end]: readonly [number, number], offset: number): boolean {
  return start <= offset && offset <= end;
}
