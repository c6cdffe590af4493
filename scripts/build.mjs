// Builds dist/: the command line (ES modules, split so that each run loads only what it needs), the language
// server and the editor client.
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const common = {
  bundle: true,
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  logLevel: 'warning',
  define: { GONGWEN_VERSION: JSON.stringify(version) },
};
rmSync('dist', { recursive: true, force: true });
await build({
  ...common,
  entryPoints: { main: 'server/src/cli/main.ts' },
  outdir: 'dist/cli',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  // tinyglobby and yaml are CommonJS and call require().
  banner: {
    js: "#!/usr/bin/env node\nimport{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);",
  },
});
chmodSync('dist/cli/main.js', 0o755);
if (existsSync('server/src/lsp/node.ts')) {
  await build({
    ...common,
    entryPoints: { main: 'server/src/lsp/node.ts' },
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
