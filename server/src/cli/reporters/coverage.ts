import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatDate, parseDate } from '../../core/model/calendar.js';
import type { Coverage, CoverageState, CoveredTask } from '../../core/workspace/coverage.js';
import type { PlanSource } from '../../core/plan/resolve.js';
import type { DocumentFacts } from '../../core/workspace/facts.js';
import { csvTable, markdownTable, toWidth, wrapNames } from './table.js';
import { planName, unitsOf } from './tasks.js';

export const coverageFormats = ['stylish', 'json', 'csv', 'markdown', 'html'] as const;
export type CoverageFormat = (typeof coverageFormats)[number];

/** Who carries out the tasks of plans; JSON and HTML hold the first plan alone. */
export async function renderCoverage(
  plans: readonly Coverage[],
  format: CoverageFormat,
  unit: string | undefined,
): Promise<string> {
  const [first] = plans;
  switch (format) {
    case 'stylish':
      return stylish(plans, unit);
    case 'json':
      return `${JSON.stringify(json(first as Coverage, unit), null, 2)}\n`;
    case 'csv':
      return csv(plans);
    case 'markdown':
      return plans.map((one) => markdown(one, unit)).join('\n');
    case 'html':
      return (await import('./coveragePage.js')).coveragePage(first as Coverage, unit);
  }
}

export const stateNames: Readonly<Record<CoverageState, string>> = {
  issued: '已印发',
  drafting: '起草中',
  open: '无人落实',
};

/** As the shell would name the plan's file. */
export function shownSource({ path: uri }: PlanSource): string {
  return uri === undefined ? '内置的规划' : shownPath({ path: uri });
}

/** As the shell would name it. */
export function shownPath({ path: uri }: Pick<DocumentFacts, 'path'>): string {
  return path.relative('.', fileURLToPath(uri));
}

/** 2026年11月22日 */
export function shownDate(date: string): string {
  const parsed = parseDate(date);
  return parsed ? formatDate(parsed) : date;
}

/** 起草, 送审, 印发; what a document does not say is said so. */
export function statusOf({ status }: DocumentFacts): string {
  return status ?? '未写状态';
}

/** The last days before a time runs out are worth a word. */
const soon = 30;

/** 逾期32天, 还有5天; empty for what is done, without a time, or far off. */
export function shownTime({ state, overdue, daysLeft }: CoveredTask): string {
  if (daysLeft === undefined || state === 'issued') return '';
  if (overdue) return `逾期${-daysLeft}天`;
  if (daysLeft > soon) return '';
  return daysLeft === 0 ? '今天到期' : `还有${daysLeft}天`;
}

export interface Counts {
  readonly all: number;
  readonly issued: number;
  readonly drafting: number;
  readonly open: number;
  readonly overdue: number;
}

export function countsOf(tasks: readonly CoveredTask[]): Counts {
  const count = (state: CoverageState) => tasks.filter((task) => task.state === state).length;
  return {
    all: tasks.length,
    issued: count('issued'),
    drafting: count('drafting'),
    open: count('open'),
    overdue: tasks.filter(({ overdue }) => overdue).length,
  };
}

function summary({ date, tasks }: Coverage): string {
  const { all, issued, drafting, open, overdue } = countsOf(tasks);
  const share = all === 0 ? 0 : Math.round((issued / all) * 100);
  return `截至${shownDate(date)}，${all}项任务：已印发${issued}项（${share}%），起草中${drafting}项，无人落实${open}项；逾期${overdue}项`;
}

const barWidth = 60;

async function stylish(plans: readonly Coverage[], unit: string | undefined): Promise<string> {
  const { default: pc } = await import('picocolors');
  const tint: Readonly<Record<CoverageState, (text: string) => string>> = {
    issued: pc.green,
    drafting: pc.yellow,
    open: pc.red,
  };
  const out: string[] = [];
  for (const coverage of plans) {
    const { source, tasks } = coverage;
    out.push(
      '',
      `${pc.bold(planName(source.plan))}  ${pc.dim(shownSource(source))}`,
      ...(unit === undefined ? [] : [`只列${unit}牵头或者参加的任务`]),
      summary(coverage),
    );
    const { all, issued, drafting } = countsOf(tasks);
    const cells = (n: number) => Math.round((n / Math.max(1, all)) * barWidth);
    const done = cells(issued);
    const going = cells(issued + drafting) - done;
    out.push(
      pc.green('█'.repeat(done)) + pc.yellow('▒'.repeat(going)) + pc.dim('·'.repeat(barWidth - done - going)),
    );
    let group: string | undefined;
    for (const covered of tasks) {
      const { task, state, drafts, deadline } = covered;
      if (task.group && task.group.mark !== group)
        out.push('', pc.bold(`${task.group.mark}${task.group.title}`));
      group = task.group?.mark;
      const time = shownTime(covered);
      out.push(
        `${`${task.id}.`.padStart(4)} ${toWidth(task.title, 52)}  ${tint[state](toWidth(stateNames[state], 8))}  ${
          covered.overdue ? pc.red(time) : pc.yellow(time)
        }`.trimEnd(),
      );
      const leads = [...unitsOf(task, 'lead'), ...unitsOf(task, 'responsible')];
      const facts = [
        leads.slice(0, 4).join('、') + (leads.length > 4 ? `等${leads.length}个单位` : ''),
        deadline?.text,
      ];
      const line = facts.filter(Boolean).join('  ');
      if (line) out.push(...wrapNames([line], 100).map((text) => pc.dim(`     ${text}`)));
      for (const { facts: draft } of drafts)
        out.push(
          `     ${toWidth(statusOf(draft), 8)}  ${draft.title ?? '（没有标题）'}  ${pc.dim(shownPath(draft))}`,
        );
    }
    out.push('');
  }
  return out.join('\n');
}

function json({ source, date, tasks }: Coverage, unit: string | undefined): unknown {
  const { plan } = source;
  const counts = countsOf(tasks);
  return {
    version: '1',
    date,
    unit: unit ?? null,
    plan: {
      title: plan.title ?? null,
      number: plan.number ?? null,
      path: source.path === undefined ? null : shownPath({ path: source.path }),
      builtIn: source.path === undefined,
      count: plan.tasks.length,
    },
    counts,
    tasks: tasks.map((covered) => {
      const { task, state, drafts, deadline, daysLeft, overdue } = covered;
      return {
        id: task.id,
        number: task.number,
        group: task.group ? { number: task.group.number, title: task.group.title } : null,
        title: task.title,
        state,
        leads: unitsOf(task, 'lead'),
        responsible: unitsOf(task, 'responsible'),
        participants: unitsOf(task, 'participant'),
        deadline: deadline?.date ?? null,
        daysLeft: daysLeft ?? null,
        overdue,
        documents: drafts.map(({ facts, references }) => ({
          path: shownPath(facts),
          title: facts.title ?? null,
          number: facts.number?.key ?? null,
          status: facts.status ?? null,
          measures: [...new Set(references.flatMap(({ measure }) => measure ?? []))].sort((a, b) => a - b),
        })),
      };
    }),
  };
}

const columns = ['序号', '任务', '落实情况', '时限', '截止日期', '逾期', '牵头单位', '责任单位', '参加单位'];

function cells(covered: CoveredTask): string[] {
  const { task, state, deadline } = covered;
  return [
    task.id,
    task.title,
    stateNames[state],
    deadline?.text ?? '',
    deadline?.date ?? '',
    shownTime(covered),
    unitsOf(task, 'lead').join('、'),
    unitsOf(task, 'responsible').join('、'),
    unitsOf(task, 'participant').join('、'),
  ];
}

/** A row for each document of each task, and one for a task without. */
function csv(plans: readonly Coverage[]): string {
  const rows = plans.flatMap(({ source, tasks }) =>
    tasks.flatMap((covered) => {
      const drafts = covered.drafts.length > 0 ? covered.drafts : [undefined];
      return drafts.map((draft) => [
        ...cells(covered),
        ...(draft
          ? [
              draft.facts.title ?? '',
              statusOf(draft.facts),
              draft.facts.number?.key ?? '',
              shownPath(draft.facts),
            ]
          : ['', '', '', '']),
        source.plan.title ?? '',
      ]);
    }),
  );
  return csvTable([[...columns, '文稿', '文稿状态', '发文字号', '文件', '规划'], ...rows]);
}

function markdown(coverage: Coverage, unit: string | undefined): string {
  const { source, tasks } = coverage;
  return [
    `# ${planName(source.plan)}任务落实情况`,
    '',
    ...(unit === undefined ? [] : [`只列${unit}牵头或者参加的任务。`, '']),
    `${summary(coverage)}。`,
    '',
    ...markdownTable([
      ['序号', '任务', '落实情况', '时限', '牵头（责任）单位', '文稿'],
      ...tasks.map((covered) => {
        const { task, state, drafts, deadline } = covered;
        return [
          task.id,
          task.title,
          stateNames[state],
          [deadline?.text, shownTime(covered)].filter(Boolean).join('，'),
          [...unitsOf(task, 'lead'), ...unitsOf(task, 'responsible')].join('、'),
          drafts.map(({ facts }) => `${facts.title ?? shownPath(facts)}（${statusOf(facts)}）`).join('；'),
        ];
      }),
    ]),
    '',
  ].join('\n');
}
