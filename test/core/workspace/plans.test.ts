import { describe, expect, it } from 'vitest';
import { planMatcher } from '../../../server/src/core/config/match.js';
import { parseConfig } from '../../../server/src/core/config/schema.js';
import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';
import type { Task } from '../../../server/src/core/plan/plan.js';
import { documentFacts } from '../../../server/src/core/workspace/facts.js';
import { draftsOf, plansOf, resolveReferences } from '../../../server/src/core/workspace/plans.js';
import { WorkspaceIndex } from '../../../server/src/core/workspace/workspaceIndex.js';

const factsOf = (path: string, text: string) =>
  documentFacts(parse(text, 'markdown', frontEnds), `file:///w/${path}`);
const tasks = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `${i + 1}.建设第${i + 1}个平台。一是整合系统。二是共享数据。（责任单位：市大数据局牵头）`,
  ).join('\n\n');
const plan = (title: string, number: string) => `${number}\n\n${title}\n\n一、主要任务\n\n${tasks(4)}\n`;
const draft = (front: string, body = '各单位要认真落实。') =>
  `---\n${front}\n---\n\n云岭市大数据局关于建设平台的通知\n\n各县（区）：\n\n${body}\n\n云岭市大数据局\n\n2026年6月5日\n`;

const digital = factsOf('方案/数字.md', plan('云岭市数字政府建设工作方案', '云岭政办发〔2026〕8号'));
const flood = factsOf('方案/防汛.md', plan('云岭市防汛能力提升工作方案', '云岭政办发〔2026〕9号'));
const indexOf = (...all: ReturnType<typeof factsOf>[]) => {
  const index = new WorkspaceIndex();
  for (const facts of all) index.set(facts);
  return index;
};

describe('facts about plans', () => {
  it('are the plan, and absent in a document that has nothing to do with one', () => {
    expect(digital.plan).toMatchObject({
      title: '云岭市数字政府建设工作方案',
      number: '云岭政办发〔2026〕8号',
    });
    expect(digital.plan?.tasks).toHaveLength(4);
    const letter = factsOf('a.md', '云岭市大数据局关于做好值班工作的通知\n\n各县（区）：\n\n请认真落实。\n');
    for (const key of ['plan', 'tasks', 'bases', 'status', 'units'])
      expect(Object.keys(letter)).not.toContain(key);
  });

  it('are the tasks, 依据, 状态 and units of a draft', () => {
    const facts = factsOf(
      'b.md',
      draft(
        '任务: [2, 2.1]\n依据: 云岭政办发〔2026〕8号\n状态: 送审',
        '（牵头单位：市大数据局；配合单位：市财政局）',
      ),
    );
    expect(facts).toMatchObject({
      tasks: [{ task: '2' }, { task: '2', measure: 1 }],
      bases: [{ text: '云岭政办发〔2026〕8号' }],
      status: '送审',
      units: [
        { name: '市大数据局', role: 'lead' },
        { name: '市财政局', role: 'participant' },
      ],
    });
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  });
});

describe('the drafts of a task', () => {
  const first = digital.plan?.tasks[1] as Task;
  const source = { path: digital.path, plan: digital.plan as never };
  const draftsIn = (index: WorkspaceIndex) =>
    draftsOf(index, plansOf(index), source, first).map(({ facts }) => facts.path.replace('file:///w/', ''));

  it('are those that name it, kept by difference', () => {
    const index = indexOf(digital, factsOf('b.md', draft('任务: 2')), factsOf('c.md', draft('任务: 3')));
    expect(draftsIn(index)).toEqual(['b.md']);
    index.set(factsOf('c.md', draft('任务: 3', '落实任务2的要求。')));
    expect(draftsIn(index)).toEqual(['b.md', 'c.md']);
    index.set(factsOf('b.md', draft('任务: 1')));
    expect(draftsIn(index)).toEqual(['c.md']);
    index.delete('file:///w/c.md');
    expect(draftsIn(index)).toEqual([]);
    expect(index.namingTask('2')).toEqual([]);
    expect(index.withTasks().map(({ path }) => path)).toEqual(['file:///w/b.md']);
  });

  it('leave out what means the task of another plan', () => {
    const index = indexOf(digital, flood, factsOf('b.md', draft('任务: 2\n依据: 云岭政办发〔2026〕9号')));
    expect(draftsIn(index)).toEqual([]);
  });

  it('updates 500 drafts quickly', () => {
    const index = indexOf(digital);
    for (let i = 0; i < 500; i++) index.set(factsOf(`d${i}.md`, draft(`任务: ${(i % 4) + 1}`)));
    const edited = factsOf('d7.md', draft('任务: 2'));
    const from = performance.now();
    index.set(edited);
    const plans = plansOf(index);
    for (const task of digital.plan?.tasks ?? []) draftsOf(index, plans, source, task);
    expect(performance.now() - from).toBeLessThan(100);
    expect(draftsIn(index)).toHaveLength(126);
  });
});

describe('the plans of a workspace', () => {
  it('are those that the configuration names', () => {
    const { config } = parseConfig('{ "plans": "./方案/数字.md" }', []);
    const isPlan = config && planMatcher(config, 'file:///w');
    const index = indexOf(digital, flood);
    expect(plansOf(index).workspace).toHaveLength(2);
    expect(plansOf(index, isPlan).workspace.map(({ path }) => path)).toEqual([digital.path]);
    expect(isPlan?.('file:///w/%E6%96%B9%E6%A1%88/%E6%95%B0%E5%AD%97.md')).toBe(true);
    // Named, but not there: the built-in plan does not take its place unasked.
    const lost = plansOf(indexOf(flood), isPlan);
    expect(resolveReferences(factsOf('b.md', draft('任务: 2')), lost)).toEqual([]);
    expect(isPlan?.('file:///other/方案/数字.md')).toBe(false);
  });

  it('leave out drafts that are plans themselves and carry out the tasks of another', () => {
    const own = factsOf(
      'c.md',
      `---\n任务: 2\n---\n\n${plan('青溪县数字政府建设实施方案', '青政办发〔2026〕3号')}`,
    );
    expect(own.plan?.tasks).toHaveLength(4);
    const plans = plansOf(indexOf(digital, own));
    expect(plans.workspace.map(({ path }) => path)).toEqual([digital.path]);
    expect(resolveReferences(own, plans)[0]?.task?.id).toBe('2');
  });

  it('are told wrong values by name', () => {
    const { problems } = parseConfig('{ "plans": 3 }', []);
    expect(problems[0]?.message).toContain('方案');
  });
});
