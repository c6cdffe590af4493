import { describe, expect, it } from 'vitest';
import type { Plan, Task, TaskReference } from '../../../server/src/core/plan/plan.js';
import {
  findMeasure,
  findTask,
  nameOf,
  type PlanNaming,
  type Plans,
  resolvePlan,
} from '../../../server/src/core/plan/resolve.js';

const task = (number: number, group?: string): Task => ({
  id: group ? `${group}${number}` : String(number),
  number,
  ...(group ? { group: { number: 2, mark: group, title: '数据共享' } } : {}),
  title: `第${number}件事`,
  text: `第${number}件事`,
  measures: [{ number: 1, text: '整合系统' }],
  units: [],
  deadlines: [],
});
const plan = (title: string, number?: string, tasks = [task(1), task(2)]): Plan => ({
  title,
  names: [`云岭市人民政府办公室关于印发${title}的通知`],
  ...(number ? { number } : {}),
  section: { number: 3, title: '主要任务' },
  tasks,
});
const digital = plan('云岭市“十四五”数字政府建设工作方案', '云岭政办发〔2026〕8号');
const flood = plan('云岭市防汛能力提升实施方案', '云岭政办发〔2026〕9号');
const builtIn = plan('南州省政府治理专项规划工作方案', '南政办发〔2022〕1号');
const source = (one: Plan, path: string) => ({ path: `file:///w/${path}`, plan: one });
const both: Plans = { workspace: [source(digital, 'a.md'), source(flood, 'b.md')], builtIn };
const one: Plans = { workspace: [source(digital, '方案/数字.md')], builtIn };
const none: Plans = { workspace: [], builtIn };
const inText: Pick<TaskReference, 'plan' | 'from'> = { from: 'text' };
const stated: Pick<TaskReference, 'plan' | 'from'> = { from: 'frontMatter' };
const silent: PlanNaming = { path: 'file:///w/draft.md', citations: [], numbers: [] };
const titleOf = (reference: typeof inText, document: PlanNaming, plans: Plans) =>
  resolvePlan(reference, document, plans)?.plan.title;

describe('which plan is meant', () => {
  it('is the one named beside the reference', () => {
    const by = (name: NonNullable<TaskReference['plan']>) =>
      titleOf({ from: 'text', plan: name }, silent, both);
    expect(by({ title: '云岭市“十四五”数字政府建设工作方案' })).toBe(digital.title);
    expect(by({ title: '“十四五”数字政府建设工作方案' })).toBe(digital.title);
    expect(by({ title: '云岭市人民政府办公室关于印发云岭市防汛能力提升实施方案的通知' })).toBe(flood.title);
    expect(by({ number: '云岭政办发〔2026〕9号' })).toBe(flood.title);
    expect(by({ title: '青溪县防汛能力提升实施方案' })).toBeUndefined();
    expect(by({ title: '云岭市防汛能力提升实施方案', number: '云岭政办发〔2020〕1号' })).toBeUndefined();
  });

  it('else that of 依据', () => {
    const based = (text: string) => ({ ...silent, bases: [{ text }] });
    expect(titleOf(stated, based('《云岭市防汛能力提升实施方案》（云岭政办发〔2026〕9号）'), both)).toBe(
      flood.title,
    );
    expect(titleOf(inText, based('云岭政办发〔2026〕8号'), both)).toBe(digital.title);
    expect(titleOf(stated, based('方案/数字.md'), one)).toBe(digital.title);
    // Another plan than the only one that is known.
    expect(titleOf(stated, based('《南州省防汛规划》'), one)).toBeUndefined();
    expect(titleOf(stated, based('南发〔2026〕3号'), one)).toBeUndefined();
    // A law is no plan.
    expect(titleOf(stated, based('《中华人民共和国防洪法》'), one)).toBe(digital.title);
  });

  it('else the only plan of the workspace', () => {
    expect(titleOf(inText, silent, one)).toBe(digital.title);
    expect(titleOf(stated, silent, one)).toBe(digital.title);
    expect(titleOf(inText, silent, both)).toBeUndefined();
    const citing = (title: string) => ({ ...silent, citations: [{ title }] });
    expect(titleOf(inText, citing('云岭市防汛能力提升实施方案'), both)).toBe(flood.title);
    expect(titleOf(inText, citing('南州省防汛规划'), one)).toBeUndefined();
    expect(titleOf(inText, citing('中华人民共和国防洪法'), one)).toBe(digital.title);
  });

  it('is of the kind that a short name says', () => {
    const by = (title: string, plans: Plans, document = silent) =>
      titleOf({ from: 'text', plan: { title } }, document, plans);
    expect(by('工作方案', both)).toBe(digital.title);
    expect(by('方案', both)).toBeUndefined();
    expect(by('方案', one)).toBe(digital.title);
    expect(by('规划', one)).toBeUndefined();
    expect(by('任务清单', one)).toBe(digital.title);
    expect(by('方案', none)).toBeUndefined();
  });

  it('is never the document itself', () => {
    expect(titleOf(inText, { ...silent, path: 'file:///w/方案/数字.md' }, one)).toBeUndefined();
    expect(titleOf(inText, { ...silent, path: 'file:///w/a.md' }, both)).toBe(flood.title);
  });

  it('is one plan in two copies', () => {
    const copies = { workspace: [source(digital, 'b.md'), source(digital, 'a.md')] };
    expect(resolvePlan(inText, silent, copies)?.path).toBe('file:///w/a.md');
  });

  it('is the built-in one where no other is, and it is named or tasks are stated', () => {
    expect(titleOf(inText, silent, none)).toBeUndefined();
    expect(resolvePlan(stated, silent, none)).toEqual({ plan: builtIn, assumed: true });
    expect(titleOf(stated, silent, { ...none, incomplete: true })).toBeUndefined();
    expect(titleOf(stated, { ...silent, citations: [{ title: '云岭市防汛规划' }] }, none)).toBeUndefined();
    expect(titleOf(inText, { ...silent, numbers: [{ key: '南政办发〔2022〕1号' }] }, none)).toBe(
      builtIn.title,
    );
    expect(titleOf(inText, { ...silent, bases: [{ text: '南政办发〔2022〕1号' }] }, none)).toBe(
      builtIn.title,
    );
    expect(titleOf({ from: 'text', plan: { number: '南政办发〔2022〕1号' } }, silent, both)).toBe(
      builtIn.title,
    );
    expect(titleOf(stated, silent, both)).toBeUndefined();
  });

  it('is the file of the workspace, not the built-in one, when both are the same', () => {
    const own = plan(builtIn.title as string, builtIn.number, [task(1)]);
    const plans = { workspace: [source(own, 'p.txt')], builtIn };
    expect(resolvePlan({ from: 'text', plan: { number: '南政办发〔2022〕1号' } }, silent, plans)?.path).toBe(
      'file:///w/p.txt',
    );
  });
});

describe('the task that is meant', () => {
  it('has the number, or heading and number', () => {
    expect(findTask(digital, { task: '2' })?.id).toBe('2');
    expect(findTask(digital, { task: '3' })).toBeUndefined();
    expect(findTask(digital, { task: '2', section: 3 })?.id).toBe('2');
    expect(findTask(digital, { task: '2', section: 5 })).toBeUndefined();
    const grouped = plan('甲方案', undefined, [task(1, '（一）'), task(1, '（二）'), task(2, '（二）')]);
    expect(findTask(grouped, { task: '（二）1' })?.id).toBe('（二）1');
    expect(findTask(grouped, { task: '1' })).toBeUndefined();
    expect(findTask(grouped, { task: '2' })?.id).toBe('（二）2');
  });
  it('has its measures', () => {
    expect(findMeasure(task(1), 1)?.text).toBe('整合系统');
    expect(findMeasure(task(1), 2)).toBeUndefined();
  });
});

describe('a name of a plan', () => {
  it.each([
    ['《甲方案》（云岭政办发〔2026〕8号）', { title: '甲方案', number: '云岭政办发〔2026〕8号' }],
    ['云岭政办发〔2026〕08号', { number: '云岭政办发〔2026〕8号' }],
    ['云岭政办发(2026)8号', { number: '云岭政办发〔2026〕8号' }],
    ['甲方案', { title: '甲方案' }],
  ])('%s', (text, name) => expect(nameOf(text)).toEqual(name));
});
