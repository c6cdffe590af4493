import { describe, expect, it } from 'vitest';
import { parse } from '../../../server/src/core/parse/parse.js';
import { builtInPlan } from '../../../server/src/core/plan/builtInPlan.js';
import type { Plan } from '../../../server/src/core/plan/plan.js';
import { relatedTasks, suggestTasks, taskModel } from '../../../server/src/core/plan/suggest.js';
import { planOf } from './read.js';

const plan = planOf(`云岭市政府治理提升工作方案
一、目标任务
1.推进公共图书馆建设。一是建设社区图书馆，延长开放时间；二是开展全民阅读活动，推进建设工作。（责任单位：市文化和旅游局牵头）
2.推进老旧小区改造建设。一是加装电梯，改造供水管网；二是整治小区停车秩序，推进建设工作。（责任单位：市住房和城乡建设局牵头）
3.推进行政复议规范化建设。一是规范复议听证，提高文书说理水平；二是畅通复议申请渠道，推进建设工作。（责任单位：市司法局牵头）
4.推进气象预警建设。一是增设雨量监测站点；二是建立预警信息到户机制，推进建设工作。（责任单位：市气象局牵头）
`) as Plan;
const related = (text: string, of: Plan = plan) => relatedTasks(text, of).map(({ task }) => task.id);

describe('the tasks that a text may be about', () => {
  it.each([
    ['全市新建社区图书馆12个，全民阅读活动覆盖所有乡镇。', '1'],
    ['为86个老旧小区加装电梯，改造供水管网40公里。', '2'],
    ['受理行政复议申请300件，复议听证率提高到六成。', '3'],
    ['雨量监测站点加密到每个村，预警信息到户到人。', '4'],
  ])('%s', (text, id) => expect(related(text)[0]).toBe(id));

  it('words of every task say nothing', () => {
    expect(related('我们要推进建设工作，切实推进各项工作建设。')).toEqual([]);
    expect(related('特此报告，请审阅。')).toEqual([]);
    expect(related('开展春季植树，绿化荒山。')).toEqual([]);
    expect(related('')).toEqual([]);
  });

  it('three at most, the nearest first, none below the threshold', () => {
    const text = '图书馆建在改造后的老旧小区里，小区停车秩序好转；复议听证与气象预警信息到户机制同步建立。';
    const found = relatedTasks(text, plan);
    expect(found).toHaveLength(3);
    expect(found.map(({ score }) => score)).toEqual(
      found.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    for (const { score } of found) expect(score).toBeGreaterThanOrEqual(0.07);
    expect(relatedTasks(text, plan, { most: 1 })).toEqual(found.slice(0, 1));
    expect(relatedTasks(text, plan, { model: taskModel(plan) })).toEqual(found);
  });

  it('blanks for layout make no difference, digits and Latin part words', () => {
    expect(relatedTasks('老 旧　小区 加装电梯', plan)).toEqual(relatedTasks('老旧小区加装电梯', plan));
    expect(related('老1旧2小3区4加5装6电7梯')).toEqual([]);
  });

  it('the built-in plan, of which only short subjects are known', () => {
    expect(related('行政机关负责人出庭应诉率达到百分之百。', builtInPlan())).toEqual(['21']);
    expect(related('深化行政复议体制改革，行政争议实质化解率提高。', builtInPlan())[0]).toBe('18');
    expect(related('各单位要高度重视，加强组织领导。', builtInPlan())).toEqual([]);
  });

  it('a plan without tasks', () => {
    expect(related('老旧小区加装电梯。', { names: [], tasks: [] })).toEqual([]);
  });
});

describe('the paragraphs of a draft', () => {
  const draft = `云岭市人民政府关于工作情况的报告

南州省人民政府：

现将有关情况报告如下：

一、文化工作

新建社区图书馆12个，全民阅读活动覆盖所有乡镇。

老旧小区改造进展明显

为86个老旧小区加装电梯，改造供水管网40公里，小区停车秩序明显好转，群众反映良好，满意度测评达到九成以上，比上年提高两成。

二、复议工作
（一）规范听证。按照方案第3项任务，复议听证率提高到六成，文书说理水平提高。

特此报告。
`;
  const shown = (text: string, format: 'markdown' | 'plaintext') => {
    const document = parse(text, format);
    return suggestTasks(document, plan).map(({ span, heading, related: tasks, references }) => [
      document.source.positionAt(span.start).line,
      heading ? document.slice(heading).replace(/^[一二]、/, '') : '',
      tasks[0]?.task.id ?? '',
      references.map(({ task }) => task).join(),
    ]);
  };

  it('each with the heading above it, also one that lost its number; what it names is not offered', () => {
    expect(shown(draft, 'plaintext')).toEqual([
      [7, '文化工作', '1', ''],
      [11, '老旧小区改造进展明显', '2', ''],
      [16, '规范听证', '', '3'],
    ]);
    expect(shown(draft.replaceAll('\n', '\r\n'), 'plaintext')).toEqual(shown(draft, 'plaintext'));
  });

  it('a damaged text and an empty one have none', () => {
    expect(shown('', 'plaintext')).toEqual([]);
    expect(
      shown(
        draft.replaceAll('社', '\ufffd').replaceAll('区', '\ufffd').replaceAll('工', '\ufffd'),
        'plaintext',
      ),
    ).toEqual([]);
  });
});
