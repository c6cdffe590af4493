import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { frontEnds } from '../server/src/core/parse/frontEnds.js';
import { WorkspaceIndex } from '../server/src/core/workspace/workspaceIndex.js';
import { indexFolder } from '../server/src/host/indexer.js';
import { NodeHost } from '../server/src/host/node.js';
import { benchDocument } from './benchDocument.js';

/** One building of the index, in a process of its own. Memory in bytes, Node itself included. */
export interface IndexPass {
  readonly files: number;
  readonly parsed: number;
  readonly seconds: number;
  /** Resident when the index stood. */
  readonly resident: number;
  /** The most that was resident at any time. */
  readonly peak: number;
}

export interface IndexTimes {
  /** Mean size of a document in bytes. */
  readonly bytes: number;
  /** Without a cache. */
  readonly cold: IndexPass;
  /** With the cache of the cold pass; the middle one of three. */
  readonly warm: IndexPass;
}

/** Builds the index over made-up documents, each pass in a new process so that none counts for another. */
export function indexTimes(count = 10_000): IndexTimes {
  const root = mkdtempSync(path.join(os.tmpdir(), 'gongwen-index-'));
  try {
    const text = benchDocument(3_800);
    let bytes = 0;
    for (let i = 0; i < count; i++) {
      const folder = path.join(root, String(i % 100));
      if (i < 100) mkdirSync(folder);
      const variant = variantOf(text, i);
      bytes += Buffer.byteLength(variant);
      writeFileSync(path.join(folder, `${i}.md`), variant);
    }
    const pass = () => {
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        [path.join(import.meta.dirname, 'run.mjs'), 'bench-index', '--pass', root],
        { encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(stderr);
      return JSON.parse(stdout) as IndexPass;
    };
    const cold = pass();
    const [, warm] = [pass(), pass(), pass()].sort((a, b) => a.seconds - b.seconds);
    return { bytes: bytes / count, cold, warm: warm as IndexPass };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Builds the index once, in this process. */
export async function indexPass(root: string): Promise<IndexPass> {
  const index = new WorkspaceIndex();
  const from = performance.now();
  const { files, parsed } = await indexFolder(new NodeHost(), pathToFileURL(root).href, index, {
    frontEnds,
    cache: pathToFileURL(path.join(root, '.cache/index.json')).href,
  });
  const seconds = (performance.now() - from) / 1000;
  if (index.size !== files) throw new Error(`索引中只有 ${index.size} 篇，应有 ${files} 篇`);
  return { files, parsed, seconds, resident: process.memoryUsage().rss, peak: peakMemory() };
}

/** Another document with a number, citations and places of its own; the documents cite each other's titles. */
function variantOf(text: string, i: number): string {
  return text
    .replace('〔2026〕8号', `〔2026〕${i + 1}号`)
    .replace('认真贯彻执行', `认真贯彻执行${'，及时反馈办理情况'.repeat(i % 20)}`)
    .replace(
      /（[一二三四五六七八九十]+）》（云岭政发〔2025〕(\d+)号/g,
      (_, serial: string) => `（${Number(serial) + i}）》（云岭政发〔2025〕${Number(serial) + i}号`,
    );
}

function peakMemory(): number {
  try {
    // On Linux the system's own count begins with what the parent process held.
    const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes) return Number(kilobytes) * 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}
