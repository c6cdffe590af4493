import { describe, expect, it } from 'vitest';
import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';
import { coverageOf, hasOpenTask } from '../../../server/src/core/workspace/coverage.js';
import type { PlanSource } from '../../../server/src/core/plan/resolve.js';
import { documentFacts } from '../../../server/src/core/workspace/facts.js';
import { plansOf } from '../../../server/src/core/workspace/plans.js';
import { WorkspaceIndex } from '../../../server/src/core/workspace/workspaceIndex.js';

const plan = `云岭市便民服务提升工作方案
一、重点任务
1.优化窗口。延长办事时间。2026年6月底前完成。（责任单位：市政务服务局牵头，市民政局参加）
2.推动证照互认。一是梳理目录；二是开通接口。2026年6月底前启动，2026年11月底前完成。（责任单位：市数据局牵头）
3.加强安全防护。建立值守制度。（责任单位：市公安局、市司法局牵头）
4.改善环境。增设无障碍通道。2026年11月22日前完成。（责任单位：市司法局牵头）
二、落实时限
2026年3月至2027年12月底前完成。
`;
const draft = (tasks: string, status = '', title = '做好工作') =>
  `---\n文种: 通知\n任务: ${tasks}\n${status ? `状态: ${status}\n` : ''}---\n\n# 云岭市民政局关于${title}的通知\n\n各县：\n\n请抓好落实。\n`;

function cover(
  files: Readonly<Record<string, string>>,
  { date = '2026-11-22', unit }: { date?: string; unit?: string } = {},
) {
  const index = new WorkspaceIndex();
  for (const [name, text] of Object.entries({ 'plan.md': plan, ...files }))
    index.set(documentFacts(parse(text, 'markdown', frontEnds), `file:///w/${name}`));
  const plans = plansOf(index);
  return coverageOf(index, plans, plans.workspace[0] as PlanSource, { date, unit });
}

describe('which documents carry out the tasks of a plan', () => {
  it('issued, in draft, nobody; one document for several tasks and several for one', () => {
    const { tasks } = cover({
      'a.md': draft('[1, 2.1]', '印发'),
      'b.md': draft('[2.2, 3]', '送审'),
      'c.md': draft('3'),
    });
    expect(
      tasks.map(({ task, state, drafts }) => [
        task.id,
        state,
        drafts.map(({ facts }) => facts.path.slice(-4)),
      ]),
    ).toEqual([
      ['1', 'issued', ['a.md']],
      ['2', 'issued', ['a.md', 'b.md']],
      ['3', 'drafting', ['b.md', 'c.md']],
      ['4', 'open', []],
    ]);
  });

  it('the last of its own times, else the time for all; overdue from the day after, and not when issued', () => {
    const { tasks } = cover({ 'a.md': draft('1', '印发') });
    expect(tasks.map(({ deadline, daysLeft, overdue }) => [deadline?.date, daysLeft, overdue])).toEqual([
      ['2026-06-30', -145, false],
      ['2026-11-30', 8, false],
      ['2027-12-31', 404, false],
      ['2026-11-22', 0, false],
    ]);
    const later = cover({}, { date: '2026-11-23' }).tasks;
    expect(later.map(({ overdue }) => overdue)).toEqual([true, false, false, true]);
  });

  it('only the tasks of a unit, by its name or short name', () => {
    const ids = (unit: string) => cover({}, { unit }).tasks.map(({ task }) => task.id);
    expect(ids('市司法局')).toEqual(['3', '4']);
    expect(ids('司法局')).toEqual(['3', '4']);
    expect(ids('市民政局')).toEqual(['1']);
    expect(ids('市教育局')).toEqual([]);
  });

  it('a plan that is kept without its notice is named by the notice', () => {
    const text = draft('1')
      .replace('任务: 1\n', '')
      .replace(
        '请抓好落实。',
        '按照《云岭市人民政府办公室关于印发〈云岭市便民服务提升工作方案〉的通知》（云岭政办发〔2026〕3号）第3项任务，请抓好落实。',
      );
    expect(cover({ 'a.md': text }).tasks.map(({ state }) => state)).toEqual([
      'open',
      'open',
      'drafting',
      'open',
    ]);
  });

  it('a task that is not in the plan, and documents of another plan, count for nothing', () => {
    const other = draft('1')
      .replace('状态', '依据')
      .replace('任务: 1\n', '任务: 1\n依据: 《云岭市防汛工作方案》\n');
    const { tasks } = cover({ 'a.md': draft('99'), 'b.md': other });
    expect(tasks.every(({ state }) => state === 'open')).toBe(true);
  });

  it('what counts as a gap: nobody, or overdue', () => {
    const all = { 'a.md': draft('[1, 2, 3, 4]', '印发') };
    expect(hasOpenTask(cover({}))).toBe(true);
    expect(hasOpenTask(cover(all, { date: '2030-01-01' }))).toBe(false);
    const drafted = { 'a.md': draft('[1, 2, 3, 4]', '起草') };
    expect(hasOpenTask(cover(drafted, { date: '2026-06-30' }))).toBe(false);
    expect(hasOpenTask(cover(drafted, { date: '2026-07-01' }))).toBe(true);
  });
});
