// Builds and packs the project twice, in two copies at different places and times, and compares every byte:
//   npm run reproducible
// The machine code in .compiled serves one version of V8 on one machine and is in no package; it is left out.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const skipped = new Set(['.git', 'node_modules', 'dist', '.compiled', '.vscode-test', 'coverage']);

function copy(from, folder, time) {
  cpSync(from, folder, {
    recursive: true,
    filter: (file) => !skipped.has(path.basename(file)) && !file.endsWith('.vsix') && !file.endsWith('.tgz'),
  });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const file of filesOf(folder)) utimesSync(path.join(folder, file), time, time);
}

/** Files below a folder, apart from those that are no part of the project. */
function filesOf(folder, prefix = '') {
  return readdirSync(path.join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(prefix, entry.name);
    if (prefix === '' && entry.name === 'node_modules') return [];
    return entry.isDirectory() ? filesOf(folder, name) : entry.isFile() ? [name] : [];
  });
}

function run(folder, command, args) {
  const result = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, npm_config_ignore_scripts: 'true', npm_config_loglevel: 'error' },
    shell: process.platform === 'win32',
  });
  if (result.status !== 0)
    throw new Error(`${command} ${args.join(' ')}：\n${result.stdout}${result.stderr}`);
}

function products(folder) {
  run(folder, process.execPath, ['scripts/build.mjs']);
  run(folder, process.execPath, ['scripts/run.mjs', 'build-web']);
  run(folder, process.execPath, ['scripts/run.mjs', 'docs']);
  run(folder, process.execPath, ['scripts/package.mjs', '--out', 'gongwen.vsix']);
  run(folder, 'npm', ['pack', '--silent']);
  const packages = readdirSync(folder).filter((name) => name.endsWith('.vsix') || name.endsWith('.tgz'));
  const names = [...filesOf(path.join(folder, 'dist')).map((file) => `dist/${file}`), ...packages].sort();
  return new Map(
    names.map((name) => {
      const bytes = readFileSync(path.join(folder, name));
      return [name, { hash: createHash('sha256').update(bytes).digest('hex'), size: bytes.length }];
    }),
  );
}

const temporary = mkdtempSync(path.join(os.tmpdir(), 'gongwen-reproducible-'));
try {
  const folders = ['first', 'a-second-place'].map((name) => path.join(temporary, name));
  // The second is made from the first, before anything is built: meanwhile somebody may edit the project.
  copy(root, folders[0], new Date('2026-01-01'));
  copy(folders[0], folders[1], new Date('2026-02-01'));
  const [first, second] = folders.map(products);
  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  const differing = names.filter((name) => first.get(name)?.hash !== second.get(name)?.hash);
  // The pages of rules are many and alike.
  const told = names.filter((name) => !name.startsWith('dist/docs/rules/') || differing.includes(name));
  for (const name of told) {
    const { hash = '', size = 0 } = first.get(name) ?? {};
    console.log(
      `${differing.includes(name) ? '✖' : '✔'} ${hash.slice(0, 16)} ${String(size).padStart(8)} ${name}`,
    );
  }
  console.log(`${names.length} 个文件，${differing.length} 个不同`);
  process.exitCode = differing.length === 0 ? 0 : 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
