import { afterEach, describe, expect, it } from 'vitest';
import type { Hover, InlayHint } from 'vscode-languageserver-types';
import { decision } from '../support/decision.js';
import { fullCapabilities, root, TestClient } from './client.js';

const uri = `${root}/决定书.md`;
const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const running: TestClient[] = [];

async function opened(files: Record<string, string> = {}, text = decision()): Promise<TestClient> {
  const client = await TestClient.start({
    capabilities: fullCapabilities,
    files,
    settings: { inlayHints: true },
  });
  running.push(client);
  await client.open(uri, text, 'gongwen');
  return client;
}

afterEach(async () => {
  for (const client of running.splice(0)) {
    expect(client.logged).toEqual([]);
    await client.stop();
  }
});

describe('行政复议文书的期限', () => {
  it('嵌入提示和悬停给出受理之日起60日的末日', async () => {
    const client = await opened();
    const textDocument = { uri };
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
    expect(hints.map(({ label }) => label)).toContain('受理之日起60日：2026年5月8日');
    const position = client.positionOf(uri, '2026年3月9日');
    const hover = await client.request<Hover>('textDocument/hover', { textDocument, position });
    expect(JSON.stringify(hover.contents)).toContain('受理之日起60日：2026年5月8日（星期五）');
  });

  it('用配置中的节假日；超期的决定书自动报出', async () => {
    const holidays = { 2026: { off: ['2026-05-08'] } };
    const client = await opened(
      { [`${root}/gongwen.config.json`]: JSON.stringify({ holidays }) },
      decision({ date: '2026年5月12日' }),
    );
    const textDocument = { uri };
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
    // The 8th rests, and on Saturday the 9th one works.
    expect(hints.map(({ label }) => label)).toContain('受理之日起60日：2026年5月9日');
    const { items } = await client.request<{ items: { code: string; message: string }[] }>(
      'textDocument/diagnostic',
      { textDocument },
    );
    expect(items.find(({ code }) => code === 'reconsideration/review-period')?.message).toContain(
      '末日为2026年5月9日',
    );
  });
});
