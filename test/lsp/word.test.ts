import { afterEach, describe, expect, it } from 'vitest';
import { docxOf } from '../support/docx.js';
import { gongwen } from '../support/gongwen.js';
import { inProcessPress } from '../../server/src/lsp/pressWork.js';
import {
  DOCX_SCHEME,
  DOCX_TEXT_REQUEST,
  type DocxResult,
  EXPORT_DOCX_REQUEST,
  type ExportDocxResult,
  IMPORT_DOCX_REQUEST,
} from '../../server/src/lsp/protocol.js';
import { readDocx } from '../../server/src/formats/docx/docx.js';
import { root, TestClient } from './client.js';

const file = `${root}/来文/通知.docx`;
/** As VS Code writes it: the path for people, the whole address as query. */
const view = `${DOCX_SCHEME}:/w/来文/通知.docx?${encodeURIComponent(file)}`;
const paragraphs = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
    .join('');
/** Two full stops; `top` is the margin above the text, in twips. */
const docx = (top: number) =>
  docxOf({
    document: `${paragraphs(gongwen({ body: '请做好防汛工作。。' }))}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${top}" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>`,
  });
/** 80 mm. */
const bad = docx(4536);
let client: TestClient;
const start = async (files: Record<string, Uint8Array> = { [file]: bad }, texts?: Record<string, string>) => {
  client = await TestClient.start({
    server: { press: inProcessPress() },
    ...(texts ? { files: texts } : {}),
  });
  for (const [uri, bytes] of Object.entries(files)) client.host.writeBytes(uri, bytes);
};
const read = (uri = view) => client.request<DocxResult>(DOCX_TEXT_REQUEST, { uri });
const show = async () => {
  const result = await read();
  if (!('text' in result)) throw new Error(result.problem);
  await client.open(view, result.text, 'gongwen');
};

afterEach(async () => {
  expect(client.logged).toEqual([]);
  await client.stop();
});

describe('检查 Word 文件', () => {
  it('显示其文字，连同格式一起检查', async () => {
    await start();
    await show();
    expect(client.text(view)).toContain('请做好防汛工作。。');
    const found = (await client.findings(view)).map(({ code, range }) => [
      String(code),
      client.slice(view, range),
    ]);
    expect(found.some(([rule, text]) => rule?.startsWith('punctuation/') && text?.includes('。。'))).toBe(
      true,
    );
    expect(found.map(([rule]) => rule)).toContain('docx/margins');
  });

  it('按文件所在文件夹的配置', async () => {
    await start(undefined, {
      [`${root}/gongwen.config.json`]: '{ "rules": { "docx/margins": "off" } }',
    });
    await show();
    const rules = (await client.findings(view)).map(({ code }) => String(code));
    expect(rules).not.toContain('docx/margins');
    expect(rules.length).toBeGreaterThan(0);
  });

  it('不能编辑的文字不给改法', async () => {
    await start();
    await show();
    expect(await client.actions(view, '。。')).toEqual([]);
  });

  it('文件改了，再读就按新的检查', async () => {
    await start();
    await show();
    expect((await client.findings(view)).map(({ code }) => code)).toContain('docx/margins');
    client.host.writeBytes(file, docx(2098));
    await read();
    expect((await client.findings(view)).map(({ code }) => code)).not.toContain('docx/margins');
  });

  it('没有这个文件、不是 Word 文件，说明白', async () => {
    await start({ [file]: new TextEncoder().encode('普通文字') });
    expect(await read()).toEqual({ problem: expect.stringContaining('不是 .docx 文件') });
    expect(await read(`${root}/没有.docx`)).toEqual({ problem: '找不到这个文件' });
    expect(await client.request(DOCX_TEXT_REQUEST, {})).toHaveProperty('problem');
    expect(await client.request(IMPORT_DOCX_REQUEST, { uri: file })).toHaveProperty('problem');
  });
});

describe('导入与导出', () => {
  it('导入成为草稿', async () => {
    await start();
    const draft = await client.request<DocxResult>(IMPORT_DOCX_REQUEST, { uri: file });
    expect('text' in draft && draft.text).toContain('关于做好防汛工作的通知');
  });

  it('导出的文件读回来是原来的文字', async () => {
    await start({});
    const uri = `${root}/通知.gongwen`;
    await client.open(uri, gongwen(), 'gongwen');
    const result = await client.request<ExportDocxResult>(EXPORT_DOCX_REQUEST, { textDocument: { uri } });
    if (!('bytes' in result)) throw new Error(result.problem);
    expect(result.notes).toEqual([]);
    const back = readDocx(new Uint8Array(Buffer.from(result.bytes, 'base64')));
    expect('text' in back && back.text).toContain('各单位要严格执行值班制度。');
  });

  it('图片只取文稿文件夹里的，取不到的说明白', async () => {
    const pixel = new Uint8Array(
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==',
        'base64',
      ),
    );
    await start({ [`${root}/${encodeURI('图/水位.png')}`]: pixel, 'file:///etc/x.png': pixel });
    const uri = `${root}/通知.gw.md`;
    const pictures = '![水位](图/水位.png)\n\n![](图/没有.png)\n\n![](../etc/x.png)\n\n![](/etc/x.png)';
    await client.open(uri, gongwen({ body: `请做好工作。\n\n${pictures}` }), 'gongwen');
    const result = await client.request<ExportDocxResult>(EXPORT_DOCX_REQUEST, { textDocument: { uri } });
    expect('notes' in result && result.notes).toEqual([
      '图片 图/没有.png 找不到，未放入',
      '图片 ../etc/x.png 不在文稿的文件夹里，未放入',
      '图片 /etc/x.png 不在文稿的文件夹里，未放入',
    ]);
  });

  it('没有打开的公文不能导出', async () => {
    await start({});
    expect(
      await client.request(EXPORT_DOCX_REQUEST, { textDocument: { uri: `${root}/没有.md` } }),
    ).toHaveProperty('problem');
    expect(await client.request(EXPORT_DOCX_REQUEST, {})).toHaveProperty('problem');
  });
});
