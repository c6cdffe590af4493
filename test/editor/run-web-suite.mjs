// Runs the extension's suite (suite/*.test.ts) against its browser entry, inside the web-worker extension host: what
// vscode.dev does. The extension comes over HTTP, as there; the folder is that of VS Code's server. Every test of the
// suite runs: nothing in it needs a desktop.
import { createServer } from 'node:http';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { build } from 'esbuild';
import { ensureChromium, ensureCodeServer, main, requireBuild, ROOT } from './install.mjs';
import { RESULT } from './web/result.mjs';
import { openBrowser, prepareProfile, startServer, workbenchUrl } from './workbench.mjs';

const HERE = import.meta.dirname;
/** Below the extension, or VS Code would not know which host runs it; `.cjs`, or it would take it for a module. */
const SUITE = '.vscode-test/web-suite/index.cjs';
const TIMEOUT_MS = Number(process.env.GONGWEN_EDITOR_TIMEOUT ?? 300_000);

/** The suite as one script: the host loads no second one. */
async function buildSuite() {
  rmSync(path.dirname(path.join(ROOT, SUITE)), { recursive: true, force: true });
  const tests = readdirSync(path.join(HERE, 'suite')).filter((file) => file.endsWith('.test.ts'));
  const files = ['./web/setup.mjs', ...tests.map((file) => `./suite/${file}`)];
  await build({
    stdin: { contents: files.map((file) => `import '${file}';`).join('\n'), resolveDir: HERE },
    // The host adds the second suffix by itself.
    outfile: path.join(ROOT, `${SUITE}.js`),
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    // Mocha puts itself where VS Code looks for the suite.
    footer: { js: 'module.exports = { run: globalThis.runSuite };' },
    alias: { 'node:assert/strict': path.join(HERE, 'web', 'assert.mjs') },
  });
}

const TYPES = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.png': 'image/png',
};

/** The extension, from another origin than the workbench, as on vscode.dev. */
function serveExtension() {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://h');
    const file = path.join(ROOT, path.posix.normalize(decodeURIComponent(pathname)));
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'text/plain' });
    response.end(readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ server, authority: `127.0.0.1:${server.address().port}` }));
  });
}

await main(import.meta.url, async () => {
  requireBuild();
  ensureChromium();
  ensureCodeServer();
  await buildSuite();
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'gongwen-web-'));
  const folders = {
    data: temporary,
    userData: path.join(temporary, 'user-data'),
    extensions: path.join(temporary, 'extensions'),
  };
  const workspace = path.join(temporary, 'workspace');
  cpSync(path.join(HERE, 'fixture'), workspace, { recursive: true });
  prepareProfile(folders.userData, folders.extensions);
  const files = await serveExtension();
  let server;
  let browser;
  try {
    server = await startServer(folders);
    const from = (where) => ({ scheme: 'http', authority: files.authority, path: where });
    browser = await openBrowser(
      path.join(temporary, 'chromium'),
      {
        extensions: [from('/')],
        extensionTestsPath: from(`/${SUITE}`),
        enableSmokeTestDriver: true,
      },
      // The workbench's policy takes extensions from HTTPS addresses alone.
      { bypassCSP: true },
    );
    const { context, page } = browser;
    let result;
    const ended = new Promise((resolve) => {
      context.exposeFunction('codeAutomationLog', (_type, values) => {
        const text = format(...values);
        if (text.startsWith(RESULT)) result = JSON.parse(text.slice(RESULT.length));
        else if (process.env.GONGWEN_EDITOR_VERBOSE || /^ +\S/.test(text)) console.log(text);
      });
      context.exposeFunction('codeAutomationExit', resolve);
      setTimeout(resolve, TIMEOUT_MS, 'timeout').unref();
    });
    await page.goto(
      `${workbenchUrl(server.authority, workspace)}&payload=${encodeURIComponent('[["extensionDevelopmentKind","web"]]')}`,
    );
    const code = await ended;
    if (!result) {
      mkdirSync(path.join(HERE, 'screenshots'), { recursive: true });
      await page
        .screenshot({ path: path.join(HERE, 'screenshots', 'web-suite-timeout.png') })
        .catch(() => {});
      throw new Error(`The suite did not report a result (${code}).`);
    }
    console.log(`web suite: ${result.passes} passed, ${result.failures} failed`);
    return result.failures === 0 && result.passes > 0 ? 0 : 1;
  } finally {
    await browser?.context.close().catch(() => {});
    await server?.stop();
    files.server.close();
    files.server.closeAllConnections();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
});
