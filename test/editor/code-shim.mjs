#!/usr/bin/env node
// Stands in for the desktop `code` executable, so that @vscode/test-electron can run the suite where the desktop
// VS Code cannot be downloaded. It understands the options that runTests() passes, prints what the extension host
// prints, and exits with the exit code of the suite.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { openBrowser, prepareProfile, remoteUri, startServer, workbenchUrl } from './workbench.mjs';

const TIMEOUT_MS = Number(process.env.GONGWEN_EDITOR_TIMEOUT ?? 240_000);
const SCREENSHOTS = path.join(import.meta.dirname, 'screenshots');

/** VS Code's own messages: its progress, and what it misses because its native modules are not built. */
const NOISE = new RegExp(
  `^(\\[|%c|${[
    'Resolv(ing|ed) connection',
    'Creating a socket',
    'Updating additional',
    'Ignoring fetching',
    'Error while fetching the extension under development',
    'ChatSession',
    '(Error: )?Cannot find module .*build/Release',
    'Error: Could not locate the bindings file',
    '.*ripgrep/bin/rg ENOENT',
  ].join('|')})`,
);

const options = new Map();
const targets = [];
for (const argument of process.argv.slice(2)) {
  const match = /^--([\w-]+)(?:=(.*))?$/s.exec(argument);
  if (match) options.set(match[1], match[2] ?? '');
  else targets.push(argument);
}

const temporary = mkdtempSync(path.join(os.tmpdir(), 'gongwen-code-'));
const folders = {
  data: temporary,
  userData: path.resolve(options.get('user-data-dir') ?? path.join(temporary, 'user-data')),
  extensions: path.resolve(options.get('extensions-dir') ?? path.join(temporary, 'extensions')),
};

let server;
let browser;
let stopping = false;

async function stop(code) {
  if (stopping) return;
  stopping = true;
  await browser?.context.close().catch(() => {});
  await server?.stop();
  rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  process.exit(code);
}
process.on('SIGINT', () => stop(130));
process.on('SIGTERM', () => stop(143));

try {
  prepareProfile(folders.userData, folders.extensions);
  server = await startServer(folders);
  const { authority, logFile } = server;
  const development = options.get('extensionDevelopmentPath');
  const tests = options.get('extensionTestsPath');
  browser = await openBrowser(path.join(temporary, 'chromium'), {
    extensions: development ? [remoteUri(authority, development)] : [],
    ...(tests ? { extensionTestsPath: remoteUri(authority, tests) } : {}),
  });
  const { context, page } = browser;
  // The workbench looks for these two functions while it loads.
  await context.exposeFunction('codeAutomationLog', (type, values) => {
    const text = format(...values);
    if (process.env.GONGWEN_EDITOR_VERBOSE || !NOISE.test(text))
      console[type === 'error' ? 'error' : 'log'](text);
  });
  await context.exposeFunction('codeAutomationExit', (code) => void stop(code));
  await page.goto(workbenchUrl(authority, targets[0]));
  setTimeout(async () => {
    console.error(`No result after ${TIMEOUT_MS / 1000} s. The end of the server's log:`);
    console.error(readFileSync(logFile, 'utf8').slice(-2000));
    mkdirSync(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: path.join(SCREENSHOTS, 'suite-timeout.png') }).catch(() => {});
    await stop(2);
  }, TIMEOUT_MS).unref();
} catch (error) {
  console.error(error);
  await stop(2);
}
