import * as assert from 'node:assert/strict';
import { commands, type Uri, window, workspace } from 'vscode';
import type { RelationNode } from '../../../client/src/relations.js';
import { api, closeAll, eventually, fileUri, open } from './support.js';

const request =
  '白石政请〔2026〕5号\n\n白石区人民政府关于设立白石产业园的请示\n\n云岭市人民政府：\n\n现就有关事项请示如下。\n\n白石区人民政府\n\n2026年3月5日\n';
const reply =
  '云岭政函〔2026〕3号\n\n云岭市人民政府关于同意设立白石产业园的批复\n\n白石区人民政府：\n\n你区《关于设立白石产业园的请示》（白石政请〔2026〕5号）收悉。按照云岭政发〔2020〕9号文件，现批复如下：\n\n一、同意设立。\n\n云岭市人民政府\n\n2026年6月5日\n';

describe('the relations of a document', () => {
  before(async () => {
    const write = (name: string, text: string) =>
      workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
    await write('关系/请示.gw.md', request);
    await write('关系/批复.gw.md', reply);
  });
  after(async () => {
    await closeAll();
    await workspace.fs.delete(fileUri('关系'), { recursive: true });
  });
  // Open documents are in the index whatever becomes of the events about files in a new folder.
  beforeEach(async () => {
    await open('关系/批复.gw.md');
    await open('关系/请示.gw.md');
  });
  afterEach(closeAll);

  const groups = (count: number) =>
    eventually(`${count} groups`, async () => {
      const { relations } = await api();
      const nodes = await relations.getChildren();
      return nodes.length === count ? nodes : undefined;
    });
  const follow = async (node: RelationNode) => {
    const { command } = (await api()).relations.getTreeItem(node);
    assert.ok(command);
    await commands.executeCommand(command.command, ...(command.arguments as [Uri]));
  };
  const shown = (name: string, line: number) =>
    eventually(`line ${line} of ${name}`, () => {
      const editor = window.activeTextEditor;
      return editor?.document.uri.path === fileUri(name).path && editor.selection.active.line === line
        ? true
        : undefined;
    });

  it('lists the reply of a request, which leads to the place and has relations of its own', async () => {
    const [group] = await groups(1);
    assert.ok(group?.kind === 'group');
    assert.equal(group.group, 'answers');
    const { relations } = await api();
    const [answer] = await relations.getChildren(group);
    assert.ok(answer);
    const item = relations.getTreeItem(answer);
    assert.equal(item.label, '云岭政函〔2026〕3号');
    assert.match(String(item.description), /云岭市人民政府关于同意设立白石产业园的批复$/);
    const own = await relations.getChildren(answer);
    assert.deepEqual(
      own.map((node) => node.kind === 'document' && [node.document.kind, node.document.number]),
      [
        ['cites', '云岭政发〔2020〕9号'],
        ['answers', '白石政请〔2026〕5号'],
      ],
    );
    await follow(answer);
    await shown('关系/批复.gw.md', 6);
  });

  it('follows the active editor; what the workspace lacks leads to the citation', async () => {
    await open('关系/批复.gw.md');
    const [cites, answers] = await groups(2);
    assert.ok(cites && answers);
    const { relations } = await api();
    const [absent] = await relations.getChildren(cites);
    assert.ok(absent);
    assert.equal(relations.getTreeItem(absent).label, '云岭政发〔2020〕9号');
    assert.deepEqual(await relations.getChildren(absent), []);
    await follow(absent);
    await shown('关系/批复.gw.md', 6);
    const [asked] = await relations.getChildren(answers);
    assert.ok(asked);
    await follow(asked);
    await shown('关系/请示.gw.md', 2);
  });

  it('lists nothing where no document of ours is open', async () => {
    await closeAll();
    const { relations } = await api();
    assert.deepEqual(await relations.getChildren(), []);
  });

  it('the view opens', async () => {
    await commands.executeCommand('gongwen.relations.focus');
  });
});
