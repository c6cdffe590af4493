import { afterEach, describe, expect, it } from 'vitest';
import type { CodeLens, Hover, Location, LocationLink } from 'vscode-languageserver-types';
import {
  type DocumentRelations,
  LEDGER_CHANGED,
  RELATIONS_REQUEST,
  type RelationsResult,
  SHOW_REFERENCES,
} from '../../server/src/lsp/protocol.js';
import { gongwen } from '../support/gongwen.js';
import { eventually, root, TestClient } from './client.js';

const request = gongwen({
  number: '白石政请〔2026〕5号',
  title: '白石区人民政府关于设立白石产业园的请示',
  addressee: '云岭市人民政府：',
  signature: '白石区人民政府',
  date: '2026年3月5日',
});
const first = '你区《关于设立白石产业园的请示》收悉。按照云岭政发〔2020〕9号文件，现批复如下：';
const reply = gongwen({
  number: '云岭政函〔2026〕3号',
  title: '云岭市人民政府关于同意设立白石产业园的批复',
  addressee: '白石区人民政府：',
  body: `${first}\n\n一、同意设立白石产业园。`,
  signature: '云岭市人民政府',
});
const requestUri = `${root}/请示.md`;
const replyUri = `${root}/批复.md`;
const files: Record<string, string> = { [requestUri]: request, [replyUri]: reply };

let client: TestClient;
const start = async () => {
  client = await TestClient.start({ files, initialization: { ledger: true, showReferencesCommand: true } });
};
const ask = (uri: string) => client.request<RelationsResult>(RELATIONS_REQUEST, { textDocument: { uri } });
const lineAt = ({ uri, position }: { uri: string; position: { line: number; character: number } }) =>
  files[decodeURIComponent(uri)]?.split('\n')[position.line]?.slice(position.character);
const named = (uri: string) => decodeURIComponent(uri).replace(`${root}/`, '');

afterEach(async () => {
  expect(client.logged).toEqual([]);
  await client.stop();
});

describe('引用关系', () => {
  it('不打开文稿也能问，不必先等索引；指到所写之处和对方的标题', async () => {
    await start();
    const asked = (await ask(requestUri)) as DocumentRelations;
    expect(asked).toMatchObject({
      title: '白石区人民政府关于设立白石产业园的请示',
      number: '白石政请〔2026〕5号',
    });
    const [answer, ...more] = asked.relations;
    expect(more).toEqual([]);
    expect(answer).toMatchObject({
      kind: 'answers',
      direction: 'in',
      title: '云岭市人民政府关于同意设立白石产业园的批复',
      number: '云岭政函〔2026〕3号',
      date: '2026-06-05',
    });
    if (!answer?.document) throw new Error('no document');
    expect(named(answer.place.uri)).toBe('批复.md');
    expect(lineAt(answer.place)).toMatch(/^《关于设立白石产业园的请示》收悉/);
    expect(lineAt(answer.document)).toMatch(/^云岭市人民政府关于同意/);
  });

  it('仓库里没有的文件只有所写之处', async () => {
    await start();
    const found = (await ask(replyUri))?.relations ?? [];
    expect(found.map(({ kind, number }) => [kind, number])).toEqual([
      ['answers', '白石政请〔2026〕5号'],
      ['cites', '云岭政发〔2020〕9号'],
    ]);
    expect(found[1]?.document).toBeUndefined();
    expect(found[1]?.title).toBe('');
    expect(found[1] && lineAt(found[1].place)).toMatch(/^云岭政发〔2020〕9号文件/);
  });

  it('没有保存的新稿也有；不是文稿的、参数残缺的，答空', async () => {
    await start();
    await client.open(
      'untitled:Untitled-1',
      gongwen({ body: '按照云岭政函〔2026〕3号文件办理。' }),
      'gongwen',
    );
    expect((await ask('untitled:Untitled-1'))?.relations).toMatchObject([
      { kind: 'cites', direction: 'out', number: '云岭政函〔2026〕3号' },
    ]);
    expect(await ask(`${root}/没有.md`)).toBeNull();
    expect(await client.request(RELATIONS_REQUEST, {})).toBeNull();
  });

  it('改了引文，随即按新的回答，并告知客户端', async () => {
    await start();
    let told = 0;
    client.connection.onNotification(LEDGER_CHANGED, () => {
      told++;
    });
    await client.open(replyUri, reply, 'gongwen');
    expect((await ask(requestUri))?.relations).toHaveLength(1);
    told = 0;
    await client.change(replyUri, '设立白石产业园的请示', '设立白石开发区的请示');
    expect((await ask(requestUri))?.relations).toEqual([]);
    await eventually(() => told > 0);
  });
});

describe('从请示看批复', () => {
  it('代码镜头、引用、悬停说出批复，从批复转到请示', async () => {
    await start();
    await client.open(requestUri, request, 'gongwen');
    await client.open(replyUri, reply, 'gongwen');
    await ask(requestUri);
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: requestUri },
    });
    expect(lenses.map(({ command }) => command?.title)).toEqual([
      '被 1 篇文稿引用',
      '批复：云岭政函〔2026〕3号',
    ]);
    const [, lens] = lenses;
    expect(lens?.command?.command).toBe(SHOW_REFERENCES);
    const [, , places] = (lens?.command?.arguments ?? []) as [string, object, Location[]];
    expect(places?.map(({ uri }) => named(uri))).toEqual(['批复.md']);

    const at = client.rangeOf(requestUri, '设立白石产业园的请示').start;
    const references = await client.request<Location[]>('textDocument/references', {
      textDocument: { uri: requestUri },
      position: at,
      context: { includeDeclaration: false },
    });
    expect(references.map(({ uri }) => named(uri))).toEqual(['批复.md']);
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri: requestUri },
      position: at,
    });
    expect((hover.contents as { value: string }).value).toContain(
      '批复：云岭政函〔2026〕3号　云岭市人民政府关于同意设立白石产业园的批复',
    );
    const definitions = await client.request<(Location | LocationLink)[]>('textDocument/definition', {
      textDocument: { uri: replyUri },
      position: client.rangeOf(replyUri, '《关于设立白石产业园的请示》').start,
    });
    expect(definitions.map((one) => named('uri' in one ? one.uri : one.targetUri))).toEqual(['请示.md']);
  });
});
