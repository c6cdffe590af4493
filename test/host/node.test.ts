import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { NodeHost } from '../../server/src/host/node.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'gongwen-host-'));
afterAll(() => rmSync(folder, { recursive: true }));
const host = new NodeHost();
const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;

async function linesOf(uri: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of host.readLines(uri)) lines.push(line);
  return lines;
}

describe('lines of a file', () => {
  it('come back as they were written, however long they are', async () => {
    // Longer than what is read at a time, with characters of several bytes across the seams.
    const lines = [
      '',
      'a',
      '公文'.repeat(300_000),
      '\u2028𠀀\r',
      '𠀀'.repeat(100_001),
      ...Array(1000).fill('文号'),
    ];
    expect(await host.writeLines(uriOf('新/缓存'), lines)).toBe(true);
    expect(await linesOf(uriOf('新/缓存'))).toEqual(lines);
  });

  it('the last line needs no line feed; no file, no lines', async () => {
    writeFileSync(path.join(folder, '末行'), '一\n二');
    expect(await linesOf(uriOf('末行'))).toEqual(['一', '二']);
    expect(await linesOf(uriOf('没有'))).toEqual([]);
    expect(await linesOf('untitled:1')).toEqual([]);
  });

  it('a writing that fails midway leaves the old file and nothing beside it', async () => {
    const file = path.join(folder, '中断', 'index');
    expect(await host.writeLines(pathToFileURL(file).href, ['旧'])).toBe(true);
    function* broken(): Iterable<string> {
      yield '新'.repeat(300_000);
      throw new Error('broken');
    }
    expect(await host.writeLines(pathToFileURL(file).href, broken())).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('旧\n');
    expect(readdirSync(path.dirname(file))).toEqual(['index']);
  });

  it('two writings at the same time leave one of the two files whole', async () => {
    const uri = uriOf('同时');
    const texts = ['甲', '乙'].map((word) => Array.from({ length: 200 }, () => word.repeat(5000)));
    await Promise.all(texts.map((lines) => host.writeLines(uri, lines)));
    const found = await linesOf(uri);
    expect(texts).toContainEqual(found);
  });

  it('where nothing can be written it says so', async () => {
    writeFileSync(path.join(folder, '文件'), '');
    expect(await host.writeLines(uriOf('文件/下面'), ['x'])).toBe(false);
    expect(await host.writeLines('untitled:1', ['x'])).toBe(false);
  });
});

describe('bytes of a file', () => {
  it('come as they are, within a bound', async () => {
    writeFileSync(path.join(folder, '来文.docx'), new Uint8Array([0x50, 0x4b, 0, 255]));
    expect(await host.readBytes(uriOf('来文.docx'), 4)).toEqual(Buffer.from([0x50, 0x4b, 0, 255]));
    expect(await host.readBytes(uriOf('来文.docx'), 3)).toBe('tooLarge');
    expect(await host.readBytes(uriOf('没有.docx'), 3)).toBeUndefined();
    expect(await host.readBytes('untitled:1', 3)).toBeUndefined();
  });

  it('a folder has none', async () => {
    expect(await host.readBytes(pathToFileURL(folder).href, 1_000_000)).toBeUndefined();
  });
});
