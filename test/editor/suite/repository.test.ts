import * as assert from 'node:assert/strict';
import {
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
  type SemanticTokens,
  type SymbolInformation,
  type TextDocument,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import { closeAll, eventually, fileUri, open, rangeOf } from './support.js';

const planTitle = '云岭市人民政府办公室关于印发供水保障方案的通知';
const plan = `云岭政办发〔2026〕5号\n\n${planTitle}\n\n各县（区）人民政府：\n\n请执行。\n\n云岭市人民政府办公室\n\n2026年3月2日\n`;
const notice = `云岭政办发〔2026〕8号

云岭市人民政府办公室关于做好防汛工作的通知

各县（区）人民政府：

按照《${planTitle}》（云岭政办发〔2026〕5号）执行。

云岭市防汛抗旱指挥部（以下简称“市防指”）负责，会议定于2026年6月5日召开，由市防指主持。

云岭市人民政府办公室

2026年6月5日
`;

describe('documents that cite each other', () => {
  const files = { '库/方案.gw.md': plan, '库/通知.gw.md': notice };
  let document: TextDocument;

  before(async () => {
    for (const [name, text] of Object.entries(files)) {
      await workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
    }
  });
  after(async () => {
    await closeAll();
    await workspace.fs.delete(fileUri('库'), { recursive: true });
  });
  beforeEach(async () => {
    // The watcher of the stand-in may miss the first file of a new folder; an open document is never missed.
    await open('库/方案.gw.md');
    ({ document } = await open('库/通知.gw.md'));
    await eventually('the index', async () =>
      (await symbols(planTitle)).find(({ name }) => name === planTitle),
    );
  });
  afterEach(closeAll);

  const at = (passage: string) => rangeOf(document, passage).start.translate(0, 1);
  const symbols = (query: string) =>
    commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);

  it('symbols lead to the place', async () => {
    const symbol = (await symbols('供水保障')).find(({ name }) => name === planTitle);
    assert.equal(symbol?.location.uri.path, fileUri('库/方案.gw.md').path);
    assert.equal(symbol?.location.range.start.line, 2);
  });

  it('definition, link, highlight and hover of a citation', async () => {
    const place = at(`《${planTitle}`);
    const [target] = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      place,
    );
    assert.ok(target && 'targetUri' in target);
    assert.equal(target.targetUri.path, fileUri('库/方案.gw.md').path);
    assert.equal(
      target.originSelectionRange && document.getText(target.originSelectionRange),
      `《${planTitle}》`,
    );
    const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    assert.deepEqual(
      links.map(({ range }) => document.getText(range)),
      [`《${planTitle}》`],
    );
    const highlights = await commands.executeCommand<DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      at('市防指”'),
    );
    assert.equal(highlights.length, 2);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, place);
    const said = hovers.flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value));
    assert.match(said.join('\n'), /被 1 篇文稿引用/);
  });

  it('references, and the code lens that shows them', async () => {
    const { document: cited } = await open('库/方案.gw.md');
    const references = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      cited.uri,
      rangeOf(cited, '关于印发').start,
    );
    assert.ok(references.some(({ uri }) => uri.path === document.uri.path));
    const lens = await eventually('the lens', async () =>
      (await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', cited.uri, 5)).find(
        ({ command }) => command?.title === '被 1 篇文稿引用',
      ),
    );
    assert.ok(lens.command);
    await commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
  });

  it('completion of titles and of the next number', async () => {
    const complete = (passage: string, ahead: number) =>
      commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        rangeOf(document, passage).start.translate(0, ahead),
      );
    const titles = await complete(`《${planTitle}`, 1);
    assert.ok(titles.items.some(({ label }) => label === planTitle));
    const numbers = await complete('云岭政办发〔2026〕8号', 5);
    const next = numbers.items.find(({ detail }) => detail === '下一个号');
    assert.equal(next?.label, '云岭政办发〔2026〕6号');
  });

  it('renaming an abbreviation', async () => {
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at('市防指主持'),
      '指挥部',
    );
    assert.equal(edit.get(document.uri).length, 2);
    await assert.rejects(
      Promise.resolve(
        commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, at('执行'), '甲'),
      ),
      /这里不是简称/,
    );
  });

  it('semantic tokens; inlay hints only when asked for', async () => {
    const tokens = await commands.executeCommand<SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert.ok(tokens.data.length > 0);
    const whole = new Range(0, 0, document.lineCount, 0);
    const hints = () =>
      commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    assert.deepEqual(await hints(), []);
    const settings = workspace.getConfiguration('gongwen', document.uri);
    await settings.update('inlayHints', true);
    try {
      await eventually(
        'hints',
        async () => (await hints()).some(({ label }) => label === '周五') || undefined,
      );
    } finally {
      await settings.update('inlayHints', undefined);
    }
  });
});
