import { describe, expect, it } from 'vitest';
import { clientHost, hostByScheme } from '../../server/src/host/client.js';
import { MemoryHost } from '../../server/src/host/memory.js';
import { encode } from '../../server/src/formats/encoding.js';
import { fromBase64, toBase64 } from '../../server/src/lsp/base64.js';

const root = 'vscode-vfs://github/yunling/wenjian';
type Kind = 'file' | 'folder' | 'link';

/** A client with these files, by their path; a path that ends with `/` is an empty folder. */
function client(files: Readonly<Record<string, Uint8Array | string>>) {
  const asked: string[] = [];
  const bytesOf = (uri: string) => {
    const file = files[decodeURIComponent(uri.slice(root.length + 1))];
    return typeof file === 'string' ? new TextEncoder().encode(file) : file;
  };
  const ask = async (method: string, params: object): Promise<unknown> => {
    asked.push(method);
    const { uri = '', most = 0, uris = [] } = params as { uri?: string; most?: number; uris?: string[] };
    if (method === 'gongwen/readFile') {
      const bytes = bytesOf(uri);
      if (bytes && bytes.length > most) return 'tooLarge';
      return bytes ? { bytes: toBase64(bytes) } : null;
    }
    if (method === 'gongwen/statFiles')
      return uris.map((one) => {
        const bytes = bytesOf(one);
        return bytes ? { size: bytes.length, modified: 7 } : null;
      });
    if (method !== 'gongwen/listFolder') throw new Error(`没有这种请求：${method}`);
    const base = `${decodeURIComponent(uri.slice(root.length + 1))}/`.replace(/^\//, '');
    const entries = new Map<string, Kind>();
    for (const path of Object.keys(files)) {
      if (!path.startsWith(base)) continue;
      const [name = '', ...rest] = path.slice(base.length).split('/');
      entries.set(name, rest.length > 0 ? 'folder' : 'file');
    }
    return [...entries].map(([name, kind]) => ({ name, kind }));
  };
  return { host: clientHost(ask), asked };
}

describe('编辑器转来的文件', () => {
  it('文字按其编码读出；不是文字的、没有的，当作没有', async () => {
    const gbk = encode({ text: '请遵照执行。', encoding: 'gbk', bom: false }) as Uint8Array;
    const { host } = client({ '甲.txt': '云岭市', '乙.txt': gbk, '图.txt': Uint8Array.of(0, 1, 2, 3, 0, 9) });
    expect(await host.readText(`${root}/${encodeURIComponent('甲.txt')}`)).toBe('云岭市');
    expect(await host.readText(`${root}/${encodeURIComponent('乙.txt')}`)).toBe('请遵照执行。');
    expect(await host.readText(`${root}/${encodeURIComponent('图.txt')}`)).toBeUndefined();
    expect(await host.readText(`${root}/none.txt`)).toBeUndefined();
  });

  it('字节原样，过大的不读', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 31) % 256);
    const { host } = client({ 'a.docx': bytes });
    const read = await host.readBytes(`${root}/a.docx`, 1e6);
    expect(Buffer.compare(read as Uint8Array, bytes)).toBe(0);
    expect(await host.readBytes(`${root}/a.docx`, 10)).toBe('tooLarge');
    expect(await host.readBytes(`${root}/b.docx`, 10)).toBeUndefined();
  });

  it('走遍文件夹：地址转义，带大小和时间，跳过不属文稿的文件夹', async () => {
    const { host, asked } = client({
      '收文/2026 年/来函#1.md': '函',
      '收文/说明.docx': '',
      'node_modules/x/a.md': '',
      '.git/b.md': '',
      'a.md': 'abc',
    });
    expect(await host.walk(root, (uri) => uri.endsWith('.md'))).toEqual([
      {
        uri: `${root}/${['收文', '2026 年', '来函#1.md'].map(encodeURIComponent).join('/')}`,
        size: 3,
        modified: 7,
      },
      { uri: `${root}/a.md`, size: 3, modified: 7 },
    ]);
    // One question for the files of a folder, none for a folder without any.
    expect(asked.filter((method) => method === 'gongwen/statFiles')).toHaveLength(2);
    expect(await host.list(`${root}/`)).toContainEqual({ uri: `${root}/a.md`, kind: 'file' });
  });

  it('读不了的文件夹只缺它自己的文件', async () => {
    const host = clientHost(async (method, params) => {
      const { uri } = params as { uri: string };
      if (method === 'gongwen/statFiles') return [{ size: 1, modified: 1 }];
      if (uri.endsWith('/locked')) throw new Error('没有权限');
      return [
        { name: 'locked', kind: 'folder' },
        { name: 'a.md', kind: 'file' },
      ];
    });
    expect((await host.walk(root, () => true)).map(({ uri }) => uri)).toEqual([`${root}/a.md`]);
    await expect(host.list(`${root}/locked`)).rejects.toThrow('没有权限');
  });

  it('不懂这些请求的编辑器只被问一次；别的错误照报', async () => {
    let asked = 0;
    const host = clientHost(async () => {
      asked++;
      throw Object.assign(new Error('Unhandled method'), { code: -32601 });
    });
    expect(await host.readText(`${root}/a.md`)).toBeUndefined();
    expect(await host.walk(root, () => true)).toEqual([]);
    expect(asked).toBe(1);
    const broken = clientHost(async () => {
      throw new Error('连接断了');
    });
    await expect(broken.readText(`${root}/a.md`)).rejects.toThrow('连接断了');
  });

  it('不存缓存', async () => {
    const { host, asked } = client({});
    expect(await host.writeLines(`${root}/cache`, ['一'])).toBe(false);
    for await (const line of host.readLines(`${root}/cache`)) expect.fail(line);
    expect(asked).toEqual([]);
  });

  it('本机的文件不经编辑器', async () => {
    const { host: other, asked } = client({ 'a.md': '远' });
    const host = hostByScheme(new MemoryHost({ 'file:///w/a.md': '近' }), other);
    expect(await host.readText('file:///w/a.md')).toBe('近');
    expect(asked).toEqual([]);
    expect(await host.readText(`${root}/a.md`)).toBe('远');
    expect(await host.walk('file:///w', () => true)).toHaveLength(1);
    expect(await host.walk(root, () => true)).toHaveLength(1);
  });
});

describe('base64', () => {
  it('来回不变，长的也是', () => {
    for (const length of [0, 1, 2, 3, 8191, 8192, 8193, 300_001]) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 7 + length) % 256);
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      // Byte by byte, as toEqual compares, would take seconds.
      expect(Buffer.compare(fromBase64(text), bytes)).toBe(0);
    }
    expect(() => fromBase64('这不是')).toThrow();
  });
});
