import * as assert from 'node:assert/strict';
import {
  commands,
  Position,
  Range,
  Selection,
  TabInputWebview,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { PreviewSnapshot } from '../../../client/src/preview.js';
import { api, closeAll, eventually, findingAt, open, openText, rangeOf } from './support.js';

const LONG = [
  '# 云岭市人民政府办公室关于做好防汛工作的通知',
  '云岭政办发〔2026〕8号',
  '各县（区）人民政府，市直各有关单位：',
  ...Array.from({ length: 80 }, (_, n) => `第${n + 1}段：请各单位认真做好防汛工作，并报送情况。`),
  '云岭市人民政府办公室',
  '2026年6月5日',
].join('\n\n');

describe('the preview of the printed pages', () => {
  afterEach(closeAll);

  const shown = (what: string, wanted: (one: PreviewSnapshot) => boolean) =>
    eventually(what, async () => (await api()).previews.snapshots().find(wanted));

  it('opens beside the draft and follows its edits, drawing only the page that changed', async () => {
    const editor = await openText(LONG);
    const { document } = editor;
    await commands.executeCommand('gongwen.showPreview');
    const first = await shown('the pages', ({ shown }) => (shown?.pages ?? 0) > 3);
    assert.equal(first.uri, document.uri.toString());
    assert.equal(window.activeTextEditor?.document, document, 'the draft keeps the focus');
    assert.notEqual(first.column, editor.viewColumn);

    const edit = new WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, '第1段：请各'), '首段内容：请各');
    await workspace.applyEdit(edit);
    const second = await shown('the edit', ({ shown }) => shown?.version === document.version);
    assert.equal(second.shown?.changed, 1);
    const { pages, spent, frame } = second.shown;
    console.log(
      `      1 of ${pages} pages drawn in ${spent.toFixed(1)} ms, on the screen in ${frame.toFixed(1)} ms`,
    );
  });

  it('there is one in a group, which goes over to the document in the editor', async () => {
    const { document } = await openText(LONG);
    await commands.executeCommand('gongwen.showPreview');
    await shown('the first', ({ shown }) => shown?.document === document.uri.toString());
    await commands.executeCommand('gongwen.showPreview');
    const other = await open('通知.gw.md');
    const one = await shown('the other', ({ shown }) => shown?.document === other.document.uri.toString());
    assert.match(one.title, /通知\.gw\.md$/);
    assert.equal((await api()).previews.snapshots().length, 1);
    const tabs = window.tabGroups.all.flatMap(({ tabs }) => tabs);
    assert.equal(tabs.filter(({ input }) => input instanceof TabInputWebview).length, 1);
  });

  it('marks the findings, and a mark leads into the draft', async () => {
    const editor = await open('通知.gw.md');
    await findingAt(editor.document, '云岭政发（2026）08号');
    await commands.executeCommand('gongwen.showPreview');
    const { marks } = await shown('marks', (one) => one.marks.flat().length > 3);
    const place = marks.flat().find(({ place: [line] }) => line === 2)?.place;
    assert.ok(place, 'a mark at the number');
    const [panel] = (await api()).previews.all();
    await panel?.reveal(place);
    assert.deepEqual(
      window.activeTextEditor?.selection,
      new Selection(new Position(place[0], place[1]), new Position(place[2], place[3])),
    );
  });

  it('closes for good', async () => {
    await openText(LONG);
    await commands.executeCommand('gongwen.showPreview');
    await shown('the pages', ({ shown }) => shown !== undefined);
    await closeAll();
    await eventually('none left', async () => (await api()).previews.snapshots().length === 0);
    const editor = await openText('# 通知\n\n请遵照执行。');
    await editor.edit((edit) => edit.replace(new Range(0, 2, 0, 4), '公告'));
    assert.equal((await api()).previews.snapshots().length, 0);
  });
});
