// `npm run demo`: the real command on the examples, one recognised structure, and what to try next.
import { spawnSync } from 'node:child_process';

const cli = 'dist/cli/main.cjs';
const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
function gongwen(...args) {
  console.log(`\n$ npx gongwen ${args.join(' ')}`);
  const { status } = spawnSync(process.execPath, [cli, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...colour },
  });
  return status;
}

const linted = gongwen('lint', 'examples');
const inspected = gongwen('inspect', 'examples/通知/关于做好汛期安全生产工作的通知.txt');
console.log(`
接下来可以试：
  npx gongwen lint <文件或文件夹>                检查你自己的公文（.md、.txt）
  npx gongwen lint examples --fix --diff         看自动修复会改什么（不写文件）
  npx gongwen explain document-number/bracket    某条规则的依据、理由和示例
  npx gongwen inspect <文件>                     看程序认出的公文结构
  npm run package                                生成 VS Code 扩展 .vsix，安装后打开 examples 文件夹
`);
// The samples contain errors on purpose: 1 means the command worked and found them.
process.exitCode = (linted === 0 || linted === 1) && inspected === 0 ? 0 : 1;
