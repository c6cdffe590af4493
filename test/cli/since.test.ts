import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { encode } from '../../server/src/formats/encoding.js';
import { folder, gongwenCommand } from '../support/cli.js';
import { commit, git, repository } from '../support/git.js';
import { gongwen } from '../support/gongwen.js';

const right = gongwen();
const wrong = gongwen({ number: '云岭政办发（2026）8号', body: '各单位要落实责任,加强值守。' });
const bad = '各单位要做好工作。。\n';

/** Where findings are, as `file:line rule`. */
function since(root: string, ref: string, args: readonly string[] = ['.']): string[] {
  const { stdout, stderr } = gongwenCommand(root, ['lint', ...args, '--since', ref, '-f', 'compact']);
  expect(stderr.replace(/^自 .* 以来没有改动过的文档\n$/, '')).toBe('');
  return [...stdout.matchAll(/^(.+?):(\d+):\d+: .*\[(.+)\]$/gm)].map(
    ([, file, line, rule]) => `${file}:${line} ${rule}`,
  );
}

const linesOf = (text: string) => text.split('\n').length;

describe('gongwen lint --since', () => {
  it('reports only what stands on changed lines', () => {
    const root = repository({ '甲.txt': wrong, '乙.txt': wrong });
    expect(since(root, 'HEAD')).toEqual([]);
    appendFileSync(path.join(root, '甲.txt'), bad);
    const found = [`甲.txt:${linesOf(wrong)} punctuation/doubled`];
    expect(since(root, 'HEAD')).toEqual(found);
    git(root, 'add', '--all');
    expect(since(root, 'HEAD')).toEqual(found);
    commit(root);
    expect(since(root, 'HEAD')).toEqual([]);
    expect(since(root, 'first')).toEqual(found);
    expect(since(root, 'first', ['乙.txt'])).toEqual([]);
  });

  it('makes the exit code of what it reports', () => {
    const root = repository({ '甲.txt': wrong });
    expect(gongwenCommand(root, ['lint', '.', '--since', 'first'])).toMatchObject({
      code: 0,
      stderr: '自 first 以来没有改动过的文档\n',
    });
    appendFileSync(path.join(root, '甲.txt'), bad);
    expect(gongwenCommand(root, ['lint', '.', '--since', 'first']).code).toBe(1);
  });

  it('takes new files whole, known to git or not, but none that git ignores', () => {
    const root = repository({ '.gitignore': '草稿/\n', '甲.txt': right });
    writeFileSync(path.join(root, '新一.txt'), wrong);
    git(root, 'add', '新一.txt');
    writeFileSync(path.join(root, '新二.txt'), wrong);
    mkdirSync(path.join(root, '草稿'));
    writeFileSync(path.join(root, '草稿/丙.txt'), wrong);
    const names = new Set(since(root, 'HEAD').map((one) => one.replace(/:.*/, '')));
    expect([...names]).toEqual(['新一.txt', '新二.txt']);
    expect(since(root, 'HEAD').length).toBeGreaterThan(3);
  });

  it('follows names that need care, and renames', () => {
    const names = [
      '有 空格/关于"防汛"的通知.txt',
      "it's 𠮷.txt",
      'b -> c.txt',
      '制表\t符.txt',
      '-o.txt',
      '反\\斜.txt',
      '换\n行.txt',
    ];
    const root = repository(Object.fromEntries(names.map((name) => [name, wrong])));
    for (const name of names) appendFileSync(path.join(root, name), bad);
    const list = () => {
      const { stdout } = gongwenCommand(root, ['lint', '.', '--since', 'HEAD', '-f', 'json']);
      const { files } = JSON.parse(stdout) as { files: { path: string; findings: { rule: string }[] }[] };
      return files.map(({ path, findings }) => [path, ...findings.map(({ rule }) => rule)]);
    };
    expect(list()).toEqual(names.sort().map((name) => [name, 'punctuation/doubled']));
    commit(root);
    mkdirSync(path.join(root, '归档'));
    git(root, 'mv', '--', names[0] as string, '归档/甲 "乙".txt');
    expect(list()).toEqual([]);
    appendFileSync(path.join(root, '归档/甲 "乙".txt'), bad);
    expect(list()).toEqual([['归档/甲 "乙".txt', 'punctuation/doubled']]);
  });

  it('works from a folder inside and from outside of the repository', () => {
    const root = repository({ '公文/甲.txt': wrong, '乙.txt': wrong });
    appendFileSync(path.join(root, '公文/甲.txt'), bad);
    appendFileSync(path.join(root, '乙.txt'), bad);
    const inside = since(path.join(root, '公文'), 'HEAD', ['.', '../乙.txt']);
    expect(inside.map((one) => path.basename(one.replace(/:.*/, '')))).toEqual(['乙.txt', '甲.txt']);
    expect(since(folder(), 'HEAD', [root])).toHaveLength(2);
  });

  it('leaves out what the other branch changed meanwhile', () => {
    const root = repository({ '甲.txt': wrong, '乙.txt': wrong });
    git(root, 'switch', '--quiet', '--create', 'mine');
    appendFileSync(path.join(root, '甲.txt'), bad);
    commit(root);
    git(root, 'switch', '--quiet', 'main');
    writeFileSync(path.join(root, '乙.txt'), right);
    commit(root);
    git(root, 'switch', '--quiet', 'mine');
    expect(since(root, 'main')).toEqual([`甲.txt:${linesOf(wrong)} punctuation/doubled`]);
  });

  it('counts lines of GBK files with CRLF, takes UTF-16 files whole', () => {
    const gbk = (text: string) => encode({ text, encoding: 'gbk', bom: false }) as Uint8Array;
    const body = '各单位要落实责任,加强值守。\r\n'.repeat(3);
    const utf16 = Buffer.from(`\ufeff${wrong}`, 'utf16le');
    const root = repository({ '甲.txt': gbk(body), '乙.txt': utf16 });
    appendFileSync(path.join(root, '甲.txt'), gbk(bad));
    expect(since(root, 'HEAD')).toEqual(['甲.txt:4 punctuation/doubled']);
    appendFileSync(path.join(root, '乙.txt'), Buffer.from(bad, 'utf16le'));
    expect(since(root, 'HEAD', ['乙.txt']).length).toBeGreaterThan(1);
  });

  it('is not misled by text that looks like a patch, nor by settings of git', () => {
    const tricky = '--- a/甲.txt\n+++ b/别的.txt\n@@ -1 +900,3 @@\ndiff --git a/x b/x\n';
    const root = repository({ '甲.txt': `${tricky}${wrong}` });
    git(root, 'config', 'diff.noprefix', 'true');
    git(root, 'config', 'diff.mnemonicPrefix', 'true');
    git(root, 'config', 'diff.context', '9');
    git(root, 'config', 'diff.interHunkContext', '9');
    git(root, 'config', 'diff.external', 'false');
    git(root, 'config', 'color.ui', 'always');
    git(root, 'config', 'core.quotePath', 'false');
    const text = readFileSync(path.join(root, '甲.txt'), 'utf8');
    writeFileSync(
      path.join(root, '甲.txt'),
      `++ b/乙.txt\n${text.slice(text.indexOf('\n') + 1)}-- 完\n${bad}`,
    );
    expect(since(root, 'HEAD')).toContain(`甲.txt:${linesOf(text) + 1} punctuation/doubled`);
    expect(since(root, 'HEAD').every((one) => !/half-width|bracket$/.test(one))).toBe(true);
  });

  it('prefers changed lines for what a baseline does not accept', () => {
    const line = '各单位要落实责任,加强值守。';
    const root = repository({ '甲.txt': gongwen({ body: line }) });
    gongwenCommand(root, ['lint', '.', '--baseline', '基线.json', '--update-baseline']);
    commit(root);
    const file = path.join(root, '甲.txt');
    writeFileSync(file, readFileSync(file, 'utf8').replace(line, `一、${line}二\n\n${line}`));
    const both = ['lint', '.', '--baseline', '基线.json', '--since', 'HEAD', '-f', 'compact'];
    expect(gongwenCommand(root, both).stdout.match(/half-width/g)).toHaveLength(1);
  });

  it.each(['没有这个', '-x', '--output=乙', 'HEAD..HEAD', ' ', '$(touch 乙)'])(
    'refuses the ref %j',
    (ref) => {
      const root = repository({ '甲.txt': wrong });
      const { code, stdout, stderr } = gongwenCommand(root, ['lint', '.', `--since=${ref}`]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('--since');
      expect(git(root, 'status', '--porcelain')).toBe('');
    },
  );

  it('says what is missing: a repository, git, the history; and what does not go together', () => {
    const outside = folder({ '甲.txt': wrong });
    expect(gongwenCommand(outside, ['lint', '.', '--since', 'HEAD'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('不在任何仓库里'),
    });
    const root = repository({ '甲.txt': wrong });
    const none = spawnSync(
      process.execPath,
      [path.resolve('dist/cli/main.cjs'), 'lint', '.', '--since', 'HEAD'],
      {
        cwd: root,
        env: { PATH: '' },
        encoding: 'utf8',
      },
    );
    expect(none).toMatchObject({ status: 2, stderr: expect.stringContaining('没有安装 git') });
    expect(gongwenCommand(root, ['lint', '.', '--since', 'HEAD', '--fix']).code).toBe(2);
    expect(gongwenCommand(root, ['lint', '-', '--since', 'HEAD'], wrong).code).toBe(2);
    expect(readFileSync(path.join(root, '甲.txt'), 'utf8')).toBe(wrong);
  });
});
