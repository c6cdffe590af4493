import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { TASKS_REQUEST, type TasksResult } from '../server/src/lsp/protocol.js';
import { benchDocument } from './benchDocument.js';

export interface TaskTimes {
  /** Drafts in the workspace. */
  readonly drafts: number;
  /** How many characters each has. */
  readonly characters: number;
  /** A draft is edited, so that it carries out another task. */
  readonly draft: Percentiles;
  /** A task of the plan is edited. */
  readonly plan: Percentiles;
  /** The title of the plan is edited, so that it is decided anew which plan every draft means. */
  readonly title: Percentiles;
}

export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
}

const number = '云岭政办发〔2026〕3号';
const count = 27;

/** A plan of 27 tasks, with measures, units and times. */
function plan(): string {
  const tasks = Array.from(
    { length: count },
    (_, n) =>
      `${n + 1}.推进第${n + 1}类政务事项规范办理。一是编制事项清单，明确办理条件；二是统一办理时限，压减申请材料；三是建立评价制度。2026年${(n % 12) + 1}月底前完成。（责任单位：市司法局、市大数据局牵头，市财政局参加）`,
  );
  return `${number}\n\n云岭市政府治理能力提升工作方案\n\n一、重点任务\n\n${tasks.join('\n\n')}\n\n云岭市人民政府办公室\n\n2026年1月12日\n`;
}

/** A draft that carries out three tasks, and says so in its front matter and its text. */
function draft(text: string, n: number): string {
  const [a, b, c] = [n, n + 7, n + 13].map((one) => (one % count) + 1);
  const body = text
    .replace('〔2026〕8号', `〔2026〕${n + 10}号`)
    .replace('\n一、', `\n落实《云岭市政府治理能力提升工作方案》（${number}）第${c}项任务的要求。\n\n一、`);
  return `---\n任务: [${a}, ${b}.2]\n状态: ${['起草', '送审', '印发'][n % 3]}\n---\n\n${body}`;
}

/** Times didChange → the data of the view of tasks, over the server's real standard streams. */
export async function taskTimes(server: string, drafts = 500, characters = 3_000): Promise<TaskTimes> {
  const root = mkdtempSync(path.join(os.tmpdir(), 'gongwen-tasks-'));
  const text = benchDocument(characters);
  const uriOf = (name: string) => pathToFileURL(path.join(root, name)).href;
  mkdirSync(path.join(root, '文稿'));
  writeFileSync(path.join(root, '方案.md'), plan());
  for (let n = 0; n < drafts; n++) writeFileSync(path.join(root, '文稿', `${n}.md`), draft(text, n));
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  try {
    const folder = pathToFileURL(root).href;
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: '文稿' }],
      capabilities: { textDocument: { diagnostic: {} } },
    });
    await connection.sendNotification('initialized', {});
    const ask = () => connection.sendRequest<TasksResult>(TASKS_REQUEST, {});
    const [board] = await ask();
    const named = board?.tasks.reduce((sum, task) => sum + task.documents.length, 0);
    if (named !== drafts * 3) throw new Error(`任务视图里有 ${named} 处落实，应有 ${drafts * 3} 处`);
    const measure = async (
      name: string,
      content: string,
      edited: string,
      texts: readonly [string, string],
      isRight: (plan: TasksResult[number], uri: string, text: string) => boolean,
    ): Promise<Percentiles> => {
      const uri = uriOf(name);
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'gongwen', version: 1, text: content },
      });
      const before = content.slice(0, content.indexOf(edited)).split('\n');
      const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
      const range = { start, end: { line: start.line, character: start.character + edited.length } };
      const times: number[] = [];
      for (let version = 2; version < 142; version++) {
        const text = texts[version % 2] as string;
        const from = performance.now();
        void connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ range, text }],
        });
        const [found] = await ask();
        if (version >= 42) times.push(performance.now() - from);
        if (!found || !isRight(found, uri, text)) throw new Error(`改成“${text}”之后，任务视图没有跟上`);
      }
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      return percentiles(times);
    };
    const first = draft(text, 0);
    return {
      drafts,
      characters: first.length,
      draft: await measure('文稿/0.md', first, '1', ['3', '5'], ({ tasks }, uri, id) =>
        (tasks.find((task) => task.id === id)?.documents ?? []).some((one) => one.uri === uri),
      ),
      plan: await measure('方案.md', plan(), '推进', ['推进', '规范'], ({ tasks }, _, word) =>
        (tasks[0]?.title ?? '').startsWith(word),
      ),
      title: await measure('方案.md', plan(), '提升', ['提升', '强化'], (found, _, word) =>
        found.title.endsWith(`${word}工作方案`),
      ),
    };
  } finally {
    connection.dispose();
    child.kill();
    rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  }
}

function percentiles(times: number[]): Percentiles {
  times.sort((a, b) => a - b);
  return { p50: times[times.length >> 1] as number, p95: times[Math.floor(times.length * 0.95)] as number };
}
