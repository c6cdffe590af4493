import { spawnSync } from 'node:child_process';
import { chmodSync, linkSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../server/src/formats/docx/docx.js';
import { folder, gongwenCommand, type Run } from '../support/cli.js';
import { gongwen } from '../support/gongwen.js';

function textOf(file: string): string {
  const read = readDocx(readFileSync(file));
  if ('problem' in read) throw new Error(read.problem);
  return read.text;
}

/** One red pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

const withEnv = (root: string, args: readonly string[], env: Record<string, string>): Run => {
  const main = path.resolve('dist/cli/main.cjs');
  const result = spawnSync(process.execPath, [main, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
    timeout: 150_000,
  });
  return { code: result.status, stdout: result.stdout, stderr: result.stderr };
};

describe('gongwen export', () => {
  it('writes a Word file, a web page, by the name of the target', () => {
    const root = folder({ '通知.md': gongwen() });
    const word = gongwenCommand(root, ['export', '通知.md', '-o', '成品/通知.docx']);
    expect(word).toEqual({ code: 0, stdout: '', stderr: '已写入 成品/通知.docx\n' });
    expect(textOf(path.join(root, '成品/通知.docx'))).toContain('各单位要落实防汛责任。');
    expect(gongwenCommand(root, ['export', '通知.md', '-o', '通知.html']).code).toBe(0);
    expect(readFileSync(path.join(root, '通知.html'), 'utf8')).toContain('aria-label="第1页"');
    expect(readdirSync(root).sort()).toEqual(['成品', '通知.html', '通知.md']);
    expect(readdirSync(path.join(root, '成品'))).toEqual(['通知.docx']);
  });

  it('writes several drafts into a folder', () => {
    const root = folder({ 'a.md': gongwen(), '下/b.txt': gongwen() });
    const { code, stderr } = gongwenCommand(root, ['export', 'a.md', '下/b.txt', '-o', '成品/']);
    expect([code, stderr]).toEqual([0, '已写入 成品/a.docx\n已写入 成品/b.docx\n']);
    expect(gongwenCommand(root, ['export', 'a.md', '-o', '下', '-f', 'html']).code).toBe(0);
    expect(readdirSync(path.join(root, '下')).sort()).toEqual(['a.html', 'b.txt']);
  });

  it('one draft that cannot be read does not keep the others from being written', () => {
    const root = folder({ 'a.md': gongwen() });
    const { code, stderr } = gongwenCommand(root, ['export', '没有.md', 'a.md', '-o', '成品/']);
    expect(code).toBe(2);
    expect(stderr).toContain('找不到：没有.md');
    expect(readdirSync(path.join(root, '成品'))).toEqual(['a.docx']);
  });

  it('takes in pictures that lie with the draft, and says what is missing', () => {
    const draft = gongwen({
      body: '示意图如下。\n\n![图](图/一.png)\n\n![无](没有.png)\n\n![外](../外.png)\n\n![链](链.png)\n\n![网](https://example.com/a.png)\n\n![假](假.png)',
    });
    const root = folder({ '稿/通知.md': draft, '稿/图/一.png': png, '外.png': png, '稿/假.png': '不是图片' });
    symlinkSync('../外.png', path.join(root, '稿/链.png'));
    const run = gongwenCommand(path.join(root, '稿'), ['export', '通知.md', '-o', '通知.docx']);
    expect(run.code).toBe(0);
    expect(run.stderr.trim().split('\n')).toEqual([
      'gongwen：通知.md：图片 没有.png 找不到，未放入',
      'gongwen：通知.md：图片 ../外.png 不在文稿的文件夹里，未放入',
      'gongwen：通知.md：图片 链.png 不在文稿的文件夹里，未放入',
      'gongwen：通知.md：图片 https://example.com/a.png 不是本机的文件，未放入',
      'gongwen：通知.md：图片 假.png 不是 PNG 或者 JPEG 图片，未放入',
      '已写入 通知.docx',
    ]);
    const bytes = readFileSync(path.join(root, '稿/通知.docx'));
    expect(bytes.includes(Buffer.from('word/media/'))).toBe(true);
    gongwenCommand(path.join(root, '稿'), ['export', '通知.md', '-o', '通知.html']);
    const page = readFileSync(path.join(root, '稿/通知.html'), 'utf8');
    expect(page).toContain(`href="data:image/png;base64,${png.toString('base64')}"`);
    expect(page.replace(/<[^>]*>/g, '')).toContain('［图：无］');
    // From the folder above, the picture there may be taken too.
    const above = gongwenCommand(root, ['export', '稿/通知.md', '-o', '甲.docx']);
    expect(above.stderr).not.toContain('外.png');
  });

  it.each([
    [['export'], /请写明文稿和写入的文件/],
    [['export', 'a.md'], /请写明文稿和写入的文件/],
    [['export', 'a.md', '-o', 'a.odt'], /以 \.docx、\.html 或者 \.pdf 结尾/],
    [['export', 'a.md', '-o', 'a'], /以 \.docx、\.html 或者 \.pdf 结尾/],
    [['export', 'a.md', 'b.md', '-o', 'c.docx'], /请用 -o 文件夹\//],
    [['export', 'a.md', '-o', 'c.docx', '-f', 'html'], /不一致/],
    [['export', 'a.md', '-o', '成品/', '-f', 'odt'], /没有输出格式“odt”/],
    [['export', 'a.md', '下/a.md', '-o', '成品/'], /写入同一个文件/],
    [['export', 'a.md', '-o', 'there.docx'], /已有 there\.docx/],
    [['export', 'a.md', '-o', 'link.html', '--force'], /就是原文件/],
    [['export', '没有.md', '-o', 'c.docx'], /找不到：没有\.md/],
    [['export', 'there.docx', '-o', 'c.docx'], /gongwen format/],
    [['export', 'a.md', '-o', 'a.md/c.docx'], /不是文件夹/],
    [['export', 'a.md', '-o', 'c.docx', '--profile', 'a4'], /没有版式“a4”/],
  ])('%j is refused, nothing is written', (args, message) => {
    const root = folder({ 'a.md': gongwen(), 'b.md': gongwen(), '下/a.md': gongwen(), 'there.docx': 'x' });
    linkSync(path.join(root, 'a.md'), path.join(root, 'link.html'));
    const before = readdirSync(root, { recursive: true }).sort();
    const { code, stdout, stderr } = gongwenCommand(root, args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(before);
    expect(readFileSync(path.join(root, 'a.md'), 'utf8')).toBe(gongwen());
  });
});

/** A program that does what LibreOffice does, as far as the command sees: it writes a file beside the given one. */
const converter = `#!/bin/sh
for last; do :; done
echo "$@" > "$RECORD"
printf '%%PDF-1.7 ' > "\${last%.docx}.pdf"
`;
const broken = `#!/bin/sh
echo "Error: source file could not be loaded" >&2
`;

describe.skipIf(process.platform === 'win32')('gongwen export to PDF', () => {
  const temporary = () => readdirSync(os.tmpdir()).filter((name) => name.startsWith('gongwen-pdf-'));

  it('runs the LibreOffice that the environment names, in a folder that is removed', () => {
    const root = folder({ 'a.md': gongwen(), soffice: converter });
    chmodSync(path.join(root, 'soffice'), 0o755);
    const before = temporary();
    const record = path.join(root, 'record');
    const env = { LIBREOFFICE: path.join(root, 'soffice'), RECORD: record };
    const run = withEnv(root, ['export', 'a.md', '-o', 'a.pdf'], env);
    expect(run).toEqual({ code: 0, stdout: '', stderr: '已写入 a.pdf\n' });
    expect(readFileSync(path.join(root, 'a.pdf'), 'utf8')).toBe('%PDF-1.7 ');
    expect(readFileSync(record, 'utf8')).toMatch(
      /^-env:UserInstallation=file:\/\/.*--headless.*--convert-to pdf/,
    );
    expect(temporary()).toEqual(before);
  });

  it('says what went wrong in it', () => {
    const root = folder({ 'a.md': gongwen(), soffice: broken });
    chmodSync(path.join(root, 'soffice'), 0o755);
    const before = temporary();
    const run = withEnv(root, ['export', 'a.md', '-o', 'a.pdf'], { LIBREOFFICE: path.join(root, 'soffice') });
    expect(run.code).toBe(2);
    expect(run.stderr).toBe('gongwen：LibreOffice 没有生成 PDF：Error: source file could not be loaded\n');
    expect(temporary()).toEqual(before);
    expect(readdirSync(root).sort()).toEqual(['a.md', 'soffice']);
  });

  it('without one it tells what to do', () => {
    const root = folder({ 'a.md': gongwen() });
    const none = withEnv(root, ['export', 'a.md', '-o', 'a.pdf'], { LIBREOFFICE: '/没有/soffice' });
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('环境变量 LIBREOFFICE 指的不是 LibreOffice 的程序：/没有/soffice');
    expect(readdirSync(root)).toEqual(['a.md']);
  });
});
