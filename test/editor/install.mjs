// Finds, or installs, what the editor tests run on: a Chromium with Chinese fonts, and a VS Code.
//
//   VSCODE_PATH         a desktop VS Code executable for the suite inside the extension host
//   CHROMIUM            a Chromium or Chrome executable
//   GONGWEN_EDITOR_DIR  a folder where code-server is, or shall be, installed (default .vscode-test/code-server)
//
// Without VSCODE_PATH the suite runs on VS Code's own server, which the npm package code-server contains: the same
// workbench and the same extension host, wherever the npm registry can be reached.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const CODE_SERVER = 'code-server@4.100.3';
const CHROMIUM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Something the tests need is missing and cannot be had; the message says what a person can do about it. */
class MissingError extends Error {}

export function ensureChromium() {
  const chosen = process.env.CHROMIUM;
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new MissingError(`CHROMIUM=${chosen} is not an executable file.`);
  }
  const found = () => CHROMIUM_PLACES.find(isExecutable);
  if (!found()) installWithApt(['chromium', 'fonts-noto-cjk']);
  const chromium = found();
  if (!chromium) {
    throw new MissingError(
      'No Chromium here. Install it (and a Chinese font), or set CHROMIUM to its executable.',
    );
  }
  return chromium;
}

function installWithApt(packages) {
  if (process.getuid?.() !== 0 || run('apt-get', ['--version']) !== 0) return;
  console.log(`Installing ${packages.join(' and ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  twice(
    () =>
      run('apt-get', ['update', '-qq'], { env }) === 0 &&
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env }) === 0,
  );
}

/** The folder of VS Code's server, with `out/server-main.js` in it. */
export function ensureCodeServer() {
  const folder = path.resolve(
    process.env.GONGWEN_EDITOR_DIR ?? path.join(ROOT, '.vscode-test', 'code-server'),
  );
  const codeServer = path.join(folder, 'node_modules', 'code-server');
  const vscode = path.join(codeServer, 'lib', 'vscode');
  // The last thing that its installation writes.
  const ready = () => existsSync(path.join(vscode, 'extensions', 'node_modules'));
  if (ready()) return vscode;

  console.log(`Installing ${CODE_SERVER} in ${folder} …`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(path.join(folder, 'package.json'))) {
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  }
  const env = {
    ...process.env,
    // Native modules (terminals, log files) are not built: the tests need none of them, and so no compiler.
    npm_config_ignore_scripts: 'true',
    // Its post-install script asks for npm on Node 20; without native modules other versions do as well.
    npm_config_user_agent: 'npm/11 node/v20 linux x64',
  };
  const installed = twice(
    () =>
      run('npm', ['install', CODE_SERVER, '--ignore-scripts', '--no-audit', '--no-fund'], {
        cwd: folder,
        env,
      }) === 0 &&
      run('sh', ['./postinstall.sh'], {
        cwd: codeServer,
        env: { ...env, npm_config_unsafe_perm: 'true' },
      }) === 0,
  );
  if (!installed || !ready()) {
    throw new MissingError(
      `${CODE_SERVER} could not be installed through npm. Check the connection to the npm registry, or set ` +
        'GONGWEN_EDITOR_DIR to a folder that holds it, or VSCODE_PATH to a desktop VS Code.',
    );
  }
  return vscode;
}

/** The desktop VS Code that the user named, if any. */
export function desktopVsCode() {
  const executable = process.env.VSCODE_PATH;
  if (executable && !isExecutable(executable)) {
    throw new MissingError(`VSCODE_PATH=${executable} is not an executable file.`);
  }
  return executable || undefined;
}

/** The tests look at the bundles, as users do. */
export function requireBuild() {
  const bundles = ['client/extension.cjs', 'client/browser.js', 'server/main.js', 'server/browser.js'];
  for (const bundle of bundles.map((name) => `dist/${name}`)) {
    if (!existsSync(path.join(ROOT, bundle)))
      throw new MissingError(`${bundle} is missing: run npm run build.`);
  }
}

/** Runs a script's own work; exit code 2 and one clear line where it could not run at all. */
export async function main(script, work) {
  if (script !== pathToFileURL(realpathSync(process.argv[1])).href) return;
  try {
    process.exitCode = await work();
  } catch (error) {
    console.error(error instanceof MissingError ? error.message : error);
    process.exitCode = 2;
  }
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The exit code; the output only matters where something went wrong. */
function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  if (result.status !== 0 && args[0] !== '--version') {
    console.error(
      `${command} ${args[0]}: ${(result.stderr || result.error?.message || '').trim().slice(-2000)}`,
    );
  }
  return result.status ?? 1;
}

/** Networks fail now and then. */
function twice(attempt) {
  return attempt() || attempt();
}

await main(import.meta.url, () => {
  console.log(`Chromium: ${ensureChromium()}`);
  console.log(`VS Code:  ${desktopVsCode() ?? ensureCodeServer()}`);
  return 0;
});
