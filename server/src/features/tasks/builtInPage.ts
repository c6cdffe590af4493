import { formatDate, parseDate } from '../../core/model/calendar.js';
import type { Plan, Task } from '../../core/plan/plan.js';
import { deadlineOf } from '../../core/workspace/coverage.js';
import { taskName, unitsWith } from './describe.js';

/** So that lines fit into an editor that does not wrap them. */
const namesInLine = 5;

/** The built-in plan to be read: what is known of it, and on which line (from 0) each task begins, by its id. */
export function builtInPage(plan: Plan): {
  readonly text: string;
  readonly lines: ReadonlyMap<string, number>;
} {
  const date = plan.date && parseDate(plan.date);
  const out = [
    `《${plan.title}》`,
    [plan.number, date && formatDate(date)].filter(Boolean).join('　'),
    '',
    '这是随程序提供的内置规划：任务的主题是概括的，没有全文，只用来核对编号、单位和时限。',
    '把规划文件放进工作区（或者在 gongwen.config.json 的 plans 里写明），就以该文件为准，可以看到全文。',
    '',
  ];
  const lines = new Map<string, number>();
  for (const task of plan.tasks) {
    lines.set(task.id, out.length);
    out.push(`${taskName(task)}　${task.title}`, ...about(task, plan), '');
  }
  return { text: out.join('\n'), lines };
}

function about(task: Task, plan: Plan): string[] {
  const line = (label: string, names: readonly string[]) => {
    const rows: string[] = [];
    for (let n = 0; n < names.length; n += namesInLine) {
      const more = n + namesInLine < names.length ? '、' : '';
      const row = `${names.slice(n, n + namesInLine).join('、')}${more}`;
      rows.push(n === 0 ? `　　${label}：${row}` : `　　　　　${row}`);
    }
    return rows;
  };
  const own = task.deadlines.map(({ text }) => text);
  const general = deadlineOf(task, plan)?.text;
  return [
    ...(task.measures.length > 0
      ? [
          `　　措施${task.measures.length}项：${task.measures.map(({ number }) => `${task.id}.${number}`).join('、')}`,
        ]
      : []),
    ...line('牵头', unitsWith(task, 'lead')),
    ...line('参加', unitsWith(task, 'participant')),
    ...line('时限', own.length > 0 ? own : general ? [general] : []),
  ];
}
