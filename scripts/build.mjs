// Builds dist/: the command line, the language server and the editor client.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

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
const command = {
  ...common,
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
  define: { ...common.define, 'import.meta.url': '__url' },
  banner: { js: "const __url=require('node:url').pathToFileURL(__filename).href;" },
});
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
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  });
}
if (existsSync('client/src/extension.ts')) {
  await build({
    ...common,
    entryPoints: { extension: 'client/src/extension.ts' },
    outdir: 'dist/client',
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
  });
}
