import { afterEach, describe, expect, it } from 'vitest';
import type { CompletionList, Hover, Location } from 'vscode-languageserver-protocol/node';
import { lawFiles } from '../support/lawFiles.js';
import { root, TestClient } from './client.js';

const uri = `${root}/a.md`;
const folder = `${root}/${encodeURIComponent('法规')}`;
const law = `${folder}/${encodeURIComponent('云岭市茶园保护条例.md')}`;
const text =
  '《云岭市茶园保护条例》第五条规定：“市、县人民政府应当每两年组织一次茶园普查。”请遵照执行。\n\n云岭市人民政府\n\n2026年3月2日\n';
const files = {
  [`${root}/gongwen.config.json`]: '{ "laws": "法规" }',
  [law]: lawFiles['云岭市茶园保护条例.md'] as string,
};

let client: TestClient;
afterEach(() => client.stop());

async function findings() {
  return (await client.findings(uri)).filter(({ code }) => code === 'citation/quotation');
}

describe('law library', () => {
  it('serves quotations, hover and definition', async () => {
    client = await TestClient.start({ files });
    await client.open(uri, text, 'markdown');
    expect((await findings()).map(({ range }) => client.slice(uri, range))).toEqual(['两']);
    const params = { textDocument: { uri }, position: client.positionOf(uri, '第五条') };
    const hover = await client.request<Hover>('textDocument/hover', params);
    expect((hover.contents as { value: string }).value).toContain('应当每三年组织一次茶园普查');
    const [place] = await client.request<Location[]>('textDocument/definition', params);
    expect(place?.uri).toBe(law);
    expect(files[law]?.split('\n')[place?.range.start.line ?? 0]).toMatch(/^第五条/);
  });

  it('completes names and articles, as the client puts them in', async () => {
    client = await TestClient.start({ files });
    await client.open(uri, '根据《茶园》的规定，按照《云岭市茶园保护条例》第五的规定办理。', 'markdown');
    const take = async (behind: string, label: string) => {
      const { start, end } = client.rangeOf(uri, behind);
      const position = { line: start.line, character: end.character };
      const params = { textDocument: { uri }, position };
      const { items } = await client.request<CompletionList>('textDocument/completion', params);
      const item = items.find((one) => one.label === label);
      if (!item?.textEdit || !('range' in item.textEdit)) throw new Error(`no ${label}`);
      const { range, newText } = item.textEdit;
      return { item, text: client.applied(uri, [{ range, newText }]) };
    };
    const named = await take('《茶园', '云岭市茶园保护条例');
    expect(named.text).toContain('根据《云岭市茶园保护条例》的规定');
    const article = await take('》第五', '第五条');
    expect(article.text).toContain('按照《云岭市茶园保护条例》第五条的规定');
    expect(article.item.documentation).toContain('应当每三年组织一次茶园普查');
  });

  it('is read again when a file of it changes', async () => {
    client = await TestClient.start({ files });
    await client.open(uri, text, 'markdown');
    expect(await findings()).toHaveLength(1);
    client.host.write(law, (files[law] as string).replace('每三年', '每两年'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: law, type: 2 }],
    });
    expect(await findings()).toHaveLength(0);
  });

  it('leaves the texts of the library unchecked, and does without one that is missing', async () => {
    client = await TestClient.start({
      files: { ...files, [`${root}/gongwen.config.json`]: '{ "laws": ["法规", "没有"] }' },
    });
    await client.open(law, `${files[law]}\n国发（2024）1号。\n`, 'markdown');
    expect(await client.findings(law)).toEqual([]);
    await client.open(uri, text, 'markdown');
    expect(await findings()).toHaveLength(1);
    expect(client.logged.join('\n')).toContain('没有法规文本库');
  });
});
