import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Transform } from 'node:stream';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { Percentiles } from './benchTasks.js';

interface Started {
  readonly child: ChildProcess;
  readonly connection: ProtocolConnection;
}

interface Edited {
  /** Sends one key's change and waits for the findings of the text as it then is; the milliseconds it took. */
  type(): Promise<number>;
  end(): void;
}

const uri = 'file:///bench/文稿.gongwen.txt';

/** Milliseconds from didChange to the findings. */
export interface RoundTrips {
  readonly gongwen: Percentiles;
  readonly autocorrect: Percentiles;
}

/** Times the two language servers side by side, over their real standard streams, key for key in turn. */
export async function editorRoundTrips(server: string, text: string, keys: number): Promise<RoundTrips> {
  const [gongwen, autocorrect] = await timesOf([await pulled(server, text), await published(text)], keys);
  return { gongwen: gongwen as Percentiles, autocorrect: autocorrect as Percentiles };
}

/** Times our server alone. */
export async function editorRoundTrip(server: string, text: string, keys: number): Promise<Percentiles> {
  const [own] = await timesOf([await pulled(server, text)], keys);
  return own as Percentiles;
}

async function timesOf(editors: readonly Edited[], keys: number): Promise<Percentiles[]> {
  const times: number[][] = editors.map(() => []);
  const warmUp = Math.ceil(keys / 3);
  for (let key = 0; key < warmUp + keys; key++) {
    for (const [i, editor] of editors.entries()) {
      const took = await editor.type();
      if (key >= warmUp) times[i]?.push(took);
    }
  }
  for (const editor of editors) editor.end();
  return times.map(percentiles);
}

/** Our server, which the editor asks for findings. */
async function pulled(server: string, text: string): Promise<Edited> {
  const started = start([server, '--stdio']);
  const { connection } = started;
  await open(connection, text, { textDocument: { diagnostic: {} } });
  const keys = typing(text);
  return {
    async type() {
      const { version, change } = keys.next();
      const from = performance.now();
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [change],
      });
      await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
      return performance.now() - from;
    },
    end: () => end(started),
  };
}

/** The server of autocorrect: takes whole texts, clears what it has said, then says it anew. */
async function published(text: string): Promise<Edited> {
  const cli = path.join(
    path.dirname(createRequire(import.meta.dirname).resolve('autocorrect-node')),
    'cli.js',
  );
  const started = start([cli, 'server']);
  const { connection } = started;
  let heard: () => void = () => {};
  connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }) => {
    if (diagnostics.length > 0) heard();
  });
  const findings = () => new Promise<void>((resolve) => (heard = resolve));
  const first = findings();
  await open(connection, text, {});
  await first;
  const keys = typing(text);
  return {
    async type() {
      const { version, text } = keys.next();
      const from = performance.now();
      const said = findings();
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
      await said;
      return performance.now() - from;
    },
    end: () => end(started),
  };
}

/** A letter in the first heading, typed and deleted again. */
function typing(text: string) {
  const line = text.split('\n').findIndex((words) => words.startsWith('一、'));
  const offset = text.indexOf('\n一、') + 3;
  const longer = `${text.slice(0, offset)}再${text.slice(offset)}`;
  const at = { line, character: 2 };
  let version = 1;
  return {
    next() {
      version++;
      return version % 2 === 0
        ? { version, text: longer, change: { range: { start: at, end: at }, text: '再' } }
        : { version, text, change: { range: { start: at, end: { line, character: 3 } }, text: '' } };
    },
  };
}

function start(args: readonly string[]): Started {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout.pipe(fromFirstHeader())),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  return { child, connection };
}

/** autocorrect writes a greeting before its first message. */
function fromFirstHeader(): Transform {
  let begun = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const at = begun ? 0 : chunk.indexOf('Content-Length');
      if (at < 0) return done();
      begun = true;
      done(null, chunk.subarray(at));
    },
  });
}

async function open(connection: ProtocolConnection, text: string, capabilities: object): Promise<void> {
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'plaintext', version: 1, text },
  });
}

function end({ child, connection }: Started): void {
  connection.dispose();
  child.kill();
}

function percentiles(times: number[]): Percentiles {
  times.sort((a, b) => a - b);
  return { p50: times[times.length >> 1] as number, p95: times[Math.floor(times.length * 0.95)] as number };
}
