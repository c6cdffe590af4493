import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { inProcessPress } from '../../server/src/lsp/pressWork.js';
import * as protocol from '../../server/src/lsp/protocol.js';
import { gongwen } from '../support/gongwen.js';
import { eventually, root, TestClient } from './client.js';

const uri = `${root}/稿.md`;
const wrong = '国发（2024）1号';
const draft = `${gongwen({ body: `按照《甲办法》（${wrong}）执行。` })}\n`;

const aboutText = [
  'textDocument/diagnostic',
  'textDocument/codeAction',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/selectionRange',
  'textDocument/hover',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/completion',
  'textDocument/formatting',
  'textDocument/rangeFormatting',
  'textDocument/rename',
  'textDocument/prepareRename',
  'textDocument/codeLens',
  'textDocument/documentLink',
  'textDocument/inlayHint',
  'textDocument/semanticTokens/full',
];
const fromClient = Object.entries(protocol)
  .filter(([name]) => name.endsWith('_REQUEST') && !/^(?:READ_FILE|LIST_FOLDER|STAT_FILES)/.test(name))
  .map(([, method]) => method as string);
const requests = [
  ...aboutText,
  ...fromClient,
  'codeAction/resolve',
  'codeLens/resolve',
  'documentLink/resolve',
  'completionItem/resolve',
  'workspace/symbol',
  'workspace/executeCommand',
];
const notifications = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/didSave',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeWorkspaceFolders',
  '$/cancelRequest',
  '$/setTrace',
  'initialized',
];

/** Values as a client could send them, of any type at any place. */
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(-1, 0, 1e9, 2 ** 31, -(2 ** 31), 0.5));
const position = fc.record({ line: number, character: number });
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  number,
  fc.constantFrom(
    null,
    true,
    '',
    'x',
    [],
    {},
    uri,
    draft,
    '__proto__',
    [null],
    { uri },
    { uri: 5 },
    { uri: null },
  ),
  position,
  fc.record({ start: position, end: position }),
);
const keys = [
  'textDocument',
  'position',
  'range',
  'positions',
  'context',
  'newName',
  'query',
  'contentChanges',
  'options',
  'previousResultId',
  'data',
  'kind',
  'item',
  'uri',
  'path',
  'command',
  'arguments',
  'settings',
  'changes',
  'event',
  'title',
  'diagnostics',
  'edit',
  'known',
  'version',
  'folder',
  'genre',
  'values',
  'plan',
  'task',
  'code',
  'year',
  'id',
];
const params: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: junk.filter((value) => typeof value === 'object') },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.dictionary(fc.constantFrom(...keys), junk, { maxKeys: 6, noNullPrototype: true }),
        fc.constantFrom(
          {},
          { textDocument: { uri } },
          { textDocument: { uri: `${root}/没有.md` } },
          { textDocument: { uri }, position: { line: 2, character: 3 } },
        ),
      )
      .map(([own, usual]) => ({ ...own, ...usual })),
  },
);

/** Neither an answer nor an error within this time is a request lost. */
const soon = 10_000;

async function settled(answer: Promise<unknown>): Promise<'answered' | 'refused' | 'lost'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'lost'>((resolve) => {
    timer = setTimeout(() => resolve('lost'), soon);
  });
  const state = await Promise.race([
    answer.then(
      () => 'answered' as const,
      () => 'refused' as const,
    ),
    late,
  ]);
  clearTimeout(timer);
  return state;
}

/** The server still finds what is wrong with a correct document, and nothing else. */
async function expectServing(client: TestClient): Promise<void> {
  const own = `${root}/之后.md`;
  await client.open(own, draft, 'gongwen');
  const found = await client.findings(own);
  expect(found.map(({ code }) => code)).toContain('document-number/bracket');
  const symbols = await client.request<unknown[]>('textDocument/documentSymbol', {
    textDocument: { uri: own },
  });
  expect(symbols.length).toBeGreaterThan(0);
  await client.close(own);
}

describe('胡乱的请求', () => {
  let client: TestClient;
  beforeAll(async () => {
    client = await TestClient.start({ server: { press: inProcessPress() } });
  });
  afterAll(() => client.stop());

  it('每个请求，参数是什么都有回答或错误', async () => {
    await client.open(uri, draft, 'gongwen');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...requests), params, async (method, own) => {
        expect(await settled(client.request(method, own)), method).not.toBe('lost');
      }),
      { numRuns: 1500 },
    );
    await expectServing(client);
  }, 120_000);

  it('每个通知，参数是什么都不影响其后', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...notifications), params, async (method, own) => {
        await client.connection.sendNotification(method, own as object);
      }),
      { numRuns: 600 },
    );
    // Folders may have been taken out and others put in; the client's own comes back.
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: root, name: 'w' }], removed: [] },
    });
    await expectServing(client);
  }, 120_000);

  it('没有的方法、没有参数', async () => {
    for (const method of [...requests, 'gongwen/没有', 'textDocument/没有', ''])
      for (const own of [undefined, null, [], [1, 2]])
        expect(await settled(client.connection.sendRequest(method, own as never)), method).not.toBe('lost');
    await expectServing(client);
  }, 60_000);
});

describe('次序错乱的文稿', () => {
  let client: TestClient;
  beforeAll(async () => {
    client = await TestClient.start({ server: { press: inProcessPress() } });
  });
  afterAll(() => client.stop());
  const change = (contentChanges: unknown[], version: number, own = uri) =>
    client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: own, version },
      contentChanges,
    });

  it('没有打开的文稿：改、关、问', async () => {
    const own = `${root}/未开.md`;
    await change([{ text: '甲' }], 2, own);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: own } });
    for (const method of aboutText) {
      const state = await settled(
        client.request(method, { textDocument: { uri: own }, position: { line: 0, character: 0 } }),
      );
      expect(state, method).not.toBe('lost');
    }
    expect(await client.findings(own)).toEqual([]);
  });

  it('打开两次，以后一次为准；版本倒退，以后来的为准', async () => {
    await client.open(uri, '甲。', 'gongwen');
    await client.open(uri, `按照${wrong}执行。`, 'gongwen');
    expect((await client.findings(uri)).map(({ code }) => code)).toContain('document-number/bracket');
    await change([{ text: '按照国发〔2024〕1号执行。' }], -3);
    expect((await client.findings(uri)).map(({ code }) => code)).not.toContain('document-number/bracket');
  });

  it('文外的范围、倒置的范围、很长的修改', async () => {
    await client.open(uri, draft, 'gongwen');
    const at = (line: number, character: number) => ({ line, character });
    for (const [start, end] of [
      [at(999, 0), at(1e6, 5)],
      [at(5, 5), at(1, 0)],
      [at(0, 1e9), at(0, 2e9)],
      [at(-1, -1), at(-5, 3)],
    ])
      await change([{ range: { start, end }, text: '乙' }], 5);
    await change([{ text: `${'按照规定执行，'.repeat(60_000)}。` }], 6);
    await change([{ text: draft }, { range: { start: at(0, 0), end: at(0, 0) }, text: '' }], 7);
    expect((await client.findings(uri)).map(({ code }) => code)).toContain('document-number/bracket');
    await expectServing(client);
  }, 60_000);

  it('问的同时关上，问的同时修改', async () => {
    for (let n = 0; n < 20; n++) {
      await client.open(uri, draft, 'gongwen');
      const asked = aboutText.map((method) =>
        settled(
          client.request(method, {
            textDocument: { uri },
            position: { line: n, character: n },
            range: { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } },
            context: { diagnostics: [] },
            positions: [{ line: 1, character: 1 }],
          }),
        ),
      );
      if (n % 2) await change([{ text: `${n}${draft}` }], 2 + n);
      else await client.close(uri);
      expect(await Promise.all(asked)).not.toContain('lost');
    }
    await expectServing(client);
  }, 60_000);

  it('一千个请求，半数取消', async () => {
    await client.open(uri, draft, 'gongwen');
    const states = await Promise.all(
      Array.from({ length: 1000 }, (_, n) => {
        const source = new CancellationTokenSource();
        const method = aboutText[n % aboutText.length] as string;
        const own = {
          textDocument: { uri },
          position: { line: n % 30, character: n % 17 },
          range: { start: { line: 0, character: 0 }, end: { line: n % 30, character: 0 } },
          context: { diagnostics: [] },
          positions: [],
          newName: '甲',
        };
        const answer = client.connection.sendRequest(method, own, source.token);
        if (n % 2) setTimeout(() => source.cancel(), n % 7);
        return settled(answer);
      }),
    );
    expect(states).not.toContain('lost');
    expect(states).toContain('answered');
    await expectServing(client);
  }, 60_000);
});

describe('靠不住的文件系统', () => {
  const files = Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => [
      `${root}/${n}.md`,
      gongwen({ number: `云岭政办发〔2026〕${n + 1}号` }),
    ]),
  );

  it('读不了的文件、列不出的文件夹：其余的照用', async () => {
    const client = new TestClient({ files, server: { press: inProcessPress() } });
    const { readText, readBytes } = client.host;
    client.host.readText = async (one) => {
      if (/\/(?:3|7)\.md$/.test(one) || one.endsWith('.json'))
        throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
      return readText.call(client.host, one);
    };
    client.host.readBytes = async (one, most) => {
      if (one.includes('png')) throw new Error('EIO');
      return readBytes.call(client.host, one, most);
    };
    client.host.list = async () => {
      throw new Error('EIO');
    };
    await client.connection.sendRequest('initialize', {
      processId: null,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: 'w' }],
      capabilities: {},
    });
    await client.connection.sendNotification('initialized', {});
    await client.open(uri, gongwen({ number: '云岭政办发〔2026〕6号', body: '![图](a.png)' }), 'gongwen');
    // Number 6 belongs to a file that can be read.
    const twice = await eventually(
      async () =>
        (
          await client
            .request<{ items?: { code: string }[] }>('textDocument/diagnostic', { textDocument: { uri } })
            .catch(() => undefined)
        )?.items ?? client.published.at(-1)?.diagnostics,
    );
    expect(twice).toBeDefined();
    const exported = await client.request<{ bytes?: string; problem?: string }>(
      protocol.EXPORT_DOCX_REQUEST,
      { textDocument: { uri } },
    );
    expect(exported.bytes ?? exported.problem).toBeTruthy();
    expect(await settled(client.request(protocol.LEDGER_REQUEST, {}))).toBe('answered');
    await client.stop();
  });

  it('工作区文件夹消失、文件在读的时候变了又没了', async () => {
    const client = new TestClient({ files });
    const { readText } = client.host;
    let reads = 0;
    client.host.readText = async (one) => {
      // While the index is built, files change under it.
      if (one.endsWith('.md') && ++reads % 5 === 0) client.host.remove(`${root}/${reads % 40}.md`);
      if (one.endsWith('.md') && reads % 7 === 0)
        client.host.write(`${root}/${(reads * 3) % 40}.md`, `变了${reads}`);
      return readText.call(client.host, one);
    };
    await client.connection.sendRequest('initialize', {
      processId: null,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: 'w' }],
      capabilities: {},
    });
    await client.connection.sendNotification('initialized', {});
    for (let n = 0; n < 40; n++) {
      client.host.remove(`${root}/${n}.md`);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: `${root}/${n}.md`, type: 1 + (n % 3) }],
      });
    }
    client.host.walk = async () => {
      throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
    };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: 'file:///没有', name: 'x' }], removed: [{ uri: root, name: 'w' }] },
    });
    const ledger = await client.request<unknown>(protocol.LEDGER_REQUEST, {});
    expect(ledger).toBeDefined();
    await client.open(uri, draft, 'gongwen');
    const last = await eventually(() =>
      client.published.find((one) => one.uri === uri && one.diagnostics.length > 0),
    );
    expect(last.diagnostics.map(({ code }) => code)).toContain('document-number/bracket');
    await client.stop();
  });
});
