import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import { drafts, formats } from '../features/documents.js';
import { root, TestClient } from './client.js';

describe('任意文本', () => {
  let client: TestClient;
  beforeAll(async () => {
    client = await TestClient.start();
  });
  afterAll(() => client.stop());

  const uri = `${root}/a.md`;
  const place = fc.record({
    line: fc.integer({ min: 0, max: 45 }),
    character: fc.integer({ min: 0, max: 60 }),
  });

  it('每个请求都有回答，修改都能应用', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, formats, place, place, async (text, format, position, end) => {
        await client.open(uri, text, format === 'markdown' ? 'gongwen' : 'plaintext');
        const textDocument = { uri };
        const range = { start: position, end };
        const diagnostics = await client.findings(uri);
        const [actions, formatted] = await Promise.all([
          client.request<CodeAction[]>('textDocument/codeAction', {
            textDocument,
            range,
            context: { diagnostics, only: ['quickfix', 'source.fixAll'] },
          }),
          client.request<TextEdit[]>('textDocument/formatting', { textDocument, options: {} }),
          client.request('textDocument/rangeFormatting', { textDocument, range, options: {} }),
          client.request('textDocument/documentSymbol', { textDocument }),
          client.request('textDocument/foldingRange', { textDocument }),
          client.request('textDocument/selectionRange', { textDocument, positions: [position, end] }),
          client.request('textDocument/hover', { textDocument, position }),
          client.request('gongwen/inspect', { textDocument }),
          ...['definition', 'documentHighlight', 'completion', 'hover'].map((name) =>
            client.request(`textDocument/${name}`, { textDocument, position }),
          ),
          ...['codeLens', 'documentLink', 'semanticTokens/full'].map((name) =>
            client.request(`textDocument/${name}`, { textDocument }),
          ),
          client.request('textDocument/references', {
            textDocument,
            position,
            context: { includeDeclaration: true },
          }),
          client.request('textDocument/inlayHint', { textDocument, range }),
          client.request('workspace/symbol', { query: text.slice(0, 2) }),
        ]);
        for (const action of actions) if (action.edit) client.afterAction(uri, action);
        const fixed = client.applied(uri, formatted);
        await client.open(uri, fixed, format === 'markdown' ? 'gongwen' : 'plaintext');
        expect(await client.request('textDocument/formatting', { textDocument, options: {} })).toEqual([]);
        expect(client.logged).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('逐字增量修改后，与重新打开的文本结果相同', async () => {
    // In a workspace of its own: two drafts with one number would be told of each other.
    const second = await TestClient.start();
    await fc.assert(
      fc.asyncProperty(
        drafts,
        fc.array(fc.tuple(fc.nat(), fc.nat(5), fc.constantFrom('，', ',', '\n', '一、', '𠮷', ''))),
        async (text, edits) => {
          await client.open(uri, text, 'gongwen');
          for (const [at, size, word] of edits) {
            const now = client.text(uri);
            const start = at % (now.length + 1);
            await client.changeAt(uri, start, Math.min(now.length, start + size), word);
          }
          await second.open(uri, client.text(uri), 'gongwen');
          expect(await client.findings(uri)).toEqual(await second.findings(uri));
          expect(client.logged).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
    await second.stop();
  }, 60_000);
});
