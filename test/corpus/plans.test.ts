import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { frontEnds } from '../../server/src/core/parse/frontEnds.js';
import { parse } from '../../server/src/core/parse/parse.js';
import { builtInPlan } from '../../server/src/core/plan/builtInPlan.js';
import type { Plan, Task } from '../../server/src/core/plan/plan.js';
import { readPlan } from '../../server/src/core/plan/readPlan.js';
import { repair } from '../../server/src/formats/repair/repair.js';
import { corpusDocuments, hasCorpus } from '../support/corpus.js';

/** Id, numbers of the measures, leads, participants, last days; names parted by blanks. */
type TaskFacts = readonly [string, readonly number[], string, string, readonly string[]];

/** What a person read in the plans among the real documents. */
interface Golden {
  readonly 'seed-001': { readonly tasks: readonly TaskFacts[] } & Record<string, unknown>;
  readonly 'seed-002': { readonly tasks: readonly TaskFacts[] } & Record<string, unknown>;
  readonly 'seed-003': {
    readonly date: string;
    readonly section: number;
    readonly groups: readonly number[];
    readonly deadlines: Readonly<Record<string, readonly string[]>>;
  };
  /** Number of tasks of every other document that is a plan. */
  readonly others: Readonly<Record<string, number>>;
}

const golden = JSON.parse(readFileSync(new URL('./golden/plans.json', import.meta.url), 'utf8')) as Golden;

function seedText(name: string): string {
  return corpusDocuments('seeds').find((document) => document.name === name)?.text ?? '';
}

function planIn(text: string): Plan {
  return readPlan(parse(text, 'plaintext')) as Plan;
}

function factsOf(task: Task): TaskFacts {
  const names = (role: string) =>
    task.units
      .filter((unit) => unit.role === role)
      .map(({ name }) => name)
      .join(' ');
  return [
    task.id,
    task.measures.map(({ number }) => number),
    names('lead'),
    names('participant'),
    task.deadlines.map(({ date }) => date),
  ];
}

function allFacts(plan: Plan) {
  return {
    ...(plan.number ? { number: plan.number } : {}),
    ...(plan.date ? { date: plan.date } : {}),
    deadline: plan.deadline?.date,
    ...(plan.claim ? { claim: plan.claim.count } : {}),
    section: plan.section?.number,
    tasks: plan.tasks.map(factsOf),
  };
}

describe.skipIf(!hasCorpus)('plans among the real documents', () => {
  it('reads seed 001: 27 tasks with measures, units and times', () => {
    expect(allFacts(planIn(seedText('seed-001')))).toEqual(golden['seed-001']);
  });

  it('reads seed 002: 27 tasks, list marks mixed, no units', () => {
    expect(allFacts(planIn(seedText('seed-002')))).toEqual(golden['seed-002']);
  });

  it('leaves seed 003 alone while it is damaged, and reads 31 tasks under six headings once it is repaired', () => {
    const text = seedText('seed-003');
    expect(readPlan(parse(text, 'plaintext'))).toBeUndefined();
    const plan = planIn(repair(text).text);
    const { date, section, groups, deadlines } = golden['seed-003'];
    expect([plan.date, plan.section?.number]).toEqual([date, section]);
    const han = '一二三四五六';
    expect(plan.tasks.map(({ id }) => id)).toEqual(
      groups.flatMap((count, g) => Array.from({ length: count }, (_, i) => `（${han[g]}）${i + 1}`)),
    );
    expect(
      Object.fromEntries(
        plan.tasks
          .filter((task) => task.deadlines.length > 0)
          .map((task) => [task.id, task.deadlines.map((one) => one.date)]),
      ),
    ).toEqual(deadlines);
  }, 30_000);

  it('takes no other document for a plan', () => {
    const found: Record<string, number> = {};
    for (const { name, text, format } of [
      ...corpusDocuments('corpus/text'),
      ...corpusDocuments('corpus/lossy'),
    ]) {
      const plan = readPlan(parse(text, format, frontEnds));
      if (plan) found[name] = plan.tasks.length;
    }
    expect(found).toEqual(golden.others);
  });

  it('places are those of the words', () => {
    const text = seedText('seed-001');
    for (const task of planIn(text).tasks) {
      const slice = (at: readonly [number, number] | undefined) => text.slice(...(at ?? [0, 0]));
      expect(slice(task.numberAt)).toBe(String(task.number));
      expect(slice(task.titleAt)).toBe(task.title);
      for (const { name, at } of task.units) expect(slice(at)).toBe(name);
      for (const measure of task.measures) expect(slice(measure.at)).toContain(measure.text);
    }
  });

  it('the built-in plan says what the text of seed 001 says, in words of its own', () => {
    const text = seedText('seed-001');
    const read = planIn(text);
    const own = builtInPlan();
    expect(own.tasks.map(factsOf)).toEqual(read.tasks.map(factsOf));
    expect([own.title, own.names, own.number, own.date, own.deadline?.date, own.section]).toEqual([
      read.title,
      read.names,
      read.number,
      read.date,
      read.deadline?.date,
      read.section,
    ]);
    for (const { title } of own.tasks) {
      expect([...title].length, title).toBeLessThanOrEqual(20);
      expect(text.includes(title), title).toBe(false);
    }
  });
});
