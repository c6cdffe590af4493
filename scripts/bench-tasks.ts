// Times the view of tasks on 500 drafts, from an edit to its data: node scripts/run.mjs bench-tasks [drafts]
import path from 'node:path';
import { type Percentiles, taskTimes } from './benchTasks.js';

const server = path.resolve(import.meta.dirname, '../dist/server/main.js');
const [count] = process.argv.slice(2);
const { drafts, characters, draft, plan, title } = await taskTimes(server, count ? Number(count) : undefined);
const line = (what: string, { p50, p95 }: Percentiles) =>
  `${what}：中位数 ${p50.toFixed(1)} 毫秒，第 95 百分位 ${p95.toFixed(1)} 毫秒`;
console.log(`${drafts} 篇文稿（各约 ${characters} 字），从改动到任务视图的数据`);
console.log(line('改动一篇文稿的任务', draft));
console.log(line('改动规划的一项任务', plan));
console.log(line('改动规划的标题，各篇文稿指哪个规划重新认定', title));
