import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol';
import type {
  CodeLens,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { SHOW_REFERENCES } from '../../server/src/lsp/protocol.js';
import { canonicalUri } from '../../server/src/lsp/uris.js';
import { gongwen } from '../support/gongwen.js';
import { eventually, fullCapabilities, root, type StartOptions, TestClient } from './client.js';

const planTitle = '云岭市人民政府办公室关于印发供水保障方案的通知';
const plan = gongwen({ number: '云岭政办发〔2026〕5号', title: planTitle });
const planUri = `${root}/方案.md`;
const uri = `${root}/通知.md`;
const body = `按照《${planTitle}》（云岭政办发〔2026〕5号）执行。\n\n云岭市防汛抗旱指挥部（以下简称“市防指”）负责，会议定于2026年6月5日召开，由市防指主持。`;
const text = gongwen({ body });

const running: TestClient[] = [];
async function start(options: StartOptions = {}): Promise<TestClient> {
  const client = await TestClient.start({
    files: { [planUri]: plan },
    initialization: { showReferencesCommand: true },
    ...options,
  });
  running.push(client);
  return client;
}
/** With the index built. */
async function ready(options: StartOptions = {}): Promise<TestClient> {
  const client = await start(options);
  await eventually(() => client.refreshes > 0);
  return client;
}
afterEach(async () => {
  for (const client of running.splice(0)) {
    expect(client.logged).toEqual([]);
    await client.stop();
  }
});

const symbols = async (client: TestClient, query: string) =>
  (await client.request<SymbolInformation[]>('workspace/symbol', { query })).map(({ name }) => name);

async function until<T>(probe: () => Promise<T | false | undefined>): Promise<T> {
  for (let n = 0; n < 300; n++) {
    const value = await probe();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('not in time');
}

const codes = (items: readonly { code?: unknown }[]) => items.map(({ code }) => code);

describe('索引', () => {
  it('在后台建立，建成后刷新诊断；跨文稿的问题随之出现', async () => {
    const client = await ready();
    await client.open(uri, gongwen({ number: '云岭政办发〔2026〕5号' }), 'gongwen');
    expect(codes(await client.findings(uri))).toContain('document-number/duplicate');
    await client.change(uri, '〔2026〕5号', '〔2026〕6号');
    expect(codes(await client.findings(uri))).not.toContain('document-number/duplicate');
  });

  it('打开的文稿以编辑器中的为准，关闭后以磁盘上的为准', async () => {
    const client = await ready();
    await client.open(planUri, plan, 'gongwen');
    await client.change(planUri, '〔2026〕5号', '〔2026〕55号');
    expect(await symbols(client, '云岭政办发')).toEqual(['云岭政办发〔2026〕55号']);
    await client.close(planUri);
    await until(async () => (await symbols(client, '〔2026〕5号')).length > 0);
  });

  it('磁盘上的新增、修改、删除', async () => {
    const client = await ready();
    const file = `${root}/子/新.md`;
    const changed = (type: number) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: file, type }],
      });
    client.host.write(file, gongwen({ number: '云岭政办函〔2026〕1号' }));
    await changed(1);
    await until(async () => (await symbols(client, '办函')).length > 0);
    client.host.write(file, gongwen({ number: '云岭政办函〔2026〕2号' }));
    await changed(2);
    await until(async () => (await symbols(client, '办函〔2026〕2号')).length > 0);
    client.host.remove(file);
    await changed(3);
    await until(async () => (await symbols(client, '办函')).length === 0);
  });

  it('配置里不检查的文件、点开头的文件夹不进索引', async () => {
    const client = await ready({
      files: {
        [planUri]: plan,
        [`${root}/旧稿/a.md`]: gongwen({ number: '云岭政办函〔2026〕1号' }),
        [`${root}/法规/b.md`]: '# 云岭市办函条例\n\n第一条　为了规范办函，制定本条例。',
        [`${root}/gongwen.config.json`]: '{ "ignore": ["旧稿/"], "laws": ["法规"] }',
      },
    });
    expect(await symbols(client, '办函')).toEqual([]);
    const hidden = `${root}/.git/b.md`;
    client.host.write(hidden, gongwen({ number: '云岭政办函〔2026〕3号' }));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: hidden, type: 1 }],
    });
    expect(await symbols(client, '办函')).toEqual([]);
    client.host.remove(hidden);
    const config = `${root}/gongwen.config.json`;
    client.host.write(config, '{}');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: config, type: 2 }],
    });
    await until(async () => (await symbols(client, '办函')).length === 3);
  });

  it('读到一半时磁盘上又改了，以后来的为准', async () => {
    const client = new TestClient({ files: { [planUri]: plan } });
    running.push(client);
    const { host } = client;
    const read = host.readText.bind(host);
    let release = () => {};
    let reads = 0;
    host.readText = async (file) => {
      const now = await read(file);
      if (canonicalUri(file) === canonicalUri(planUri) && reads++ === 0) {
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      }
      return now;
    };
    await client.connection.sendRequest('initialize', {
      processId: null,
      rootUri: root,
      capabilities: fullCapabilities,
    });
    await client.connection.sendNotification('initialized', {});
    await eventually(() => reads > 0);
    host.write(planUri, gongwen({ number: '云岭政办发〔2026〕55号' }));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: planUri, type: 2 }],
    });
    await until(async () => (await symbols(client, '〔2026〕55号')).length > 0);
    const { refreshes } = client;
    release();
    await eventually(() => client.refreshes > refreshes);
    expect(await symbols(client, '云岭政办发')).toEqual(['云岭政办发〔2026〕55号']);
  });

  it('增减工作区文件夹', async () => {
    const client = await ready({
      files: { [planUri]: plan, 'file:///v/a.md': gongwen({ number: '云岭政办函〔2026〕1号' }) },
    });
    expect(await symbols(client, '办函')).toEqual([]);
    const folder = (uri: string) => ({ uri, name: uri });
    const change = (added: string[], removed: string[]) =>
      client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added: added.map(folder), removed: removed.map(folder) },
      });
    await change(['file:///v'], []);
    await until(async () => (await symbols(client, '办函')).length > 0);
    await change([], [root]);
    await until(async () => (await symbols(client, '供水')).length === 0);
    expect(await symbols(client, '办函')).toEqual(['云岭政办函〔2026〕1号']);
  });

  it('改动另一篇文稿，本篇的问题随之变化', async () => {
    const client = await ready();
    await client.open(uri, gongwen({ number: '云岭政办发〔2026〕8号' }), 'gongwen');
    await client.open(planUri, plan, 'gongwen');
    const first = await client.pull(uri);
    expect(codes(first.items ?? [])).not.toContain('document-number/duplicate');
    expect((await client.pull(uri, first.resultId)).kind).toBe('unchanged');
    await client.change(planUri, '〔2026〕5号', '〔2026〕8号');
    const second = await client.pull(uri, first.resultId);
    expect(codes(second.items ?? [])).toContain('document-number/duplicate');
    // Only the places move: what the documents say of each other stays.
    await client.change(planUri, '为做好', '现就做好');
    expect((await client.pull(uri, second.resultId)).kind).toBe('unchanged');
  });

  it('取消的请求答已取消', async () => {
    const client = await ready();
    await client.open(uri, text, 'gongwen');
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(
      'textDocument/completion',
      { textDocument: { uri }, position: { line: 0, character: 3 } },
      source.token,
    );
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  it('缓存写在客户端给的位置', async () => {
    const client = await ready({ initialization: { storage: 'file:///storage/' } });
    const [entry] = await client.host.list('file:///storage');
    expect(entry?.uri).toMatch(/index-.*\.json$/);
    expect(await client.host.readText(entry?.uri as string)).toContain('云岭政办发〔2026〕5号');
  });

  it('客户端能显示进度时有始有终', async () => {
    const client = new TestClient({ files: { [planUri]: plan } });
    running.push(client);
    const seen: string[] = [];
    client.connection.onRequest('window/workDoneProgress/create', () => {});
    client.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
      seen.push(value.kind);
    });
    await client.connection.sendRequest('initialize', {
      processId: null,
      rootUri: root,
      capabilities: { ...fullCapabilities, window: { workDoneProgress: true } },
    });
    await client.connection.sendNotification('initialized', {});
    await eventually(() => seen.includes('end'));
    expect(seen[0]).toBe('begin');
    expect(await symbols(client, '供水')).toEqual([planTitle]);
  });

  it('各种写法的地址是同一文稿', () => {
    expect(canonicalUri('file:///C:/甲（1）/a b.md')).toBe(
      canonicalUri('file:///c%3A/%E7%94%B2%EF%BC%881%EF%BC%89/a%20b.md'),
    );
    expect(canonicalUri('file:///w/50%.md')).toBe('file:///w/50%25.md');
    expect(canonicalUri('untitled:Untitled-1')).toBe('untitled:Untitled-1');
  });
});

describe('导航', () => {
  const at = (client: TestClient, passage: string, ahead = 1) => {
    const { line, character } = client.positionOf(uri, passage);
    return { textDocument: { uri }, position: { line, character: character + ahead } };
  };

  it('定义：带来源范围的链接，或简单的位置', async () => {
    const definition = { linkSupport: true };
    const client = await ready({
      capabilities: { ...fullCapabilities, textDocument: { ...fullCapabilities.textDocument, definition } },
    });
    await client.open(uri, text, 'gongwen');
    const [link] = await client.request<LocationLink[]>(
      'textDocument/definition',
      at(client, `《${planTitle}`),
    );
    expect(canonicalUri(link?.targetUri ?? '')).toBe(canonicalUri(planUri));
    expect(link?.targetRange.start).toEqual({ line: 2, character: 0 });
    expect(client.slice(uri, link?.originSelectionRange as never)).toBe(`《${planTitle}》`);
    const simple = await ready();
    await simple.open(uri, text, 'gongwen');
    const [place] = await simple.request<Location[]>('textDocument/definition', at(simple, `《${planTitle}`));
    expect(place?.range.start).toEqual({ line: 2, character: 0 });
    expect(await simple.request('textDocument/definition', at(simple, '执行'))).toBeNull();
  });

  it('引用、链接、突出显示、代码透镜', async () => {
    const client = await ready();
    await client.open(uri, text, 'gongwen');
    await client.open(planUri, plan, 'gongwen');
    const references = await client.request<Location[]>('textDocument/references', {
      textDocument: { uri: planUri },
      position: client.positionOf(planUri, '关于印发'),
      context: { includeDeclaration: true },
    });
    expect(references.map((place) => [place.uri, client.slice(place.uri, place.range)])).toEqual([
      [planUri, planTitle],
      [uri, `《${planTitle}》`],
    ]);
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri },
    });
    expect(links.map(({ range, target }) => [client.slice(uri, range), target])).toEqual([
      [`《${planTitle}》`, planUri],
    ]);
    const highlights = await client.request<DocumentHighlight[]>(
      'textDocument/documentHighlight',
      at(client, '市防指”'),
    );
    expect(highlights.map(({ range }) => client.slice(uri, range))).toEqual(['市防指', '市防指']);
    const [lens] = await client.request<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: planUri },
    });
    expect(lens?.command).toMatchObject({ title: '被 1 篇文稿引用', command: SHOW_REFERENCES });
    expect(lens?.command?.arguments).toEqual([planUri, { line: 2, character: 0 }, [references[1]]]);
  });

  it('工作区符号给出文件中的位置', async () => {
    const client = await ready();
    const [symbol] = await client.request<SymbolInformation[]>('workspace/symbol', { query: '供水' });
    expect(symbol).toMatchObject({
      name: planTitle,
      location: { range: { start: { line: 2, character: 0 } } },
    });
  });

  it('悬停：问题之外，还有引用的文稿、日期的星期', async () => {
    const client = await ready();
    await client.open(uri, text, 'gongwen');
    const value = async (passage: string) => {
      const hover = await client.request<Hover | null>('textDocument/hover', at(client, passage));
      return (hover?.contents as { value: string } | undefined)?.value;
    };
    expect(await value(`《${planTitle}`)).toContain('被 1 篇文稿引用');
    expect(await value('2026年6月5日召开')).toContain('星期五');
    expect(await value('云岭政办发〔2026〕8号')).toContain('文号台账');
    expect(await value('通知\n\n各县')).toContain('结束语：特此通知。');
  });
});

describe('书写', () => {
  it('补全：标题、下一个号', async () => {
    const client = await ready();
    await client.open(uri, '云岭政办发\n\n按照《供水', 'gongwen');
    const complete = (line: number, character: number) =>
      client.request<CompletionList>('textDocument/completion', {
        textDocument: { uri },
        position: { line, character },
      });
    const titles = await complete(2, 5);
    expect(titles.items[0]?.label).toBe(planTitle);
    expect(titles.isIncomplete).toBe(true);
    expect(titles.items.map(({ label }) => label)).toContain('城市供水条例');
    const numbers = await complete(0, 5);
    expect(numbers.items[0]).toMatchObject({ detail: '下一个号' });
    expect(numbers.items[1]?.label).toBe('云岭政办发〔2026〕5号');
  });

  it('补全：配置和库里的机关名称', async () => {
    const config = { agency: { name: '云岭市水务局', superior: '南州省水利厅' } };
    const client = await ready({
      files: { [planUri]: plan, [`${root}/gongwen.config.json`]: JSON.stringify(config) },
    });
    await client.open(uri, `---\n发文机关: 云岭\n---\n${text}\n\n抄送：`, 'gongwen');
    const labels = async (line: number, character: number) => {
      const params = { textDocument: { uri }, position: { line, character } };
      const { items } = await client.request<CompletionList>('textDocument/completion', params);
      return items.map(({ label }) => label);
    };
    expect(await labels(1, 8)).toEqual(['云岭市水务局', '云岭市人民政府办公室']);
    const last = client.text(uri).split('\n').length - 1;
    expect(await labels(last, 3)).toEqual([
      '南州省水利厅',
      '云岭市人民政府办公室',
      '各县（区）人民政府',
      '市直各有关单位',
    ]);
  });

  it('重命名简称；别处说明为什么不能', async () => {
    const client = await ready();
    await client.open(uri, text, 'gongwen');
    const position = client.positionOf(uri, '市防指主持');
    const textDocument = { uri };
    expect(await client.request('textDocument/prepareRename', { textDocument, position })).toMatchObject({
      placeholder: '市防指',
    });
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      textDocument,
      position,
      newName: '指挥部',
    });
    const after = client.afterAction(uri, { title: '', edit });
    expect(after).toBe(text.replaceAll('市防指', '指挥部'));
    const elsewhere = { textDocument, position: client.positionOf(uri, '执行') };
    await expect(client.request('textDocument/prepareRename', elsewhere)).rejects.toThrow('这里不是简称');
    await expect(client.request('textDocument/rename', { ...elsewhere, newName: '甲' })).rejects.toThrow(
      '这里不是简称',
    );
    await expect(
      client.request('textDocument/rename', { textDocument, position, newName: '，' }),
    ).rejects.toThrow('1 至 24 个字');
  });

  it('嵌入提示默认没有，设置后有；语义标记', async () => {
    const client = await ready();
    await client.open(uri, text, 'gongwen');
    const textDocument = { uri };
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = () => client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
    expect(await hints()).toEqual([]);
    client.settings = { inlayHints: true };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    expect((await hints()).map(({ label }) => label)).toContain('周五');
    await client.change(uri, '按照《', '依照《中华人民共和国防洪法》，按照《');
    expect((await hints()).map(({ label }) => label)).toContain('简称《防洪法》');
    const { data } = await client.request<{ data: number[] }>('textDocument/semanticTokens/full', {
      textDocument,
    });
    expect(data.length).toBeGreaterThan(0);
  });

  it('没有打开的文稿也有回答', async () => {
    const client = await ready();
    const params = { textDocument: { uri: `${root}/没有.md` }, position: { line: 0, character: 0 } };
    for (const method of [
      'definition',
      'documentHighlight',
      'codeLens',
      'documentLink',
      'completion',
      'prepareRename',
    ])
      await client.request(`textDocument/${method}`, params);
    await client.request('textDocument/references', { ...params, context: { includeDeclaration: false } });
    await client.request('textDocument/rename', { ...params, newName: '甲' });
  });
});
