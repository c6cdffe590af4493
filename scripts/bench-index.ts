// Times the workspace index on 10,000 documents of about 10 KB: node scripts/run.mjs bench-index
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { frontEnds } from '../server/src/core/parse/frontEnds.js';
import { WorkspaceIndex } from '../server/src/core/workspace/workspaceIndex.js';
import { indexFolder } from '../server/src/host/indexer.js';
import { NodeHost } from '../server/src/host/node.js';
import { benchDocument } from './benchDocument.js';

const count = Number(process.argv[2] ?? 10_000);
const root = mkdtempSync(path.join(os.tmpdir(), 'gongwen-index-'));
const text = benchDocument(3_800);
for (let i = 0; i < count; i++) {
  const folder = path.join(root, String(i % 100));
  if (i < 100) mkdirSync(folder);
  writeFileSync(path.join(folder, `${i}.md`), text.replace('〔2026〕8号', `〔2026〕${i + 1}号`));
}
const host = new NodeHost();
const uri = pathToFileURL(root).href;
const cache = pathToFileURL(path.join(root, '.cache/index.json')).href;
for (const name of ['冷', '热']) {
  const index = new WorkspaceIndex();
  const from = performance.now();
  const { files, parsed } = await indexFolder(host, uri, index, { frontEnds, cache });
  const seconds = (performance.now() - from) / 1000;
  (globalThis as { gc?: () => void }).gc?.();
  const memory = process.memoryUsage();
  console.log(
    `${name}：${files} 篇（每篇 ${(Buffer.byteLength(text) / 1024).toFixed(1)} KB），解析 ${parsed} 篇，${seconds.toFixed(2)} 秒，常驻内存 ${(memory.rss / 1e6).toFixed(0)} MB，堆 ${(memory.heapUsed / 1e6).toFixed(0)} MB`,
  );
}
rmSync(root, { recursive: true });
