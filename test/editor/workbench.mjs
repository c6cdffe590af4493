// VS Code without a desktop: its server as a child process, and its workbench in a headless Chromium.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium, ensureCodeServer } from './install.mjs';

const SETTINGS = {
  'workbench.startupEditor': 'none',
  // On the web VS Code saves by itself; the tests want to decide.
  'files.autoSave': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'chat.disableAIFeatures': true,
};

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What VS Code expects to find in its folders before the first start. */
export function prepareProfile(userData, extensions) {
  mkdirSync(path.join(userData, 'User'), { recursive: true });
  writeFileSync(path.join(userData, 'User', 'settings.json'), JSON.stringify(SETTINGS, undefined, 2));
  mkdirSync(extensions, { recursive: true });
  // Without this list the scan of the folder fails and extensions may land in the wrong host.
  writeFileSync(path.join(extensions, 'extensions.json'), '[]');
}

function serverArguments(vscode, { data, userData, extensions }) {
  return [
    path.join(vscode, 'out', 'server-main.js'),
    '--accept-server-license-terms',
    '--server-data-dir',
    data,
    '--user-data-dir',
    userData,
    '--extensions-dir',
    extensions,
    '--telemetry-level',
    'off',
    '--disable-workspace-trust',
  ];
}

/** Starts the server on a free port; `stop` waits until it is gone. */
export async function startServer(folders) {
  const vscode = ensureCodeServer();
  const logFile = path.join(folders.data, 'server.log');
  const server = spawn(
    process.execPath,
    [...serverArguments(vscode, folders), '--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const log = createWriteStream(logFile);
  server.stderr.pipe(log, { end: false });
  const exited = new Promise((resolve) => server.once('exit', resolve));

  const port = await new Promise((resolve, reject) => {
    let output = '';
    server.stdout.on('data', (chunk) => {
      log.write(chunk);
      output += chunk;
      const match = /listening on (\d+)/.exec(output);
      if (match) resolve(Number(match[1]));
    });
    exited.then(() => reject(new Error(`VS Code's server did not start:\n${readFileSync(logFile, 'utf8')}`)));
  });
  return {
    authority: `127.0.0.1:${port}`,
    logFile,
    async stop() {
      server.kill('SIGTERM');
      const killer = setTimeout(() => server.kill('SIGKILL'), 5000);
      await exited;
      clearTimeout(killer);
    },
  };
}

/** Installs a packaged extension, as a user would. */
export async function installExtension(vsix, folders) {
  const args = [...serverArguments(ensureCodeServer(), folders), '--install-extension', vsix, '--force'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0 || !/successfully installed/.test(output))
    throw new Error(`Cannot install ${vsix}:\n${output}`);
}

/** One browser with an empty profile. `developmentOptions` is what `--extensionDevelopmentPath` becomes on the web. */
export async function openBrowser(profile, developmentOptions = {}, browserOptions = {}) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    headless: true,
    viewport: { width: 1400, height: 900 },
    args: CHROMIUM_FLAGS,
    ...browserOptions,
  });
  // The page carries its configuration in an attribute; changing it there, and not in the response, leaves the
  // page's WebSocket to the server alone. Without a gallery nothing asks the network for extensions.
  await context.addInitScript((options) => {
    const getAttribute = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function (name) {
      const value = getAttribute.call(this, name);
      if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration') return value;
      const configuration = JSON.parse(value);
      configuration.developmentOptions = { ...configuration.developmentOptions, ...options };
      if (configuration.productConfiguration) delete configuration.productConfiguration.extensionsGallery;
      return JSON.stringify(configuration);
    };
  }, developmentOptions);
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

export function workbenchUrl(authority, target) {
  if (!target) return `http://${authority}/?ew=true`;
  const kind = target.endsWith('.code-workspace') ? 'workspace' : 'folder';
  return `http://${authority}/?${kind}=${encodeURIComponent(path.resolve(target))}`;
}

/** A path on the server's machine, in the form the workbench passes around. */
export function remoteUri(authority, file) {
  return { scheme: 'vscode-remote', authority, path: path.resolve(file) };
}
