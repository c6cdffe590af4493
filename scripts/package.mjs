// Packs the extension, the same source always into the same bytes: npm run package [-- --out <file>]
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
// The editor shows the README without a folder around it: pictures only where the text holds them itself.
const readme = 'dist/README.md';
const picture = (file) => readFileSync(path.join(root, file)).toString('base64');
const text = readFileSync(path.join(root, 'README.md'), 'utf8').replace(
  /(!\[[^\]]*\]\()([^):]+\.png)\)/g,
  (_, before, file) => `${before}data:image/png;base64,${picture(file)})`,
);
writeFileSync(path.join(root, readme), text);
const args = ['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
const { status } = spawnSync(
  process.execPath,
  [vsce, ...args, '--readme-path', readme, ...process.argv.slice(2)],
  {
    cwd: root,
    // The times of the entries, which a zip file holds by the clock on the wall.
    env: { SOURCE_DATE_EPOCH: '1767225600', ...process.env, TZ: 'UTC' },
    stdio: 'inherit',
  },
);
rmSync(path.join(root, readme));
process.exitCode = status ?? 1;
