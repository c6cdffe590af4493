import { describe, expect, it } from 'vitest';
import { folder, gongwenCommand } from '../support/cli.js';
import { gongwen } from '../support/gongwen.js';

const notice = (serial: number, title: string, date = `2026年${serial}月5日`) =>
  gongwen({ number: `云岭政办发〔2026〕${serial}号`, title: `云岭市人民政府办公室关于${title}的通知`, date });
const files = {
  '1.md': notice(1, '做好春耕工作'),
  '2.md': notice(2, '做好“三防”工作'),
  '发文/4.txt': notice(4, '加强消防安全'),
  '发文/4重.md': notice(4, '开展植树活动'),
  'README.md': '# 说明\n\n云岭政办发〔2026〕9号',
};

describe('gongwen numbers', () => {
  it('lists numbers with gaps, duplicates and the next free one, exit 0', () => {
    const { code, stdout } = gongwenCommand(folder(files), ['numbers']);
    expect(code).toBe(0);
    expect(stdout).toContain('云岭政办发〔2026〕  4件');
    expect(stdout).toMatch(/3号 {2}缺号/);
    expect(stdout).toMatch(/4号 {2}2026-04-05 {2}云岭市.*发文\/4重\.md {2}重号/);
    expect(stdout).toContain('下一号：云岭政办发〔2026〕5号');
    expect(stdout).toContain('共 4 件，重号 1 个，缺号 1 个');
  });

  it('as JSON', () => {
    const { stdout } = gongwenCommand(folder(files), ['numbers', '.', '--format', 'json']);
    const [series] = JSON.parse(stdout).series;
    expect(series).toMatchObject({
      code: '云岭政办发',
      year: 2026,
      next: '云岭政办发〔2026〕5号',
      missing: [3],
    });
    expect(series.entries.map((entry: { duplicate: boolean }) => entry.duplicate)).toEqual([
      false,
      false,
      true,
    ]);
    expect(series.entries[0].documents).toEqual([
      {
        path: '1.md',
        title: '云岭市人民政府办公室关于做好春耕工作的通知',
        genre: '通知',
        date: '2026-01-05',
        issuers: ['云岭市人民政府办公室'],
      },
    ]);
  });

  it('as CSV that spreadsheets read, and as Markdown', () => {
    const root = folder(files);
    const csv = gongwenCommand(root, ['numbers', '--format', 'csv']).stdout;
    expect(csv.startsWith('\ufeff发文字号,标记,成文日期,')).toBe(true);
    expect(csv.split('\r\n')).toContain(
      '云岭政办发〔2026〕2号,,2026-02-05,通知,云岭市人民政府办公室关于做好“三防”工作的通知,云岭市人民政府办公室,2.md',
    );
    expect(csv).toContain('云岭政办发〔2026〕3号,缺号,');
    const markdown = gongwenCommand(root, ['numbers', '--format', 'markdown']).stdout;
    expect(markdown).toContain('## 云岭政办发〔2026〕');
    expect(markdown).toContain('| 云岭政办发〔2026〕5号 | 下一号 |');
  });

  it('uses the configuration: what is ignored, names, 代字 not yet used', () => {
    const config = {
      ignore: ['发文/'],
      numbering: { codes: { 云岭政办发: { name: '办公室文件' }, 云岭政办函: { kinds: ['函'] } } },
    };
    const root = folder({ ...files, 'gongwen.config.json': JSON.stringify(config) });
    const { stdout } = gongwenCommand(root, ['numbers']);
    expect(stdout).toContain('云岭政办发〔2026〕（办公室文件）  2件');
    expect(stdout).toContain(`下一号：云岭政办函〔${new Date().getFullYear()}〕1号`);
    expect(stdout).not.toContain('重号');
    const one = gongwenCommand(root, ['numbers', '--code', '云岭政办函']).stdout;
    expect(one).not.toContain('云岭政办发');
  });

  it('an empty folder is no failure; a missing one and a wrong format are', () => {
    const root = folder({ 'a.png': 'x' });
    expect(gongwenCommand(root, ['numbers'])).toMatchObject({ code: 0 });
    expect(gongwenCommand(root, ['numbers', '没有'])).toMatchObject({
      code: 2,
      stderr: 'gongwen：找不到：没有\n',
    });
    expect(gongwenCommand(root, ['numbers', '--format', 'xml']).code).toBe(2);
    expect(gongwenCommand(root, ['numbers', '--code', '甲发']).code).toBe(2);
  });
});
