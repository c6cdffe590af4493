import { existsSync, linkSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintFormats } from '../../server/src/cli/outputs.js';
import { readDocx } from '../../server/src/formats/docx/docx.js';
import { folder, gongwenCommand } from '../support/cli.js';
import { docxOf, paragraph, zipOf } from '../support/docx.js';
import { gongwen } from '../support/gongwen.js';

/** A Word file with a paragraph for each line. */
function word(text: string): Uint8Array {
  const lines = text.split('\n').filter(Boolean);
  return docxOf({ document: lines.map((line) => paragraph(line)).join('') });
}

function textOf(file: string): string {
  const read = readDocx(readFileSync(file));
  if ('problem' in read) throw new Error(read.problem);
  return read.text;
}

const wrong = gongwen({
  number: '云岭政办发（2026）8号',
  body: '为做好防汛工作,现就有关事项通知如下。\n一、压实责任\n各单位要落实责任。',
});

interface Json {
  files: {
    path: string;
    genre: string | null;
    fixed?: number;
    findings: {
      rule: string;
      start: { line: number; column: number; offset: number };
      paragraph?: number;
      paragraphOffset?: number;
    }[];
  }[];
}

describe('gongwen lint with Word files', () => {
  it('tells places by paragraph and quotation', () => {
    const root = folder({ '通知.docx': word(wrong) });
    const { code, stdout } = gongwenCommand(root, ['lint', '通知.docx', '--rule', 'document-number/bracket']);
    expect(code).toBe(1);
    expect(stdout).toContain('通知.docx');
    expect(stdout).toContain('第1段“（2026）” 错误');
    expect(stdout).toContain('加 --fix -o 修复后.docx');
  });

  it('gives the paragraph and the offset in it as JSON', () => {
    const root = folder({ '通知.docx': word(wrong), '通知.txt': wrong });
    const { stdout } = gongwenCommand(root, ['lint', '-f', 'json', '通知.docx', '通知.txt']);
    const [docx, text] = (JSON.parse(stdout) as Json).files;
    expect(docx?.genre).toBe('通知');
    const found = docx?.findings.find(({ rule }) => rule === 'document-number/bracket');
    expect(found).toMatchObject({ start: { line: 1, column: 6 }, paragraph: 1, paragraphOffset: 5 });
    expect(docx?.findings.every((one) => one.paragraph !== undefined)).toBe(true);
    const comma = docx?.findings.find(({ rule }) => rule === 'punctuation/half-width');
    expect(comma).toMatchObject({ paragraph: 4, paragraphOffset: 7 });
    // Texts have none.
    expect(text?.findings[0]?.paragraph).toBeUndefined();
  });

  it('says something of the file itself', () => {
    const margins =
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992"/></w:sectPr>';
    const body = gongwen()
      .split('\n')
      .filter(Boolean)
      .map((line) => paragraph(line))
      .join('');
    const root = folder({ 'a.docx': docxOf({ document: body + margins }), 'a.txt': gongwen() });
    const rules = (file: string) =>
      (JSON.parse(gongwenCommand(root, ['lint', '-f', 'json', file]).stdout) as Json).files[0]?.findings.map(
        ({ rule }) => rule.split('/')[0],
      );
    expect(rules('a.docx')).toContain('docx');
    expect(rules('a.txt')).toEqual([]);
  });

  it.each(lintFormats)('%s renders', (format) => {
    const root = folder({ '通知.docx': word(wrong) });
    const { code, stdout, stderr } = gongwenCommand(root, ['lint', '-f', format, '通知.docx']);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/通知\.docx|%E9%80%9A%E7%9F%A5\.docx/);
    expect(stdout).not.toMatch(/undefined|NaN|\[object/);
    if (format !== 'json') expect(stdout).toMatch(/第 ?1 ?段/);
  });

  it('SARIF and rdjson offer no edits that would write text into the file', () => {
    const root = folder({ '通知.docx': word(wrong) });
    for (const format of ['sarif', 'rdjson']) {
      const { stdout } = gongwenCommand(root, ['lint', '-f', format, '通知.docx']);
      expect(stdout).not.toMatch(/"fixes"|"suggestions"/);
    }
  });

  it('takes named files and patterns, not those of a folder', () => {
    const root = folder({ '公文/通知.docx': word(wrong), '公文/通知.md': gongwen() });
    expect(gongwenCommand(root, ['lint', '公文']).code).toBe(0);
    expect(gongwenCommand(root, ['lint', '公文/*.docx']).stdout).toContain('通知.docx');
    expect(gongwenCommand(root, ['lint', '--help']).stdout).toContain('文件夹里的不查');
  });

  it('reads one from the standard input', () => {
    const root = folder();
    const args = ['lint', '-', '--stdin-filename', '通知.docx'];
    const { code, stdout } = gongwenCommand(root, args, word(wrong));
    expect(code).toBe(1);
    expect(stdout).toContain('第1段“（2026）”');
  });

  it('inspect and preview know them too', () => {
    const root = folder({ '通知.docx': word(gongwen()) });
    expect(gongwenCommand(root, ['inspect', '通知.docx']).stdout).toContain('云岭政办发〔2026〕8号');
    expect(gongwenCommand(root, ['preview', '通知.docx']).stdout).toContain('aria-label="第1页"');
  });
});

describe('gongwen lint --fix with Word files', () => {
  it('writes the mended file named by -o, and leaves the original', () => {
    const original = word(wrong);
    const root = folder({ '通知.docx': original });
    const { code, stdout, stderr } = gongwenCommand(root, [
      'lint',
      '--fix',
      '通知.docx',
      '-o',
      '成品/通知.docx',
    ]);
    expect(stderr).toBe('已写入 成品/通知.docx\n');
    expect(stdout).toMatch(/已修复 \d+ 处/);
    expect(code).toBeLessThan(2);
    expect(readFileSync(path.join(root, '通知.docx')).equals(original)).toBe(true);
    expect(readdirSync(root).sort()).toEqual(['成品', '通知.docx']);
    expect(readdirSync(path.join(root, '成品'))).toEqual(['通知.docx']);
    const text = textOf(path.join(root, '成品/通知.docx'));
    expect(text).toContain('云岭政办发〔2026〕8号');
    expect(text).toContain('为做好防汛工作，现就');
  });

  it('writes the same file where there is nothing to mend', () => {
    const bytes = word(gongwen());
    const root = folder({ 'a.docx': bytes });
    gongwenCommand(root, ['lint', '--fix', 'a.docx', '-o', 'b.docx']);
    expect(readFileSync(path.join(root, 'b.docx')).equals(bytes)).toBe(true);
  });

  it('leaves numbers that Word makes, and mends the rest', () => {
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="（%1）、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const document = [
      ...gongwen({ body: '为做好防汛工作,现就有关事项通知如下。' })
        .split('\n')
        .filter(Boolean)
        .slice(0, 4)
        .map((line) => paragraph(line)),
      paragraph('压实责任,各单位要落实防汛责任。', list),
      paragraph('加强值守。各单位要严格执行值班制度。', list),
    ].join('');
    const root = folder({ 'a.docx': docxOf({ document, numbering }) });
    const { stdout } = gongwenCommand(root, ['lint', '--fix', 'a.docx', '-o', 'b.docx', '-f', 'json']);
    const [one] = (JSON.parse(stdout) as Json).files;
    expect(one?.fixed).toBe(2);
    expect(one?.findings.filter(({ rule }) => rule === 'body/numbering-mark-bracket')).toHaveLength(2);
    expect(textOf(path.join(root, 'b.docx'))).toContain('（1）、压实责任，各单位');
  });

  it('--dry-run and --diff write nothing, with -o or without', () => {
    const root = folder({ '通知.docx': word(wrong) });
    const diff = gongwenCommand(root, ['lint', '--fix', '--diff', '通知.docx']);
    expect(diff.stdout).toContain('+云岭政办发〔2026〕8号');
    const dry = gongwenCommand(root, ['lint', '--fix', '--dry-run', '通知.docx', '-o', 'b.docx']);
    expect(dry.stdout).toMatch(/可修复 \d+ 处/);
    expect(readdirSync(root)).toEqual(['通知.docx']);
  });

  it('a report goes to its own file beside it', () => {
    const root = folder({ '通知.docx': word(wrong) });
    const args = ['lint', '--fix', '通知.docx', '-o', 'b.docx', '-f', 'json:报告.json'];
    expect(gongwenCommand(root, args).code).toBeLessThan(2);
    const report = JSON.parse(readFileSync(path.join(root, '报告.json'), 'utf8')) as Json;
    expect(report.files[0]?.fixed).toBeGreaterThan(0);
    expect(textOf(path.join(root, 'b.docx'))).toContain('〔2026〕');
    // Without --fix, -o is the report.
    expect(gongwenCommand(root, ['lint', '通知.docx', '-o', '报告.txt']).code).toBe(1);
    expect(readFileSync(path.join(root, '报告.txt'), 'utf8')).toContain('第1段');
  });

  it.each([
    [['lint', '--fix', 'a.docx'], /请用 -o 写明修复后的文件/],
    [['lint', '--fix', 'a.docx', 'b.md'], /一次只能修复一个/],
    [['lint', '--fix', 'a.docx', '-o', 'b.txt'], /以 \.docx 结尾/],
    [['lint', '--fix', 'a.docx', '-o', 'a.docx', '--force'], /就是原文件/],
    [['lint', '--fix', 'a.docx', '-o', 'hard.docx', '--force'], /就是原文件/],
    [['lint', '--fix', 'a.docx', '-o', 'soft.docx', '--force'], /就是原文件/],
    [['lint', '--fix', 'a.docx', '-o', 'there.docx'], /已有 there\.docx/],
    [['lint', '--fix', 'a.docx', '-o', 'folder.docx', '--force'], /这是文件夹/],
  ])('%j is refused, nothing is written', (args, message) => {
    const root = folder({ 'a.docx': word(wrong), 'b.md': gongwen(), 'there.docx': 'x', 'folder.docx/x': '' });
    linkSync(path.join(root, 'a.docx'), path.join(root, 'hard.docx'));
    symlinkSync('a.docx', path.join(root, 'soft.docx'));
    const before = readdirSync(root, { recursive: true }).sort();
    const { code, stderr } = gongwenCommand(root, args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(before);
    expect(readFileSync(path.join(root, 'a.docx')).equals(word(wrong))).toBe(true);
    expect(readFileSync(path.join(root, 'there.docx'), 'utf8')).toBe('x');
  });
});

const whole = word(gongwen());
const ole = Uint8Array.from([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...new Array<number>(2000).fill(0),
]);

describe('files that are no .docx', () => {
  it.each([
    ['旧.doc', ole, /旧的 \.doc/],
    ['旧.docx', ole, /旧的 \.doc/],
    ['半截.docx', whole.slice(0, whole.length / 2), /已损坏/],
    ['文本.docx', new TextEncoder().encode(gongwen()), /不是 \.docx/],
    ['空.docx', new Uint8Array(), /文件是空的/],
    [
      '表格.docx',
      zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }),
      /不是 Word 文档/,
    ],
  ])('%s: what is wrong, by name; exit 2', (name, bytes, message) => {
    const root = folder({ [name]: bytes, 'b.md': gongwen() });
    for (const args of [
      ['lint', name],
      ['lint', '--fix', name, '-o', 'x.docx'],
      ['inspect', name],
      ['preview', name],
      ['import', name],
      ['format', name, '-o', 'x.docx'],
    ]) {
      const { code, stdout, stderr } = gongwenCommand(root, args);
      expect([code, stdout], args.join(' ')).toEqual([2, '']);
      expect(stderr).toMatch(message);
      expect(stderr).toContain(name);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
    expect(existsSync(path.join(root, 'x.docx'))).toBe(false);
  });

  it('do not keep others from being checked', () => {
    const root = folder({ 'a.docx': ole, 'b.docx': word(wrong) });
    const { code, stdout, stderr } = gongwenCommand(root, ['lint', 'a.docx', 'b.docx']);
    expect(code).toBe(2);
    expect(stdout).toContain('第1段');
    expect(stderr).toContain('a.docx：');
  });
});

describe('gongwen format', () => {
  it('sets the same words anew, in a file of its own', () => {
    const original = word(gongwen());
    const root = folder({ 'a.docx': original });
    const { code, stderr } = gongwenCommand(root, ['format', 'a.docx', '-o', 'b.docx']);
    expect([code, stderr]).toEqual([0, '已写入 b.docx\n']);
    expect(textOf(path.join(root, 'b.docx'))).toBe(textOf(path.join(root, 'a.docx')));
    expect(readFileSync(path.join(root, 'a.docx')).equals(original)).toBe(true);
    const { stdout } = gongwenCommand(root, ['lint', '-f', 'json', 'b.docx']);
    const rules = (JSON.parse(stdout) as Json).files[0]?.findings.map(({ rule }) => rule) ?? [];
    expect(rules.filter((rule) => rule.startsWith('docx/'))).toEqual([]);
  });

  it.each([
    [['format'], /请写明/],
    [['format', 'a.docx'], /请写明/],
    [['format', 'a.docx', '-o', 'b.pdf'], /以 \.docx 结尾/],
    [['format', 'a.docx', '-o', 'a.docx', '--force'], /就是原文件/],
    [['format', 'a.docx', '-o', 'there.docx'], /已有 there\.docx/],
    [['format', 'a.docx', '-o', 'b.docx', '--profile', 'a4'], /没有版式“a4”/],
    [['format', '没有.docx', '-o', 'b.docx'], /找不到：没有\.docx/],
  ])('%j is refused', (args, message) => {
    const root = folder({ 'a.docx': word(gongwen()) });
    writeFileSync(path.join(root, 'there.docx'), 'x');
    const { code, stderr } = gongwenCommand(root, args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(readdirSync(root).sort()).toEqual(['a.docx', 'there.docx']);
  });
});
