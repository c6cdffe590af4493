import { describe, expect, it } from 'vitest';
import { folder, gongwenCommand } from '../support/cli.js';

const plan = `云岭市便民服务提升工作方案
为提升便民服务水平，制定本方案。
一、重点任务
1.优化窗口。一是延长办事时间；二是增设老年人窗口。（责任单位：市政务服务局、市民政局牵头，市直有关单位参加）
2.打通数据，推动证照互认。2026年9月底前完成。（牵头单位：市数据局；配合单位：市档案馆）
3.加强宣传。
二、落实时限
2026年3月至2027年12月底前完成。
`;
const grouped = `青溪县营商环境提升行动计划
一、重点任务
（一）简化审批
1.压减材料。
2.并联办理。
（二）加强监管
1.联合检查。
`;
const notice =
  '云岭市人民政府办公室关于做好春耕的通知\n各县、区人民政府：\n一、工作任务\n1.备种。\n2.备肥。\n3.备水。\n';

describe('gongwen tasks', () => {
  it('lists the tasks of a plan for people', () => {
    const { code, stdout, stderr } = gongwenCommand(folder({ 'plan.txt': plan }), ['tasks', 'plan.txt']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('《云岭市便民服务提升工作方案》');
    expect(stdout).toMatch(
      /\n 1\. 优化窗口 +2条措施\n {4}牵头：市政务服务局、市民政局\n {4}参加：市直有关单位\n/,
    );
    expect(stdout).toMatch(
      /\n 2\. 打通数据，推动证照互认\n {4}牵头：市数据局\n {4}参加：市档案馆\n {4}时限：2026年9月底前\n/,
    );
    expect(stdout).toContain(
      '第一部分“重点任务”：共3项任务，2条措施；1项没有写明责任单位；总时限2027年12月底前',
    );
  });

  it('as JSON', () => {
    const { stdout } = gongwenCommand(folder({ 'plan.txt': plan }), [
      'tasks',
      'plan.txt',
      '--format',
      'json',
    ]);
    const report = JSON.parse(stdout);
    expect(report.plan).toMatchObject({
      title: '云岭市便民服务提升工作方案',
      section: '重点任务',
      deadline: '2027-12-31',
      count: 3,
      builtIn: false,
      path: 'plan.txt',
    });
    expect(report.tasks[0]).toMatchObject({
      id: '1',
      number: 1,
      title: '优化窗口',
      measures: [
        { number: 1, text: '延长办事时间' },
        { number: 2, text: '增设老年人窗口' },
      ],
      leads: ['市政务服务局', '市民政局'],
      participants: ['市直有关单位'],
      deadline: null,
    });
    expect(report.tasks[1].deadline).toBe('2026-09-30');
  });

  it('as CSV that spreadsheets read, and as Markdown', () => {
    const root = folder({ 'plan.txt': plan });
    const csv = gongwenCommand(root, ['tasks', 'plan.txt', '--format', 'csv']).stdout;
    expect(csv.startsWith('\ufeff序号,任务,措施数,牵头单位,')).toBe(true);
    expect(csv.split('\r\n')).toContain(
      '2,打通数据，推动证照互认,0,市数据局,,市档案馆,2026年9月底前,云岭市便民服务提升工作方案',
    );
    const markdown = gongwenCommand(root, ['tasks', 'plan.txt', '--format', 'markdown']).stdout;
    expect(markdown).toContain('| 1 | 优化窗口 | 2 | 市政务服务局、市民政局 |  | 市直有关单位 |  |');
  });

  it('shows headings where numbering restarts', () => {
    const root = folder({ '计划.md': grouped });
    expect(gongwenCommand(root, ['tasks', '计划.md']).stdout).toMatch(
      /（一）简化审批\n[\s\S]*1\. 压减材料\n[\s\S]*（二）加强监管\n[\s\S]*1\. 联合检查/,
    );
    const { stdout } = gongwenCommand(root, ['tasks', '计划.md', '-f', 'json']);
    expect(JSON.parse(stdout).tasks.map(({ id }: { id: string }) => id)).toEqual([
      '（一）1',
      '（一）2',
      '（二）1',
    ]);
  });

  it('without a file takes the plans of the workspace, else the built-in one', () => {
    const root = folder({
      'a/方案.txt': plan,
      'a/通知.txt': notice,
      'b/计划.md': grouped,
      'c/通知.txt': notice,
    });
    const both = gongwenCommand(root, ['tasks']).stdout;
    expect(both).toContain('a/方案.txt');
    expect(both).toContain('b/计划.md');
    expect(both).not.toContain('备种');
    expect(gongwenCommand(root, ['tasks', 'a', '-f', 'json']).stdout).toContain('"path": "a/方案.txt"');
    const several = gongwenCommand(root, ['tasks', '-f', 'json']);
    expect(several.code).toBe(2);
    expect(several.stderr).toContain('a/方案.txt、b/计划.md');
    const builtIn = gongwenCommand(root, ['tasks', 'c']);
    expect(builtIn.code).toBe(0);
    expect(builtIn.stdout).toContain('长政办发〔2022〕14号');
    expect(builtIn.stdout).toContain('内置规划');
    expect(builtIn.stdout).toContain('共27项任务');
  });

  it('takes the plans that the configuration names', () => {
    const root = folder({
      'a/方案.txt': plan,
      'b/计划.md': grouped,
      'gongwen.config.json': '{ "plans": ["b/*.md"] }',
    });
    const { stdout } = gongwenCommand(root, ['tasks', '-f', 'json']);
    expect(JSON.parse(stdout).plan.path).toBe('b/计划.md');
    const none = folder({ '通知.txt': notice, 'gongwen.config.json': '{ "plans": ["*.txt"] }' });
    expect(gongwenCommand(none, ['tasks'])).toMatchObject({
      code: 2,
      stderr: 'gongwen：配置的 plans 指明的文件中没有读出任务：通知.txt\n',
    });
  });

  it('tells what is wrong with the call', () => {
    const root = folder({ '通知.txt': notice, 'x.png': 'x' });
    const fails = (...args: string[]) => {
      const { code, stderr, stdout } = gongwenCommand(root, ['tasks', ...args]);
      expect([code, stdout], args.join(' ')).toEqual([2, '']);
      return stderr;
    };
    const plain = fails('通知.txt');
    expect(plain).toContain('通知.txt：没有读出任务（标题“云岭市人民政府办公室关于做好春耕的通知”）');
    expect(plain).toContain('至少3项');
    expect(fails('没有.txt')).toContain('找不到：没有.txt');
    expect(fails('a', 'b')).toContain('只能写一个');
    expect(fails('通知.txt', '--format', 'xml')).toContain('没有输出格式“xml”');
    expect(fails('--formt', 'json')).toContain('--format');
  });
});
