import { afterEach, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  CodeLens,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  Hover,
  InlayHint,
  Location,
  SymbolInformation,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import {
  BUILT_IN_PLAN,
  BUILT_IN_PLAN_REQUEST,
  COMMANDS,
  NEW_DOCUMENT_REQUEST,
  SHOW_REFERENCES,
  TASK_PLACE_REQUEST,
  type TaskPlaceResult,
  TASKS_REQUEST,
  type TasksResult,
} from '../../server/src/lsp/protocol.js';
import { gongwen } from '../support/gongwen.js';
import { eventually, fullCapabilities, root, type StartOptions, TestClient } from './client.js';

const number = '云岭政办发〔2026〕3号';
const title = '云岭市政府治理能力提升工作方案';
const plan = `${number}

${title}

一、重点任务

1.健全重大行政决策机制。一是编制年度决策事项目录；二是建立执行情况评估制度。2026年6月底前完成。（责任单位：市政府办公室牵头，市司法局参加）

2.推进行政复议规范化建设。一是改造听证场所，配齐办案设备；二是健全重大疑难案件集体讨论机制。2026年11月底前完成。（责任单位：市司法局牵头，市财政局参加）

3.扩大基层政务公开。一是编制标准目录；二是完善政策解读制度。2026年8月底前完成。（责任单位：市大数据局牵头，市档案馆参加）

云岭市人民政府办公室

2026年3月12日
`;
const draft = (front: string, body = '各单位要抓好落实。') => `---\n${front}\n---\n\n${gongwen({ body })}`;

const planUri = `${root}/方案.md`;
const uri = `${root}/通知.md`;
const otherUri = `${root}/函.md`;
const files = {
  [planUri]: plan,
  [uri]: draft('任务: [2, 2.1]', '落实任务二的要求。'),
  [otherUri]: draft('任务: 2\n状态: 印发'),
};

const running: TestClient[] = [];
async function start(options: StartOptions = {}): Promise<TestClient> {
  const client = await TestClient.start({
    files,
    initialization: { showReferencesCommand: true, taskCommands: true, ledger: true },
    ...options,
  });
  running.push(client);
  await client.request(TASKS_REQUEST, {});
  return client;
}
async function opened(options: StartOptions = {}): Promise<TestClient> {
  const client = await start(options);
  await client.open(uri, files[uri] as string, 'gongwen');
  await client.open(planUri, plan, 'gongwen');
  return client;
}
afterEach(async () => {
  for (const client of running.splice(0)) {
    expect(client.logged).toEqual([]);
    await client.stop();
  }
});

const at = (client: TestClient, of: string, passage: string) => ({
  textDocument: { uri: of },
  position: client.positionOf(of, passage),
});
const name = (of: string) => decodeURIComponent(of).replace(`${root}/`, '');

describe('任务视图的数据', () => {
  it('按编号列出任务、单位、时限、文稿和状态，改动后随之变化', async () => {
    const client = await start();
    const ask = async () => {
      const [found, ...more] = await client.request<TasksResult>(TASKS_REQUEST, {});
      expect(more).toEqual([]);
      return found as TasksResult[number];
    };
    const found = await ask();
    expect(found).toMatchObject({ title, number });
    expect(name(found.uri as string)).toBe('方案.md');
    expect(found.tasks.map(({ id, state }) => [id, state])).toEqual([
      ['1', 'open'],
      ['2', 'issued'],
      ['3', 'open'],
    ]);
    expect(found.tasks[1]).toMatchObject({
      leads: ['市司法局'],
      participants: ['市财政局'],
      deadline: '2026年11月底前',
    });
    expect(found.tasks[1]?.documents.map((one) => [name(one.uri), one.status])).toEqual([
      ['函.md', '印发'],
      ['通知.md', undefined],
    ]);
    await client.open(uri, files[uri] as string, 'gongwen');
    await client.change(uri, '任务: [2, 2.1]', '任务: [3]');
    const after = await ask();
    expect(after.tasks.map(({ state, documents }) => [state, documents.length])).toEqual([
      ['open', 0],
      ['issued', 2],
      ['drafting', 1],
    ]);
  });

  it('没有规划文件：空的，要内置规划时给出；配置里的 plans 说了算', async () => {
    const empty = await start({ files: {} });
    expect(await empty.request<TasksResult>(TASKS_REQUEST, {})).toEqual([]);
    const [builtIn] = await empty.request<TasksResult>(TASKS_REQUEST, { builtIn: true });
    expect(builtIn).not.toHaveProperty('uri');
    expect(builtIn?.tasks).toHaveLength(27);
    const place = await empty.request<TaskPlaceResult>(TASK_PLACE_REQUEST, { task: '20' });
    expect(place?.uri).toBe(BUILT_IN_PLAN);
    const page = await empty.request<string>(BUILT_IN_PLAN_REQUEST, {});
    expect(page.split('\n')[place?.position.line ?? 0]).toMatch(/^任务20　/);
    const configured = await start({
      files: { ...files, [`${root}/gongwen.config.json`]: '{ "plans": ["规划/*.md"] }' },
    });
    expect(await configured.request<TasksResult>(TASKS_REQUEST, {})).toEqual([]);
  });

  it('任务和文稿的位置；没有了就说没有', async () => {
    const client = await start();
    const [board] = await client.request<TasksResult>(TASKS_REQUEST, {});
    const place = (params: object) =>
      client.request<TaskPlaceResult>(TASK_PLACE_REQUEST, { plan: board?.uri, ...params });
    expect((await place({ task: '2' }))?.position).toEqual({ line: 8, character: 2 });
    const inDraft = await place({ task: '2', document: uri });
    expect([name(inDraft?.uri ?? ''), inDraft?.position]).toEqual(['通知.md', { line: 1, character: 5 }]);
    expect(await place({ task: '28' })).toBeNull();
    expect(await place({ task: '1', document: uri })).toBeNull();
  });

  it('文稿落实别的任务之后告知客户端', async () => {
    const client = await start();
    let told = 0;
    client.connection.onNotification('gongwen/ledgerChanged', () => {
      told++;
    });
    await client.open(uri, files[uri] as string, 'gongwen');
    await eventually(() => told > 0);
    told = 0;
    await client.change(uri, '任务: [2, 2.1]', '任务: [3]');
    await eventually(() => told > 0);
  });
});

describe('引用处', () => {
  it('悬停、定义、引用、突出显示、链接', async () => {
    const client = await opened();
    const place = at(client, uri, '任务二');
    const hover = await client.request<Hover>('textDocument/hover', place);
    const { value } = hover.contents as { value: string };
    expect(value).toContain('**任务2　推进行政复议规范化建设**');
    expect(value).toContain('- 2\\.1　改造听证场所'.replace('\\', ''));
    expect(value).toContain('除本文外，1 篇文稿落实');
    const [definition] = await client.request<Location[]>('textDocument/definition', place);
    expect(name(definition?.uri ?? '')).toBe('方案.md');
    expect(client.slice(planUri, definition?.range as Location['range'])).toBe('推进行政复议规范化建设');
    const references = await client.request<Location[]>('textDocument/references', {
      ...place,
      context: { includeDeclaration: false },
    });
    expect(references.map((one) => name(one.uri))).toEqual(['函.md', '通知.md', '通知.md', '通知.md']);
    const highlights = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', place);
    expect(highlights.map(({ range }) => client.slice(uri, range))).toEqual(['2', '2.1', '任务二']);
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri },
    });
    expect(links.map(({ target }) => name(target ?? ''))).toEqual(['方案.md#L9', '方案.md#L9', '方案.md#L9']);
  });

  it('没有规划文件时悬停说明是内置规划，没有定义', async () => {
    const client = await start({ files: {} });
    await client.open(uri, draft('任务: 18'), 'gongwen');
    const place = at(client, uri, '18');
    const hover = await client.request<Hover>('textDocument/hover', place);
    expect((hover.contents as { value: string }).value).toContain('内置规划');
    expect(await client.request('textDocument/definition', place)).toBeNull();
  });

  it('索引还没有建好时不当作内置规划', async () => {
    const client = new TestClient({ files });
    running.push(client);
    const walk = client.host.walk.bind(client.host);
    let release = () => {};
    client.host.walk = async (...given) => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return walk(...given);
    };
    await client.connection.sendRequest('initialize', {
      processId: null,
      rootUri: root,
      capabilities: fullCapabilities,
    });
    await client.connection.sendNotification('initialized', {});
    await client.open(uri, draft('任务: 1', '落实任务1的要求。'), 'gongwen');
    const place = at(client, uri, '任务1');
    expect(await client.request('textDocument/hover', place)).toBeNull();
    release();
    await client.request(TASKS_REQUEST, {});
    const hover = await client.request<Hover>('textDocument/hover', place);
    expect((hover.contents as { value: string }).value).toContain('健全重大行政决策机制');
  });

  it('补全写出单位', async () => {
    const client = await opened();
    await client.change(uri, '任务: [2, 2.1]', '任务: [2, 公开]');
    const { line, character } = client.positionOf(uri, '公开]');
    const found = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line, character: character + 2 },
    });
    expect(found.items.map(({ label, detail }) => [label, detail])).toEqual([
      ['3 扩大基层政务公开', '市大数据局牵头 · 2026年8月底前'],
    ]);
  });

  it('内嵌提示要打开设置才有', async () => {
    const client = await opened({ settings: { inlayHints: true } });
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri },
      range,
    });
    expect(hints.map(({ label }) => label)).toEqual(['推进行政复议规范化建设', '推进行政复议规范化建设']);
  });

  it('没有写任务的段落可以关联到任务', async () => {
    const client = await opened();
    await client.open(
      otherUri,
      draft('文种: 通知', '市司法局正在改造听证场所，推进行政复议规范化建设。'),
      'gongwen',
    );
    const actions = await client.actions(otherUri, '市司法局正在');
    const action = actions.find((one: CodeAction) => one.title === '关联到任务2（推进行政复议规范化建设）');
    expect(client.afterAction(otherUri, action)).toMatch(/^---\n文种: 通知\n任务: \[2\]\n---\n/);
  });
});

describe('规划里', () => {
  const lenses = async (client: TestClient) =>
    (await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: planUri } })).filter(
      ({ command }) => /落实|起草/.test(command?.title ?? ''),
    );

  it('任务上方的标注：有文稿的列出引用，没有的着手起草', async () => {
    const client = await opened();
    const [first, begin, second] = await lenses(client);
    expect(first?.command).toEqual({
      title: '还没有文稿落实 · 市政府办公室牵头 · 2026年6月底前',
      command: '',
    });
    expect(begin?.command).toEqual({
      title: '为此任务起草……',
      command: COMMANDS.newTaskDocument,
      arguments: [{ plan: planUri, task: '1' }],
    });
    expect(second?.command).toEqual({
      title: '2 篇文稿落实 · 市司法局牵头 · 2026年11月底前',
      command: SHOW_REFERENCES,
      arguments: [planUri, second?.range.start],
    });
    const references = await client.request<Location[]>('textDocument/references', {
      textDocument: { uri: planUri },
      position: second?.range.start,
      context: { includeDeclaration: false },
    });
    expect(new Set(references.map((one) => name(one.uri)))).toEqual(new Set(['函.md', '通知.md']));
  });

  it('客户端没有这些命令时只是文字', async () => {
    const client = await opened({ initialization: {} });
    expect((await lenses(client)).map(({ command }) => command?.command)).toEqual(['', '', '']);
  });

  it('工作区符号', async () => {
    const client = await opened();
    const [symbol] = await client.request<SymbolInformation[]>('workspace/symbol', { query: '任务3' });
    expect(symbol).toMatchObject({ name: '任务3 扩大基层政务公开', containerName: title });
    expect(symbol?.location.range.start.line).toBe(10);
  });

  const position = (client: TestClient) => client.positionOf(planUri, '2.推进');
  const rename = (client: TestClient, newName: string) =>
    client.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri: planUri },
      position: position(client),
      newName,
    });

  it('改号：规划和各篇文稿一起改', async () => {
    const client = await opened();
    const prepared = await client.request('textDocument/prepareRename', {
      textDocument: { uri: planUri },
      position: position(client),
    });
    expect(prepared).toMatchObject({ placeholder: '2' });
    const edit = await rename(client, '21');
    const byFile = new Map(
      ((edit.documentChanges ?? []) as TextDocumentEdit[]).map((one) => [name(one.textDocument.uri), one]),
    );
    expect([...byFile.keys()].sort()).toEqual(['函.md', '方案.md', '通知.md'].sort());
    expect(byFile.get('通知.md')?.edits.map((one) => 'newText' in one && one.newText)).toEqual([
      '21',
      '21',
      '二十一',
    ]);
    expect(byFile.get('通知.md')?.textDocument.version).toBe(1);
    expect(byFile.get('函.md')?.textDocument.version).toBeNull();
    expect(edit).not.toHaveProperty('changeAnnotations');
  });

  it('已印发的文稿要先确认', async () => {
    const client = await opened({
      capabilities: {
        ...fullCapabilities,
        workspace: {
          ...fullCapabilities.workspace,
          workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
        },
      },
    });
    const edit = await rename(client, '21');
    expect(edit.changeAnnotations?.issued?.needsConfirmation).toBe(true);
    const asked = ((edit.documentChanges ?? []) as TextDocumentEdit[]).filter((one) =>
      one.edits.some((change) => 'annotationId' in change),
    );
    expect(asked.map((one) => name(one.textDocument.uri))).toEqual(['函.md']);
  });

  it('撞号时拒绝，并说明', async () => {
    const client = await opened();
    await expect(rename(client, '3')).rejects.toThrow('任务3已经有了');
    await expect(client.request('textDocument/prepareRename', at(client, uri, '任务二'))).rejects.toThrow(
      '请在方案.md里任务的序号上重命名',
    );
  });
});

describe('为任务起草', () => {
  it('文首写明任务、依据、状态，用所选文种的模板', async () => {
    const client = await start();
    const [board] = await client.request<TasksResult>(TASKS_REQUEST, {});
    const text = await client.request<string>(NEW_DOCUMENT_REQUEST, {
      genre: '通知',
      agency: '云岭市司法局',
      subject: '推进行政复议规范化建设',
      task: { plan: board?.uri, task: '2' },
    });
    const [, front = ''] = text.split('---\n');
    expect(front).toContain('文种: 通知\n');
    expect(front).toContain(`任务: [2]\n依据: 《${title}》（${number}）\n状态: 起草\n`);
    expect(text).toContain('# 云岭市司法局关于推进行政复议规范化建设的通知');
    await client.open(`${root}/新.md`, text, 'gongwen');
    const after = await client.request<TasksResult>(TASKS_REQUEST, {});
    expect(after[0]?.tasks[1]?.documents.map((one) => name(one.uri))).toContain('新.md');
    await expect(
      client.request(NEW_DOCUMENT_REQUEST, { genre: '通知', task: { plan: board?.uri, task: '9' } }),
    ).rejects.toThrow('规划里没有任务9');
  });

  it('内置规划的任务', async () => {
    const client = await start({ files: {} });
    const text = await client.request<string>(NEW_DOCUMENT_REQUEST, { genre: '决议', task: { task: '18' } });
    expect(text).toContain(
      '任务: [18]\n依据: 《长治市“十四五”政府治理体系和治理能力现代化专项规划工作方案》（长政办发〔2022〕14号）\n状态: 起草\n',
    );
  });
});
