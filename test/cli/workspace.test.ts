import { describe, expect, it } from 'vitest';
import { folder, gongwenCommand } from '../support/cli.js';
import { gongwen } from '../support/gongwen.js';

const planting = gongwen({ title: '云岭市人民政府办公室关于开展春季植树活动的通知' });
const files = { 'a.md': gongwen(), '发文/b.md': planting };
const found = (root: string, ...args: string[]) => {
  const run = gongwenCommand(root, ['lint', '--format', 'json', ...args]);
  const report = JSON.parse(run.stdout) as {
    files: { path: string; findings: { rule: string; message: string }[] }[];
  };
  return report.files.flatMap(({ path, findings }) =>
    findings
      .filter(({ rule }) => rule.startsWith('document-number/'))
      .map(({ rule, message }) => ({ path, rule, message })),
  );
};

describe('gongwen lint over a repository', () => {
  it('compares the documents of a folder', () => {
    const root = folder(files);
    const duplicates = found(root, '.');
    expect(duplicates.map(({ path, rule }) => [path, rule])).toEqual([
      ['a.md', 'document-number/duplicate'],
      ['发文/b.md', 'document-number/duplicate'],
    ]);
    expect(duplicates[0]?.message).toContain('（发文/b.md）');
  });

  it('and files that are named one by one', () => {
    expect(found(folder(files), 'a.md', '发文/b.md')).toHaveLength(2);
  });

  it('a single file stands alone without a configuration, and with its repository under one', () => {
    expect(found(folder(files), 'a.md')).toEqual([]);
    const config = { 'gongwen.config.json': '{}' };
    expect(found(folder({ ...files, ...config }), 'a.md')).toHaveLength(1);
    expect(found(folder({ ...files, 'gongwen.config.json': '{"ignore": ["发文/"]}' }), 'a.md')).toEqual([]);
  });

  it('a text from the standard input takes the place of its file', () => {
    const root = folder({ ...files, 'gongwen.config.json': '{}' });
    const lint = (text: string) =>
      gongwenCommand(root, ['lint', '-', '--stdin-filename', 'a.md'], text).stdout;
    expect(lint(gongwen())).toContain('发文/b.md');
    expect(lint(gongwen({ number: '云岭政办发〔2026〕9号' }))).not.toContain('发文/b.md');
  });

  it('hands the office to the rules', () => {
    const config = { agency: { name: '云岭市人民政府办公室' }, numbering: { codes: { 云岭府办发: {} } } };
    const root = folder({ 'a.md': gongwen(), 'gongwen.config.json': JSON.stringify(config) });
    expect(found(root, 'a.md').map(({ rule }) => rule)).toEqual(['document-number/unknown-code']);
  });
});
