// Runs the extension's own suite (suite/*.test.ts) inside the extension host of a real VS Code.
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { desktopVsCode, ensureChromium, ensureCodeServer, main, requireBuild, ROOT } from './install.mjs';
import { prepareProfile } from './workbench.mjs';

const HERE = import.meta.dirname;

/** Inside the project, so that the suite finds mocha in its node_modules. */
const OUT = path.join(ROOT, '.vscode-test', 'suite');

async function buildSuite() {
  rmSync(OUT, { recursive: true, force: true });
  const suite = path.join(HERE, 'suite');
  await build({
    entryPoints: readdirSync(suite)
      .filter((file) => file === 'index.ts' || file.endsWith('.test.ts'))
      .map((file) => path.join(suite, file)),
    outdir: OUT,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
  });
}

function standIn() {
  ensureChromium();
  ensureCodeServer();
  const shim = path.join(HERE, 'code-shim.mjs');
  // An archive may have lost the executable bit.
  chmodSync(shim, 0o755);
  return shim;
}

await main(import.meta.url, async () => {
  requireBuild();
  const vscodeExecutablePath = desktopVsCode() ?? standIn();
  await buildSuite();

  const temporary = mkdtempSync(path.join(os.tmpdir(), 'gongwen-suite-'));
  const workspace = path.join(temporary, 'workspace');
  const result = path.join(temporary, 'result.json');
  const userData = path.join(temporary, 'user-data');
  const extensions = path.join(temporary, 'extensions');
  cpSync(path.join(HERE, 'fixture'), workspace, { recursive: true });
  prepareProfile(userData, extensions);
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: path.join(OUT, 'index.cjs'),
      extensionTestsEnv: { GONGWEN_SUITE_RESULT: result },
      launchArgs: [workspace, `--user-data-dir=${userData}`, `--extensions-dir=${extensions}`],
    }).catch((error) => console.error(error.message));
    // The suite writes its own account: an exit code alone would not tell a pass from a run without tests.
    if (!existsSync(result)) throw new Error('The suite did not report a result.');
    const { passes, failures } = JSON.parse(readFileSync(result, 'utf8'));
    console.log(`editor suite: ${passes} passed, ${failures} failed`);
    return failures === 0 && passes > 0 ? 0 : 1;
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
});
