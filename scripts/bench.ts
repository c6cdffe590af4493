// Measures speed beside two other Chinese linters in the same run and writes docs/performance.md:
//   npm run bench [-- --no-write]
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { activeRules } from '../server/src/core/config/resolve.js';
import { lint } from '../server/src/core/lint/lint.js';
import { frontEnds } from '../server/src/core/parse/frontEnds.js';
import { parse } from '../server/src/core/parse/parse.js';
import { allRules } from '../server/src/core/rules/index.js';
import { benchDocument } from './benchDocument.js';
import { type IndexPass, indexTimes } from './benchIndex.js';
import { previewTimes } from './benchPreview.js';
import { editorRoundTrip, editorRoundTrips } from './benchServer.js';
import { type Percentiles, taskTimes } from './benchTasks.js';

const root = path.resolve(import.meta.dirname, '..');
const text = benchDocument(12_000);
const bytes = Buffer.byteLength(text);
const rules = activeRules(allRules, [{}]);
const knownRules = new Set(allRules.map((rule) => rule.id));

interface Row {
  readonly name: string;
  readonly ms: number;
}

/** Median milliseconds of one call, after a warm-up. */
function median(work: () => unknown, runs = 60, warmUp = 30): number {
  for (let i = 0; i < warmUp; i++) work();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const from = performance.now();
    work();
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  return times[times.length >> 1] as number;
}

const { lintFor } = (await import('autocorrect-node')).default as unknown as {
  lintFor: (raw: string, file: string) => unknown;
};
const zhlint = (await import('zhlint')) as unknown as { run: (text: string, options: object) => unknown };

const parsed = parse(text, 'plaintext');
const rows: Row[] = [
  { name: '解析（纯文本）', ms: median(() => parse(text, 'plaintext')) },
  { name: '解析（Markdown）', ms: median(() => parse(text, 'markdown', frontEnds), 30, 10) },
  {
    name: `全部规则（${rules.length} 条，不含解析）`,
    ms:
      median(() => lint(parse(text, 'plaintext'), { rules, knownRules })) -
      median(() => parse(text, 'plaintext')),
  },
  {
    name: '解析＋全部规则（纯文本）',
    ms: median(() => lint(parse(text, 'plaintext'), { rules, knownRules })),
  },
  {
    name: '解析＋全部规则（Markdown）',
    ms: median(() => lint(parse(text, 'markdown', frontEnds), { rules, knownRules }), 30, 10),
  },
  { name: 'autocorrect-node 的 lint', ms: median(() => lintFor(text, 'a.txt')) },
  { name: 'zhlint 的 run', ms: median(() => zhlint.run(text, { rules: { preset: 'default' } }), 10, 3) },
];
const mine = rows[3] as Row;
const peer = rows[5] as Row;

const perRule = rules
  .map((active) => {
    // The document's shared findings (pairs, dates …) are warm: this is what one more rule costs.
    const one = { rules: [active], knownRules };
    lint(parsed, one);
    return { name: active.rule.id, ms: median(() => lint(parsed, one), 30, 10) };
  })
  .sort((a, b) => b.ms - a.ms);

const file = path.join(os.tmpdir(), `gongwen-bench-${process.pid}.txt`);
writeFileSync(file, text);
const wall = (args: readonly string[]): number => {
  const from = performance.now();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - from;
};
const pairs = Array.from(
  { length: 15 },
  () => [wall([path.join(root, 'dist/cli/main.cjs'), 'lint', file]), wall(['-e', '0'])] as const,
);
const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] as number;
const cold = middle(pairs.map(([a]) => a));
const empty = middle(pairs.map(([, b]) => b));
const extra = middle(pairs.map(([a, b]) => a - b));

const server = path.join(root, 'dist/server/main.js');
const draft = benchDocument(13_400);
const trips = await editorRoundTrips(server, draft, 300);
const book = benchDocument(393_000);
const bookTrip = await editorRoundTrip(server, book, 60);
const kilobytes = (words: string) => `${(Buffer.byteLength(words) / 1024).toFixed(0)} KB`;

const preview = await previewTimes(path.join(root, 'dist/server/main.js'));

const tasks = await taskTimes(path.join(root, 'dist/server/main.js'));
const percentileRow = (name: string, { p50, p95 }: Percentiles) => [name, p50.toFixed(1), p95.toFixed(1)];

const count = 10_000;
const indexed = indexTimes(count);
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
const indexRow = (name: string, { seconds, resident, peak }: IndexPass) => [
  name,
  seconds.toFixed(1),
  megabytes(resident),
  megabytes(peak),
];

const speed = (ms: number) => `${(bytes / 1e6 / (ms / 1000)).toFixed(1)} MB/s`;
const table = (head: string[], lines: string[][]) => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---').join('|')}|`,
  ...lines.map((line) => `| ${line.join(' | ')} |`),
];
const report = [
  '# 性能',
  '',
  `由 \`npm run bench\` 生成（${new Date().toISOString().slice(0, 10)}，Node ${process.versions.node}，${os.cpus().length} 核）。`,
  `文稿为程序生成的通知，${text.length} 字、${(bytes / 1024).toFixed(1)} KB；各数为多次运行的中位数，同一次运行中测得。`,
  '',
  '## 一篇文稿',
  '',
  ...table(
    ['项目', '毫秒', '速度'],
    rows.map((row) => [row.name, row.ms.toFixed(2), speed(row.ms)]),
  ),
  '',
  `解析加全部规则为 autocorrect-node 的 ${(mine.ms / peer.ms).toFixed(2)} 倍时间。`,
  '',
  '## 命令行与编辑器',
  '',
  ...table(
    ['项目', '毫秒'],
    [
      ['空的 Node 进程', empty.toFixed(0)],
      ['`gongwen lint` 一篇（冷启动）', cold.toFixed(0)],
      ['比空的 Node 多', extra.toFixed(0)],
      [`语言服务器：didChange → 版面预览，${preview.pages} 页（中位数）`, preview.p50.toFixed(1)],
      [`语言服务器：didChange → 版面预览，${preview.pages} 页（第 95 百分位）`, preview.p95.toFixed(1)],
    ],
  ),
  '',
  '## 逐字输入',
  '',
  '在文稿里打一个字，从 didChange 发出到收到全文的诊断，经标准输入输出；同一篇文稿里两个服务器轮流各打一字。',
  'autocorrect 的服务器是 `autocorrect server`（autocorrect-node）。',
  '',
  ...table(
    ['项目', '中位数（毫秒）', '第 95 百分位（毫秒）'],
    [
      percentileRow(`公文，${kilobytes(draft)}`, trips.gongwen),
      percentileRow(`autocorrect，${kilobytes(draft)}`, trips.autocorrect),
      percentileRow(`公文，${kilobytes(book)}`, bookTrip),
    ],
  ),
  '',
  `中位数为 autocorrect 的 ${(trips.gongwen.p50 / trips.autocorrect.p50).toFixed(2)} 倍，第 95 百分位为 ${(trips.gongwen.p95 / trips.autocorrect.p95).toFixed(2)} 倍。`,
  '',
  '## 文稿索引',
  '',
  `为 ${count} 篇互相引用的文稿（平均 ${(indexed.bytes / 1024).toFixed(1)} KB，Markdown）建立索引，每次在一个新进程中进行（有缓存的进行三次，取居中的一次）；`,
  '内存是整个进程的常驻内存，Node 本身也在内。只测这一项：`node scripts/run.mjs bench-index`。',
  '',
  ...table(
    ['项目', '秒', '建成时 MB', '最高 MB'],
    [
      indexRow('第一次：全部读取、解析，写缓存', indexed.cold),
      indexRow('以后：文稿未变，用缓存', indexed.warm),
    ],
  ),
  '',
  '## 任务视图',
  '',
  `工作区有一份 27 项任务的规划和 ${tasks.drafts} 篇文稿（各约 ${tasks.characters} 字，每篇落实 3 项任务）；从 didChange 发出到收到任务视图的数据，`,
  '改动 100 次。只测这一项：`node scripts/run.mjs bench-tasks`。',
  '',
  ...table(
    ['项目', '中位数（毫秒）', '第 95 百分位（毫秒）'],
    [
      percentileRow('改动一篇文稿的任务', tasks.draft),
      percentileRow('改动规划的一项任务', tasks.plan),
      percentileRow('改动规划的标题，各篇文稿指哪个规划重新认定', tasks.title),
    ],
  ),
  '',
  '## 各规则',
  '',
  '文稿已解析、共用的查找结果已就绪时，多一条规则的用时。',
  '',
  ...table(
    ['规则', '毫秒'],
    perRule.map((row) => [`\`${row.name}\``, row.ms.toFixed(3)]),
  ),
  '',
].join('\n');
console.log(report);
if (!process.argv.includes('--no-write')) writeFileSync(path.join(root, 'docs/performance.md'), report);
