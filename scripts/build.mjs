// Builds dist/: the command line, the language server and the editor client.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { browserClient, browserServer } from './browserBundles.mjs';
import { bundledPackages, licences } from './licences.mjs';

const metafiles = [];
async function build(options) {
  const { metafile } = await esbuild.build({ ...options, metafile: true });
  metafiles.push(metafile);
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const common = {
  bundle: true,
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  define: { GONGWEN_VERSION: JSON.stringify(version) },
};
// V8 takes kept code for a text of the same length: none may outlive the text it was made from.
for (const folder of ['dist', '.compiled']) rmSync(folder, { recursive: true, force: true });
// What most runs of the command need stands in one CommonJS file, the quickest thing for Node to load;
// the rest stands beside it and is loaded when asked for.
const lazy = {
  frontEnds: 'server/src/core/parse/frontEnds.ts',
  schema: 'server/src/core/config/schema.ts',
  match: 'server/src/core/config/match.ts',
  diff: 'server/src/cli/reporters/diff.ts',
  reporters: 'server/src/cli/reporters/formats.ts',
  laws: 'server/src/data/laws.ts',
  repair: 'server/src/formats/repair/repair.ts',
  docx: 'server/src/formats/docx/docx.ts',
  docxWrite: 'server/src/formats/docx/write/writeDocx.ts',
  glob: 'tinyglobby',
};
const lazily = {
  name: 'lazily',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ path: specifier, kind, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const file = specifier.startsWith('.')
        ? path.relative('.', path.resolve(resolveDir, specifier)).replace(/\.js$/, '.ts')
        : specifier;
      const name = Object.keys(lazy).find((key) => path.normalize(lazy[key]) === path.normalize(file));
      return name ? { path: `./lazy/${name}.cjs`, external: true } : undefined;
    });
  },
};
/** Stands in the command for a hash of itself, which tells its cache of findings that it is another program. */
const buildMark = 'hash-of-the-whole-command-put-here-later';
const command = {
  ...common,
  define: { ...common.define, GONGWEN_BUILD: JSON.stringify(buildMark) },
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  supported: { 'dynamic-import': false },
};
await build({
  ...command,
  entryPoints: { gongwen: 'server/src/cli/main.ts' },
  outdir: 'dist/cli',
  plugins: [lazily],
});
await build({
  ...command,
  entryPoints: { main: 'server/src/cli/launch.ts' },
  outdir: 'dist/cli',
  banner: { js: '#!/usr/bin/env node' },
});
await build({
  ...command,
  entryPoints: lazy,
  outdir: 'dist/cli/lazy',
  define: { ...command.define, 'import.meta.url': '__url' },
  banner: { js: "const __url=require('node:url').pathToFileURL(__filename).href;" },
});
const buildHash = createHash('sha1');
for (const name of readdirSync('dist/cli/lazy').sort())
  buildHash.update(readFileSync(`dist/cli/lazy/${name}`));
const program = readFileSync('dist/cli/gongwen.cjs', 'utf8');
writeFileSync('dist/cli/gongwen.cjs', program.replaceAll(buildMark, buildHash.update(program).digest('hex')));
chmodSync('dist/cli/main.cjs', 0o755);
execFileSync(process.execPath, ['scripts/compile.cjs']);
if (existsSync('server/src/lsp/node.ts')) {
  await build({
    ...common,
    entryPoints: { main: 'server/src/lsp/node.ts', press: 'server/src/lsp/pressWorker.ts' },
    outdir: 'dist/server',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // What the server and its thread share stands in the package once.
    splitting: true,
    chunkNames: 'shared-[hash]',
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  });
}
if (existsSync('client/src/extension.ts')) {
  await build({
    ...common,
    entryPoints: { extension: 'client/src/node.ts' },
    outdir: 'dist/client',
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
  });
}
await build({ ...common, ...browserServer, outdir: 'dist/server' });
await build({ ...common, ...browserClient, outdir: 'dist/client' });
writeFileSync('dist/THIRD_PARTY_LICENSES.txt', licences(bundledPackages(metafiles)));
