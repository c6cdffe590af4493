import { formatDate, parseDate } from '../../core/model/calendar.js';
import { toChineseNumeral } from '../../core/model/numerals.js';
import type { Plan, Task, UnitRole } from '../../core/plan/plan.js';
import type { PlanFile } from '../tasks/plans.js';
import { csvTable, toWidth, markdownTable, wrapNames } from './table.js';

export const taskFormats = ['stylish', 'json', 'csv', 'markdown'] as const;
export type TaskFormat = (typeof taskFormats)[number];

/** The plans in one of the formats; JSON holds the first alone. */
export async function renderPlans(plans: readonly PlanFile[], format: TaskFormat): Promise<string> {
  switch (format) {
    case 'stylish':
      return stylish(plans);
    case 'json':
      return `${JSON.stringify(json(plans[0] as PlanFile), null, 2)}\n`;
    case 'csv':
      return csv(plans);
    case 'markdown':
      return markdown(plans);
  }
}

/** The units of a task in a role, as the plan writes them. */
export function unitsOf(task: Task, role: UnitRole): string[] {
  return task.units.filter((unit) => unit.role === role).map(({ name }) => name);
}

/** The last day of a task by its own words as 2025-12-31; undefined where it names none. */
export function ownDeadline(task: Task): string | undefined {
  return task.deadlines
    .map(({ date }) => date)
    .sort()
    .at(-1);
}

export function planName(plan: Plan): string {
  return plan.title ? `《${plan.title}》` : '（没有标题的规划）';
}

const unitsWidth = 88;
const titleWidth = 56;

async function stylish(plans: readonly PlanFile[]): Promise<string> {
  const { default: pc } = await import('picocolors');
  const out: string[] = [];
  for (const { plan, file } of plans) {
    const date = plan.date ? parseDate(plan.date) : undefined;
    const known = [plan.number, date && formatDate(date)].filter(Boolean);
    out.push('', [pc.bold(planName(plan)), ...known].join('  '));
    out.push(pc.dim(file ?? '内置规划（这里没有规划文件）：只有任务要点，没有全文；写明规划文件可看全文'));
    let group: string | undefined;
    // Where nothing is said but titles, blank lines would only make the list long.
    const terse = plan.tasks.every(({ units, deadlines }) => units.length + deadlines.length === 0);
    const place = Math.max(3, ...plan.tasks.map((task) => shownNumber(task).length + 1));
    for (const task of plan.tasks) {
      if (task.group && task.group.mark !== group)
        out.push('', pc.bold(`${task.group.mark}${task.group.title}`));
      group = task.group?.mark;
      const count = task.measures.length > 0 ? pc.dim(`${task.measures.length}条措施`) : '';
      out.push(
        ...(terse && task !== plan.tasks[0] ? [] : ['']),
        `${shownNumber(task).padStart(place)} ${toWidth(task.title, titleWidth)}  ${count}`.trimEnd(),
      );
      const indent = ' '.repeat(place + 1);
      for (const [label, role] of roles) {
        const [first, ...rest] = wrapNames(unitsOf(task, role), unitsWidth);
        if (first === undefined) continue;
        out.push(`${indent}${pc.cyan(label)}：${first}`, ...rest.map((line) => `${indent}      ${line}`));
      }
      if (task.deadlines.length > 0)
        out.push(`${indent}${pc.yellow('时限')}：${task.deadlines.map(({ text }) => text).join('、')}`);
    }
    out.push('', summary(plan), '');
  }
  return out.join('\n');
}

const roles = [
  ['牵头', 'lead'],
  ['责任', 'responsible'],
  ['参加', 'participant'],
] as const;

function shownNumber(task: Task): string {
  return task.group && task.id.startsWith(task.group.mark) ? `${task.number}.` : `${task.id}.`;
}

function summary({ tasks, deadline, claim, section }: Plan): string {
  const measures = tasks.reduce((sum, task) => sum + task.measures.length, 0);
  const without = tasks.filter((task) => task.units.length === 0).length;
  const where =
    section?.number === undefined ? '' : `第${toChineseNumeral(section.number)}部分“${section.title}”：`;
  return [
    `${where}共${tasks.length}项任务，${measures}条措施`,
    claim && claim.count !== tasks.length ? `文中自称${claim.count}项` : '',
    without === tasks.length ? '都没有写明责任单位' : without > 0 ? `${without}项没有写明责任单位` : '',
    deadline ? `总时限${deadline.text}` : '',
  ]
    .filter(Boolean)
    .join('；');
}

function json({ plan, file }: PlanFile): unknown {
  return {
    version: '1',
    plan: {
      title: plan.title ?? null,
      names: plan.names,
      number: plan.number ?? null,
      date: plan.date ?? null,
      section: plan.section?.title ?? null,
      deadline: plan.deadline?.date ?? null,
      claim: plan.claim?.count ?? null,
      count: plan.tasks.length,
      builtIn: file === undefined,
      path: file ?? null,
    },
    tasks: plan.tasks.map((task) => ({
      id: task.id,
      number: task.number,
      group: task.group ? { number: task.group.number, title: task.group.title } : null,
      title: task.title,
      measures: task.measures.map(({ number, text }) => ({ number, text: text || null })),
      leads: unitsOf(task, 'lead'),
      responsible: unitsOf(task, 'responsible'),
      participants: unitsOf(task, 'participant'),
      deadline: ownDeadline(task) ?? null,
      deadlines: task.deadlines.map(({ text, date }) => ({ text, date })),
    })),
  };
}

const columns = ['序号', '任务', '措施数', '牵头单位', '责任单位', '参加单位', '时限'];

function cells(task: Task): string[] {
  return [
    task.id,
    task.title,
    String(task.measures.length),
    ...roles.map(([, role]) => unitsOf(task, role).join('、')),
    task.deadlines.map(({ text }) => text).join('、'),
  ];
}

function csv(plans: readonly PlanFile[]): string {
  const rows = plans.flatMap(({ plan }) => plan.tasks.map((task) => [...cells(task), plan.title ?? '']));
  return csvTable([[...columns, '规划'], ...rows]);
}

function markdown(plans: readonly PlanFile[]): string {
  const out = plans.flatMap(({ plan }) => [
    `# ${planName(plan)}任务表`,
    '',
    ...markdownTable([columns, ...plan.tasks.map(cells)]),
    '',
    summary(plan),
    '',
  ]);
  return `${out.join('\n')}`;
}
