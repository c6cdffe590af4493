import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, gongwenCommand } from '../support/cli.js';
import { gongwen } from '../support/gongwen.js';

const wrong = gongwen({ number: '云岭政办发（2026）8号' });
const right = gongwen();
const json = (text: string) =>
  JSON.parse(text) as {
    version: string;
    files: {
      path: string;
      genre: string | null;
      findings: {
        rule: string;
        severity: string;
        start: { line: number; column: number; offset: number };
        fixes: unknown[];
      }[];
    }[];
    summary: {
      files: number;
      error: number;
      warning: number;
      info: number;
      fixable: number;
      durationMs: number;
    };
  };

describe('gongwen lint', () => {
  it('says nothing is wrong with a correct notice, exit 0', () => {
    const root = folder({ 'a.md': right });
    const { code, stdout } = gongwenCommand(root, ['lint', '.']);
    expect(stdout).toContain('没有发现问题');
    expect(code).toBe(0);
  });

  it('shows line, column, caret, clause; exit 1', () => {
    const root = folder({ 'a.txt': wrong });
    const { code, stdout } = gongwenCommand(root, ['lint', 'a.txt']);
    expect(code).toBe(1);
    expect(stdout).toContain('1:6 错误');
    expect(stdout).toContain('GB/T 9704—2012 7.2.5');
    const lines = stdout.split('\n');
    const shown = lines.findIndex((line) => line.includes('│ 云岭政办发（2026）8号'));
    // Five Chinese characters are ten columns wide; so is the marked （2026） eight.
    expect(lines[shown + 1]).toMatch(/│ {11}\^{8} /);
  });

  it('prints the public JSON', () => {
    const root = folder({ 'a.txt': wrong });
    const { stdout } = gongwenCommand(root, ['lint', '--format', 'json', 'a.txt']);
    const report = json(stdout);
    expect(report.version).toBe('1');
    expect(report.files[0]).toMatchObject({ path: 'a.txt', genre: '通知' });
    expect(report.files[0]?.findings[0]).toMatchObject({
      rule: 'document-number/bracket',
      clauses: expect.arrayContaining(['GF-725b', 'BD-34']),
      severity: 'error',
      start: { line: 1, column: 6, offset: 5 },
      end: { line: 1, column: 12, offset: 11 },
      fixes: [{ safe: true, edits: [{ start: 5, end: 11, text: '〔2026〕' }] }],
    });
    expect(report.summary).toMatchObject({ files: 1, error: 1, fixable: 1 });
  });

  it('groups many equal findings for people and keeps them whole in JSON', () => {
    const body = Array.from({ length: 40 }, () => '各单位要落实责任,加强值守。').join('\n\n');
    const root = folder({ 'a.txt': gongwen({ body }) });
    expect(gongwenCommand(root, ['lint', 'a.txt']).stdout).toContain('同类问题另有 37 处');
    expect(
      json(gongwenCommand(root, ['lint', '-f', 'json', 'a.txt']).stdout).files[0]?.findings,
    ).toHaveLength(40);
  });

  it('takes folders, patterns and standard input; skips README and node_modules', () => {
    const root = folder({
      '公文/a.md': wrong,
      '公文/b.txt': right,
      'README.md': wrong,
      'node_modules/x/c.md': wrong,
    });
    const paths = (args: string[]) =>
      json(gongwenCommand(root, ['lint', '-f', 'json', ...args]).stdout).files.map((file) => file.path);
    expect(paths(['.'])).toEqual(['公文/a.md', '公文/b.txt']);
    expect(paths(['公文/*.txt'])).toEqual(['公文/b.txt']);
    expect(paths(['README.md'])).toEqual(['README.md']);
    const piped = gongwenCommand(root, ['lint', '-', '--stdin-filename', 'x.md', '-f', 'json'], wrong);
    expect(json(piped.stdout).files[0]).toMatchObject({
      path: 'x.md',
      findings: [{ rule: 'document-number/bracket' }],
    });
  });

  it('--quiet shows errors only; --max-warnings makes warnings count', () => {
    const root = folder({
      'a.txt': gongwen({ body: '为做好工作，现通知如下。\n\n各单位要落实责任,加强值守。' }),
    });
    expect(gongwenCommand(root, ['lint', 'a.txt']).code).toBe(0);
    expect(gongwenCommand(root, ['lint', '--max-warnings', '0', 'a.txt']).code).toBe(1);
    expect(gongwenCommand(root, ['lint', '--quiet', 'a.txt']).stdout).not.toContain('警告');
  });

  it('--rule runs that rule alone', () => {
    const root = folder({ 'a.txt': gongwen({ number: '云岭政办发（2026）08号' }) });
    const { stdout } = gongwenCommand(root, [
      'lint',
      '-f',
      'json',
      '--rule',
      'document-number/no-leading-zero',
      'a.txt',
    ]);
    expect(json(stdout).files[0]?.findings.map((finding) => finding.rule)).toEqual([
      'document-number/no-leading-zero',
    ]);
  });
});

describe('gongwen lint --fix', () => {
  it('fixes in place, keeps BOM, line endings, mode and links', () => {
    const root = folder({ 'a.txt': `\ufeff${wrong.replace(/\n/g, '\r\n')}` });
    const file = path.join(root, 'a.txt');
    chmodSync(file, 0o640);
    symlinkSync('a.txt', path.join(root, 'link.txt'));
    const { code, stdout } = gongwenCommand(root, ['lint', '--fix', 'link.txt']);
    expect(stdout).toContain('已修复 1 处');
    expect(code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(`\ufeff${right.replace(/\n/g, '\r\n')}`);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(gongwenCommand(root, ['lint', '--fix', 'a.txt']).stdout).not.toContain('已修复');
  });

  it('does not touch a correct file', () => {
    const root = folder({ 'a.md': right });
    const before = statSync(path.join(root, 'a.md'));
    gongwenCommand(root, ['lint', '--fix', 'a.md']);
    const after = statSync(path.join(root, 'a.md'));
    expect(after.ino).toBe(before.ino);
    expect(after.mtimeMs).toBe(before.mtimeMs);
    expect(readFileSync(path.join(root, 'a.md'), 'utf8')).toBe(right);
  });

  it('--dry-run and --diff write nothing', () => {
    const root = folder({ 'a.txt': wrong });
    expect(gongwenCommand(root, ['lint', '--fix', '--dry-run', 'a.txt']).stdout).toContain('可修复 1 处');
    const { stdout } = gongwenCommand(root, ['lint', '--fix', '--diff', 'a.txt']);
    expect(stdout).toContain('-云岭政办发（2026）8号');
    expect(stdout).toContain('+云岭政办发〔2026〕8号');
    expect(readFileSync(path.join(root, 'a.txt'), 'utf8')).toBe(wrong);
  });

  it('from standard input prints the fixed text', () => {
    expect(gongwenCommand(folder(), ['lint', '--stdin', '--fix'], wrong).stdout).toBe(right);
  });
});

describe('configuration', () => {
  it('turns rules off, overrides by file, ignores, nearest wins', () => {
    const root = folder({
      'gongwen.config.json': '{ "rules": { "document-number/bracket": "off" }, "ignore": ["归档/**"] }',
      'a.md': wrong,
      '归档/b.md': wrong,
      '科室/gongwen.config.json':
        '{ "overrides": [{ "files": ["*.txt"], "rules": { "document-number/bracket": "warning" } }] }',
      '科室/c.md': wrong,
      '科室/d.txt': wrong,
    });
    const report = json(gongwenCommand(root, ['lint', '-f', 'json', '.']).stdout);
    const severities = Object.fromEntries(
      report.files.map((file) => [file.path, file.findings.map((finding) => finding.severity)]),
    );
    expect(severities).toEqual({ 'a.md': [], '科室/c.md': ['error'], '科室/d.txt': ['warning'] });
  });

  it('takes the words of an office: wrong → right, forbidden with a reason, names left alone', () => {
    const words = {
      wrong: { 云领市: '云岭市' },
      forbidden: { 外来工: '称“务工人员”' },
      allowed: ['外来工之家'],
    };
    const root = folder({
      'gongwen.config.json': JSON.stringify({ words }),
      'a.txt': gongwen({ body: '为做好工作，现通知如下。\n\n云领市各单位要关心外来工，办好外来工之家。' }),
    });
    const { stdout } = gongwenCommand(root, ['lint', '-f', 'json', 'a.txt']);
    expect(json(stdout).files[0]?.findings.map((finding) => finding.rule)).toEqual([
      'wording/own-words',
      'wording/own-words',
    ]);
    expect(gongwenCommand(root, ['lint', 'a.txt']).stdout).toContain('称“务工人员”');
  });

  it('a wrong configuration is told with file, line and column, and a guess; exit 2', () => {
    const root = folder({
      'gongwen.config.json': '{\n  "rulse": {},\n  "rules": { "document-number/brackets": "error" }\n}',
      'a.md': right,
    });
    const { code, stderr } = gongwenCommand(root, ['lint', 'a.md']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/gongwen\.config\.json:2:3 .*“rulse”，是不是“rules”？/);
    const second = folder({
      'gongwen.config.json': '{ "rules": { "document-number/brackets": "error" } }',
      'a.md': right,
    });
    expect(gongwenCommand(second, ['lint', 'a.md']).stderr).toContain('是不是“document-number/bracket”？');
    const broken = folder({ 'gongwen.config.json': '{ "rules": {', 'a.md': right });
    expect(gongwenCommand(broken, ['lint', 'a.md'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('不是正确的 JSON'),
    });
  });
});

describe('bad input', () => {
  const cases: readonly (readonly [string, Record<string, string | Uint8Array>, string[], RegExp])[] = [
    ['no arguments', {}, ['lint'], /请写明要检查的文件/],
    ['a missing file', {}, ['lint', '没有.md'], /找不到：没有\.md/],
    ['a pattern without files', {}, ['lint', '*.md'], /没有文件符合/],
    ['a folder without documents', { 'a.png': 'x' }, ['lint', '.'], /没有可检查的文档/],
    ['a binary file', { 'a.txt': new Uint8Array([0x50, 0x4b, 0, 1]) }, ['lint', 'a.txt'], /不是文本/],
    ['an unknown flag', {}, ['lint', '--fixx', 'a.md'], /没有选项“--fixx”，是不是“--fix”？/],
    ['an unknown format', {}, ['lint', '-f', 'xml', 'a.md'], /没有输出格式“xml”/],
    ['an unknown rule', { 'a.md': right }, ['lint', '--rule', 'no/such', 'a.md'], /没有名为“no\/such”的规则/],
    ['an unknown command', {}, ['lnit'], /没有命令“lnit”，是不是“lint”？/],
    ['a missing configuration', { 'a.md': right }, ['lint', '-c', 'x.json', 'a.md'], /找不到：.*x\.json/],
  ];
  for (const [name, files, args, message] of cases) {
    it(`${name}: a clear message, exit 2, no stack trace`, () => {
      const root = folder(files);
      const { code, stderr } = gongwenCommand(root, args);
      expect(code).toBe(2);
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/\n\s+at /);
      for (const [file, content] of Object.entries(files)) {
        expect(readFileSync(path.join(root, file)).equals(Buffer.from(content))).toBe(true);
      }
    });
  }

  it('one bad file does not hide the findings of the others', () => {
    const root = folder({ 'a.txt': new Uint8Array([0x50, 0x4b, 0, 1]), 'b.txt': wrong });
    const { code, stdout, stderr } = gongwenCommand(root, ['lint', '.']);
    expect(code).toBe(2);
    expect(stderr).toContain('a.txt');
    expect(stdout).toContain('b.txt');
  });

  it('broken front matter is a finding at its place; the rest is still checked', () => {
    const root = folder({ 'a.md': `---\n主送 各区\n发文字号号: x\n---\n\n${wrong}` });
    const findings =
      json(gongwenCommand(root, ['lint', '-f', 'json', 'a.md']).stdout).files[0]?.findings ?? [];
    expect(findings.map((finding) => finding.rule)).toContain('gongwen/front-matter');
    expect(
      findings.find((finding) => finding.rule === 'gongwen/front-matter')?.start.line,
    ).toBeLessThanOrEqual(3);
    expect(findings.map((finding) => finding.rule)).toContain('document-number/bracket');
  });

  for (const [name, text] of [
    ['an empty file', ''],
    ['only blanks', ' \n　\n\t'],
    ['one line of 5 MB', '各单位要落实责任，加强值守；'.repeat(130_000)],
    ['one line of 5 MB full of mistakes', '各单位要落实责任,加强值守。。'.repeat(120_000)],
    ['100,000 nested brackets', `${'（《'.repeat(50_000)}文${'》）'.repeat(50_000)}`],
    ['100,000 brackets never closed', '（〔“《'.repeat(25_000)],
    ['100,000 numbered lines', Array.from({ length: 100_000 }, (_, i) => `${i % 900}.事项`).join('\n')],
  ] as const) {
    it(`${name}: a normal result within 5 s`, () => {
      const root = folder({ 'a.txt': text, 'b.md': name.includes('5 MB') ? '' : text });
      const from = performance.now();
      const { code, stderr } = gongwenCommand(root, ['lint', '-f', 'json', '.']);
      expect(stderr).toBe('');
      expect([0, 1]).toContain(code);
      expect(performance.now() - from).toBeLessThan(10_000);
    });
  }
});

describe('the other commands', () => {
  it('rules --format json lists every rule; explain shows clause, reason, examples', () => {
    const root = folder();
    const rules = JSON.parse(gongwenCommand(root, ['rules', '--format', 'json']).stdout) as Record<
      string,
      unknown
    >[];
    expect(rules.length).toBeGreaterThanOrEqual(30);
    expect(Object.keys(rules[0] ?? {})).toEqual(['rule', 'clauses', 'severity', 'fixable', 'summary']);
    const { stdout } = gongwenCommand(root, ['explain', 'document-number/bracket']);
    for (const part of ['依据：', 'GB/T 9704—2012 7.2.5', '误', '正', 'gongwen-disable-next-line'])
      expect(stdout).toContain(part);
    expect(gongwenCommand(root, ['explain', 'bracket']).stderr).toContain(
      '是不是“document-number/bracket”？',
    );
  });

  it('init writes a configuration and a sample that is clean, and overwrites nothing', () => {
    const root = folder();
    expect(gongwenCommand(root, ['init']).stdout).toContain('已生成');
    expect(gongwenCommand(root, ['lint', '.'])).toMatchObject({ code: 0 });
    expect(gongwenCommand(root, ['lint', '.']).stdout).toContain('没有发现问题');
    expect(gongwenCommand(root, ['init']).stdout).toContain('未改动');
  });

  it('inspect shows the structure as a tree and as JSON', () => {
    const root = folder({ 'a.txt': right });
    const { stdout } = gongwenCommand(root, ['inspect', 'a.txt']);
    for (const part of ['通知', '云岭政办发〔2026〕8号', '压实责任', '2026年6月5日'])
      expect(stdout).toContain(part);
    expect(() => JSON.parse(gongwenCommand(root, ['inspect', '-f', 'json', 'a.txt']).stdout)).not.toThrow();
  });

  it('help and version', () => {
    const root = folder();
    expect(gongwenCommand(root, ['--help']).stdout).toContain('退出码');
    expect(gongwenCommand(root, ['lint', '--help']).stdout).toContain('--fix');
    expect(gongwenCommand(root, ['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
