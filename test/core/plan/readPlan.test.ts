import { describe, expect, it } from 'vitest';
import { planOf, shownUnits, tasksOf } from './read.js';

const head = '云岭市便民服务提升工作方案\n\n为提升便民服务水平，制定本方案。\n\n';
const notice = `云岭市人民政府办公室关于印发云岭市便民服务提升工作方案的通知
云岭政办发〔2026〕7号

各县、区人民政府：
《云岭市便民服务提升工作方案》已经市政府同意，现印发给你们，请认真落实。
云岭市人民政府办公室
2026年3月5日

云岭市便民服务提升工作方案
为提升便民服务水平，制定本方案。
一、目标任务
本方案共涉3项任务，各单位要逐项落实。
1.窗口服务方面。一是延长办事时间；二是增设老年人窗口。（责任单位：市政务服务局、市民政局牵头，市直有关单位参加）
2.打通数据壁垒，推动证照互认。其一，梳理证照目录，其二，开通共享接口。2026年底前，完成接口联调。(责任单位:市数据局牵头,市档案馆配合)
3.加强队伍建设（责任单位：各县区党委、政府）
二、落实时限
2026年3月至2027年12月底前完成。
三、工作要求
（一）加强领导。各单位要高度重视。
（二）加强督查。每月通报一次。
（三）加强宣传。及时总结经验。
`;

describe('a plan that a notice issues', () => {
  const plan = planOf(notice);

  it('has names, number, date, section, count and time', () => {
    expect(plan).toMatchObject({
      title: '云岭市便民服务提升工作方案',
      names: ['云岭市人民政府办公室关于印发云岭市便民服务提升工作方案的通知'],
      number: '云岭政办发〔2026〕7号',
      date: '2026-03-05',
      section: { number: 1, title: '目标任务' },
      deadline: { text: '2027年12月底前', date: '2027-12-31' },
      claim: { count: 3 },
    });
    expect(notice.slice(...(plan?.claim?.at ?? [0, 0]))).toBe('3');
  });

  it('has tasks with title, measures, units and times', () => {
    expect(plan?.tasks.map(({ id, number, title }) => [id, number, title])).toEqual([
      ['1', 1, '窗口服务方面'],
      ['2', 2, '打通数据壁垒，推动证照互认'],
      ['3', 3, '加强队伍建设'],
    ]);
    const [one, two, three] = plan?.tasks ?? [];
    expect(one?.measures.map(({ number, text }) => [number, text])).toEqual([
      [1, '延长办事时间'],
      [2, '增设老年人窗口'],
    ]);
    expect(shownUnits(one?.units ?? [])).toEqual(['牵头 市政务服务局', '牵头 市民政局', '参加 市直有关单位']);
    expect(two?.measures.map(({ number }) => number)).toEqual([1, 2]);
    expect(two?.deadlines.map(({ text, date }) => [text, date])).toEqual([['2026年底前', '2026-12-31']]);
    expect(shownUnits(two?.units ?? [])).toEqual(['牵头 市数据局', '参加 市档案馆']);
    expect(shownUnits(three?.units ?? [])).toEqual(['责任 各县区党委、政府']);
    expect(one?.text).toBe('窗口服务方面。一是延长办事时间；二是增设老年人窗口。');
  });

  it('knows where everything stands', () => {
    for (const task of plan?.tasks ?? []) {
      expect(notice.slice(...(task.numberAt ?? [0, 0]))).toBe(String(task.number));
      expect(notice.slice(...(task.titleAt ?? [0, 0]))).toBe(task.title);
      expect(notice.slice(...(task.at ?? [0, 0]))).toMatch(/^\d\..*）|\)$/);
      for (const unit of task.units) expect(notice.slice(...(unit.at ?? [0, 0]))).toBe(unit.name);
      for (const one of task.deadlines) expect(notice.slice(...(one.at ?? [0, 0]))).toBe(one.text);
      for (const one of task.measures) expect(notice.slice(...(one.at ?? [0, 0]))).toContain(one.text);
    }
  });

  it('reads the same with CRLF', () => {
    const other = planOf(notice.replaceAll('\n', '\r\n'));
    expect(other?.tasks.map(({ title, measures }) => [title, measures.length])).toEqual(
      plan?.tasks.map(({ title, measures }) => [title, measures.length]),
    );
  });
});

describe('the shapes of tasks', () => {
  it('numbering that restarts under headings', () => {
    const text = `${head}一、总体要求
（一）指导思想。坚持便民。
（二）基本原则。坚持公开。
二、主要任务
（一）优化窗口。
1.延长时间。工作日延长一小时。
2.增设窗口。每处增设两个。
（二）打通数据。
1.梳理目录。按季更新。
2.开通接口。2026年9月底前开通。
3.互认证照。全市互认。
三、保障措施
（一）加强领导。成立专班。
`;
    const plan = planOf(text);
    expect(plan?.section).toEqual({ number: 2, title: '主要任务' });
    expect(plan?.tasks.map(({ id, title }) => `${id} ${title}`)).toEqual([
      '（一）1 延长时间',
      '（一）2 增设窗口',
      '（二）1 梳理目录',
      '（二）2 开通接口',
      '（二）3 互认证照',
    ]);
    expect(plan?.tasks[4]?.group).toEqual({ number: 2, mark: '（二）', title: '打通数据' });
  });

  it('a heading without points of its own among others is a task itself', () => {
    const text = `${head}二、工作内容
（一）优化窗口
1.延长时间。
2.增设窗口。
（二）加强宣传
开展“进社区”活动。
（三）打通数据
1.梳理目录。
2.开通接口。
`;
    expect(tasksOf(text).map(({ id, title }) => `${id} ${title}`)).toEqual([
      '（一）1 延长时间',
      '（一）2 增设窗口',
      '（二） 加强宣传',
      '（三）1 梳理目录',
      '（三）2 开通接口',
    ]);
    expect(planOf(text)?.section?.title).toBe('工作内容');
  });

  it('numbering that counts on under headings keeps plain numbers', () => {
    const text = `${head}二、重点任务
（一）优化窗口
1.延长时间。工作日延长一小时。
2.增设窗口。每处增设两个。
（二）打通数据
3.梳理目录。按季更新。
4.开通接口。年底前开通。
`;
    expect(tasksOf(text).map(({ id, group }) => [id, group?.number])).toEqual([
      ['1', 1],
      ['2', 1],
      ['3', 2],
      ['4', 2],
    ]);
  });

  it('headings （一） with paragraphs below, units on a line of their own', () => {
    const text = `${head}二、重点任务
（一）优化窗口
延长办事时间，增设窗口。
牵头单位：市政务服务局；配合单位：市民政局、市残联
（二）打通数据
梳理目录，开通接口。
牵头单位：市数据局
配合单位：市档案馆、各县区政府
（三）加强宣传
开展“进社区”活动。
责任单位：市政务服务局、市融媒体中心
完成时限：2026年10月
`;
    const tasks = tasksOf(text);
    expect(tasks.map(({ id, title }) => `${id} ${title}`)).toEqual([
      '1 优化窗口',
      '2 打通数据',
      '3 加强宣传',
    ]);
    expect(tasks.map(({ units }) => shownUnits(units))).toEqual([
      ['牵头 市政务服务局', '参加 市民政局', '参加 市残联'],
      ['牵头 市数据局', '参加 市档案馆', '参加 各县区政府'],
      ['责任 市政务服务局', '责任 市融媒体中心'],
    ]);
    expect(tasks[2]?.deadlines[0]?.date).toBe('2026-10-31');
    expect(tasks[0]?.text).toBe('优化窗口延长办事时间，增设窗口。');
  });

  it('Markdown headings with bold lead sentences', () => {
    const text = `# 云岭市便民服务提升工作方案

为提升便民服务水平，制定本方案。

## 二、重点任务

1. **延长时间。**工作日延长一小时。（市政务服务局负责）

2. **增设窗口。**每处增设两个。（市政务服务局、市民政局按职责分工负责）

3. **互认证照。**全市互认。（市数据局牵头，市档案馆配合）
`;
    const tasks = tasksOf(text, 'markdown');
    expect(tasks.map(({ title }) => title)).toEqual(['延长时间', '增设窗口', '互认证照']);
    expect(tasks.map(({ units }) => shownUnits(units))).toEqual([
      ['牵头 市政务服务局'],
      ['责任 市政务服务局', '责任 市民政局'],
      ['牵头 市数据局', '参加 市档案馆'],
    ]);
    expect(tasks[0]?.text).toBe('延长时间。工作日延长一小时。');
  });

  it('tasks all over a plan without a heading that says 任务, told by their units', () => {
    const text = `云岭市2026年政务公开工作要点
一、扩大主动公开
（一）公开规划信息。集中公开历年规划。（市发展改革委牵头）
（二）公开财政信息。公开预算决算。（市财政局牵头）
二、做好解读回应
（三）同步解读。同步组织、同步发布。（市政府办公室牵头，各起草单位参加）
（四）回应关切。及时回应。
三、加强组织领导
各单位要高度重视。
`;
    expect(tasksOf(text).map(({ id, group, title }) => [id, group?.mark, title])).toEqual([
      ['1', '（一）', '公开规划信息'],
      ['2', '（一）', '公开财政信息'],
      ['3', '（二）', '同步解读'],
      ['4', '（二）', '回应关切'],
    ]);
    expect(planOf(text)?.section).toBeUndefined();
  });

  it('sections of the highest level, less those around them', () => {
    const text = `${head}一、总体要求
坚持便民为民。
二、延长时间
工作日延长一小时。（市政务服务局负责）
三、增设窗口
每处增设两个。（市政务服务局、市民政局负责）
四、互认证照
全市互认。
五、梳理目录
按季更新。（市数据局牵头，市档案馆配合）
六、组织保障
各单位要高度重视。
`;
    expect(tasksOf(text).map(({ id, title }) => `${id} ${title}`)).toEqual([
      '2 延长时间',
      '3 增设窗口',
      '4 互认证照',
      '5 梳理目录',
    ]);
  });

  it('an explanation of a plan, list marks before some of the numbers', () => {
    const text = `图文解读：《青溪县便民服务提升工作方案》

一、起草背景

为提升便民服务水平，制定本方案。

二、目标任务

1.窗口服务方面。一是延长办事时间；二是增设窗口。

2. 打通数据壁垒。

- 3. 加强队伍建设。
- 4. 加强宣传引导。

三、落实时限

2026年3月至2027年12月底前完成。
`;
    for (const format of ['plaintext', 'markdown'] as const) {
      const plan = planOf(text, format);
      expect(plan).toMatchObject({ title: '青溪县便民服务提升工作方案', explained: true });
      expect(plan?.tasks.map(({ id, title }) => `${id} ${title}`)).toEqual([
        '1 窗口服务方面',
        '2 打通数据壁垒',
        '3 加强队伍建设',
        '4 加强宣传引导',
      ]);
      expect(plan?.deadline?.date).toBe('2027-12-31');
    }
  });

  it('sub-points are the measures', () => {
    const text = `${head}二、重点任务
1.优化窗口。分级推进。
（1）延长时间。
（2）增设窗口。
2.打通数据。
3.加强宣传。
`;
    expect(tasksOf(text)[0]?.measures.map(({ number, text }) => [number, text])).toEqual([
      [1, '延长时间'],
      [2, '增设窗口'],
    ]);
    expect(tasksOf(text).map(({ title }) => title)).toEqual(['优化窗口', '打通数据', '加强宣传']);
  });

  it('units named once below all the points of a heading are for the heading', () => {
    const task = (mark: string, title: string, unit: string) =>
      `（${mark}）${title}\n1.制定清单。\n2.逐项落实。\n责任单位：${unit}\n`;
    const text = `${head}二、重点任务\n${task('一', '优化窗口', '市政务服务局')}${task('二', '打通数据', '市数据局')}${task('三', '加强宣传', '市融媒体中心')}`;
    const tasks = tasksOf(text);
    expect(tasks.map(({ id, title, units }) => [id, title, ...shownUnits(units)])).toEqual([
      ['1', '优化窗口', '责任 市政务服务局'],
      ['2', '打通数据', '责任 市数据局'],
      ['3', '加强宣传', '责任 市融媒体中心'],
    ]);
    expect(tasks[0]?.measures.map(({ text }) => text)).toEqual(['制定清单', '逐项落实']);
  });

  it('clauses of one sentence are measures; a time alone at the end is none', () => {
    const text = `${head}二、重点任务
1.优化窗口。延长办事时间；增设老年人窗口（每处两个；山区一个）；配齐轮椅。2026年6月底前完成。（责任单位：市政务服务局）
2.打通数据。一是梳理目录；二是开通接口。2026年9月底前完成。（责任单位：市数据局）
3.加强宣传。开展活动。制作短片；发放手册。（责任单位：市融媒体中心）
`;
    expect(tasksOf(text).map(({ measures }) => measures.map((one) => one.text))).toEqual([
      ['延长办事时间', '增设老年人窗口（每处两个；山区一个）', '配齐轮椅'],
      ['梳理目录', '开通接口'],
      [],
    ]);
  });

  it('a month without a year is of the year of the plan', () => {
    const body = '二、重点任务\n1.甲。6月底前完成。\n2.乙。\n3.丙。\n';
    const first = (title: string, end = '') => tasksOf(`${title}\n${body}${end}`)[0]?.deadlines[0]?.date;
    expect(first('云岭市2026年便民服务工作要点')).toBe('2026-06-30');
    expect(first('云岭市便民服务行动计划（2026—2028年）', '云岭市司法局\n2026年3月1日\n')).toBe('2026-06-30');
    expect(first('云岭市便民服务工作方案')).toBeUndefined();
  });

  it('units in the last sentence, without brackets, where one leads', () => {
    const text = `${head}二、重点任务
1.优化窗口。延长办事时间。市政务服务局牵头，市直有关部门配合。
2.打通数据。由各县区牵头的接口先行开通。
3.加强宣传。请各单位牵头人抓好落实。
`;
    expect(tasksOf(text).map(({ units, text }) => [text, ...shownUnits(units)])).toEqual([
      ['优化窗口。延长办事时间。', '牵头 市政务服务局', '参加 市直有关部门'],
      ['打通数据。由各县区牵头的接口先行开通。'],
      ['加强宣传。请各单位牵头人抓好落实。'],
    ]);
  });

  it('the first of several is the lead where the plan says so', () => {
    const text = `${head}二、重点任务
1.优化窗口。（市政务服务局、市民政局负责，排在第一位的部门为牵头部门，下同）
2.打通数据。（市数据局、市档案馆负责）
3.加强宣传。（市融媒体中心负责）
`;
    expect(tasksOf(text).map(({ units }) => shownUnits(units))).toEqual([
      ['牵头 市政务服务局', '责任 市民政局'],
      ['牵头 市数据局', '责任 市档案馆'],
      ['牵头 市融媒体中心'],
    ]);
  });
});

describe('what is no plan', () => {
  it.each([
    [
      'a notice with an ordinary list',
      '云岭市人民政府办公室关于做好春季防火工作的通知\n各县、区人民政府：\n现就有关事项通知如下。\n一、工作任务\n1.加强巡查。\n2.加强值守。\n3.加强宣传。\n云岭市人民政府办公室\n2026年3月5日\n',
    ],
    [
      'a report with measures',
      '云岭市2025年法治政府建设情况的报告\n一、主要措施\n（一）加强领导。\n（二）加强执法。\n（三）加强监督。\n',
    ],
    [
      'an opinion that names no units',
      '云岭市人民政府关于加强绿化工作的意见\n一、重点任务\n（一）植树。\n（二）护林。\n（三）防火。\n',
    ],
    [
      'a plan without tasks',
      '云岭市幼儿园招生工作方案\n一、招生原则\n（一）就近入学。\n（二）免试入学。\n（三）公开公正。\n二、招生对象\n年满三周岁的儿童。\n',
    ],
    [
      'a plan with two points',
      '云岭市植树工作方案\n一、工作任务\n（一）春季植树。\n（二）秋季补种。\n二、保障措施\n（一）加强领导。\n（二）落实经费。\n（三）严格考核。\n',
    ],
    [
      'rules',
      '云岭市便民服务办法\n第一条 为提升服务，制定本办法。\n第二条 各单位负责落实。\n第三条 本办法自发布之日起施行。\n',
    ],
    ['nothing', ''],
  ])('%s', (_, text) => expect(planOf(text)).toBeUndefined());

  it('a damaged text', () => {
    expect(
      planOf('現(xiàn)將(jiāng)發(fā)給(gěi)請(qǐng)認(rèn)真(zhēn)貫徹(chè)執(zhí)行。'.repeat(20)),
    ).toBeUndefined();
  });
});
