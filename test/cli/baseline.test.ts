import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, gongwenCommand } from '../support/cli.js';
import { gongwen } from '../support/gongwen.js';

const numberWrong = gongwen({ number: '云岭政办发（2026）8号' });
const bodyWrong = gongwen({ body: '各单位要落实责任,加强值守。' });

const update = (root: string, args: readonly string[] = ['.']) =>
  gongwenCommand(root, ['lint', ...args, '--baseline', '基线.json', '--update-baseline']);
const check = (root: string, args: readonly string[] = ['.']) =>
  gongwenCommand(root, ['lint', ...args, '--baseline', '基线.json', '-f', 'compact']);
const baseline = (root: string) => readFileSync(path.join(root, '基线.json'), 'utf8');
const files = (root: string) =>
  (JSON.parse(baseline(root)) as { files: Record<string, Record<string, Record<string, number>>> }).files;

function edit(root: string, name: string, change: (text: string) => string): void {
  const file = path.join(root, name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

describe('gongwen lint --baseline', () => {
  it('accepts what there is, reports what is new', () => {
    const root = folder({ '甲.txt': numberWrong, '乙/乙.txt': bodyWrong });
    expect(gongwenCommand(root, ['lint', '.']).code).toBe(1);
    expect(update(root)).toMatchObject({ code: 0, stderr: expect.stringContaining('2 篇，2 处') });
    expect(check(root)).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('2 处已接受') });

    edit(root, '甲.txt', (text) => `${text}\n各单位要做好工作。。\n`);
    const { code, stdout } = check(root);
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toEqual([expect.stringMatching(/^甲\.txt:\d+:\d+: error: .*doubled/)]);
  });

  it('still accepts lines that moved, in whatever line ends and encoding', () => {
    const root = folder({ '甲.txt': bodyWrong });
    update(root);
    edit(root, '甲.txt', (text) => text.replace(/(?=各单位)/, '一段新写的话。\n\n').replace(/\n/g, '\r\n'));
    expect(check(root)).toMatchObject({ code: 0, stdout: '' });
  });

  it('takes a second equal defect for new, and an edited line', () => {
    const line = '各单位要落实责任,加强值守。';
    const root = folder({ '甲.txt': bodyWrong });
    update(root);
    edit(root, '甲.txt', (text) => text.replace(line, `${line}\n\n${line}`));
    expect(check(root).stdout.trim().split('\n')).toHaveLength(1);

    edit(root, '甲.txt', () => bodyWrong.replace('加强值守', '加强夜间值守'));
    const { stdout, stderr } = check(root);
    expect(stdout).toContain('half-width');
    expect(stderr).toContain('1 处已经没有了');
  });

  it('tells how many entries can go, and takes them out when asked', () => {
    const root = folder({ '甲.txt': numberWrong, '乙.txt': bodyWrong, '丙.txt': bodyWrong });
    update(root);
    edit(root, '甲.txt', () => gongwen());
    rmSync(path.join(root, '丙.txt'));
    expect(check(root)).toMatchObject({ code: 0, stderr: expect.stringContaining('2 处已经没有了') });
    // Of a file that is not looked at nothing is known, unless it is gone.
    expect(check(root, ['乙.txt']).stderr).toContain('1 处已经没有了');
    // Nor of rules that do not run.
    expect(check(root, ['甲.txt', '--rule', 'punctuation/doubled']).stderr).toContain('1 处已经没有了');
    update(root);
    expect(Object.keys(files(root))).toEqual(['乙.txt']);
  });

  it('keeps what it says of other files and rules when only some are checked', () => {
    const root = folder({ '甲.txt': numberWrong, '乙.txt': `${bodyWrong}\n各单位要做好工作。。\n` });
    update(root);
    const before = baseline(root);
    update(root, ['乙.txt']);
    update(root, ['.', '--rule', 'punctuation/doubled']);
    expect(baseline(root)).toBe(before);
  });

  it('is sorted, one line for each defect, the same each time', () => {
    const root = folder({
      '乙.txt': numberWrong,
      '甲.txt': bodyWrong,
      'b.txt': bodyWrong,
      'a.txt': numberWrong,
    });
    update(root);
    const first = baseline(root);
    expect(Object.keys(files(root))).toEqual(['a.txt', 'b.txt', '乙.txt', '甲.txt']);
    expect(first.split('\n').filter((line) => /"[0-9a-f]{16}": 1,?$/.test(line))).toHaveLength(4);
    update(root);
    expect(baseline(root)).toBe(first);
  });

  it('counts paths from its own folder, wherever the command runs', () => {
    const root = folder({ '公文/甲.txt': numberWrong });
    gongwenCommand(root, ['lint', '.', '--baseline', '公文/基线.json', '--update-baseline']);
    expect(readFileSync(path.join(root, '公文/基线.json'), 'utf8')).toContain('"甲.txt"');
    const inside = path.join(root, '公文');
    expect(gongwenCommand(inside, ['lint', '甲.txt', '--baseline', '基线.json']).code).toBe(0);
    mkdirSync(path.join(root, '别处'));
    const elsewhere = path.join(root, '别处');
    expect(gongwenCommand(elsewhere, ['lint', '../公文', '--baseline', '../公文/基线.json']).code).toBe(0);
    renameSync(path.join(root, '公文/甲.txt'), path.join(root, '公文/乙.txt'));
    expect(gongwenCommand(inside, ['lint', '.', '--baseline', '基线.json']).code).toBe(1);
  });

  it('counts warnings that are new for --max-warnings', () => {
    const root = folder({ '甲.txt': bodyWrong });
    expect(gongwenCommand(root, ['lint', '.', '--max-warnings', '0']).code).toBe(1);
    update(root);
    expect(check(root, ['.', '--max-warnings', '0']).code).toBe(0);
  });

  it.each([
    ['{"version": 1,\n "files": {]', '第2行'],
    ['', 'JSON 不完整'],
    ['[]', '应是对象'],
    ['{"version": 7, "files": {}}', 'version'],
    ['{"version": 1, "files": {"甲.txt": {"a/b": {"00": "多"}}}}', '“甲.txt”的 a/b'],
    ['<<<<<<< HEAD\n{}\n', '合并冲突'],
  ])('refuses a broken file and leaves it: %s', (content, words) => {
    const root = folder({ '甲.txt': numberWrong, '基线.json': content });
    for (const run of [check, update]) {
      const { code, stdout, stderr } = run(root);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('基线.json 不是完好的基线');
      expect(stderr).toContain(words);
    }
    expect(baseline(root)).toBe(content);
  });

  it('refuses what would go wrong, exit 2', () => {
    const root = folder({ '甲.txt': numberWrong });
    const refused = (...args: string[]) => {
      const { code, stderr } = gongwenCommand(root, ['lint', '.', ...args]);
      expect(code).toBe(2);
      return stderr;
    };
    expect(refused('--baseline', '没有.json')).toContain('第一次请加 --update-baseline');
    expect(refused('--update-baseline')).toContain('--baseline');
    expect(refused('--baseline', '基线.json', '--update-baseline', '--fix')).toContain('--fix');
    expect(refused('--baseline', '基线.json', '--update-baseline', '--shard', '1/2')).toContain('--shard');
    expect(refused('--baseline', '甲.txt', '--update-baseline')).toContain('不是完好的基线');
    expect(
      refused('--baseline', '基线.json', '--update-baseline', '-f', 'json:基线.json', '--force'),
    ).toContain('是基线');
    expect(existsSync(path.join(root, '基线.json'))).toBe(false);
    expect(readFileSync(path.join(root, '甲.txt'), 'utf8')).toBe(numberWrong);
  });

  it('is not written when a file could not be checked', () => {
    const root = folder({ '甲.txt': numberWrong, '乙.txt': new Uint8Array([0, 1, 2, 255, 254, 0, 7]) });
    const { code, stderr } = update(root);
    expect(code).toBe(2);
    expect(stderr).toContain('基线 基线.json 未写入');
    expect(existsSync(path.join(root, '基线.json'))).toBe(false);
  });
});
