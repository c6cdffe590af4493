import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';
import type { Plan, Task, TaskUnit } from '../../../server/src/core/plan/plan.js';
import { readPlan } from '../../../server/src/core/plan/readPlan.js';

export function planOf(text: string, format: 'markdown' | 'plaintext' = 'plaintext'): Plan | undefined {
  return readPlan(parse(text, format, frontEnds));
}

export function tasksOf(text: string, format: 'markdown' | 'plaintext' = 'plaintext'): readonly Task[] {
  return planOf(text, format)?.tasks ?? [];
}

/** 牵头 市司法局, 参加 市财政局, 责任 市档案馆. */
export function shownUnits(units: readonly TaskUnit[]): string[] {
  const roles = { lead: '牵头', participant: '参加', responsible: '责任' };
  return units.map(({ role, name }) => `${roles[role]} ${name}`);
}
