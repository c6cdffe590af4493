import * as assert from 'node:assert/strict';
import { type Uri, window, workspace } from 'vscode';
import { docxOf, paragraph } from '../../support/docx.js';
import { gongwen } from '../../support/gongwen.js';
import { api, closeAll, eventually, fileUri, findings, openText, ruleOf } from './support.js';

const NAME = '来文.docx';
const read = async (uri: Uri) => new TextDecoder().decode(await workspace.fs.readFile(uri));
const names = async () => (await workspace.fs.readDirectory(fileUri('.'))).map(([name]) => name);

describe('Word files', () => {
  const text = gongwen({ body: '请做好防汛工作。。' });
  const bytes = docxOf({
    document: `${text
      .split('\n\n')
      .map((line) => paragraph(line))
      .join('')}<w:sectPr><w:pgMar w:top="4536" w:right="1474" w:bottom="1984" w:left="1587"/></w:sectPr>`,
  });

  before(() => workspace.fs.writeFile(fileUri(NAME), bytes));
  afterEach(async () => {
    await closeAll();
    for (const name of await names())
      if (/^(?:来文|成品).*\.(?:md|docx)$/.test(name) && name !== NAME)
        await workspace.fs.delete(fileUri(name));
  });
  after(() => workspace.fs.delete(fileUri(NAME)));

  it('one is checked: its text read-only, the findings of text and formatting in place', async () => {
    await (await api()).wordFiles.check(fileUri(NAME));
    const document = window.activeTextEditor?.document;
    assert.ok(document);
    assert.equal(document.uri.scheme, 'gongwen-docx');
    assert.equal(document.languageId, 'gongwen');
    assert.match(document.getText(), /请做好防汛工作。。/);
    const found = await eventually('findings', () => {
      const all = findings(document);
      return all.length > 0 ? all : undefined;
    });
    const rules = found.map(ruleOf);
    assert.ok(
      found.some(({ range }) => document.getText(range).includes('。。')),
      `the full stops among ${rules}`,
    );
    assert.ok(
      rules.some((rule) => rule.startsWith('docx/')),
      `the formatting among ${rules}`,
    );
  });

  it('one becomes a draft beside it, and nothing is overwritten', async () => {
    const { wordFiles } = await api();
    const first = await wordFiles.import(fileUri(NAME));
    assert.ok(first);
    assert.match(first.path, /\/来文\.gw\.md$/);
    assert.match(await read(first), /^# .*关于做好防汛工作的通知$/m);
    assert.equal(window.activeTextEditor?.document.uri.toString(), first.toString());
    const before = await read(first);
    const second = await wordFiles.import(fileUri(NAME));
    assert.match(second?.path ?? '', /\/来文-2\.gw\.md$/);
    assert.equal(await read(first), before);
  });

  it('a draft is exported, and read again says the same', async () => {
    const { wordFiles } = await api();
    await openText(gongwen());
    const target = await eventually('the export', () => wordFiles.export(fileUri('成品.docx')));
    assert.deepEqual([...(await workspace.fs.readFile(target)).slice(0, 2)], [0x50, 0x4b]);
    assert.ok(!(await names()).some((name) => name.endsWith('.tmp')));
    await wordFiles.check(target);
    const document = window.activeTextEditor?.document;
    assert.match(document?.getText() ?? '', /各单位要严格执行值班制度。/);
    const { status } = await api();
    await eventually('the check', () => !/loading/.test(status().text));
    assert.deepEqual(document && findings(document).map(ruleOf), []);
  });

  it('what is no Word file is told, and opens nothing', async () => {
    await openText('请遵照执行。');
    const before = window.activeTextEditor?.document;
    await workspace.fs.writeFile(fileUri('来文2.docx'), new TextEncoder().encode('不是'));
    await (await api()).wordFiles.check(fileUri('来文2.docx'));
    assert.equal(window.activeTextEditor?.document, before);
    assert.equal(await (await api()).wordFiles.import(fileUri('来文2.docx')), undefined);
  });
});
