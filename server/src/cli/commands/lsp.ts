import { spawn } from 'node:child_process';
import path from 'node:path';
import { Failure } from '../failure.js';
import type { Values } from '../main.js';

/** `gongwen lsp --stdio`: runs the language server's own bundle; cli and lsp do not import each other. */
export async function run(values: Values): Promise<number> {
  if (!values.stdio) throw new Failure('语言服务器只支持 --stdio：gongwen lsp --stdio');
  const server = path.join(__dirname, '../server/main.js');
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 0));
  });
}
