import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../server/src/core/parse/parse.js';
import { comparePlans, hasGap, type TaskChange } from '../../server/src/core/plan/compare.js';
import type { Plan } from '../../server/src/core/plan/plan.js';
import { readPlan } from '../../server/src/core/plan/readPlan.js';
import { corpusDocuments, hasCorpus } from '../support/corpus.js';

/** What a person read in the city's plan (seed 001) and the county's (seed 002), by task. */
interface Golden {
  readonly renamed: readonly string[];
  readonly adapted: readonly string[];
  readonly reworded: readonly string[];
  readonly shortened: readonly string[];
  readonly leadOnly: readonly string[];
  readonly deadline: readonly string[];
  /** Measures of which something is gone, and whether all of them is; null for text outside of measures. */
  readonly goneMeasures: Readonly<Record<string, readonly (readonly [number | null, boolean])[]>>;
  readonly words: Readonly<Record<string, readonly string[]>>;
}

const golden = JSON.parse(
  readFileSync(new URL('./golden/comparison.json', import.meta.url), 'utf8'),
) as Golden;

function planOf(name: string): Plan {
  const text = corpusDocuments('seeds').find((document) => document.name === name)?.text ?? '';
  return readPlan(parse(text, 'plaintext')) as Plan;
}

describe.skipIf(!hasCorpus)("the county's plan beside the city's", () => {
  const comparison = hasCorpus ? comparePlans(planOf('seed-001'), planOf('seed-002')) : undefined;
  const tasks = comparison?.tasks ?? [];
  const having = (change: TaskChange) =>
    tasks.filter(({ changes }) => changes.includes(change)).map(({ from, to }) => from?.id ?? to?.id);

  it('pairs all 27 tasks by their number; none is missing or new', () => {
    expect(tasks.map(({ from, to }) => [from?.id, to?.id])).toEqual(
      Array.from({ length: 27 }, (_, i) => [String(i + 1), String(i + 1)]),
    );
  });

  it.each(['renamed', 'adapted', 'reworded', 'shortened', 'deadline'] as const)('%s', (change) =>
    expect(having(change)).toEqual(golden[change]),
  );

  it('those of which only the first sentence is left', () => {
    expect(tasks.filter(({ leadOnly }) => leadOnly).map(({ from }) => from?.id)).toEqual(golden.leadOnly);
  });

  it('nothing else changed', () => {
    for (const change of ['same', 'extended', 'renumbered', 'units', 'missing', 'added'] as const)
      expect([change, having(change)]).toEqual([change, []]);
  });

  it('which measures are gone or shorter', () => {
    for (const [id, expected] of Object.entries(golden.goneMeasures)) {
      const gone = tasks.find(({ from }) => from?.id === id)?.gone;
      expect([id, gone?.map(({ measure, whole }) => [measure ?? null, whole])]).toEqual([id, expected]);
    }
  });

  it('which words are others', () => {
    for (const [id, expected] of Object.entries(golden.words)) {
      const words = tasks.find(({ from }) => from?.id === id)?.words.map(({ from, to }) => `${from}→${to}`);
      expect(words).toEqual(expect.arrayContaining([...expected]));
    }
  });

  it('names no units, has the same time for all tasks, and is a gap', () => {
    expect(comparison?.units).toBe('onlyFrom');
    expect(comparison?.deadline).toBe(false);
    expect(comparison && hasGap(comparison)).toBe(true);
  });
});
