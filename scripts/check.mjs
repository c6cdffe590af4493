// `npm run check`: types, format and lint, import table, generated files; all at once.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const bin = (name) => `node_modules/.bin/${name}`;
const jobs = [
  ['类型', bin('tsc'), ['-p', '.']],
  ['核心的类型', bin('tsc'), ['-p', 'server/src/core']],
  ...(existsSync('client/tsconfig.json') ? [['客户端的类型', bin('tsc'), ['-p', 'client']]] : []),
  ['网页的类型', bin('tsc'), ['-p', 'client/web']],
  ...(existsSync('test/editor/tsconfig.json')
    ? [['编辑器测试的类型', bin('tsc'), ['-p', 'test/editor']]]
    : []),
  ['格式与写法', bin('biome'), ['check', '--error-on-warnings']],
  ['导入关系', process.execPath, ['scripts/run.mjs', 'check-imports']],
  ['生成的文件', process.execPath, ['scripts/run.mjs', 'generate', '--check']],
];
const run = ([name, command, args]) =>
  new Promise((resolve) => {
    const from = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('close', (code) => {
      console.log(
        `${code === 0 ? '✔' : '✖'} ${name}（${((performance.now() - from) / 1000).toFixed(1)} 秒）`,
      );
      if (code !== 0) console.log(output);
      resolve(code === 0);
    });
  });
const results = await Promise.all(jobs.map(run));
process.exitCode = results.every(Boolean) ? 0 : 1;
