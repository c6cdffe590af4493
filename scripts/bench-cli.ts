// Times the command beside autocorrect's on the same files: node scripts/run.mjs bench-cli [documents] [runs]
import { type CliRun, cliTimes } from './benchCli.js';

const [documents, runs] = process.argv.slice(2).map(Number);
const times = cliTimes(documents, runs);
const told = ({ seconds, cpuSeconds, peak }: CliRun) =>
  `${seconds.toFixed(2)} 秒（处理器 ${cpuSeconds.toFixed(2)} 秒，最高 ${(peak / 1e6).toFixed(0)} MB）`;
console.log(`${times.documents} 篇，平均 ${(times.bytes / times.documents / 1024).toFixed(1)} KB`);
for (const { name, ours, theirs, wallRatio, cpuRatio } of times.pairs)
  console.log(
    `${name}：gongwen ${told(ours)}，autocorrect ${told(theirs)}；逐对之比 ${wallRatio.toFixed(2)}（处理器 ${cpuRatio.toFixed(2)}）`,
  );
console.log(`10 MB 用时为 1 MB 的 ${times.growth.toFixed(1)} 倍`);
