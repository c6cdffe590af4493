import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../server/src/core/parse/parse.js';
import { builtInPlan } from '../../server/src/core/plan/builtInPlan.js';
import type { Plan } from '../../server/src/core/plan/plan.js';
import { readPlan } from '../../server/src/core/plan/readPlan.js';
import { suggestTasks } from '../../server/src/core/plan/suggest.js';
import { corpusDocuments, hasCorpus } from '../support/corpus.js';

/** A section of seed 004 and the tasks of seed 001 that it reports on, as a person judged before any output was seen. */
interface Judged {
  readonly section: number;
  /** Its first and last line, from 1. */
  readonly lines: readonly [number, number];
  /** The task it chiefly reports on; null where the plan has none such. */
  readonly main: string | null;
  /** Others that it also reports on. */
  readonly also: readonly string[];
}

const golden = JSON.parse(readFileSync(new URL('./golden/suggest.json', import.meta.url), 'utf8')) as {
  readonly 'seed-004': readonly Judged[];
};

function seedText(name: string): string {
  return corpusDocuments('seeds').find((document) => document.name === name)?.text ?? '';
}

/** What is offered for each section, nearest first. */
function offered(plan: Plan) {
  const document = parse(seedText('seed-004'), 'plaintext');
  const suggestions = suggestTasks(document, plan);
  return golden['seed-004'].map((judged) => {
    const own = suggestions.filter(({ span }) => {
      const { line } = document.source.positionAt(span.start);
      return line >= judged.lines[0] && line <= judged.lines[1];
    });
    expect(own).toHaveLength(1);
    return { ...judged, ids: own.flatMap(({ related }) => related.map(({ task }) => task.id)) };
  });
}

function measure(name: string, plan: Plan) {
  const all = offered(plan);
  const withTask = all.filter(({ main }) => main !== null);
  const count = (test: (one: (typeof all)[number]) => boolean) => withTask.filter(test).length;
  const result = {
    of: withTask.length,
    first: count(({ ids, main }) => ids[0] === main),
    firstAny: count(({ ids, main, also }) => ids[0] === main || also.includes(ids[0] ?? '')),
    three: count(({ ids, main }) => ids.includes(main as string)),
    falsely: all.filter(({ main, ids }) => main === null && ids.length > 0).length,
    without: all.length - withTask.length,
  };
  console.log(
    `推荐任务（${name}）：${result.of}个有对应任务的部分中，首选即主要任务${result.first}个，首选为所报告任务之一${result.firstAny}个，前三含主要任务${result.three}个；` +
      `${result.without}个没有对应任务的部分中误荐${result.falsely}个`,
  );
  return result;
}

describe.skipIf(!hasCorpus)('tasks suggested for a report of another city', () => {
  it('against the full text of the plan', () => {
    const result = measure('规划全文', readPlan(parse(seedText('seed-001'), 'plaintext')) as Plan);
    expect(result).toMatchObject({ of: 6, without: 3 });
    expect(result.firstAny).toBeGreaterThanOrEqual(5);
    expect(result.three).toBeGreaterThanOrEqual(5);
    expect(result.falsely).toBeLessThanOrEqual(1);
  });

  it('against the short subjects of the built-in plan', () => {
    const result = measure('内置要点', builtInPlan());
    expect(result.firstAny).toBeGreaterThanOrEqual(3);
    expect(result.three).toBeGreaterThanOrEqual(3);
    expect(result.falsely).toBeLessThanOrEqual(1);
  });
});
