import { describe, expect, it } from 'vitest';
import { fullCapabilities, TestClient } from './client.js';
import type { CodeAction } from 'vscode-languageserver-protocol';

const uri = 'file:///w/通知.txt';
const damaged = `雲嶺市人民政府關(guān)于加強(qiáng)管理的通知

各縣、區(qū)人民政府：
　　現(xiàn)將有關(guān)事項(xiàng)通知如下。進(jìn)一步完善機(jī)制。
`;
const plain =
  '云岭市人民政府关于加强管理的通知\n\n各县、区人民政府：\n　　现将有关事项通知如下。进一步完善机制。\n';
const title = '修复损坏的文字';

describe('the quick action on damaged text', () => {
  it('replaces the damaged passages', async () => {
    const client = await TestClient.start();
    await client.open(uri, damaged);
    const action = (await client.actions(uri, '關(guān)')).find((one) => one.title === title);
    expect(action?.diagnostics?.map(({ code }) => code)).toEqual(['gongwen/damaged-text']);
    expect(client.afterAction(uri, action)).toBe(plain);
    await client.stop();
  });

  it('is worked out only when it is taken, where the client asks then', async () => {
    const client = await TestClient.start({
      capabilities: {
        ...fullCapabilities,
        textDocument: {
          ...fullCapabilities.textDocument,
          codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
        },
      },
    });
    await client.open(uri, damaged);
    const action = (await client.actions(uri, '關(guān)')).find((one) => one.title === title);
    expect(action?.edit).toBeUndefined();
    const resolved = await client.request<CodeAction>('codeAction/resolve', action);
    expect(client.afterAction(uri, resolved)).toBe(plain);
    // Of a version that is gone nothing is offered.
    await client.change(uri, '通知', '意见');
    expect((await client.request<CodeAction>('codeAction/resolve', action)).edit).toBeUndefined();
    await client.stop();
  });

  it('is not offered for a text without damage', async () => {
    const client = await TestClient.start();
    await client.open(uri, plain);
    const titles = (await client.actions(uri, '通知')).map((one) => one.title);
    expect(titles).not.toContain(title);
    await client.stop();
  });
});
