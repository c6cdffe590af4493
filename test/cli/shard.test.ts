import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { shardOf } from '../../server/src/cli/shard.js';
import { lintFormats } from '../../server/src/cli/outputs.js';
import { folder, gongwenCommand } from '../support/cli.js';
import { gongwen } from '../support/gongwen.js';

const wrong = gongwen({
  number: '云岭政办发（2026）08号',
  body: '为做好𠮷祥社区防汛工作,现通知如下。。\n\n😀各单位要落实“𠮷<b>&”责任,加强值守。',
});

/** Documents of many sizes, with LF and CRLF, two with one 发文字号. */
const documents = () =>
  folder({
    ...Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [
        `${i % 2 ? '公文/' : '待 办/'}第${i}号 (1).${i % 3 ? 'txt' : 'md'}`,
        (i % 4 ? wrong : wrong.replace(/\n/g, '\r\n')) + '各单位要认真落实。\n\n'.repeat(i * 9),
      ]),
    ),
    '同号一.txt': gongwen(),
    '同号二.txt': gongwen({ title: '云岭市人民政府办公室关于做好防火工作的通知' }),
    '正确.txt': gongwen({ number: '云岭政办发〔2026〕77号' }),
  });

interface Json {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { readonly rule: string }[];
  }[];
}

function shards(root: string, count: number, args: readonly string[] = ['.']): string[] {
  return Array.from({ length: count }, (_, i) => {
    const name = `片${i + 1}.json`;
    gongwenCommand(root, ['lint', ...args, '--shard', `${i + 1}/${count}`, '-f', `json:${name}`, '--force']);
    return name;
  });
}

const read = (root: string, name: string) => JSON.parse(readFileSync(path.join(root, name), 'utf8')) as Json;

describe('shardOf', () => {
  it('puts each item into exactly one shard, evenly by size', () => {
    const items = Array.from({ length: 300 }, (_, i) => ({ name: i, size: (i * 7919) % 50_000 }));
    const parts = [1, 2, 3, 4].map((index) => shardOf(items, (one) => one.size, { index, count: 4 }));
    expect(parts.flat().sort((a, b) => a.name - b.name)).toEqual(items);
    const sums = parts.map((part) => part.reduce((sum, one) => sum + one.size, 0));
    expect(Math.max(...sums) / Math.min(...sums)).toBeLessThan(1.01);
  });

  it('leaves shards empty where there are more of them than items', () => {
    const parts = [1, 2, 3].map((index) => shardOf(['a'], () => 0, { index, count: 3 }));
    expect(parts).toEqual([['a'], [], []]);
  });
});

describe('gongwen lint --shard', () => {
  it('checks every document once, and each against all others', () => {
    const root = documents();
    const whole = JSON.parse(gongwenCommand(root, ['lint', '.', '-f', 'json']).stdout) as Json;
    const parts = shards(root, 3).map((name) => read(root, name));
    expect(parts.every(({ files }) => files.length > 0)).toBe(true);
    const all = parts.flatMap(({ files }) => files.map((file) => file.path)).sort();
    expect(all).toEqual(whole.files.map((file) => file.path));
    const alike = (report: Json) =>
      report.files.flatMap(({ findings }) => findings.filter(({ rule }) => /duplicate/.test(rule)));
    expect(alike(whole).length).toBeGreaterThan(0);
    expect(parts.flatMap(alike)).toHaveLength(alike(whole).length);
  });

  it('checks nothing, successfully, where there are more shards than documents', () => {
    const root = folder({ 'a.txt': wrong });
    expect(gongwenCommand(root, ['lint', '.', '--shard', '2/2']).code).toBe(0);
    expect(gongwenCommand(root, ['lint', '.', '--shard', '1/2']).code).toBe(1);
  });

  it.each(['', '0/2', '3/2', '1', 'a/b', '1/0', '-1/2', '1/2/3'])('refuses %j', (text) => {
    const { code, stderr } = gongwenCommand(folder({ 'a.txt': wrong }), ['lint', '.', `--shard=${text}`]);
    expect(code).toBe(2);
    expect(stderr).toContain('第几片/共几片');
  });
});

describe('gongwen merge-reports', () => {
  const steady = (text: string) =>
    text
      .replace(/（\d+ 毫秒）/g, '')
      .replace(/"durationMs": ?\d+/, '')
      .replace(/(<testsuites[^>]*) time="[^"]*"/, '$1');

  /** Every format, made in one run. */
  function all(root: string, name: string, args: readonly string[]) {
    const outputs = lintFormats.flatMap((format) => ['-f', `${format}:${name}-${format}.out`]);
    const { code } = gongwenCommand(root, [...args, ...outputs]);
    const texts = lintFormats.map((format) => [
      format,
      steady(readFileSync(path.join(root, `${name}-${format}.out`), 'utf8')),
    ]);
    return { code, texts: Object.fromEntries(texts) as Readonly<Record<string, string>> };
  }

  it('makes of the shards what one run would have reported, in every format', () => {
    const root = documents();
    shards(root, 3);
    const merged = all(root, '合', ['merge-reports', '片*.json']);
    expect(merged).toEqual(all(root, '全', ['lint', '.']));
    expect(merged.code).toBe(1);
  });

  it('does so of Word files, whose places are paragraphs', () => {
    const root = documents();
    for (const [i, name] of ['同号一.txt', '公文/第1号 (1).txt'].entries())
      gongwenCommand(root, ['export', name, '-o', `${i}.docx`]);
    const names = ['0.docx', '1.docx', '公文/第3号 (1).md'];
    const merged = all(root, '合', ['merge-reports', ...shards(root, 2, names)]);
    expect(merged).toEqual(all(root, '全', ['lint', ...names]));
    expect(merged.texts.stylish).toMatch(/第\d+段“/);
  });

  it('needs none of the documents, and writes several reports at once', () => {
    const root = documents();
    const parts = shards(root, 2);
    const bare = folder(Object.fromEntries(parts.map((name) => [name, readFileSync(path.join(root, name))])));
    const { code } = gongwenCommand(bare, [
      'merge-reports',
      ...parts,
      '-f',
      'html:报告.html',
      '-f',
      'sarif:r.sarif',
    ]);
    expect(code).toBe(1);
    expect(readFileSync(path.join(bare, '报告.html'), 'utf8')).toContain('𠮷祥社区防汛工作<mark>,</mark>');
    expect(readFileSync(path.join(bare, 'r.sarif'), 'utf8')).toContain('"startLine"');
    // Once more: nothing is overwritten unasked, least of all what is merged.
    expect(gongwenCommand(bare, ['merge-reports', ...parts, '-f', 'html:报告.html']).code).toBe(2);
    expect(gongwenCommand(bare, ['merge-reports', ...parts, '-f', `json:${parts[0]}`, '--force']).code).toBe(
      2,
    );
  });

  it('holds --max-warnings over all of them', () => {
    const one = gongwen({ body: '各单位要落实责任,加强值守。' });
    const root = folder({ 'a.txt': one, 'b.txt': one });
    for (const index of [1, 2])
      expect(gongwenCommand(root, ['lint', '.', '--shard', `${index}/2`, '--max-warnings', '1']).code).toBe(
        0,
      );
    const parts = shards(root, 2);
    expect(gongwenCommand(root, ['merge-reports', ...parts, '--max-warnings', '2']).code).toBe(0);
    expect(gongwenCommand(root, ['merge-reports', ...parts, '--max-warnings', '1']).code).toBe(1);
  });

  it('tells what a shard could not read, exit 2', () => {
    const root = folder({ 'a.txt': wrong, 'b.txt': new Uint8Array([0, 1, 2, 255, 254, 0, 7]) });
    const parts = shards(root, 2);
    const { code, stderr } = gongwenCommand(root, ['merge-reports', ...parts]);
    expect(code).toBe(2);
    expect(stderr).toContain('b.txt');
  });

  it('refuses an incomplete set, and one of several runs', () => {
    const root = documents();
    const [first = '', second = '', third = ''] = shards(root, 3);
    const refused = (...args: string[]) => {
      const { code, stdout, stderr } = gongwenCommand(root, ['merge-reports', ...args]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      return stderr;
    };
    expect(refused(first, third)).toContain('缺第 2 片');
    expect(refused(first, second, second)).toContain('同时在');
    gongwenCommand(root, ['lint', '公文', '--shard', '2/3', '-f', 'json:别的.json']);
    expect(refused(first, '别的.json', third)).toMatch(/同时在|不是同一次分片/);
    expect(refused('没有*.json')).toContain('没有文件符合');
    expect(refused()).toContain('请写明');
    expect(refused('没有.json')).toContain('找不到');
  });

  it('joins reports of folders as JSON; for other formats says what is missing', () => {
    const root = documents();
    gongwenCommand(root, ['lint', '公文', '-f', 'json:甲.json']);
    gongwenCommand(root, ['lint', '待 办', '-f', 'json:乙.json']);
    const whole = gongwenCommand(root, ['lint', '公文', '待 办', '-f', 'json']);
    const merged = gongwenCommand(root, ['merge-reports', '甲.json', '乙.json', '-f', 'json']);
    expect(steady(merged.stdout)).toBe(steady(whole.stdout));
    const page = gongwenCommand(root, ['merge-reports', '甲.json', '乙.json', '-f', 'html']);
    expect(page).toMatchObject({ code: 2, stderr: expect.stringContaining('--shard 1/1') });
  });

  it.each([
    ['坏', '不是 JSON 报告'],
    ['{}', '不是 gongwen lint 的 JSON 报告'],
    ['{"version":"1"}', 'files 有误'],
    [
      '{"version":"1","files":[{"path":"a","genre":null,"findings":[{"rule":"x"}]}]}',
      'files[0].findings[0].severity',
    ],
    [
      '{"version":"1","summary":{"durationMs":1},"files":[{"path":"a","genre":null,"findings":[{"rule":"x","severity":"error","message":"m","clauses":["没有"],"fixes":[],"start":{"line":9,"column":9,"offset":1},"end":{"line":9,"column":9,"offset":1}}]}]}',
      'files[0].lines 有误',
    ],
  ])('refuses what is no report: %s', (content, words) => {
    const root = folder({ 'a.json': content });
    const { code, stderr } = gongwenCommand(root, ['merge-reports', 'a.json', '-f', 'json']);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('内部错误');
  });

  it('does not crash on reports that were tampered with', () => {
    const root = documents();
    const [name = ''] = shards(root, 1);
    const text = readFileSync(path.join(root, name), 'utf8');
    for (let i = 0; i < 12; i++) {
      const at = Math.floor((text.length / 12) * i);
      writeFileSync(path.join(root, '改.json'), `${text.slice(0, at)}9${text.slice(at + 1)}`);
      const { code, stderr } = gongwenCommand(root, ['merge-reports', '改.json', '-f', 'rdjson']);
      expect(stderr).not.toContain('内部错误');
      expect([0, 1, 2]).toContain(code);
    }
  });
});
