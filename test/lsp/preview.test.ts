import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Press } from '../../server/src/lsp/press.js';
import { inProcessPress } from '../../server/src/lsp/pressWork.js';
import { type Preview, PREVIEW_REQUEST, type PreviewResult } from '../../server/src/lsp/protocol.js';
import { gongwen } from '../support/gongwen.js';
import { root, TestClient } from './client.js';

const uri = `${root}/通知.md`;
const long = gongwen({
  body: Array.from(
    { length: 83 },
    (_, n) => `第${n + 1}段：请各单位认真做好防汛工作，于6月30日前报送情况。`,
  ).join('\n\n'),
});
let client: TestClient;
let logged: readonly string[] = [];

afterEach(async () => {
  expect(client.logged).toEqual(logged);
  logged = [];
  await client.stop();
});

const start = async (press: Press | undefined = inProcessPress(), files?: Record<string, string>) => {
  client = await TestClient.start({ server: press ? { press } : {}, ...(files ? { files } : {}) });
};
const ask = (known: readonly string[] = [], version = client.version(uri)) =>
  client.request<PreviewResult>(PREVIEW_REQUEST, { textDocument: { uri }, version, known });
const hashes = ({ pages }: Preview) => pages.map(({ hash }) => hash);
/** What the `<text>` elements of a drawing say, in their order. */
const textsOf = (drawing: string | null) =>
  [...(drawing ?? '').matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, inner]) =>
    (inner as string).replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)),
  );

describe('版面预览', () => {
  it('每页一幅画，画中的字指到原文的字', async () => {
    await start();
    await client.open(uri, long, 'markdown');
    const shown = (await ask()) as Preview;
    expect(shown.version).toBe(1);
    expect(shown.paper).toEqual({ width: 210, height: 297 });
    expect(shown.style).toContain('font-family');
    expect(shown.pages.length).toBeGreaterThan(3);
    const lines = long.split('\n');
    let letters = 0;
    for (const { drawing, lines: drawn } of shown.pages) {
      const texts = textsOf(drawing);
      expect(drawn.length).toBe(texts.length);
      for (const [i, { runs }] of drawn.entries())
        for (const [at, length, line, character] of runs) {
          const printed = texts[i]?.slice(at, at + length) ?? '';
          expect(lines[line]?.slice(character, character + printed.length)).toBe(printed);
          letters += printed.length;
        }
    }
    expect(letters).toBeGreaterThan(long.replace(/\s/g, '').length * 0.95);
  });

  it('没有变的页不再送来，原文的行号照样更新', async () => {
    await start();
    await client.open(uri, long, 'markdown');
    const first = (await ask()) as Preview;
    await client.change(uri, '第1段：请各', '第1段：望各');
    const second = (await ask(hashes(first))) as Preview;
    expect(second.version).toBe(2);
    expect(second.pages.map(({ drawing }) => drawing !== null)).toEqual(first.pages.map((_, i) => i === 0));
    await client.change(uri, '第1段：望各', '\n\n第1段：望各');
    const third = (await ask(hashes(second))) as Preview;
    expect(third.pages.every(({ drawing }) => drawing === null)).toBe(true);
    const firstLine = (one: Preview) => one.pages[1]?.lines.find(({ runs }) => runs.length > 0)?.runs[0]?.[2];
    expect(firstLine(third)).toBe((firstLine(second) as number) + 2);
  });

  it('版式依配置，改了配置就跟着变', async () => {
    const config = `${root}/gongwen.config.json`;
    await start(inProcessPress(), { [config]: '{ "layout": { "profile": "pitch30" } }' });
    await client.open(uri, long, 'markdown');
    const wide = (await ask()) as Preview;
    client.host.write(config, '{ "layout": { "profile": "pitch30", "seal": false } }');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: config, type: 2 }],
    });
    await vi.waitFor(() => expect(client.refreshes).toBeGreaterThan(0));
    const unsealed = (await ask()) as Preview;
    expect(hashes(unsealed)).not.toEqual(hashes(wide));
    expect(hashes(unsealed)[0]).toBe(hashes(wide)[0]);
  });

  it('行内的页数提示用同一个版式', async () => {
    const text = gongwen({
      body: Array.from({ length: 500 }, (_, n) => `第${n + 1}段的内容。`).join('\n\n'),
    });
    const pagesIn = async (layout: object) => {
      client = await TestClient.start({
        settings: { inlayHints: true },
        files: { [`${root}/gongwen.config.json`]: JSON.stringify({ layout }) },
        server: { press: inProcessPress() },
      });
      await client.open(uri, text, 'markdown');
      const hints = await client.request<{ label: string }[]>('textDocument/inlayHint', {
        textDocument: { uri },
        range: { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } },
      });
      const shown = (await ask()) as Preview;
      expect(hints.map(({ label }) => label)).toContain(`${shown.pages.length} 页`);
      return shown.pages.length;
    };
    const standard = await pagesIn({});
    await client.stop();
    expect(await pagesIn({ profile: 'pitch30' })).toBeGreaterThan(standard);
  });

  it('没有打开、版本已经过去、参数不对，都没有结果', async () => {
    await start();
    await client.open(uri, long, 'markdown');
    await client.change(uri, '第1段', '首段');
    expect(await ask([], 1)).toBeNull();
    expect(await ask([], 3)).toBeNull();
    expect(await ask('x' as never)).not.toBeNull();
    const other = { textDocument: { uri: `${root}/没有.md` }, version: 1, known: [] };
    expect(await client.request(PREVIEW_REQUEST, other)).toBeNull();
    expect(await client.request(PREVIEW_REQUEST, {})).toBeNull();
  });

  it('没有排版的地方也没有预览', async () => {
    client = await TestClient.start();
    await client.open(uri, long, 'markdown');
    expect(await ask()).toBeNull();
  });

  it('一份公文同时只排一次，等着的只留最新的', async () => {
    const works = inProcessPress();
    let open: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    let set = 0;
    await start({
      ...works,
      async typesetPages(job) {
        set++;
        await gate;
        return works.typesetPages(job);
      },
    });
    await client.open(uri, long, 'markdown');
    const all = [ask(), ask(), ask(), ask()];
    await client.findings(uri);
    open();
    const results = await Promise.all(all);
    expect(results.map((result) => result !== null)).toEqual([true, false, false, true]);
    expect(set).toBe(2);
  });

  it('排版线程坏了，这一次报错，下一次照常', async () => {
    const works = inProcessPress();
    let broken = true;
    await start({
      ...works,
      typesetPages: (job) => (broken ? Promise.reject(new Error('坏了')) : works.typesetPages(job)),
    });
    await client.open(uri, long, 'markdown');
    await expect(ask()).rejects.toThrow('排版出错');
    broken = false;
    expect(await ask()).not.toBeNull();
    expect(client.logged.join('\n')).toContain('坏了');
    logged = client.logged;
  });
});
