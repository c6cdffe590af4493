import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** Times didChange → diagnostics of the language server, over its real standard streams. */
export async function editorRoundTrip(server: string, text: string): Promise<{ p50: number; p95: number }> {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const uri = 'file:///bench/文稿.gongwen.txt';
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'plaintext', version: 1, text },
  });
  const line = text.split('\n').findIndex((words) => words.startsWith('一、'));
  const times: number[] = [];
  for (let version = 2; version < 142; version++) {
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
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    if (version >= 42) times.push(performance.now() - from);
  }
  connection.dispose();
  child.kill();
  times.sort((a, b) => a - b);
  return { p50: times[times.length >> 1] as number, p95: times[Math.floor(times.length * 0.95)] as number };
}
