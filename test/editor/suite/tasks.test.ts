import * as assert from 'node:assert/strict';
import {
  type CodeAction,
  type CodeLens,
  type CompletionList,
  commands,
  type DocumentHighlight,
  type DocumentLink,
  type Hover,
  type InlayHint,
  type Location,
  type LocationLink,
  type MarkdownString,
  Range,
  type SymbolInformation,
  type TextDocument,
  type ThemeIcon,
  type TreeItem,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { TaskNode } from '../../../client/src/tasks.js';
import { api, closeAll, eventually, fileUri, open, openText, rangeOf } from './support.js';

const title = '青溪县政务能力提升工作方案';
const number = '青溪政办发〔2026〕3号';
const plan = `${number}

${title}

一、重点任务

1.健全重大行政决策机制。一是编制年度决策事项目录；二是建立执行情况评估制度。2026年6月底前完成。（责任单位：县政府办公室牵头，县司法局参加）

2.推进行政复议规范化建设。一是改造听证场所，配齐办案设备；二是健全重大疑难案件集体讨论机制。2026年11月底前完成。（责任单位：县司法局牵头，县财政局参加）

3.扩大基层政务公开。一是编制标准目录；二是完善政策解读制度。2026年8月底前完成。（责任单位：县大数据局牵头，县档案馆参加）

青溪县人民政府办公室

2026年3月12日
`;
const notice = (front: string, body: string) => `---
${front}
---

# 青溪县司法局关于做好行政复议工作的通知

各乡镇人民政府：

${body}

青溪县司法局

2026年4月2日
`;
const drafting = notice(`任务: [2, 2.1]\n依据: ${number}\n状态: 起草`, '请落实任务二的要求。');
const issued = notice(
  `任务: 1\n依据: ${number}\n状态: 印发`,
  '县司法局正在改造听证场所，推进行政复议规范化建设。',
);

describe('the tasks of a plan', () => {
  const files = { '任务/方案.gw.md': plan, '任务/通知.gw.md': drafting, '任务/目录.gw.md': issued };
  let document: TextDocument;

  before(async () => {
    for (const [name, text] of Object.entries(files))
      await workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
  });
  after(async () => {
    await closeAll();
    await workspace.fs.delete(fileUri('任务'), { recursive: true });
  });
  // Open documents are in the index whatever becomes of the events about files in a new folder.
  beforeEach(async () => {
    await open('任务/方案.gw.md');
    await open('任务/目录.gw.md');
    ({ document } = await open('任务/通知.gw.md'));
    await eventually('the plan', async () => (await board()).length === 3 || undefined);
  });
  afterEach(closeAll);

  const board = async (): Promise<TaskNode[]> => {
    const { tasks } = await api();
    return tasks.getChildren();
  };
  const item = async (node: TaskNode | undefined): Promise<TreeItem> => {
    assert.ok(node);
    return (await api()).tasks.getTreeItem(node);
  };
  const icon = ({ iconPath }: TreeItem) => (iconPath as ThemeIcon).id;
  const follow = async (node: TaskNode | undefined) => {
    const { command } = await item(node);
    assert.ok(command);
    await commands.executeCommand(command.command, ...(command.arguments ?? []));
  };
  const shown = (path: string, line: number) =>
    eventually(`line ${line} of ${path}`, () => {
      const editor = window.activeTextEditor;
      return editor?.document.uri.path === path && editor.selection.active.line === line ? true : undefined;
    });
  const at = (passage: string) => rangeOf(document, passage).start.translate(0, 1);

  it('lists them by number with their state; task and draft open', async () => {
    const nodes = await board();
    const items = await Promise.all(nodes.map(item));
    assert.deepEqual(
      items.map(({ label, description }) => [label, description]),
      [
        ['1. 健全重大行政决策机制', 'led by 县政府办公室 · 2026年6月底前'],
        ['2. 推进行政复议规范化建设', 'led by 县司法局 · 2026年11月底前'],
        ['3. 扩大基层政务公开', 'led by 县大数据局 · 2026年8月底前'],
      ],
    );
    assert.deepEqual(items.map(icon), ['pass-filled', 'edit', 'circle-large-outline']);
    assert.match(String(items[2]?.accessibilityInformation?.label), /扩大基层政务公开, no draft yet/);
    const { tasks } = await api();
    assert.equal(tasks.message, `${number} · 3 tasks: 1 issued, 1 in draft, 1 without a draft`);
    await follow(nodes[1]);
    await shown(fileUri('任务/方案.gw.md').path, 8);
    const [draft] = await tasks.getChildren(nodes[1]);
    const child = await item(draft);
    assert.equal(child.label, '起草 · 关于做好行政复议工作的通知');
    assert.match(String(child.tooltip), /青溪县司法局关于做好行政复议工作的通知/);
    await follow(draft);
    await shown(fileUri('任务/通知.gw.md').path, 1);
  });

  it('lists them by unit, and by number again', async () => {
    await commands.executeCommand('gongwen.tasksByUnit');
    try {
      const nodes = await board();
      const items = await Promise.all(nodes.map(item));
      const justice = items.findIndex(({ label }) => label === '县司法局');
      assert.equal(items[justice]?.description, 'leads 1 · takes part in 1');
      const { tasks } = await api();
      const own = await tasks.getChildren(nodes[justice]);
      const told = await Promise.all(own.map(item));
      assert.deepEqual(
        told.map(({ description }) => description),
        ['takes part · 2026年6月底前', 'leads · 2026年11月底前'],
      );
    } finally {
      await commands.executeCommand('gongwen.tasksByNumber');
    }
    assert.equal((await board())[0]?.kind, 'task');
  });

  it('follows an edit', async () => {
    const editor = await open('任务/通知.gw.md');
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, '[2, 2.1]'), '[3]'));
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, '任务二'), '方案'));
    await eventually('task 3 in draft', async () => {
      const items = await Promise.all((await board()).map(item));
      return icon(items[2] as TreeItem) === 'edit' && icon(items[1] as TreeItem) === 'circle-large-outline'
        ? true
        : undefined;
    });
  });

  it('the view opens', async () => {
    await commands.executeCommand('gongwen.tasks.focus');
  });

  it('hover, definition, references, highlights and links of a reference', async () => {
    const place = at('任务二');
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, place);
    const said = hovers.flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value));
    assert.match(
      said.join('\n'),
      /任务2　推进行政复议规范化建设[\s\S]*牵头：县司法局[\s\S]*时限：2026年11月底前/,
    );
    const [target] = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      place,
    );
    assert.ok(target && 'targetUri' in target);
    assert.equal(target.targetUri.path, fileUri('任务/方案.gw.md').path);
    assert.equal(target.targetRange.start.line, 8);
    assert.equal(target.originSelectionRange && document.getText(target.originSelectionRange), '任务二');
    const references = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      place,
    );
    assert.equal(references.filter(({ uri }) => uri.path === document.uri.path).length, 3);
    const highlights = await commands.executeCommand<DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      place,
    );
    assert.deepEqual(
      highlights.map(({ range }) => document.getText(range)),
      ['2', '2.1', '任务二'],
    );
    const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    const link = links.find(({ range }) => document.getText(range) === '任务二');
    assert.equal(link?.target?.fragment, 'L9');
  });

  it('completion by words of the subject shows the units', async () => {
    const editor = await open('任务/通知.gw.md');
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, '[2, 2.1]'), '公开'));
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      rangeOf(document, '任务: 公开').end,
    );
    const [own] = list.items;
    assert.deepEqual(own?.label, {
      label: '3 扩大基层政务公开',
      description: '县大数据局牵头 · 2026年8月底前',
    });
  });

  it('inlay hints only when asked for', async () => {
    const hints = async () => {
      const whole = new Range(0, 0, document.lineCount, 0);
      const found = await commands.executeCommand<InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        whole,
      );
      return found.filter(({ label }) => label === '推进行政复议规范化建设').length;
    };
    assert.equal(await hints(), 0);
    const settings = workspace.getConfiguration('gongwen', document.uri);
    await settings.update('inlayHints', true);
    try {
      await eventually('hints', async () => (await hints()) === 3 || undefined);
    } finally {
      await settings.update('inlayHints', undefined);
    }
  });

  it('a lens over each task shows the documents that carry it out', async () => {
    const { document: source } = await open('任务/方案.gw.md');
    const lenses = await eventually('the lenses', async () => {
      const all = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', source.uri, 9);
      const own = all.filter(({ command }) => /落实|起草/.test(command?.title ?? ''));
      return own.length === 4 ? own : undefined;
    });
    const lens = lenses[1];
    assert.equal(lens?.command?.title, '1 篇文稿落实 · 县司法局牵头 · 2026年11月底前');
    await commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    assert.equal(lenses[3]?.command?.command, 'gongwen.newTaskDocument');
  });

  it('symbols lead to the task', async () => {
    const symbols = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '任务2',
    );
    const own = symbols.find(({ name }) => name === '任务2 推进行政复议规范化建设');
    assert.equal(own?.location.uri.path, fileUri('任务/方案.gw.md').path);
    assert.equal(own?.location.range.start.line, 8);
  });

  it('renumbering a task in the plan rewrites the references; a number that is taken is refused', async () => {
    const { document: source } = await open('任务/方案.gw.md');
    const rename = (to: string) =>
      Promise.resolve(
        commands.executeCommand<WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          source.uri,
          rangeOf(source, '2.推进').start,
          to,
        ),
      );
    const edit = await rename('12');
    assert.equal(edit.get(source.uri).length, 1);
    assert.deepEqual(
      edit.get(document.uri).map(({ newText }) => newText),
      ['12', '12', '十二'],
    );
    await assert.rejects(rename('3'), /任务3已经有了/);
  });

  it('a paragraph without a task can be linked to one', async () => {
    const { document: other } = await open('任务/目录.gw.md');
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      other.uri,
      new Range(rangeOf(other, '县司法局正在').start, rangeOf(other, '县司法局正在').start),
    );
    const action = actions.find(({ title: said }) => said === '关联到任务2（推进行政复议规范化建设）');
    assert.ok(action?.edit);
    assert.ok(await workspace.applyEdit(action.edit));
    assert.equal(other.lineAt(1).text, '任务: [1, 2]');
  });

  it('a draft for a task has its front matter filled in', async () => {
    const node = (await board())[2];
    assert.ok(node?.kind === 'task');
    await commands.executeCommand('gongwen.newTaskDocument', {
      plan: node.plan.uri,
      task: node.task.id,
      genre: '通知',
      agency: '青溪县大数据局',
      subject: '扩大基层政务公开',
    });
    const text = window.activeTextEditor?.document.getText() ?? '';
    assert.match(
      text,
      /\n任务: \[3\]\n依据: 《青溪县政务能力提升工作方案》（青溪政办发〔2026〕3号）\n状态: 起草\n---\n/,
    );
    assert.match(text, /# 青溪县大数据局关于扩大基层政务公开的通知/);
  });

  it('the built-in plan can be read', async () => {
    const { document: page } = await openText('任务: 20', 'plaintext');
    assert.ok(page);
    await commands.executeCommand('gongwen.openTask', { task: '20' });
    const shownPage = await eventually('the page', () => {
      const active = window.activeTextEditor;
      return active?.document.uri.scheme === 'gongwen-plan' ? active : undefined;
    });
    assert.match(shownPage.document.lineAt(shownPage.selection.active.line).text, /^任务20　/);
    assert.match(shownPage.document.getText(), /内置规划/);
  });
});
