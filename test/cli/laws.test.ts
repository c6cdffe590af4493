import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, gongwenCommand } from '../support/cli.js';
import { lawFiles } from '../support/lawFiles.js';

const library = Object.fromEntries(Object.entries(lawFiles).map(([name, text]) => [`法规/${name}`, text]));
const config = { 'gongwen.config.json': '{ "laws": "法规" }' };
const wrong =
  '《云岭市茶园保护条例》第五条规定：“市、县人民政府应当每两年组织一次茶园普查。”请遵照执行。\n\n云岭市人民政府\n\n2026年3月2日\n';

describe('gongwen laws', () => {
  it('tells the date and number of the laws', () => {
    const plain = gongwenCommand(folder(), ['laws']);
    expect(plain.code).toBe(0);
    expect(plain.stdout).toMatch(/法规库：\d+部，截至\d+年\d+月\d+日/);
    expect(plain.stdout).toContain('没有法规文本库');
    const own = gongwenCommand(folder({ ...config, ...library }), ['laws']);
    expect(own.stdout).toContain('本单位的法规文本：2部');
  });

  it('shows a law of the embedded catalogue', () => {
    const { stdout, code } = gongwenCommand(folder(), ['laws', 'show', '行政复议法', '第十一条']);
    expect(code).toBe(0);
    expect(stdout).toContain('《中华人民共和国行政复议法》　法律　现行有效');
    expect(stdout).toContain('2023年9月1日通过或者修改，2024年1月1日起施行，共90条');
    expect(stdout).toContain('第十一条：1款，15项');
    expect(gongwenCommand(folder(), ['laws', 'show', '合同法']).stdout).toContain('已废止');
    expect(gongwenCommand(folder(), ['laws', 'show', '行政复议法', '第一百条']).stdout).toContain(
      '没有这一条',
    );
  });

  it('shows an article of the library', () => {
    const cwd = folder({ ...config, ...library });
    const { stdout } = gongwenCommand(cwd, ['laws', 'show', '《云岭市茶园保护条例》第四条']);
    expect(stdout).toContain('第四条：2款，第一款2项');
    expect(stdout).toContain('第四条 茶园分为下列两级：\n（一）一级茶园');
    expect(stdout).toContain(`${path.sep}云岭市茶园保护条例.md`);
    expect(gongwenCommand(cwd, ['laws', 'show', '云岭市茶园保护条例', '6条之一']).stdout).toContain('古茶树');
  });

  it('tells what is wrong with the call', () => {
    const cwd = folder({ 'a.txt': '甲', 'gongwen.laws': '别的内容\n', '空/说明.md': '# 说明\n' });
    const fails = (...args: string[]) => {
      const { code, stderr } = gongwenCommand(cwd, ['laws', ...args]);
      expect(code, args.join(' ')).toBe(2);
      return stderr;
    };
    expect(fails('shw')).toContain('不认识“shw”');
    expect(fails('show')).toContain('请写明法规名称');
    expect(fails('show', '行政复义法')).toContain('是不是《中华人民共和国行政复议法》');
    expect(fails('build')).toContain('请写明一个法规文本文件夹');
    expect(fails('build', '没有')).toContain('找不到');
    expect(fails('build', 'a.txt')).toContain('不是文件夹');
    expect(fails('build', '空')).toContain('没有法规文本');
  });

  it('builds a catalogue file, which a configuration may name', () => {
    const cwd = folder(library);
    const built = gongwenCommand(cwd, ['laws', 'build', '法规', '-o', '本市.laws']);
    expect(built.stderr).toBe('');
    expect(built.stdout).toContain('2部法规，写入 本市.laws');
    const file = readFileSync(path.join(cwd, '本市.laws'), 'utf8');
    expect(file).toMatch(/^\d{8} \d{8}\n/);
    expect(file).toContain('云岭市茶园保护条例|O|20150924,20160101,6,;20230518,20230801,8,B00B20B3@10');
    // Again over itself, but not over another file.
    expect(gongwenCommand(cwd, ['laws', 'build', '法规', '-o', '本市.laws']).code).toBe(0);
    expect(gongwenCommand(cwd, ['laws', 'build', '法规', '-o', '法规/云岭市集市管理办法.md']).code).toBe(2);
    const office = folder({
      'gongwen.config.json': '{ "laws": ["法规目录.laws"] }',
      '法规目录.laws': file,
      'a.md': '依据《云岭市茶园保护条例》第五十条办理此事。\n\n云岭市人民政府\n\n2026年3月2日\n',
    });
    const { stdout } = gongwenCommand(office, ['lint', 'a.md', '--rule', 'citation/unknown-article']);
    expect(stdout).toContain('第五十条');
    expect(gongwenCommand(office, ['laws', 'show', '云岭市茶园保护条例', '第四条']).stdout).toContain('2款');
  });
});

describe('gongwen lint with a law library', () => {
  const only = ['--rule', 'citation/quotation'];

  it('compares quotations, and leaves the library alone', () => {
    const cwd = folder({ ...config, ...library, '公文/a.md': wrong });
    const { stdout, code } = gongwenCommand(cwd, ['lint', '.', ...only]);
    expect(code).toBe(1);
    expect(stdout).toContain('“两”原文为“三”');
    expect(stdout).not.toContain('法规/');
    const fixed = gongwenCommand(cwd, ['lint', '公文/a.md', ...only, '--fix']);
    expect(fixed.code).toBe(1);
    gongwenCommand(cwd, ['lint', '公文/a.md', ...only, '--fix-unsafe']);
    expect(readFileSync(path.join(cwd, '公文/a.md'), 'utf8')).toBe(wrong.replace('两年', '三年'));
  });

  it('is silent without one', () => {
    const cwd = folder({ 'a.md': wrong });
    expect(gongwenCommand(cwd, ['lint', 'a.md', ...only]).code).toBe(0);
  });

  it('says where the library is wanting', () => {
    const missing = folder({ ...config, 'a.md': wrong, 'b.md': wrong });
    const { code, stderr } = gongwenCommand(missing, ['lint', '.']);
    expect(code).toBe(2);
    expect(stderr.match(/找不到/g)).toHaveLength(1);
    const other = folder({ 'gongwen.config.json': '{ "laws": "甲.txt" }', '甲.txt': '甲', 'a.md': wrong });
    expect(gongwenCommand(other, ['lint', 'a.md']).stderr).toContain('不是法规目录文件');
  });
});
