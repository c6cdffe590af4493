import { describe, expect, it } from 'vitest';
import { comparePlans, hasGap } from '../../../server/src/core/plan/compare.js';
import type { Plan } from '../../../server/src/core/plan/plan.js';
import { planOf } from './read.js';

const plan = (place: string, tasks: readonly string[], rest = '二、工作要求\n加强领导。') =>
  planOf(`${place}便民服务提升工作方案\n一、目标任务\n${tasks.join('\n')}\n${rest}\n`) as Plan;
const city = [
  '1.市级窗口服务方面。一是延长我市窗口办事时间,增设老年人窗口;二是全市推行预约办理。(责任单位:市政务服务局牵头,市民政局参加)',
  '2.基层政府服务方面。一是规范便民服务站；二是培训代办人员，提高办事效率。（责任单位：市民政局牵头）',
  '3.推动证照互认。梳理证照目录，开通共享接口。建设“全市一张网”，实现数据共享。（责任单位：市数据局牵头）',
  '4.加强安全防护。一是建立值守制度；二是每年演练两次。2026年底前完成。（责任单位：市公安局牵头）',
  '5.改善办事环境。增设无障碍通道。（责任单位：市财政局牵头）',
];
const filler = city.slice(2);

/** What became of the first task. */
function first(from: string, to: string) {
  return comparePlans(plan('云岭市', [from, ...filler]), plan('青溪县', [to, ...filler])).tasks[0];
}

describe('two plans, task by task', () => {
  it('the width of signs and the stops between measures make no difference', () => {
    const same = first(
      city[0] as string,
      '1.市级窗口服务方面。一是延长我市窗口办事时间，增设老年人窗口。二是全市推行预约办理。（责任单位：市政务服务局牵头，市民政局参加）',
    );
    expect(same).toMatchObject({ changes: ['same'], gone: [], added: [], words: [], leadOnly: false });
  });

  it('words that follow from the level of government are shown and are no fault', () => {
    const task = first(
      city[0] as string,
      '1.县级窗口服务方面。一是延长我县窗口办事时间，增设老年人窗口；二是全县推行预约办理。（责任单位：县政务服务局牵头，县民政局参加）',
    );
    expect(task?.changes).toEqual(['adapted']);
    expect(task?.words).toEqual([
      { from: '市', to: '县', adapted: true },
      { from: '我市', to: '我县', adapted: true },
      { from: '全市', to: '全县', adapted: true },
    ]);
  });

  it('another heading, a measure shortened, one gone, one added', () => {
    const renamed = first(
      city[1] as string,
      '1.乡镇政府服务方面。一是规范便民服务站；二是培训代办人员；三是公开办事指南。（责任单位：县民政局牵头）',
    );
    expect(renamed?.changes).toEqual(['renamed', 'shortened', 'extended', 'renumbered']);
    expect(renamed?.words).toEqual([{ from: '基层政府', to: '乡镇政府', adapted: false }]);
    expect(renamed?.gone).toEqual([{ measure: 2, whole: false, text: '提高办事效率。' }]);
    expect(renamed?.added).toEqual([{ measure: 3, whole: true, text: '公开办事指南。' }]);
    const less = first(
      city[1] as string,
      '1.基层政府服务方面。一是规范便民服务站。（责任单位：市民政局牵头）',
    );
    expect(less?.gone).toEqual([{ measure: 2, whole: true, text: '培训代办人员，提高办事效率。' }]);
    expect(less?.leadOnly).toBe(false);
  });

  it('only the first sentence is left', () => {
    const task = first(
      '1.打通数据壁垒，推动证照互认。一是梳理目录；二是开通接口。',
      '1.打通数据壁垒，推动证照互认。',
    );
    expect(task?.changes).toEqual(['shortened']);
    expect(task?.leadOnly).toBe(true);
    expect(task?.gone.map(({ measure, whole }) => [measure, whole])).toEqual([
      [1, true],
      [2, true],
    ]);
  });

  it('worded otherwise: what was put in or left out stands in its surroundings', () => {
    const task = first(
      '1.统筹推进经济发达乡镇体制改革，加强基层组织建设。完成改革。',
      '1.统筹推进乡镇体制改革，加强基层党组织建设。完成改革。',
    );
    expect(task?.changes).toEqual(['reworded']);
    expect(task?.words.map(({ from, to }) => `${from}→${to}`)).toEqual([
      '推进经济发达乡镇→推进乡镇',
      '基层组织→基层党组织',
    ]);
  });

  it('levels in a row are one word, and a short quotation is shown whole', () => {
    const task = first(
      '1.促进市、县（区）、乡镇（街道）、社区四级联动，形成“全市一张网”，完成对接。',
      '1.促进县、乡、村三级联动，形成“全县一张网”，完成对接。',
    );
    expect(task?.changes).toEqual(['adapted']);
    expect(task?.words.map(({ from, to }) => `${from}→${to}`)).toEqual([
      '市、县（区）、乡镇（街道）、社区四级→县、乡、村三级',
      '全市一张网→全县一张网',
    ]);
  });

  it('tasks are matched by what they say: other numbers, missing and added ones', () => {
    const to = plan('青溪县', [
      '1.推动证照互认。梳理证照目录，开通共享接口。建设“全县一张网”，实现数据共享。（责任单位：县数据局牵头）',
      '2.县级窗口服务方面。一是延长我县窗口办事时间，增设老年人窗口；二是全县推行预约办理。（责任单位：县政务服务局牵头，县民政局参加）',
      '3.加强安全防护。一是建立值守制度；二是每年演练两次。2027年底前完成。（责任单位：县消防救援大队牵头）',
      '4.发展乡村旅游。修建步道。（责任单位：县文旅局牵头）',
      '5.改善办事环境。增设无障碍通道。（责任单位：县财政局牵头）',
    ]);
    const { tasks, units } = comparePlans(plan('云岭市', city), to);
    expect(units).toBe('both');
    expect(tasks.map((task) => [task.from?.id, task.to?.id, task.changes])).toEqual([
      ['1', '2', ['renumbered']],
      ['2', undefined, ['missing']],
      ['3', '1', ['renumbered']],
      ['4', '3', ['units', 'deadline', 'renumbered']],
      ['5', '5', ['same']],
      [undefined, '4', ['added']],
    ]);
    const safety = tasks[3];
    expect(safety?.units.gone.map(({ name }) => name)).toEqual(['市公安局']);
    expect(safety?.units.added.map(({ name }) => name)).toEqual(['县消防救援大队']);
    expect(safety?.deadlines.gone.map(({ text }) => text)).toEqual(['2026年底前']);
    expect(safety?.deadlines.added.map(({ text }) => text)).toEqual(['2027年底前']);
  });

  it('what counts as a gap', () => {
    const from = plan('云岭市', city);
    const gap = (to: readonly string[], rest?: string) =>
      hasGap(comparePlans(from, plan('云岭市', to, rest)));
    expect(gap(city)).toBe(false);
    expect(gap([...city, '6.发展旅游。修建步道。（责任单位：市文旅局牵头）'])).toBe(false);
    expect(gap(city.slice(0, 4))).toBe(true);
    expect(gap(city.map((task) => task.replace('；二是每年演练两次', '')))).toBe(true);
    expect(gap(city.map((task) => task.replace('2026年底前', '2027年底前')))).toBe(true);
    expect(gap(city.map((task) => task.replace('2026年底前', '2026年6月底前')))).toBe(false);
    expect(gap(city.map((task) => task.replace('，市民政局参加', '').replace(',市民政局参加', '')))).toBe(
      true,
    );
    expect(gap(city.map((task) => task.replace(/[（(]责任单位.*$/, '')))).toBe(true);
  });

  it('the time for all tasks', () => {
    const timed = (year: number) => plan('云岭市', city, `二、落实时限\n${year}年12月底前完成。`);
    expect(comparePlans(timed(2026), timed(2026)).deadline).toBe(false);
    expect(comparePlans(timed(2026), timed(2027)).deadline).toBe(true);
    expect(hasGap(comparePlans(timed(2026), timed(2027)))).toBe(true);
    expect(hasGap(comparePlans(timed(2027), timed(2026)))).toBe(false);
  });

  it.each([
    ['one long clause', `1.${'甲乙丙丁戊己庚'.repeat(3000)}。`],
    ['thousands of clauses', `1.${'天地，'.repeat(20_000)}。`],
    ['long clauses in number', `1.${`${'甲乙丙丁戊己庚'.repeat(150)}，`.repeat(300)}。`],
    ['brackets', `1.${'（、'.repeat(20_000)}完。`],
  ])('hostile texts take no long time: %s', (_, text) => {
    const start = performance.now();
    first(text, text.replaceAll('丙', '市').replaceAll('天地', '地天').replaceAll('完', '了'));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
