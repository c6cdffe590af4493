import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, gongwenCommand } from '../support/cli.js';

const plan = `云岭市便民服务提升工作方案
一、重点任务
1.优化窗口服务。一是延长窗口办事时间；二是增设老年人窗口。2026年6月底前完成。（责任单位：市政务服务局牵头，市民政局参加）
2.推动证照互认。一是梳理电子证照目录；二是开通共享接口。（责任单位：市数据局牵头）
3.加强安全防护。建立值守制度，开展应急演练。（责任单位：市公安局、市司法局牵头）
二、落实时限
2026年3月至2027年12月底前完成。
`;
const county = plan
  .replace('云岭市', '青溪县')
  .replaceAll('：市', '：县')
  .replaceAll('、市', '、县')
  .replaceAll('，市', '，县')
  .replace('；二是开通共享接口', '')
  .replace(/3\.加强.*\n/, '3.发展乡村旅游。修建步道。（责任单位：县文旅局牵头）\n');
const draft = (task: string, status: string, title: string) =>
  `---\n文种: 通知\n任务: ${task}\n状态: ${status}\n---\n\n# 云岭市数据局关于${title}的通知\n\n各县：\n\n请抓好落实。\n`;
const files = {
  '方案.md': plan,
  '县/方案.md': county,
  '文稿/a.md': draft('[1.1]', '印发', '延长办事时间'),
  '文稿/b.md': draft('2', '送审', '梳理“<证照>&目录”'),
};
const alone = { '方案.md': plan, '文稿/a.md': files['文稿/a.md'], '文稿/b.md': files['文稿/b.md'] };
const run = (args: readonly string[], of: Readonly<Record<string, string>> = alone) =>
  gongwenCommand(folder(of), ['tasks', ...args]);

describe('gongwen tasks --coverage', () => {
  const date = ['--date', '2026-11-22'];

  it('says for people who carries out each task, how far, and what is overdue', () => {
    const { code, stdout } = run(['--coverage', '.', '--date', '2026年11月22日']);
    expect(code).toBe(0);
    expect(stdout).toContain('《云岭市便民服务提升工作方案》  方案.md');
    expect(stdout).toContain(
      '截至2026年11月22日，3项任务：已印发1项（33%），起草中1项，无人落实1项；逾期0项',
    );
    expect(stdout).toMatch(
      /2\. 推动证照互认 +起草中\n {5}市数据局 {2}2027年12月底前\n {5}送审 +云岭市数据局关于梳理/,
    );
    expect(stdout).toMatch(/3\. 加强安全防护 +无人落实\n/);
    const late = run(['--coverage', ...date], { '方案.md': plan }).stdout;
    expect(late).toMatch(/1\. 优化窗口服务 +无人落实 +逾期145天/);
  });

  it('as JSON', () => {
    const report = JSON.parse(run(['--coverage', ...date, '--format', 'json']).stdout);
    expect(report).toMatchObject({
      date: '2026-11-22',
      unit: null,
      plan: { title: '云岭市便民服务提升工作方案', path: '方案.md', builtIn: false, count: 3 },
      counts: { all: 3, issued: 1, drafting: 1, open: 1, overdue: 0 },
    });
    expect(report.tasks[0]).toMatchObject({
      id: '1',
      state: 'issued',
      leads: ['市政务服务局'],
      deadline: '2026-06-30',
      daysLeft: -145,
      overdue: false,
      documents: [
        {
          path: path.join('文稿', 'a.md'),
          title: '云岭市数据局关于延长办事时间的通知',
          status: '印发',
          measures: [1],
        },
      ],
    });
  });

  it('as CSV and Markdown', () => {
    const csv = run(['--coverage', ...date, '--format', 'csv']).stdout.split('\r\n');
    expect(csv[0]).toBe(
      '\ufeff序号,任务,落实情况,时限,截止日期,逾期,牵头单位,责任单位,参加单位,文稿,文稿状态,发文字号,文件,规划',
    );
    expect(csv[3]).toBe(
      '3,加强安全防护,无人落实,2027年12月底前,2027-12-31,,市公安局、市司法局,,,,,,,云岭市便民服务提升工作方案',
    );
    expect(run(['--coverage', ...date, '--format', 'markdown']).stdout).toContain(
      '| 1 | 优化窗口服务 | 已印发 | 2026年6月底前 | 市政务服务局 | 云岭市数据局关于延长办事时间的通知（印发） |',
    );
  });

  it('as one page that loads nothing and shows what documents say as text', () => {
    const root = folder(alone);
    const { code, stdout } = gongwenCommand(root, [
      'tasks',
      '--coverage',
      ...date,
      '-f',
      'html',
      '-o',
      '情况.html',
    ]);
    expect([code, stdout]).toEqual([0, '']);
    const page = readFileSync(path.join(root, '情况.html'), 'utf8');
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
    expect(page).toContain('云岭市便民服务提升工作方案');
    expect(page).toContain('关于梳理“&lt;证照&gt;&amp;目录”的通知');
    expect(page).not.toContain('<证照>');
    expect(page).not.toMatch(/https?:|\ssrc=|\son[a-z]+=|\sstyle=|@import|url\(/);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('<option value="市司法局">市司法局（1）</option>');
    expect(page.match(/<tr class="task/g)).toHaveLength(3);
    const again = gongwenCommand(root, ['tasks', '--coverage', '-f', 'html', '-o', '情况.html']);
    expect(again).toMatchObject({ code: 2, stderr: 'gongwen：已有 情况.html，未改动；要覆盖请加 --force\n' });
  });

  it('only the tasks of a unit; says which there are when it is none', () => {
    const { stdout } = run(['--coverage', '--unit', '市司法局', '--format', 'json']);
    expect(JSON.parse(stdout).tasks.map(({ id }: { id: string }) => id)).toEqual(['3']);
    const { code, stderr } = run(['--coverage', '--unit', '市教育局']);
    expect(code).toBe(2);
    expect(stderr).toContain('没有“市教育局”牵头或者参加的任务。规划中的单位有：市政务服务局、市民政局');
  });

  it('without a plan the built-in one; with several, JSON and HTML want one named', () => {
    const builtIn = run(['--coverage', '--format', 'json'], { 'a.md': files['文稿/a.md'] });
    expect(JSON.parse(builtIn.stdout).plan).toMatchObject({ builtIn: true, path: null, count: 27 });
    const several = run(['--coverage', '--format', 'html'], files);
    expect(several.code).toBe(2);
    expect(several.stderr).toContain('这里有2个规划，请用 --plan 写明其中一个');
    const one = run(['--coverage', '--plan', '方案.md', '--format', 'json'], files);
    expect(JSON.parse(one.stdout).counts).toMatchObject({ issued: 1, drafting: 1 });
    const outside = gongwenCommand(folder(files), [
      'tasks',
      '--coverage',
      '文稿',
      '--plan',
      '方案.md',
      '-f',
      'json',
    ]);
    expect(JSON.parse(outside.stdout).counts).toMatchObject({ issued: 1, drafting: 1, open: 1 });
  });

  it('--strict: 1 when there is a gap', () => {
    expect(run(['--coverage', '--strict']).code).toBe(1);
    const done = { '方案.md': plan, 'a.md': draft('[1, 2, 3]', '印发', '做好工作') };
    expect(run(['--coverage', '--strict'], done).code).toBe(0);
  });

  it.each([
    [['--coverage', '没有'], '找不到：没有'],
    [['--coverage', '方案.md'], '不是文件夹：方案.md'],
    [['--coverage', '--date', '2026-13-01'], '没有这样的日期：“2026-13-01”'],
    [['--coverage', '--format', 'xml'], '没有输出格式“xml”，可用 stylish、json、csv、markdown、html'],
    [['--coverage', '--plan', '文稿/a.md'], '没有读出任务'],
    [['--coverage', '--compare'], '--coverage、--compare 不能合用'],
    [['--unit', '市司法局'], '--unit 与 --coverage 合用'],
    [['--suggest', '--strict', '方案.md'], '--strict 与 --coverage 或 --compare 合用'],
  ])('%j is an error', (args, message) => {
    const { code, stderr } = run(args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('gongwen tasks --compare', () => {
  const args = ['--compare', '方案.md', '县/方案.md'];

  it('says for people what became of each task', () => {
    const { code, stdout } = run(args, files);
    expect(code).toBe(0);
    expect(stdout).toMatch(/1\. 优化窗口服务 +相同\n/);
    expect(stdout).toMatch(/2\. 推动证照互认 +缩短\n +删去：第2条措施：开通共享接口。\n/);
    expect(stdout).toMatch(/3\. 加强安全防护 +缺少\n/);
    expect(stdout).toMatch(/3\. 发展乡村旅游 +新增\n/);
    expect(stdout).toContain('相同1项，缩短1项，缺少1项，新增1项');
  });

  it('as JSON, CSV and Markdown', () => {
    const report = JSON.parse(run([...args, '--format', 'json'], files).stdout);
    expect(report).toMatchObject({ units: 'both', deadlineChanged: false });
    expect(report.from).toMatchObject({ path: '方案.md', count: 3, deadline: '2027-12-31', units: true });
    expect(report.tasks[1]).toMatchObject({
      from: { id: '2', title: '推动证照互认' },
      to: { id: '2', title: '推动证照互认' },
      changes: ['shortened'],
      gone: [{ measure: 2, whole: true, text: '开通共享接口。' }],
    });
    expect(report.tasks[3]).toMatchObject({ from: null, to: { id: '3' }, changes: ['added'] });
    expect(run([...args, '--format', 'csv'], files).stdout).toContain(
      '2,2,推动证照互认,缩短,第2条措施：开通共享接口。,,,,,\r\n',
    );
    const markdown = run([...args, '--format', 'markdown'], files).stdout;
    expect(markdown).toContain('| 2 | 推动证照互认 | 缩短 |');
    expect(markdown).toContain('- 删去：第2条措施：开通共享接口。');
  });

  it('--strict: 1 when the other does less, 0 when it is the same', () => {
    expect(run([...args, '--strict'], files).code).toBe(1);
    expect(run(['--compare', '方案.md', '方案.md', '--strict'], files).code).toBe(0);
  });

  it.each([
    [['--compare', '方案.md'], '请写明两个方案'],
    [['--compare', '方案.md', '没有.md'], '找不到：没有.md'],
    [['--compare', '方案.md', '文稿/a.md'], '没有读出任务'],
    [['--compare', '方案.md', '县/方案.md', '--format', 'html'], '没有输出格式“html”'],
    [['--compare', '方案.md', '县/方案.md', '--date', '2026-01-01'], '--date 与 --coverage 合用'],
  ])('%j is an error', (wrong, message) => {
    const { code, stderr } = run(wrong, files);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('gongwen tasks --suggest', () => {
  const report = `云岭市人民政府关于便民服务情况的报告

南州省人民政府：

一、窗口服务

全市政务大厅延长窗口办事时间，增设老年人窗口46个。

二、绿化

春季植树12万株，新建口袋公园8个，绿化道路30公里。

三、数据共享

按照方案第2项任务，梳理电子证照目录，开通共享接口19个。

特此报告。
`;
  const withReport = { '方案.md': plan, '报告.txt': report };

  it('says for people which tasks each paragraph may be about', () => {
    const { code, stdout } = run(['--suggest', '报告.txt'], withReport);
    expect(code).toBe(0);
    expect(stdout).toContain('《云岭市便民服务提升工作方案》3项任务  方案.md');
    expect(stdout).toMatch(/ 5 {2}一、窗口服务\n +0\.\d\d {2}任务1 {2}优化窗口服务\n/);
    expect(stdout).toMatch(/ 9 {2}二、绿化\n +没有相近的任务\n/);
    expect(stdout).toMatch(/ 13 {2}三、数据共享\n +已写明任务2\n/);
  });

  it('as JSON, and against the built-in plan where there is no other', () => {
    const json = JSON.parse(
      run(['--suggest', '报告.txt', '--plan', '方案.md', '-f', 'json'], withReport).stdout,
    );
    expect(json.plan).toEqual({
      title: '云岭市便民服务提升工作方案',
      number: null,
      path: '方案.md',
      builtIn: false,
    });
    expect(json.passages[0]).toMatchObject({
      range: { start: { line: 5, column: 1 } },
      heading: '窗口服务',
      related: [{ id: '1', title: '优化窗口服务' }],
    });
    expect(json.passages[2].references).toEqual([{ task: '2', measure: null }]);
    const alone = JSON.parse(run(['--suggest', '报告.txt', '-f', 'json'], { '报告.txt': report }).stdout);
    expect(alone.plan).toMatchObject({ builtIn: true, path: null });
  });

  it('several plans: one must be named', () => {
    const { code, stderr } = run(['--suggest', '报告.txt'], { ...withReport, '县方案.md': county });
    expect(code).toBe(2);
    expect(stderr).toContain('看不出落实哪个规划，请用 --plan 写明其中一个：县方案.md、方案.md');
  });

  it('writes to a file', () => {
    const root = folder(withReport);
    expect(
      gongwenCommand(root, ['tasks', '--suggest', '报告.txt', '-f', 'json', '-o', 'out/推荐.json']).code,
    ).toBe(0);
    expect(existsSync(path.join(root, 'out/推荐.json'))).toBe(true);
  });

  it.each([
    [['--suggest'], '请写明一份文稿'],
    [['--suggest', '没有.md'], '找不到：没有.md'],
    [['--suggest', '报告.txt', '--format', 'csv'], '没有输出格式“csv”，可用 stylish、json'],
  ])('%j is an error', (wrong, message) => {
    const { code, stderr } = run(wrong, withReport);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
