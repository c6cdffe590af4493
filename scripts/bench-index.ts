// Times the workspace index on 10,000 documents of about 10 KB: node scripts/run.mjs bench-index [count]
import { type IndexPass, indexPass, indexTimes } from './benchIndex.js';

const [first, root] = process.argv.slice(2);
if (first === '--pass' && root) console.log(JSON.stringify(await indexPass(root)));
else {
  const { bytes, cold, warm } = indexTimes(first ? Number(first) : undefined);
  const line = (name: string, { files, parsed, seconds, resident, peak }: IndexPass) =>
    `${name}：${files} 篇（平均 ${(bytes / 1024).toFixed(1)} KB），解析 ${parsed} 篇，${seconds.toFixed(2)} 秒，常驻内存 ${(resident / 1e6).toFixed(0)} MB，最高 ${(peak / 1e6).toFixed(0)} MB`;
  console.log(line('冷', cold));
  console.log(line('热', warm));
}
