// Runs a TypeScript script of this folder: node scripts/run.mjs <name> [arguments]. Node 20 cannot by itself.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [name, ...rest] = process.argv.slice(2);
const out = path.join(root, 'node_modules/.cache/gongwen', `${name}-${process.pid}.mjs`);
mkdirSync(path.dirname(out), { recursive: true });
await build({
  entryPoints: [path.join(root, 'scripts', `${name}.ts`)],
  outfile: out,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
  define: { 'import.meta.dirname': JSON.stringify(path.join(root, 'scripts')) },
});
process.argv = [process.argv[0], path.join(root, 'scripts', `${name}.ts`), ...rest];
await import(pathToFileURL(out).href);
