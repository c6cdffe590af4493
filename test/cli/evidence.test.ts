import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folder, gongwenCommand } from '../support/cli.js';
import { judged } from '../support/judged.js';

const open = judged({
  evidence:
    '证据1、证据4，各方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场，不予采信。\n\n关于是否标价的事实，申请人主张已经标价，被申请人主张没有标价。',
});

function run(text: string, ...args: string[]) {
  return gongwenCommand(folder({ '决定书.txt': text }), ['evidence', '决定书.txt', ...args]);
}

describe('gongwen evidence', () => {
  it('shows each piece, who contests it, whether and why it is adopted, and what is missing', () => {
    const { code, stdout, stderr } = run(open);
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('行政复议决定书　云岭府复决字〔2026〕18号');
    expect(lines[2]).toMatch(/^证据 +名称 +提交人 +争议 +采信 +理由$/);
    expect(stdout).toMatch(/^证据1 +销售票据 +申请人 +无 +采信 +各方当事人均无异议$/m);
    expect(stdout).toMatch(/^证据2 +张某某的书面证言 +申请人 +被申请人有异议 +不采信 +未写理由$/m);
    expect(stdout).toMatch(/^证据3 +《现场笔录》 +被申请人 +无 +未写明$/m);
    expect(stdout).toMatch(/^是否标价的事实 +未写明 +未写理由$/m);
    expect(stdout).toContain(
      '共4份证据，1份有争议；1份没有写明是否采信，1份没有写明理由，1项有争议的事实没有写明认定意见或者理由',
    );
  });

  it('columns stand below each other although a Chinese character takes two', () => {
    const { stdout } = run(judged());
    const starts = stdout
      .split('\n')
      .filter((line) => line.startsWith('证据') && line.includes('采信'))
      .map((line) =>
        [...line.slice(0, line.lastIndexOf('采信'))].reduce((n, c) => n + (c > '⺀' ? 2 : 1), 0),
      );
    expect(starts).toHaveLength(5);
    // 不采信 begins two columns earlier.
    expect(new Set(starts).size).toBeLessThanOrEqual(2);
  });

  it('a complete decision says so', () => {
    expect(run(judged()).stdout).toContain('共4份证据，1份有争议；均已写明');
  });

  it('as JSON, with places', () => {
    const report = JSON.parse(run(open, '--format', 'json').stdout);
    expect(report).toMatchObject({ name: '行政复议决定书', number: '云岭府复决字〔2026〕18号' });
    const second = report.evidence[1];
    expect(second).toMatchObject({
      label: '证据2',
      text: '张某某的书面证言',
      by: '申请人',
      verdict: { kind: 'rejected' },
      reason: null,
      gaps: ['reason'],
    });
    const line = open.split('\n')[second.line - 1] as string;
    expect(line.slice(second.column - 1)).toMatch(/^张某某的书面证言/);
    const dispute = second.disputes[0];
    expect(open.split('\n')[dispute.line - 1]?.slice(dispute.column - 1)).toMatch(/^被申请人有异议/);
    expect(report.facts).toHaveLength(1);
  });

  it('as Markdown and as CSV', () => {
    const markdown = run(open, '-f', 'markdown').stdout;
    expect(markdown).toContain('| 证据3 | 《现场笔录》 | 被申请人 | 无 | **未写明** |  |');
    const csv = run(open, '-f', 'csv').stdout;
    expect(csv.split('\r\n')[0]).toBe('\ufeff证据,名称,提交人,争议,采信,理由,种类,行');
    expect(csv).toContain('\r\n证据3,《现场笔录》,被申请人,无,未写明,,,');
  });

  it('from the standard input', () => {
    expect(gongwenCommand(folder(), ['evidence', '-'], open).stdout).toContain('证据3');
  });

  it('a document without evidence says how it is listed', () => {
    const { code, stdout } = run(judged({ applicant: '', respondent: '', evidence: '' }));
    expect(code).toBe(0);
    expect(stdout).toContain('文中没有列明的证据。证据可写作“申请人提交的证据：证据1：…；证据2：…”');
  });

  it.each([
    [
      '云岭市人民政府关于做好防汛工作的通知\n\n各县、区人民政府：\n\n请做好工作。\n',
      '决定书.txt：不是行政复议文书',
    ],
    ['', '决定书.txt：不是行政复议文书'],
  ])('what is no case document: exit code 2', (text, message) => {
    const { code, stdout, stderr } = run(text);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('other mistakes are told', () => {
    const root = folder();
    for (const [args, message] of [
      [[], '请写明一个文件'],
      [['没有.md'], '没有.md'],
      [['a.md', 'b.md'], '一次只看一份文书'],
      [['a.md', '--format', 'xml'], '没有输出格式“xml”'],
    ] as const) {
      const { code, stderr } = gongwenCommand(root, ['evidence', ...args]);
      expect(code).toBe(2);
      expect(stderr).toContain(message);
    }
  });

  it('the example of the project is complete', () => {
    const text = readFileSync('examples/复议/行政复议决定书（云岭府复决字〔2026〕18号）.md', 'utf8');
    const { stdout } = gongwenCommand(folder({ '决定书.md': text }), ['evidence', '决定书.md']);
    expect(stdout).toContain('共6份证据，2份有争议；均已写明');
  });
});
