import vm from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { browserServer } from '../../scripts/browserBundles.mjs';
import { fromBase64, toBase64 } from '../../server/src/lsp/base64.js';
import { gongwen } from '../support/gongwen.js';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: never;
  readonly result?: never;
  readonly error?: { readonly message: string };
}

/** What a worker of a browser has, and nothing of Node. */
const platform = {
  TextDecoder,
  TextEncoder,
  URL,
  atob,
  btoa,
  clearInterval,
  clearTimeout,
  crypto,
  performance,
  queueMicrotask,
  setInterval,
  setTimeout,
};

let script: vm.Script;
beforeAll(async () => {
  const { outputFiles } = await build({ ...browserServer, outdir: 'dist', write: false, logLevel: 'silent' });
  script = new vm.Script(outputFiles?.[0]?.text ?? '', { filename: 'browser.js' });
}, 60_000);

/** The server in a worker, and a client that has the files. */
function startWorker(files: Readonly<Record<string, Uint8Array | string>>) {
  const errors: unknown[] = [];
  const waiting = new Map<number, (message: Message) => void>();
  const asked: string[] = [];
  let closed = false;
  let last = 0;
  const self: Record<string, unknown> = {
    ...platform,
    console: { ...console, error: (...values: unknown[]) => errors.push(values) },
    addEventListener() {},
    close: () => {
      closed = true;
    },
    postMessage: (message: Message) => {
      const plain = structuredClone(message);
      if (plain.method && plain.id !== undefined) setTimeout(() => answer(plain), 0);
      else if (plain.id !== undefined) waiting.get(plain.id)?.(plain);
      else if (plain.method === 'window/logMessage') errors.push(plain.params);
    },
  };
  self.self = self;
  self.globalThis = self;
  const send = (message: object) =>
    (self.onmessage as (event: { data: unknown }) => void)({
      data: structuredClone({ jsonrpc: '2.0', ...message }),
    });
  const answer = ({ id, method, params }: Message) => {
    asked.push(method ?? '');
    const { uri = '', uris = [] } = (params ?? {}) as { uri?: string; uris?: string[] };
    const bytesOf = (one: string) => {
      const file = files[decodeURIComponent(one)];
      return typeof file === 'string' ? new TextEncoder().encode(file) : file;
    };
    if (method === 'gongwen/readFile') {
      const bytes = bytesOf(uri);
      return send({ id, result: bytes ? { bytes: toBase64(bytes) } : null });
    }
    if (method === 'gongwen/listFolder') {
      const names = Object.keys(files)
        .filter((file) => file.startsWith(`${uri}/`))
        .map((file) => ({ name: file.slice(uri.length + 1), kind: 'file' }));
      return send({ id, result: names });
    }
    if (method === 'gongwen/statFiles')
      return send({ id, result: uris.map((one) => ({ size: bytesOf(one)?.length ?? 0, modified: 1 })) });
    return send({ id, result: method === 'workspace/configuration' ? [null] : null });
  };
  script.runInNewContext(self);
  return {
    errors,
    asked,
    isClosed: () => closed,
    notify: (method: string, params: object = {}) => send({ method, params }),
    ask: <Result>(method: string, params: object) =>
      new Promise<Result>((resolve, reject) => {
        const id = ++last;
        waiting.set(id, ({ result, error }) =>
          error ? reject(new Error(error.message)) : resolve(result as Result),
        );
        send({ id, method, params });
      }),
  };
}

const root = 'vscode-vfs://github/yunling/wenjian';

async function open(files: Readonly<Record<string, Uint8Array | string>>, text: string) {
  const server = startWorker(files);
  await server.ask('initialize', {
    processId: null,
    rootUri: root,
    capabilities: { textDocument: { diagnostic: {} }, workspace: { configuration: true } },
  });
  server.notify('initialized');
  const uri = `${root}/notice.gongwen`;
  server.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'gongwen', version: 1, text },
  });
  return { server, uri, textDocument: { uri } };
}

describe('浏览器里的语言服务器', () => {
  it('没有 Node，也查得出问题；配置经编辑器从虚拟文件系统读来', async () => {
    const text = gongwen({ body: '请做好防汛工作。。' });
    const rulesOf = async (files: Readonly<Record<string, string>>) => {
      const { server, textDocument } = await open(files, text);
      const report = await server.ask<{ items: { code: string }[] }>('textDocument/diagnostic', {
        textDocument,
      });
      expect(server.errors).toEqual([]);
      return report.items.map(({ code }) => code);
    };
    const found = await rulesOf({});
    expect(found).toHaveLength(1);
    const config = JSON.stringify({ rules: { [found[0] as string]: 'off' } });
    expect(await rulesOf({ [`${root}/gongwen.config.json`]: config })).toEqual([]);
  });

  it('排版、导出 Word 文件，再读回来', async () => {
    const files: Record<string, Uint8Array> = {};
    const { server, textDocument } = await open(files, gongwen());
    const preview = await server.ask<{ pages: { drawing: string }[] }>('gongwen/preview', {
      textDocument,
      version: 1,
      known: [],
    });
    expect(preview.pages[0]?.drawing).toContain('<svg');
    const exported = await server.ask<{ bytes: string }>('gongwen/exportDocx', { textDocument });
    const file = `${root}/成品.docx`;
    files[file] = fromBase64(exported.bytes);
    const read = await server.ask<{ text: string }>('gongwen/docxText', {
      uri: `gongwen-docx:/成品.docx?${encodeURIComponent(file)}`,
    });
    expect(read.text).toContain('各单位要严格执行值班制度。');
    const draft = await server.ask<{ text: string }>('gongwen/importDocx', { uri: file });
    expect(draft.text).toMatch(/^# /m);
    expect(server.errors).toEqual([]);
  });

  it('引用法规的目录在里面；文件夹里的其他文稿也算数', async () => {
    const letter = gongwen({ body: '请做好防汛工作。' });
    const files = { [`${root}/b.gongwen`]: letter };
    const text = gongwen({ body: '根据《中华人民共和国行政许可法》第九十条的规定，请认真办理。' });
    const { server, textDocument } = await open(files, text);
    const report = await server.ask<{ items: { code: string; message: string }[] }>(
      'textDocument/diagnostic',
      { textDocument },
    );
    expect(report.items.map(({ code }) => code)).toContain('citation/unknown-article');
    const ledger = async () =>
      (await server.ask<{ entries: { uri: string }[] }[]>('gongwen/ledger', {})).flatMap(({ entries }) =>
        entries.map(({ uri }) => uri),
      );
    expect(await ledger()).toContain(`${root}/b.gongwen`);
    expect(server.asked).toContain('gongwen/statFiles');
  });

  it('编辑器关闭它，它就结束', async () => {
    const { server } = await open({}, '请遵照执行。');
    await server.ask('shutdown', {});
    server.notify('exit');
    await expect.poll(() => server.isClosed()).toBe(true);
  });
});
