import { align, type Clause, clausesOf } from './clauses.js';
import { placeOfTitle, sameWidth, withoutLevels } from './levelWords.js';
import { matchTasks, type TaskPair } from './matchTasks.js';
import type { Plan, Task, TaskDeadline, TaskUnit } from './plan.js';
import { type Places, type WordChange, wordChanges } from './wordDiff.js';

/** What became of a task in the other plan; several may hold at once. */
export type TaskChange =
  | 'same'
  /** Only the level of government is another: 市→县. */
  | 'adapted'
  /** Its heading is another. */
  | 'renamed'
  /** Parts of its text are gone. */
  | 'shortened'
  /** It says more. */
  | 'extended'
  /** It is worded otherwise. */
  | 'reworded'
  /** It has another number. */
  | 'renumbered'
  | 'units'
  | 'deadline'
  /** The other plan has no such task. */
  | 'missing'
  /** Only the other plan has it. */
  | 'added';

/** A part of a task's text that only one of the plans has. */
export interface TaskPart {
  /** The measure it belongs to; absent for what stands outside of measures. */
  readonly measure?: number;
  /** Whether it is all that the measure says. */
  readonly whole: boolean;
  /** As written; several pieces are parted by …. */
  readonly text: string;
}

/** A task of one plan beside that of the other. */
export interface TaskComparison extends TaskPair {
  readonly changes: readonly TaskChange[];
  /** Nothing but the first sentence is left. */
  readonly leadOnly: boolean;
  readonly gone: readonly TaskPart[];
  readonly added: readonly TaskPart[];
  /** What is worded otherwise in what both have, each once; with those that only adapt the level. */
  readonly words: readonly WordChange[];
  readonly units: { readonly gone: readonly TaskUnit[]; readonly added: readonly TaskUnit[] };
  readonly deadlines: { readonly gone: readonly TaskDeadline[]; readonly added: readonly TaskDeadline[] };
}

/** One plan beside another: the city's and the county's, the old and the new. */
export interface PlanComparison {
  readonly from: Plan;
  readonly to: Plan;
  readonly tasks: readonly TaskComparison[];
  /** Units are named in one of the plans alone, for all tasks: then they are not counted task by task. */
  readonly units: 'both' | 'onlyFrom' | 'onlyTo' | 'none';
  /** The times for all tasks differ. */
  readonly deadline: boolean;
}

/** Compares two plans task by task; tasks are matched by what they say, not by their numbers. */
export function comparePlans(from: Plan, to: Plan): PlanComparison {
  const places: Places = [placeOfTitle(from.title), placeOfTitle(to.title)];
  const has = (plan: Plan) => plan.tasks.some((task) => task.units.length > 0);
  const [one, other] = [has(from), has(to)];
  const units = one ? (other ? 'both' : 'onlyFrom') : other ? 'onlyTo' : 'none';
  return {
    from,
    to,
    tasks: matchTasks(from, to).map((pair) => compareTasks(pair, places, units === 'both')),
    units,
    deadline: from.deadline?.date !== to.deadline?.date,
  };
}

/** Whether the other plan does less than the first demands of it: a task or a part of it, units or a time are gone. */
export function hasGap({ from, to, tasks, units, deadline }: PlanComparison): boolean {
  return (
    units === 'onlyFrom' ||
    (deadline && from.deadline !== undefined && (to.deadline?.date ?? '9999') > from.deadline.date) ||
    tasks.some(
      ({ changes, units: named, deadlines }) =>
        changes.includes('missing') ||
        changes.includes('shortened') ||
        named.gone.length > 0 ||
        deadlines.gone.length > deadlines.added.length ||
        later(deadlines.gone, deadlines.added),
    )
  );
}

function later(gone: readonly TaskDeadline[], added: readonly TaskDeadline[]): boolean {
  const last = (list: readonly TaskDeadline[]) =>
    list
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  return gone.length > 0 && last(added) > last(gone);
}

const nothing = { gone: [], added: [] };

function compareTasks(pair: TaskPair, places: Places, withUnits: boolean): TaskComparison {
  const { from, to } = pair;
  if (!from || !to)
    return {
      ...pair,
      changes: [from ? 'missing' : 'added'],
      leadOnly: false,
      gone: [],
      added: [],
      words: [],
      units: nothing,
      deadlines: nothing,
    };
  const texts = compareTexts(from, to, places);
  const units = withUnits ? unitChanges(from, to, places) : nothing;
  const deadlines = deadlineChanges(from, to);
  const { gone, added, leadOnly } = texts;
  const words = texts.words.filter((change) => !isOfDeadline(change, deadlines));
  const rewritten = words.filter((change) => !change.adapted);
  const renamed = isRenamed(from, to, places);
  const changes: TaskChange[] = [];
  if (renamed) changes.push('renamed');
  if (gone.length > 0) changes.push('shortened');
  if (added.length > 0) changes.push('extended');
  if (rewritten.some((change) => !(renamed && isOfTitle(change, from, to)))) changes.push('reworded');
  if (units.gone.length + units.added.length > 0) changes.push('units');
  if (deadlines.gone.length + deadlines.added.length > 0) changes.push('deadline');
  if (from.id !== to.id) changes.push('renumbered');
  if (changes.length === 0) changes.push(words.length > 0 ? 'adapted' : 'same');
  return { ...pair, changes, leadOnly, gone, added, words, units, deadlines };
}

function isHeading(title: string): boolean {
  return !/[，,；;。]/.test(title);
}

/** A heading has other words; a whole sentence instead of a heading is no name. */
function isRenamed(from: Task, to: Task, places: Places): boolean {
  return (
    isHeading(from.title) &&
    isHeading(to.title) &&
    wordChanges(from.title, to.title, places).some(({ adapted }) => !adapted)
  );
}

function isOfTitle({ from, to }: WordChange, one: Task, other: Task): boolean {
  return one.title.includes(from) && other.title.includes(to);
}

/** 2026→2027 of another time is told as such. */
function isOfDeadline({ from, to }: WordChange, { gone, added }: TaskComparison['deadlines']): boolean {
  return gone.some(({ text }) => text.includes(from)) && added.some(({ text }) => text.includes(to));
}

function compareTexts(
  from: Task,
  to: Task,
  places: Places,
): Pick<TaskComparison, 'gone' | 'added' | 'words' | 'leadOnly'> {
  // A single 一是 that is left of several counts no measures, but is none of the words either.
  const measures = from.measures.length + to.measures.length > 0;
  const a = clausesOf(from.text || from.title, measures);
  const b = clausesOf(to.text || to.title, measures);
  const pairs = align(a, b);
  const kept = new Set(pairs.map(([i]) => i));
  const known = new Set(pairs.map(([, j]) => j));
  const gone = passages(a, kept);
  const words = new Map<string, WordChange>();
  for (const [i, j] of pairs) {
    for (const change of wordChanges((a[i] as Clause).text, (b[j] as Clause).text, places))
      words.set(`${change.from}\n${change.to}`, change);
  }
  const leadOnly =
    gone.length > 0 &&
    a.every((clause, i) => kept.has(i) === clause.lead) &&
    known.size === b.length &&
    a.some(({ lead }) => lead);
  return { gone, added: passages(b, known), words: [...words.values()], leadOnly };
}

/** The clauses that have no counterpart, measure by measure. */
function passages(clauses: readonly Clause[], kept: ReadonlySet<number>): TaskPart[] {
  const out: { measure?: number; whole: boolean; text: string }[] = [];
  let last = -2;
  clauses.forEach((clause, i) => {
    if (kept.has(i)) return;
    const { text, stop, measure } = clause;
    const open = out.at(-1);
    if (open && open.measure === measure) open.text += `${last === i - 1 ? '' : '…'}${text}${stop}`;
    else
      out.push({
        ...(measure === undefined ? {} : { measure }),
        whole:
          measure !== undefined && clauses.every((other, k) => other.measure !== measure || !kept.has(k)),
        text: `${text}${stop}`,
      });
    last = i;
  });
  for (const one of out) one.text = one.text.replace(/[，；：,;:]$/, '');
  return out;
}

function unitChanges(from: Task, to: Task, places: Places): TaskComparison['units'] {
  const key = ({ name, role }: TaskUnit, place: string | undefined) =>
    `${withoutLevels(sameWidth(place ? name.replaceAll(place, '') : name)) || name} ${role}`;
  const own = new Set(from.units.map((unit) => key(unit, places[0])));
  const others = new Set(to.units.map((unit) => key(unit, places[1])));
  return {
    gone: from.units.filter((unit) => !others.has(key(unit, places[0]))),
    added: to.units.filter((unit) => !own.has(key(unit, places[1]))),
  };
}

function deadlineChanges(from: Task, to: Task): TaskComparison['deadlines'] {
  const own = new Set(from.deadlines.map(({ date }) => date));
  const others = new Set(to.deadlines.map(({ date }) => date));
  return {
    gone: from.deadlines.filter(({ date }) => !others.has(date)),
    added: to.deadlines.filter(({ date }) => !own.has(date)),
  };
}
