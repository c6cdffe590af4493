import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createText, writeText } from '../../server/src/cli/files.js';
import { decode, encode, type Encoding } from '../../server/src/formats/encoding.js';
import { folder, gongwenCommand } from '../support/cli.js';

const wrong =
  '云岭市人民政府关于做好防汛工作的通知\r\n\r\n各县、区人民政府：\n　　现将云政发[2026]5号文件印发给你们。\r\n';
const encodings: readonly (readonly [Encoding, boolean])[] = [
  ['utf-8', false],
  ['utf-8', true],
  ['utf-16le', true],
  ['utf-16le', false],
  ['utf-16be', true],
  ['utf-16be', false],
  ['gbk', false],
];
const bytesOf = (text: string, encoding: Encoding, bom = false) =>
  encode({ text, encoding, bom }) as Uint8Array;

const glossed = `雲嶺市人民政府關(guān)于加強(qiáng)管理的通知

各縣、區(qū)人民政府：
　　現(xiàn)將有關(guān)事項(xiàng)通知如下。進(jìn)一步完善機(jī)制。
`;
const plain =
  '云岭市人民政府关于加强管理的通知\n\n各县、区人民政府：\n　　现将有关事项通知如下。进一步完善机制。\n';

describe('files in other encodings', () => {
  it.each(encodings)('%s (mark: %s) is read, and a fix keeps encoding and line endings', (encoding, bom) => {
    const root = folder({ 'a.txt': bytesOf(wrong, encoding, bom) });
    expect(gongwenCommand(root, ['lint', 'a.txt']).stdout).toContain('document-number/bracket');
    expect(gongwenCommand(root, ['inspect', 'a.txt']).stdout).toContain(
      '云岭市人民政府关于做好防汛工作的通知',
    );
    gongwenCommand(root, ['lint', '--fix', '--rule', 'document-number/bracket', 'a.txt']);
    expect(decode(readFileSync(path.join(root, 'a.txt')))).toEqual({
      text: wrong.replace('[2026]', '〔2026〕'),
      encoding,
      bom,
    });
  });

  it('are in the ledger', () => {
    const notice =
      '云政发〔2026〕5号\n\n云岭市人民政府关于防汛的通知\n\n各县、区人民政府：\n　　现通知如下。\n\n云岭市人民政府\n2026年3月5日\n';
    const root = folder({
      'a.txt': bytesOf(notice, 'gbk'),
      'b.txt': bytesOf(notice.replace('5号', '7号'), 'utf-16le'),
    });
    const { stdout } = gongwenCommand(root, ['numbers', '.']);
    expect(stdout).toContain('云政发');
    expect(stdout).toContain('a.txt');
    expect(stdout).toContain('b.txt');
  });

  it.each([
    ['cut', new Uint8Array([...bytesOf('通知\n', 'utf-8'), 0xe9, 0x80]), /末尾不完整/],
    ['binary', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1, 0]), /不是文本/],
    ['unknown', new Uint8Array([...bytesOf('云岭市人民政府', 'utf-8'), 0xff, 0x41]), /认不出文件的编码/],
  ])('%s: a clear message and exit 2', (_name, bytes, message) => {
    const root = folder({ 'a.txt': bytes });
    for (const command of ['lint', 'inspect', 'repair']) {
      const { code, stderr } = gongwenCommand(root, [command, 'a.txt']);
      expect(code).toBe(2);
      expect(stderr).toMatch(message);
      expect(stderr).toContain('a.txt');
    }
  });

  it('an empty file and a mark alone are texts', () => {
    const root = folder({ 'a.txt': '', 'b.txt': new Uint8Array([0xff, 0xfe]) });
    expect(gongwenCommand(root, ['inspect', 'a.txt']).code).toBe(0);
    expect(gongwenCommand(root, ['inspect', 'b.txt']).code).toBe(0);
  });
});

describe('gongwen repair', () => {
  it('prints the repaired text and tells on stderr what it changed and where', () => {
    const root = folder({ 'a.txt': glossed });
    const { code, stdout, stderr } = gongwenCommand(root, ['repair', 'a.txt']);
    expect(stdout).toBe(plain);
    expect(code).toBe(0);
    expect(stderr).toMatch(/汉字后夹入的拼音注文：\d+处\n {4}1:9 {2}删去“\(guān\)”/);
    expect(stderr).toContain('1:1  “雲”→“云”');
    expect(readFileSync(path.join(root, 'a.txt'), 'utf8')).toBe(glossed);
  });

  it('writes to a new file, or in place, and keeps the encoding', () => {
    const root = folder({ 'a.txt': bytesOf(glossed, 'utf-16le', true) });
    expect(gongwenCommand(root, ['repair', 'a.txt', '-o', '修复/b.txt']).stdout).toBe('');
    const made = readFileSync(path.join(root, '修复/b.txt'));
    expect(decode(made)).toEqual({ text: plain, encoding: 'utf-16le', bom: true });
    expect(gongwenCommand(root, ['repair', 'a.txt', '-o', '修复/b.txt'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('已有 修复/b.txt，未改动'),
    });
    expect(gongwenCommand(root, ['repair', 'a.txt', '--write']).code).toBe(0);
    expect(readFileSync(path.join(root, 'a.txt'))).toEqual(made);
    const again = gongwenCommand(root, ['repair', 'a.txt', '--write']);
    expect(again.stderr).toContain('没有发现损坏的文字，未改动');
  });

  it('writes nothing where the encoding does not have a character', () => {
    const root = folder({ 'a.txt': bytesOf('吉\n', 'gbk') });
    const file = path.join(root, 'a.txt');
    const content = { text: '吉\n好𠮷\n', encoding: 'gbk', bom: false } as const;
    expect(() => writeText(file, content)).toThrow(/a\.txt:2:2：“𠮷”（U\+20BB7）在 GBK 编码中没有，未写入/);
    expect(() => createText(path.join(root, 'b.txt'), content, false)).toThrow(/未写入/);
    expect(decode(readFileSync(file))).toMatchObject({ text: '吉\n' });
    expect(existsSync(path.join(root, 'b.txt'))).toBe(false);
  });

  it('as JSON: counts, changes with places, and the text', () => {
    const root = folder({ 'a.txt': glossed });
    const out = JSON.parse(gongwenCommand(root, ['repair', 'a.txt', '--format', 'json']).stdout);
    expect(out).toMatchObject({ file: 'a.txt', undecided: [], text: plain });
    expect(out.counts.gloss).toBe(
      out.changes.filter((change: { kind: string }) => change.kind === 'gloss').length,
    );
    expect(out.changes[0]).toMatchObject({
      kind: 'traditional',
      start: { line: 1, column: 1 },
      before: '雲',
      after: '云',
    });
  });

  it('exits with 1 where something was left undecided, and says what', () => {
    const damaged = '龘字讀作某音(dú)？前字雖為繁體而非轉換，讀(dú)音從略，說明、註釋與考證諸書所載各異。\n';
    const root = folder({ 'a.txt': damaged });
    const { code, stdout, stderr } = gongwenCommand(root, ['repair', 'a.txt']);
    expect(code).toBe(1);
    expect(stdout).toBe(damaged);
    expect(stderr).toContain('拿不准、未改动：1处');
    expect(stderr).toContain('可能本来就有');
  });

  it('keeps the encoding of the standard input', () => {
    const root = folder();
    const run = spawnSync(process.execPath, [path.resolve('dist/cli/main.cjs'), 'lint', '--fix', '--stdin'], {
      cwd: root,
      input: bytesOf(wrong, 'gbk'),
    });
    expect(decode(run.stdout)).toMatchObject({
      encoding: 'gbk',
      text: expect.stringContaining('〔2026〕5号'),
    });
  });

  it('tells what is wrong with the call', () => {
    const root = folder({ 'a.txt': plain });
    expect(gongwenCommand(root, ['repair']).stderr).toContain('请写明一个文件');
    expect(gongwenCommand(root, ['repair', 'a.txt', 'b.txt']).stderr).toContain('一次修复一个文件');
    expect(gongwenCommand(root, ['repair', 'a.txt', '--write', '-o', 'b']).stderr).toContain('只能用一个');
    expect(gongwenCommand(root, ['repair', '没有.txt']).stderr).toContain('找不到');
  });
});
