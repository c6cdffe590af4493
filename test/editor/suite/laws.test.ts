import * as assert from 'node:assert/strict';
import {
  type CompletionItem,
  type CompletionList,
  commands,
  type Hover,
  type Location,
  type LocationLink,
  type MarkdownString,
  type Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { closeAll, eventually, fileUri, open, rangeOf } from './support.js';

const law = `# 云岭市茶园保护条例

2023年5月18日 云岭市第九届人民代表大会常务委员会第十次会议通过

<!-- INFO END -->

第一条 为了保护和利用茶园资源，制定本条例。

第二条 茶园保护应当遵循分级保护的原则。

第三条 市农业农村部门负责茶园保护工作。

第四条 在茶园内禁止采石、取土。

第五条 违反本条例第四条规定的，由县级人民政府农业农村部门责令改正。

第六条 本条例自2023年8月1日起施行。
`;
const draft = `云岭市人民政府办公室关于做好茶园保护工作的通知

各县（区）人民政府：

依照《云岭市茶园保护条例》第二条、《行政复议法》第十一条和《茶园》的规定办理。

云岭市人民政府办公室

2026年6月5日

抄送：
`;

describe('laws and genres', () => {
  const files = {
    '法/gongwen.config.json':
      '{ "laws": "法规", "agency": { "name": "云岭市人民政府办公室", "superior": "南州省人民政府" } }',
    '法/法规/云岭市茶园保护条例.md': law,
    '法/通知.gw.md': draft,
  };
  let document: TextDocument;

  before(async () => {
    for (const [name, text] of Object.entries(files)) {
      await workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
    }
  });
  after(async () => {
    await closeAll();
    await workspace.fs.delete(fileUri('法'), { recursive: true });
  });
  beforeEach(async () => {
    ({ document } = await open('法/通知.gw.md'));
  });
  afterEach(closeAll);

  const hover = async (passage: string) => {
    const place = rangeOf(document, passage).start;
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, place);
    return hovers
      .flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value))
      .join('\n');
  };
  /** The items offered right behind a passage. */
  const offered = async (passage: string) => {
    const place = rangeOf(document, passage).end;
    const command = 'vscode.executeCompletionItemProvider';
    const { items } = await commands.executeCommand<CompletionList>(command, document.uri, place);
    return items;
  };
  /** The line as it is when an item has been taken. */
  const taken = (item: CompletionItem | undefined) => {
    assert.ok(item?.range && item.insertText, 'an item with an edit');
    const { start, end } = 'inserting' in item.range ? item.range.replacing : (item.range as Range);
    const line = document.lineAt(start.line).text;
    return line.slice(0, start.character) + String(item.insertText) + line.slice(end.character);
  };
  const named = (items: readonly CompletionItem[], label: string) =>
    items.find((item) => (typeof item.label === 'string' ? item.label : item.label.label) === label);

  it('hover shows the article of the library, and what is known of other laws', async () => {
    assert.match(await hover('第二条'), /茶园保护应当遵循分级保护的原则/);
    assert.match(await hover('第十一条'), /现行有效/);
  });

  it('definition opens the article in the library', async () => {
    const [target] = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      rangeOf(document, '第二条').start.translate(0, 1),
    );
    assert.ok(target);
    const [uri, range] =
      'targetUri' in target ? [target.targetUri, target.targetRange] : [target.uri, target.range];
    assert.equal(uri.path, fileUri('法/法规/云岭市茶园保护条例.md').path);
    assert.match(law.split('\n')[range.start.line] ?? '', /^第二条/);
  });

  it('completes the name of a law by its short name, with its whole name', async () => {
    const items = await offered('《行政复议法');
    const found = named(items, '中华人民共和国行政复议法');
    assert.match(found?.detail ?? '', /现行/);
    assert.match(taken(found), /、《中华人民共和国行政复议法》第十一条和/);
    const own = named(await offered('《茶园'), '云岭市茶园保护条例');
    assert.match(taken(own), /和《云岭市茶园保护条例》的规定/);
  });

  it('completes an article with its first words', async () => {
    const items = await offered('条例》第');
    assert.equal(items.length, 6);
    const article = named(items, '第三条');
    assert.equal(article?.detail, '市农业农村部门负责茶园保护工作。');
    assert.match(taken(article), /《云岭市茶园保护条例》第三条、《/);
  });

  it('completes agencies where they stand, and nowhere else', async () => {
    assert.ok(named(await offered('抄送：'), '南州省人民政府'));
    assert.equal(named(await offered('各县（区）人民政府：'), '南州省人民政府'), undefined);
    assert.equal(named(await offered('依照'), '南州省人民政府'), undefined);
  });

  it('hover over the 文种 of the title says when it is used', async () => {
    await eventually('the hover', async () => /结束语：特此通知/.test(await hover('通知')) || undefined);
  });
});
