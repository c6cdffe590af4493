import * as assert from 'node:assert/strict';
import { commands, type Uri, window, workspace } from 'vscode';
import type { NumberNode } from '../../../client/src/numbers.js';
import { api, closeAll, eventually, fileUri, open } from './support.js';

const year = new Date().getFullYear();
const notice = (serial: number, subject: string) =>
  `云岭政台发〔${year}〕${serial}号\n\n云岭市人民政府关于${subject}的通知\n\n各县（区）人民政府：\n\n请执行。\n\n云岭市人民政府\n\n${year}年3月2日\n`;

describe('the ledger of numbers', () => {
  before(async () => {
    const write = (name: string, text: string) =>
      workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
    await write('台账/甲.gw.md', notice(2, '做好防汛工作'));
    await write('台账/乙.gw.md', notice(5, '开展档案检查'));
  });
  after(async () => {
    await closeAll();
    await workspace.fs.delete(fileUri('台账'), { recursive: true });
  });
  // Open documents are in the ledger whatever becomes of the events about files in a new folder.
  beforeEach(async () => {
    await open('台账/甲.gw.md');
    await open('台账/乙.gw.md');
  });
  afterEach(closeAll);

  const group = () =>
    eventually('the group', async () => {
      const { numbers } = await api();
      for (const node of await numbers.getChildren()) {
        if (node.kind === 'group' && node.group.code === '云岭政台发' && node.group.entries.length === 2)
          return numbers.getChildren(node);
      }
      return undefined;
    });

  it('lists entries, gaps and the next number; an entry leads to its document', async () => {
    const nodes: NumberNode[] = await group();
    assert.deepEqual(
      nodes.map(({ kind }) => kind),
      ['entry', 'gap', 'entry', 'next'],
    );
    const { numbers } = await api();
    const items = nodes.map((node) => numbers.getTreeItem(node));
    assert.equal(items[0]?.label, `云岭政台发〔${year}〕2号`);
    assert.match(String(items[1]?.label), /3—4/);
    assert.match(String(items[3]?.label), new RegExp(`云岭政台发〔${year}〕6号`));
    const { command } = items[0] ?? {};
    assert.ok(command);
    await commands.executeCommand(command.command, ...(command.arguments as [Uri]));
    await eventually('the document', () =>
      window.activeTextEditor?.document.uri.path === fileUri('台账/甲.gw.md').path ? true : undefined,
    );
  });

  it('the view opens', async () => {
    await group();
    await commands.executeCommand('gongwen.numbers.focus');
  });

  it('a new document takes the next number', async () => {
    await group();
    await commands.executeCommand('gongwen.newDocument', {
      genre: '通知',
      agency: '云岭市人民政府',
      subject: '做好节水工作',
      code: '云岭政台发',
    });
    const document = window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'gongwen');
    assert.equal(document?.isUntitled, true);
    assert.match(document?.getText() ?? '', new RegExp(`云岭政台发〔${year}〕6号`));
    assert.match(document?.getText() ?? '', /云岭市人民政府关于做好节水工作的通知/);
  });
});
