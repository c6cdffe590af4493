import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { type Preview, PREVIEW_REQUEST, type PreviewParams } from '../server/src/lsp/protocol.js';
import { benchDocument } from './benchDocument.js';

export interface PreviewTimes {
  readonly pages: number;
  readonly p50: number;
  readonly p95: number;
}

/** Times didChange → the pages that changed, of a document of about ten pages, over the server's real standard streams. */
export async function previewTimes(server: string): Promise<PreviewTimes> {
  const text = benchDocument(4_600);
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const uri = 'file:///bench/文稿.gongwen';
  const textDocument = { uri };
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'gongwen', version: 1, text },
  });
  const line = text.split('\n').findIndex((words) => words.startsWith('一、'));
  const times: number[] = [];
  let known: string[] = [];
  for (let version = 2; version < 242; version++) {
    const at = { line, character: 2 };
    const change =
      version % 2 === 0
        ? { range: { start: at, end: at }, text: '再' }
        : { range: { start: at, end: { line, character: 3 } }, text: '' };
    const from = performance.now();
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [change],
    });
    const params: PreviewParams = { textDocument, version, known };
    const preview = await connection.sendRequest<Preview>(PREVIEW_REQUEST, params);
    if (version >= 142) times.push(performance.now() - from);
    known = preview.pages.map(({ hash }) => hash);
    // As fast as a quick writer types; without a pause the checks of the findings would never run.
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  connection.dispose();
  child.kill();
  times.sort((a, b) => a - b);
  return {
    pages: known.length,
    p50: times[times.length >> 1] as number,
    p95: times[Math.floor(times.length * 0.95)] as number,
  };
}
