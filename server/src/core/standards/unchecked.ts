import type { ClauseId } from './clauses.js';

/** Why a clause is not checked by any rule, clause by clause. */
export const uncheckedReasons: Readonly<Partial<Record<ClauseId, string>>> = {};

/** For whole groups that are still to come; a reason of a single clause goes first. */
export const uncheckedGroups: readonly { readonly prefix: string; readonly reason: string }[] = [
  { prefix: 'YY-', reason: '尚未检查：引用规范待后续版本实现' },
  { prefix: 'FY-', reason: '尚未检查：行政复议文书待后续版本实现' },
];

/** Why a clause has no rule, or undefined when nobody has said. */
export function uncheckedReason(id: ClauseId): string | undefined {
  return uncheckedReasons[id] ?? uncheckedGroups.find(({ prefix }) => id.startsWith(prefix))?.reason;
}
