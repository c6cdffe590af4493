import { afterEach, describe, expect, it } from 'vitest';
import type {
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  SelectionRange,
  TextEdit,
} from 'vscode-languageserver-types';
import { COMMANDS } from '../../server/src/lsp/protocol.js';
import { gongwen } from '../support/gongwen.js';
import { eventually, fullCapabilities, root, type StartOptions, TestClient } from './client.js';
import { testRules } from './rules.js';

const uri = `${root}/通知.txt`;
const config = `${root}/gongwen.config.json`;

const running: TestClient[] = [];
async function start(options: StartOptions = {}): Promise<TestClient> {
  const client = await TestClient.start({ server: { rules: testRules }, ...options });
  running.push(client);
  return client;
}
afterEach(async () => {
  for (const client of running.splice(0)) await client.stop();
});

const codes = (items: readonly { code?: unknown }[]) => items.map((item) => item.code);

describe('诊断', () => {
  it('拉取得到问题，内容未变时答 unchanged', async () => {
    const client = await start();
    await client.open(uri, '按照国发（2024）1号执行。\n');
    const first = await client.pull(uri);
    expect(first.kind).toBe('full');
    const [finding] = first.items ?? [];
    expect(finding).toMatchObject({ code: 'document-number/bracket', severity: 1, source: 'gongwen' });
    expect(client.slice(uri, (finding as Diagnostic).range)).toBe('（2024）');
    expect(finding?.message).toContain('六角括号');
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  });

  it('跟随增量修改', async () => {
    const client = await start();
    await client.open(uri, '第一行。\r\n按照国发（2024）1号执行。\r\n');
    await client.change(uri, '第一行。', '𠮷第一行。\r\n第二行。');
    const [finding] = await client.findings(uri);
    expect(client.slice(uri, (finding as Diagnostic).range)).toBe('（2024）');
    const before = await client.pull(uri);
    await client.change(uri, '（2024）', '〔2024〕');
    const after = await client.pull(uri, before.resultId);
    expect(after).toMatchObject({ kind: 'full', items: [] });
    await client.change(uri, '〔2024〕', '(2024)');
    expect(codes(await client.findings(uri))).toEqual(['document-number/bracket']);
  });

  it('带上相关位置', async () => {
    const client = await start();
    await client.open(uri, '甲，大概三天。');
    const [finding] = await client.findings(uri);
    expect(finding?.relatedInformation).toMatchObject([{ location: { uri }, message: '文首' }]);
    expect(finding?.severity).toBe(3);
  });

  it('没有打开的文档答空', async () => {
    const client = await start();
    expect(await client.pull(`${root}/没有.txt`)).toEqual({ kind: 'full', items: [] });
    await client.open(uri, '国发（2024）1号');
    await client.close(uri);
    expect(await client.findings(uri)).toEqual([]);
  });

  it('重新打开后不把旧结果当作未变', async () => {
    const client = await start();
    await client.open(uri, '国发（2024）1号');
    const { resultId } = await client.pull(uri);
    await client.close(uri);
    await client.open(uri, '国发〔2024〕1号');
    expect(await client.pull(uri, resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  it('markdown 与 gongwen 按 Markdown 读，其余按纯文本读', async () => {
    const client = await start();
    const text = '`国发（2024）1号`';
    for (const [languageId, count] of [
      ['markdown', 0],
      ['gongwen', 0],
      ['plaintext', 1],
    ] as const) {
      await client.open(uri, text, languageId);
      expect(await client.findings(uri), languageId).toHaveLength(count);
    }
  });

  it('一条规则出错不影响其他规则，并记入日志', async () => {
    const client = await start();
    await client.open(uri, '出错。按照国发（2024）1号执行。');
    expect(codes(await client.findings(uri))).toEqual(['document-number/bracket']);
    await eventually(() => client.logged.some((line) => line.includes('test/failing')));
  });

  it('推送给不会拉取的客户端，关闭后清空', async () => {
    const { diagnostic: _, ...textDocument } = fullCapabilities.textDocument ?? {};
    const client = await start({ capabilities: { ...fullCapabilities, textDocument } });
    expect(client.initialized.capabilities).not.toHaveProperty('diagnosticProvider');
    await client.open(uri, '国发（2024）1号');
    await eventually(() => client.published.some((p) => p.version === 1 && p.diagnostics.length === 1));
    await client.change(uri, '1号', '2号');
    await client.change(uri, '2号', '3号');
    await client.change(uri, '（2024）', '〔2024〕');
    const last = await eventually(() => client.published.find((p) => p.version === 4));
    expect(last.diagnostics).toEqual([]);
    expect(client.published.filter((p) => p.version === 2 || p.version === 3)).toEqual([]);
    await client.close(uri);
    await eventually(() => client.published.at(-1)?.version === undefined);
    expect(client.published.at(-1)).toEqual({ uri, diagnostics: [] });
  });

  it('编辑与请求交错时，回答总是合于当时的文本', async () => {
    const client = await start();
    await client.open(uri, '国发（2024）1号。');
    const answers: Promise<unknown>[] = [];
    for (let i = 0; i < 20; i++) {
      answers.push(client.pull(uri));
      await client.change(uri, '国发', '前文。国发');
      answers.push(client.request('textDocument/formatting', { textDocument: { uri }, options: {} }));
    }
    await Promise.all(answers);
    const [finding] = await client.findings(uri);
    expect(client.slice(uri, (finding as Diagnostic).range)).toBe('（2024）');
  });

  it('取消的请求答“已取消”', async () => {
    const client = await start();
    await client.open(uri, gongwen());
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol');
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      'textDocument/diagnostic',
      { textDocument: { uri } },
      source.token,
    );
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
    expect(await client.findings(uri)).toEqual([]);
  });
});

describe('配置', () => {
  it('文件改变后请客户端重新拉取', async () => {
    const client = await start();
    await client.open(uri, '国发（2024）1号');
    const before = await client.pull(uri);
    expect(before.items).toHaveLength(1);
    client.host.write(config, '{ "rules": { "document-number/bracket": "off" } }');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: config, type: 1 }],
    });
    await eventually(() => client.refreshes > 0);
    expect(await client.pull(uri, before.resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  it('近者优先，overrides 胜过其外，编辑器设置胜过文件', async () => {
    const rule = (level: string) => ({ rules: { 'document-number/bracket': level } });
    const client = await start({
      files: {
        [config]: JSON.stringify({
          ...rule('off'),
          overrides: [{ files: ['附件/**'], ...rule('info') }],
          ignore: ['草稿/'],
        }),
        [`${root}/%E9%80%9A%E7%9F%A5/gongwen.config.json`]: JSON.stringify(rule('warning')),
      },
    });
    const severity = async (name: string) => {
      await client.open(`${root}/${name}`, '国发（2024）1号');
      return (await client.findings(`${root}/${name}`)).map((finding) => finding.severity);
    };
    expect(await severity('a.txt')).toEqual([]);
    expect(await severity('%E9%80%9A%E7%9F%A5/a.txt')).toEqual([2]);
    expect(await severity('%E9%99%84%E4%BB%B6/x/a.txt')).toEqual([3]);
    expect(await severity('%E8%8D%89%E7%A8%BF/a.txt')).toEqual([]);
    client.settings = rule('error');
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await eventually(() => client.refreshes > 0);
    expect(codes(await client.findings(`${root}/a.txt`))).toEqual(['document-number/bracket']);
    expect(await client.findings(`${root}/%E8%8D%89%E7%A8%BF/a.txt`)).toEqual([]);
  });

  it('未保存的新文档用工作区的配置', async () => {
    const client = await start({ files: { [config]: '{ "rules": { "document-number/bracket": "off" } }' } });
    await client.open('untitled:Untitled-1', '国发（2024）1号');
    expect(await client.findings('untitled:Untitled-1')).toEqual([]);
  });

  it('有误时报在配置文件上，改好或删除后消失', async () => {
    const client = await start({ files: { [config]: '{ "rules": { "document-number/brackt": "off" } }' } });
    const told = () => client.published.filter((p) => p.uri === config);
    await eventually(() => told().length > 0);
    const [problem] = told()[0]?.diagnostics ?? [];
    expect(problem?.message).toContain('document-number/bracket');
    expect(problem?.range.start.character).toBeGreaterThan(0);
    const tell = () =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: config, type: 2 }],
      });
    client.host.write(config, '{}');
    await tell();
    await eventually(() => told().length === 2);
    expect(told()[1]?.diagnostics).toEqual([]);
    client.host.write(config, '{');
    await tell();
    await eventually(() => told().length === 3);
    client.host.remove(config);
    await tell();
    await eventually(() => told().length === 4);
    expect(told()[3]?.diagnostics).toEqual([]);
  });

  it('编辑器设置有一项不对，只舍去那一项', async () => {
    const client = await start({
      settings: {
        rules: { 'document-number/bracket': 'loud', 'test/doubled': 'off', 没有: 'off' },
        extends: '',
      },
    });
    await client.open(uri, '国发（2024）1号，甲甲');
    expect(codes(await client.findings(uri))).toEqual(['document-number/bracket']);
    await eventually(() => client.logged.length >= 2);
  });

  it('客户端不会监视文件时由服务器监视；不会拉取设置时用推送来的', async () => {
    const client = await start({ capabilities: { textDocument: { diagnostic: {} } } });
    await client.open(uri, '国发（2024）1号，甲甲');
    expect(await client.findings(uri)).toHaveLength(2);
    client.host.write(config, '{ "rules": { "document-number/bracket": "off" } }');
    await expect.poll(async () => codes(await client.findings(uri))).toEqual(['test/doubled']);
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { gongwen: { rules: { 'test/doubled': 'off' } } },
    });
    await expect.poll(async () => client.findings(uri)).toEqual([]);
  });
});

describe('代码操作', () => {
  it('修复这一处', async () => {
    const client = await start();
    await client.open(uri, '国发（2024）1号，国办发（2024）2号，大概');
    const actions = await client.actions(uri, '（2024）');
    const [fix] = actions;
    expect(fix).toMatchObject({ title: '改为六角括号〔〕', kind: 'quickfix', isPreferred: true });
    expect(fix?.diagnostics).toHaveLength(1);
    expect(client.afterAction(uri, fix)).toBe('国发〔2024〕1号，国办发（2024）2号，大概');
    const [offered] = await client.actions(uri, '大概');
    expect(offered).toMatchObject({ title: '改为“约”' });
    expect(offered?.isPreferred).toBeUndefined();
  });

  it('修复本文件中同一规则的所有问题', async () => {
    const client = await start();
    await client.open(uri, '国发（2024）1号，国办发(2024)2号，甲甲');
    const all = (await client.actions(uri, '（2024）')).find((action) => action.title.includes('所有'));
    expect(client.afterAction(uri, all)).toBe('国发〔2024〕1号，国办发〔2024〕2号，甲甲');
    const single = await client.actions(uri, '甲甲');
    expect(single.some((action) => action.title.includes('所有'))).toBe(false);
  });

  it('source.fixAll.gongwen 应用全部安全修复，直到没有可修的', async () => {
    const client = await start();
    await client.open(uri, '国发（2024）1号，甲甲甲甲甲，大概');
    for (const kind of ['source.fixAll.gongwen', 'source.fixAll', 'source']) {
      const actions = await client.actions(uri, '国发', [kind]);
      expect(actions.map((action) => action.kind)).toEqual(['source.fixAll.gongwen']);
      expect(client.afterAction(uri, actions[0])).toBe('国发〔2024〕1号，甲，大概');
    }
    expect(await client.actions(uri, '国发', ['source.organizeImports'])).toEqual([]);
    expect((await client.actions(uri, '国发')).some((action) => action.kind?.startsWith('source'))).toBe(
      false,
    );
  });

  it('停用规则并写明理由', async () => {
    const client = await start();
    await client.open(uri, '第一行。\r\n　　国发（2024）1号，甲甲。\r\n');
    const off = async (passage: string, rule: string) =>
      (await client.actions(uri, passage)).find((action) => action.title.includes(`“${rule}”检查`));
    const once = client.afterAction(uri, await off('（2024）', 'document-number/bracket'));
    expect(once).toBe(
      '第一行。\r\n　　<!-- gongwen-disable-next-line document-number/bracket -- 理由 -->\r\n　　国发（2024）1号，甲甲。\r\n',
    );
    await client.open(uri, once);
    expect(codes(await client.findings(uri))).toEqual(['test/doubled']);
    const twice = client.afterAction(uri, await off('甲甲', 'test/doubled'));
    expect(twice).toContain('gongwen-disable-next-line document-number/bracket, test/doubled -- 理由');
    await client.open(uri, twice);
    expect(await client.findings(uri)).toEqual([]);
  });

  it('打开规则说明；客户端不会时不给', async () => {
    const client = await start();
    await client.open(uri, '国发（2024）1号');
    const opener = (await client.actions(uri, '（2024）')).find((action) => action.command);
    expect(opener?.command).toMatchObject({
      command: COMMANDS.openRule,
      arguments: ['document-number/bracket'],
    });
  });

  it('不支持带版本的修改时用 changes', async () => {
    const client = await start({ capabilities: {} });
    await client.open(uri, '国发（2024）1号');
    const [fix] = await client.actions(uri, '（2024）');
    expect(fix?.edit).toEqual({
      changes: { [uri]: [{ range: client.rangeOf(uri, '（2024）'), newText: '〔2024〕' }] },
    });
  });
});

describe('结构', () => {
  it('大纲按部分、要素、层次嵌套', async () => {
    const client = await start();
    const text = gongwen({
      attachmentNote: '附件：任务分工表',
      tail: '附件\n\n任务分工表\n\n一、市水务局\n\n（一）调度',
    });
    await client.open(uri, text);
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    const show = (list: DocumentSymbol[], depth = 0): string[] =>
      list.flatMap((s) => [`${'  '.repeat(depth)}${s.name}`, ...show(s.children ?? [], depth + 1)]);
    expect(show(symbols)).toEqual([
      '云岭市人民政府办公室关于做好防汛工作的通知',
      '  发文字号',
      '  标题',
      '  主送机关',
      '  一、压实责任',
      '  二、加强值守',
      '  附件说明',
      '  落款',
      '  成文日期',
      '  附注',
      '任务分工表',
      '  附件标记',
      '  附件标题',
      '  一、市水务局',
      '    （一）调度',
    ]);
  });

  it('不懂嵌套的客户端得到平的大纲', async () => {
    const client = await start({ capabilities: {} });
    await client.open(uri, gongwen());
    const symbols = await client.request<{ name: string; containerName?: string; location: unknown }[]>(
      'textDocument/documentSymbol',
      { textDocument: { uri } },
    );
    expect(symbols.find((symbol) => symbol.name === '一、压实责任')).toMatchObject({
      containerName: '云岭市人民政府办公室关于做好防汛工作的通知',
      location: { uri },
    });
  });

  it('可以折叠层次、文首信息和注释', async () => {
    const client = await start();
    const text =
      '---\n文种: 通知\n---\n\n<!-- 一\n二 -->\n\n# 关于防汛的通知\n\n一、责任\n\n（一）落实\n\n要落实。\n\n二、值守\n\n要值班。\n';
    await client.open(uri, text, 'markdown');
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: { uri },
    });
    expect(folds.map(({ startLine, endLine, kind }) => [startLine, endLine, kind])).toEqual([
      [0, 2, 'region'],
      [4, 5, 'comment'],
      [7, 17, undefined],
      [9, 13, undefined],
      [11, 13, undefined],
      [15, 17, undefined],
    ]);
  });

  it('选区逐级扩大', async () => {
    const client = await start();
    await client.open(uri, gongwen());
    const [first] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri },
      positions: [client.positionOf(uri, '防汛责任')],
    });
    const steps: string[] = [];
    for (let step: SelectionRange | undefined = first; step; step = step.parent) {
      steps.push(client.slice(uri, step.range));
    }
    expect(steps).toContain('各单位要落实防汛责任。');
    expect(steps).toContain('一、压实责任\n\n各单位要落实防汛责任。');
    expect(steps.at(-1)).toBe(gongwen());
    expect(new Set(steps).size).toBe(steps.length);
  });

  it('gongwen/inspect 显示识别出的结构', async () => {
    const client = await start();
    await client.open(uri, gongwen());
    const tree = await client.request<string>('gongwen/inspect', { textDocument: { uri } });
    expect(tree).toContain('一、压实责任');
    expect(tree).toContain('云岭政办发〔2026〕8号');
    expect(await client.request<string>('gongwen/inspect', { textDocument: { uri: 'file:///x' } })).toContain(
      '没有打开',
    );
  });
});

describe('悬停与格式化', () => {
  it('悬停说明问题、理由和规则', async () => {
    const client = await start();
    await client.open(uri, '按国发（2024）1号。');
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: client.positionOf(uri, '2024'),
    });
    const { value } = hover.contents as { value: string };
    expect(value).toContain('六角括号');
    expect(value).toContain('GB/T 9704');
    expect(value).toContain('document-number/bracket');
    expect(client.slice(uri, hover.range as never)).toBe('（2024）');
    expect(
      await client.request('textDocument/hover', {
        textDocument: { uri },
        position: { line: 0, character: 0 },
      }),
    ).toBeNull();
  });

  it('格式化即安全修复，范围格式化只动范围之内', async () => {
    const client = await start();
    await client.open(uri, '国发（2024）1号。\n国办发（2024）2号，大概，甲甲甲。\n');
    const whole = await client.request<TextEdit[]>('textDocument/formatting', {
      textDocument: { uri },
      options: {},
    });
    expect(client.applied(uri, whole)).toBe('国发〔2024〕1号。\n国办发〔2024〕2号，大概，甲。\n');
    expect(whole.every((edit) => edit.newText.length <= 6)).toBe(true);
    const part = await client.request<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument: { uri },
      range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } },
      options: {},
    });
    expect(client.applied(uri, part)).toBe('国发（2024）1号。\n国办发〔2024〕2号，大概，甲。\n');
  });

  it('没有可修的就不动', async () => {
    const client = await start();
    await client.open(uri, gongwen());
    expect(await client.request('textDocument/formatting', { textDocument: { uri }, options: {} })).toEqual(
      [],
    );
  });
});

describe('不会答以错误', () => {
  const methods: Record<string, object> = {
    'textDocument/diagnostic': {},
    'textDocument/codeAction': {
      range: { start: { line: 0, character: 0 }, end: { line: 9e9, character: 0 } },
      context: { diagnostics: [] },
    },
    'textDocument/documentSymbol': {},
    'textDocument/foldingRange': {},
    'textDocument/selectionRange': { positions: [{ line: 99, character: 99 }] },
    'textDocument/hover': { position: { line: 99, character: 99 } },
    'textDocument/formatting': { options: {} },
    'textDocument/rangeFormatting': {
      range: { start: { line: 9, character: 0 }, end: { line: 0, character: 0 } },
      options: {},
    },
    'gongwen/inspect': {},
  };

  it('文档没有打开', async () => {
    const client = await start();
    for (const [method, params] of Object.entries(methods)) {
      await expect(
        client.request(method, { textDocument: { uri: `${root}/x` }, ...params }),
        method,
      ).resolves.toBeDefined();
    }
  });

  it('位置在文本之外，文档为空，参数残缺', async () => {
    const client = await start();
    for (const text of ['', '\ufeff', '一', '---\n', '---\n主送: [\n---\n', '<!--', '| 甲 |\n|', gongwen()]) {
      for (const languageId of ['plaintext', 'gongwen']) {
        await client.open(uri, text, languageId);
        for (const [method, params] of Object.entries(methods)) {
          await expect(
            client.request(method, { textDocument: { uri }, ...params }),
            method,
          ).resolves.toBeDefined();
          await expect(client.request(method, { textDocument: { uri } }), method).resolves.toBeDefined();
          await expect(client.request(method, {}), method).resolves.toBeDefined();
        }
      }
    }
  });

  it('残缺的通知不影响以后的工作', async () => {
    const client = await start();
    await client.open(uri, '国发（2024）1号');
    for (const method of ['didOpen', 'didChange', 'didClose']) {
      await client.connection.sendNotification(`textDocument/${method}`, {});
      await client.connection.sendNotification(`textDocument/${method}`, { textDocument: {} });
    }
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: `${root}/没有打开.txt`, version: 2 },
      contentChanges: [{ text: '' }],
    });
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {});
    expect(await client.findings(uri)).toHaveLength(1);
  });
});
