import * as assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type MarkdownString,
  Range,
  type SelectionRange,
  type TextDocument,
  type TextEdit,
  workspace,
} from 'vscode';
import { closeAll, eventually, findingAt, findings, open, rangeOf, ruleOf } from './support.js';

async function actions(document: TextDocument, range: Range, kind?: string): Promise<CodeAction[]> {
  return commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind, 50);
}

function edits(action: CodeAction, document: TextDocument): TextEdit[] {
  return action.edit?.get(document.uri) ?? [];
}

function whole(document: TextDocument): Range {
  return new Range(document.positionAt(0), document.lineAt(document.lineCount - 1).range.end);
}

describe('code actions', () => {
  afterEach(closeAll);

  it('fix one finding', async () => {
    const { document } = await open('通知.gw.md');
    const finding = await findingAt(document, '（2026）');
    const fixes = await actions(document, finding.range, 'quickfix');
    const fix = fixes.find((action) =>
      edits(action, document).some((edit) => /〔2026〕|〔/.test(edit.newText)),
    );
    assert.ok(fix?.edit, `a fix among: ${fixes.map((action) => action.title).join(' | ')}`);
    assert.ok(await workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /云岭政发〔2026〕0?8号/);
  });

  it('fix every finding of one rule', async () => {
    const { document } = await open('通知.gw.md');
    const finding = await findingAt(document, '供水,');
    const same = () => findings(document).filter((other) => ruleOf(other) === ruleOf(finding));
    assert.ok(same().length >= 2, 'the draft has this mistake twice');
    const fixes = await actions(document, finding.range, 'quickfix');
    const all = fixes.find((action) => edits(action, document).length >= same().length);
    assert.ok(all?.edit, `one for all among: ${fixes.map((action) => action.title).join(' | ')}`);
    assert.ok(await workspace.applyEdit(all.edit));
    assert.doesNotMatch(document.getText(), /\p{Script=Han},|年,/u);
    await eventually('the findings go', () => same().length === 0);
  });

  it('disable a rule with a reason', async () => {
    const { document } = await open('通知.gw.md');
    const finding = await findingAt(document, '（2026）');
    const fixes = await actions(document, finding.range, 'quickfix');
    const comment = new RegExp(`gongwen-disable-next-line ${ruleOf(finding)} -- \\S`);
    const disable = fixes.find((action) =>
      edits(action, document).some((edit) => comment.test(edit.newText)),
    );
    assert.ok(disable?.edit, `a comment among: ${fixes.map((action) => action.title).join(' | ')}`);
    assert.ok(await workspace.applyEdit(disable.edit));
    await eventually('the finding goes', () =>
      findings(document).every((other) => ruleOf(other) !== ruleOf(finding)),
    );
  });

  it('open the page of the rule', async () => {
    const { document } = await open('通知.gw.md');
    const finding = await findingAt(document, '（2026）');
    const offered = await actions(document, finding.range);
    const opener = offered.find((action) => action.command?.command === 'gongwen.openRule');
    assert.deepEqual(opener?.command?.arguments, [ruleOf(finding)]);
  });

  it('fix all that can safely be fixed', async () => {
    const { document } = await open('通知.gw.md');
    await findingAt(document, '（2026）');
    const offered = await actions(document, whole(document), 'source.fixAll.gongwen');
    assert.deepEqual(
      offered.map((action) => action.kind?.value),
      ['source.fixAll.gongwen'],
    );
    await commands.executeCommand('gongwen.fixAll');
    const text = document.getText();
    assert.match(text, /云岭政发〔2026〕0?8号/);
    assert.match(text, /为保障城区供水，/);
    assert.doesNotMatch(text, /。。/);
    await eventually('nothing safe is left', async () => {
      const again = await actions(document, whole(document), 'source.fixAll.gongwen');
      return again.every((action) => edits(action, document).length === 0);
    });
  });
});

describe('structure', () => {
  afterEach(closeAll);

  it('shows in the outline', async () => {
    const { document } = await open('通知.gw.md');
    const symbols = await eventually<DocumentSymbol[]>('symbols', async () => {
      const found = await commands.executeCommand<DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return found?.length ? found : undefined;
    });
    const flat: [string, number][] = [];
    const walk = (list: DocumentSymbol[], depth: number) => {
      for (const symbol of list) {
        flat.push([symbol.name, depth]);
        assert.ok(symbol.range.contains(symbol.selectionRange));
        walk(symbol.children, depth + 1);
      }
    };
    walk(symbols, 0);
    const depthOf = (text: string) => flat.find(([name]) => name.includes(text))?.[1] ?? Number.NaN;
    assert.ok(depthOf('总体要求') < depthOf('加强领导'), JSON.stringify(flat));
    assert.equal(depthOf('总体要求'), depthOf('工作安排'));
  });

  it('folds', async () => {
    const { document } = await open('通知.gw.md');
    const line = rangeOf(document, '一、总体要求').start.line;
    await eventually('a fold at the first section', async () => {
      const folds = await commands.executeCommand<FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      return folds?.some((fold) => fold.start === line && fold.end > line);
    });
  });

  it('widens the selection step by step', async () => {
    const { document } = await open('通知.gw.md');
    await findingAt(document, '（2026）');
    const [first] = await commands.executeCommand<SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [rangeOf(document, '提高认识').start],
    );
    const steps: string[] = [];
    for (let step = first; step; step = step.parent) steps.push(document.getText(step.range));
    assert.ok(
      steps.some((text) => text.startsWith('（一）、') && text.includes('落实责任')),
      steps.join('\n--\n'),
    );
  });

  it('can be inspected', async () => {
    const { document } = await open('通知.gw.md');
    await findingAt(document, '（2026）');
    await commands.executeCommand('gongwen.inspect');
    const view = await eventually('the view', () =>
      workspace.textDocuments.find((other) => other.uri.scheme === 'gongwen-inspect'),
    );
    assert.match(view.getText(), /云岭市人民政府关于印发城区供水保障方案的通知/);
    assert.match(view.getText(), /总体要求/);
  });
});

describe('hover and format', () => {
  afterEach(closeAll);

  it('explains a finding', async () => {
    const { document } = await open('通知.gw.md');
    const finding = await findingAt(document, '（2026）');
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      finding.range.start,
    );
    const text = hovers
      .flatMap((hover) => hover.contents.map((part) => (part as MarkdownString).value))
      .join('\n');
    assert.match(text, /GB\/T|条例|标准|规范/);
  });

  it('formats with the safe fixes', async () => {
    const { document } = await open('通知.gw.md');
    await findingAt(document, '（2026）');
    const changes = await commands.executeCommand<TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      {
        tabSize: 2,
        insertSpaces: true,
      },
    );
    assert.ok(changes?.length, 'there are changes');
    assert.ok(changes.some((change) => change.newText.includes('〔')));
  });

  it('leaves a correct document alone', async () => {
    const { document } = await open('复函.gongwen');
    const before = document.getText();
    await commands.executeCommand('editor.action.formatDocument');
    assert.equal(document.getText(), before);
  });
});
