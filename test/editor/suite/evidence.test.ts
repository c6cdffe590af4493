import * as assert from 'node:assert/strict';
import { commands, Position, window, workspace, WorkspaceEdit } from 'vscode';
import type { EvidenceSnapshot } from '../../../client/src/evidence.js';
import { judged } from '../../support/judged.js';
import { api, closeAll, eventually, open, openText } from './support.js';

const text = judged({
  evidence:
    '证据1、证据3、证据4，各方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场，不予采信。',
});

describe('the evidence of a case document', () => {
  afterEach(closeAll);

  const shown = (what: string, wanted: (view: EvidenceSnapshot) => boolean) =>
    eventually(what, async () => {
      const view = await (await api()).evidence.refresh();
      return wanted(view) ? view : undefined;
    });

  it('follows the document and its edits; a cell leads into the text', async () => {
    const editor = await openText(text);
    const first = await shown('4 pieces', ({ table }) => table?.evidence.length === 4);
    assert.equal(first.state, 'shown');
    const second = first.table?.evidence[1];
    assert.deepEqual(second?.gaps, ['reason']);
    const dispute = second?.disputes[0];
    assert.ok(dispute);
    const { start, end } = dispute.range;
    await (await api()).evidence.reveal([start.line, start.character, end.line, end.character]);
    assert.equal(editor.document.getText(editor.selection), '被申请人有异议，认为证人不在现场');

    const edit = new WorkspaceEdit();
    const line = editor.document
      .getText()
      .split('\n')
      .findIndex((one) => one.startsWith('证据2，'));
    const before = editor.document.lineAt(line).text.indexOf('，不予采信');
    edit.insert(editor.document.uri, new Position(line, before), '。经审查，证人没有说明得知事实的来源');
    await workspace.applyEdit(edit);
    await shown('no gap', ({ table }) => table?.evidence[1]?.gaps.length === 0);
  });

  it('says what to do where there is no case document', async () => {
    await open('通知.gw.md');
    const view = await shown('nothing', ({ state }) => state === 'noDocument');
    assert.match(view.html, /class="message"/);
  });

  it('the command opens the view', async () => {
    await openText(text);
    await commands.executeCommand('gongwen.showEvidence');
    assert.ok(window.activeTextEditor);
  });
});
