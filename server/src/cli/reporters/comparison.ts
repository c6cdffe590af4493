import type { PlanComparison, TaskChange, TaskComparison, TaskPart } from '../../core/plan/compare.js';
import type { Task } from '../../core/plan/plan.js';
import type { WordChange } from '../../core/plan/wordDiff.js';
import { csvTable, markdownTable, toWidth } from './table.js';
import { planName } from './tasks.js';

export const compareFormats = ['stylish', 'json', 'csv', 'markdown'] as const;
export type CompareFormat = (typeof compareFormats)[number];

/** As the shell names them. */
export interface ComparedFiles {
  readonly from: string;
  readonly to: string;
}

/** Two plans side by side. */
export async function renderComparison(
  comparison: PlanComparison,
  files: ComparedFiles,
  format: CompareFormat,
): Promise<string> {
  switch (format) {
    case 'stylish':
      return stylish(comparison, files);
    case 'json':
      return `${JSON.stringify(json(comparison, files), null, 2)}\n`;
    case 'csv':
      return csvTable([columns, ...comparison.tasks.map(cells)]);
    case 'markdown':
      return markdown(comparison, files);
  }
}

const names: Readonly<Record<TaskChange, string>> = {
  same: '相同',
  adapted: '只改层级',
  renamed: '改名',
  shortened: '缩短',
  extended: '增写',
  reworded: '改写',
  renumbered: '改序号',
  units: '单位不同',
  deadline: '时限不同',
  missing: '缺少',
  added: '新增',
};

function changeNames({ changes, leadOnly }: TaskComparison): string[] {
  return changes.map((change) => (change === 'shortened' && leadOnly ? '缩短（只留首句）' : names[change]));
}

function titleOf({ from, to, changes }: TaskComparison): string {
  if (!from || !to) return (from ?? to)?.title ?? '';
  return changes.includes('renamed') ? `${from.title} → ${to.title}` : from.title;
}

function numberOf({ from, to }: TaskComparison): string {
  if (!from || !to) return (from ?? to)?.id ?? '';
  return from.id === to.id ? from.id : `${from.id}→${to.id}`;
}

function shownChange({ from, to }: WordChange): string {
  return `${from || '（无）'}→${to || '（删去）'}`;
}

function shownPart({ measure, whole, text }: TaskPart, width?: number): string {
  const place = measure === undefined ? '' : `第${measure}条措施${whole ? '' : '中'}：`;
  const cut = width === undefined ? text : toWidth(text, width).trimEnd();
  return `${place}${cut}`;
}

/** The facts of one task in words, without the level words. */
function details(task: TaskComparison, width?: number): [label: string, lines: string[]][] {
  const { gone, added, words, units, deadlines } = task;
  const shown = (parts: readonly TaskPart[]) => parts.map((part) => shownPart(part, width));
  const rewritten = words.filter(({ adapted }) => !adapted).map(shownChange);
  const adapted = words.filter((change) => change.adapted).map(shownChange);
  const all: [string, string[]][] = [
    ['删去', shown(gone)],
    ['增加', shown(added)],
    ['改写', rewritten.length > 0 ? [rewritten.join('，')] : []],
    ['层级', adapted.length > 0 ? [adapted.join('，')] : []],
    ['少了单位', units.gone.length > 0 ? [units.gone.map(({ name }) => name).join('、')] : []],
    ['多了单位', units.added.length > 0 ? [units.added.map(({ name }) => name).join('、')] : []],
    ['少了时限', deadlines.gone.length > 0 ? [deadlines.gone.map(({ text }) => text).join('、')] : []],
    ['多了时限', deadlines.added.length > 0 ? [deadlines.added.map(({ text }) => text).join('、')] : []],
  ];
  return all.filter(([, lines]) => lines.length > 0);
}

const textWidth = 84;

async function stylish(comparison: PlanComparison, files: ComparedFiles): Promise<string> {
  const { default: pc } = await import('picocolors');
  const color: Partial<Record<TaskChange, (text: string) => string>> = {
    same: pc.green,
    adapted: pc.green,
    missing: pc.red,
    shortened: pc.yellow,
    units: pc.yellow,
    deadline: pc.yellow,
  };
  const out = ['', ...heads(comparison, files, pc.dim), ''];
  for (const task of comparison.tasks) {
    const tint = task.changes.map((change) => color[change]).find(Boolean) ?? pc.cyan;
    out.push(
      `${`${numberOf(task)}.`.padStart(5)} ${toWidth(titleOf(task), 60)}  ${tint(changeNames(task).join('、'))}`,
    );
    const { from } = task;
    const lost = task.gone.reduce((sum, { text }) => sum + text.length, 0);
    for (const [label, lines] of details(task, textWidth)) {
      const [first = '', ...rest] = lines;
      out.push(`      ${pc.dim(`${label}：`)}${first}`, ...rest.map((line) => `            ${line}`));
      if (label === '删去' && from) out.push(pc.dim(`            原文${from.text.length}字，删去${lost}字`));
    }
  }
  out.push('', ...summary(comparison), '');
  return out.join('\n');
}

function heads(
  { from, to }: PlanComparison,
  files: ComparedFiles,
  dim: (text: string) => string = (text) => text,
): string[] {
  return [
    `前：${planName(from)}${from.tasks.length}项任务  ${dim(files.from)}`,
    `后：${planName(to)}${to.tasks.length}项任务  ${dim(files.to)}`,
  ];
}

function summary({ from, to, tasks, units, deadline }: PlanComparison): string[] {
  const count = (change: TaskChange) => tasks.filter(({ changes }) => changes.includes(change)).length;
  const leadOnly = tasks.filter((task) => task.leadOnly).length;
  const counts = (Object.keys(names) as TaskChange[])
    .map((change) => [change, count(change)] as const)
    .filter(([, n]) => n > 0)
    .map(
      ([change, n]) =>
        `${names[change]}${n}项${change === 'shortened' && leadOnly > 0 ? `（其中${leadOnly}项只留首句）` : ''}`,
    );
  const words = { onlyFrom: '后一方案没有写明责任单位', onlyTo: '前一方案没有写明责任单位' };
  const time = (plan: typeof from) => plan.deadline?.text ?? '没有写明';
  return [
    `${counts.join('，')}（一项任务可以有几种变化）`,
    ...(units === 'onlyFrom' || units === 'onlyTo' ? [words[units]] : []),
    ...(deadline ? [`总时限：${time(from)} → ${time(to)}`] : []),
  ];
}

function json({ from, to, tasks, units, deadline }: PlanComparison, files: ComparedFiles): unknown {
  const plan = (one: typeof from, path: string) => ({
    path,
    title: one.title ?? null,
    number: one.number ?? null,
    count: one.tasks.length,
    deadline: one.deadline?.date ?? null,
    units: one.tasks.some((task) => task.units.length > 0),
  });
  const side = (task: Task | undefined) => (task ? { id: task.id, title: task.title } : null);
  const part = ({ measure, whole, text }: TaskPart) => ({ measure: measure ?? null, whole, text });
  const names = (list: readonly { readonly name: string; readonly role: string }[]) =>
    list.map(({ name, role }) => ({ name, role }));
  const dates = (list: readonly { readonly text: string; readonly date: string }[]) =>
    list.map(({ text, date }) => ({ text, date }));
  return {
    version: '1',
    from: plan(from, files.from),
    to: plan(to, files.to),
    units,
    deadlineChanged: deadline,
    tasks: tasks.map((task) => ({
      from: side(task.from),
      to: side(task.to),
      changes: task.changes,
      leadOnly: task.leadOnly,
      gone: task.gone.map(part),
      added: task.added.map(part),
      words: task.words,
      units: { gone: names(task.units.gone), added: names(task.units.added) },
      deadlines: { gone: dates(task.deadlines.gone), added: dates(task.deadlines.added) },
    })),
  };
}

const columns = ['前序号', '后序号', '任务', '变化', '删去', '增加', '改写', '层级', '单位', '时限'];

function cells(task: TaskComparison): string[] {
  const found = new Map(details(task));
  const cell = (...labels: string[]) =>
    labels
      .flatMap((label) =>
        (found.get(label) ?? []).map((line) => (labels.length > 1 ? `${label}：${line}` : line)),
      )
      .join('；');
  return [
    task.from?.id ?? '',
    task.to?.id ?? '',
    titleOf(task),
    changeNames(task).join('、'),
    cell('删去'),
    cell('增加'),
    cell('改写'),
    cell('层级'),
    cell('少了单位', '多了单位'),
    cell('少了时限', '多了时限'),
  ];
}

function markdown(comparison: PlanComparison, files: ComparedFiles): string {
  const out = ['# 两个方案的任务比较', '', ...heads(comparison, files).flatMap((line) => [line, ''])];
  out.push(
    ...markdownTable([
      ['序号', '任务', '变化'],
      ...comparison.tasks.map((task) => [numberOf(task), titleOf(task), changeNames(task).join('、')]),
    ]),
    '',
    ...summary(comparison).flatMap((line) => [line, '']),
  );
  for (const task of comparison.tasks) {
    const found = details(task);
    if (found.length === 0) continue;
    out.push(`## ${numberOf(task)}. ${titleOf(task)}`, '');
    for (const [label, lines] of found) for (const line of lines) out.push(`- ${label}：${line}`);
    out.push('');
  }
  return out.join('\n');
}
