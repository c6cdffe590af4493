import { applyEdits, type TextEdit } from '../text.js';
import type { Fix } from '../rules/rule.js';
import type { Finding } from './lint.js';

/** How often fixing may start over before it is given up as not settling. */
const maxRounds = 10;

/** The first safe fix of a finding, or with `unsafe` the first fix of any kind. */
export function preferredFix(finding: Finding, unsafe = false): Fix | undefined {
  return finding.fixes?.find((fix) => fix.safe) ?? (unsafe ? finding.fixes?.[0] : undefined);
}

/** Fixes that can be applied together: a fix whose edits touch an earlier one's waits for the next round. */
export function compatibleEdits(
  findings: readonly Finding[],
  unsafe = false,
): { edits: readonly TextEdit[]; applied: number } {
  const edits: TextEdit[] = [];
  let applied = 0;
  for (const finding of findings) {
    const fix = preferredFix(finding, unsafe);
    if (!fix || fix.edits.length === 0) continue;
    if (fix.edits.some((edit) => touchesAny(edits, edit))) continue;
    for (const edit of fix.edits) edits.splice(placeOf(edits, edit), 0, edit);
    applied++;
  }
  return { edits, applied };
}

/** Where `edit` goes among sorted edits that it does not overlap. */
function placeOf(sorted: readonly TextEdit[], edit: TextEdit): number {
  let low = firstReaching(sorted, edit);
  // Edits of one fix may touch each other: behind those that start before it.
  while ((sorted[low]?.start ?? Number.POSITIVE_INFINITY) < edit.start) low++;
  return low;
}

function touchesAny(sorted: readonly TextEdit[], edit: TextEdit): boolean {
  const next = sorted[firstReaching(sorted, edit)];
  return next !== undefined && next.start <= edit.end;
}

/** Index of the first of the sorted edits that ends at or behind the start of `edit`. */
function firstReaching(sorted: readonly TextEdit[], edit: TextEdit): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as TextEdit).end < edit.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface FixResult {
  readonly text: string;
  /** How many fixes were applied, over all rounds. */
  readonly applied: number;
  /** What remains afterwards. */
  readonly findings: readonly Finding[];
  /** Whether no applicable fix is left. */
  readonly settled: boolean;
}

/** Applies fixes and looks again until none is left. `check` lints a text. */
export function fixUntilStable(
  text: string,
  check: (text: string) => readonly Finding[],
  unsafe = false,
): FixResult {
  let current = text;
  let applied = 0;
  for (let round = 0; round < maxRounds; round++) {
    const findings = check(current);
    const step = compatibleEdits(findings, unsafe);
    const next = step.edits.length > 0 ? applyEdits(current, step.edits) : current;
    if (next === current) return { text: current, applied, findings, settled: true };
    applied += step.applied;
    current = next;
  }
  return { text: current, applied, findings: check(current), settled: false };
}
