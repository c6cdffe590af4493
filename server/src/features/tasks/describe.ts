import type { Plan, Task, UnitRole } from '../../core/plan/plan.js';
import type { PlanSource } from '../../core/plan/resolve.js';
import type { DocumentFacts } from '../../core/workspace/facts.js';

/** 任务20, 任务（二）3 */
export function taskName({ id }: Task): string {
  return `任务${id}`;
}

/** 《…》, or its number, or that it is the built-in one. */
export function planName({ plan, path }: PlanSource): string {
  const name = plan.title ? `《${plan.title}》` : '';
  const number = plan.number ? (name ? `（${plan.number}）` : plan.number) : '';
  return `${name}${number}${path === undefined ? '（内置规划：只有要点，没有全文）' : ''}` || '规划';
}

/** How a draft names the plan in 依据, so that it is found again. */
export function basisOf({ title, number }: Plan): string | undefined {
  if (!title) return number;
  return number ? `《${title}》（${number}）` : `《${title}》`;
}

export function unitsWith(task: Task, role: UnitRole): string[] {
  return task.units.filter((unit) => unit.role === role).map(({ name }) => name);
}

/** 市司法局牵头, 市司法局等3个单位牵头; of those without a role 责任单位; empty where none is named. */
export function unitsLabel(task: Task): string {
  const leads = unitsWith(task, 'lead');
  const [names, what] = leads.length > 0 ? [leads, '牵头'] : [unitsWith(task, 'responsible'), '负责'];
  const [first] = names;
  if (first === undefined) return '';
  return `${first}${names.length > 1 ? `等${names.length}个单位` : ''}${what}`;
}

/** A piece of a long text. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** How a list names a document: by its title, else its file. */
export function draftTitle({ path, title }: Pick<DocumentFacts, 'path' | 'title'>): string {
  if (title) return title;
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
