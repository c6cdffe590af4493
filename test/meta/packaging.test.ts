import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { bundledPackages, licences } from '../../scripts/licences.mjs';

const temporary = mkdtempSync(path.join(os.tmpdir(), 'gongwen-packaging-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

function run(command: string, args: readonly string[], cwd = '.'): string {
  const result = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', npm_config_loglevel: 'error' },
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${result.stdout}${result.stderr}`);
  return result.stdout;
}

describe('the package of the command', () => {
  const [packed] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', temporary]),
  ) as [{ filename: string; size: number; files: { path: string }[] }];
  const files = packed.files.map((file) => file.path);

  it('holds the command, the server it starts, licences and nothing of the editor or the sources', () => {
    for (const file of [
      'dist/cli/main.cjs',
      'dist/server/main.js',
      'dist/THIRD_PARTY_LICENSES.txt',
      'LICENSE',
    ])
      expect(files).toContain(file);
    const allowed =
      /^(?:dist\/(?:cli|server)\/|dist\/THIRD|schemas\/|package\.json$|README|CHANGELOG|LICENSE)/;
    expect(files.filter((file) => !allowed.test(file))).toEqual([]);
    expect(files).not.toContain('dist/server/browser.js');
    expect(packed.size).toBeLessThan(3 * 1024 * 1024);
  });

  it('needs nothing else once it is installed', () => {
    const folder = path.join(temporary, '空文件夹');
    run('npm', [
      'install',
      '--offline',
      '--no-audit',
      '--no-fund',
      '--prefix',
      folder,
      path.join(temporary, packed.filename),
    ]);
    expect(existsSync(path.join(folder, 'node_modules/gongwen/node_modules'))).toBe(false);
    writeFileSync(path.join(folder, '通知.md'), '按照云岭政发（2026）1号文件执行。\n');
    const command = path.join(folder, 'node_modules/.bin/gongwen');
    const lint = spawnSync(command, ['lint', '-f', 'compact', '通知.md'], {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(lint.stderr).toBe('');
    expect(lint.stdout).toContain('document-number/bracket');
    expect(lint.status).toBe(1);
    for (const args of [
      ['explain', 'document-number/bracket'],
      ['laws'],
      ['export', '通知.md', '-o', '通知.docx'],
    ])
      expect(() => run(command, args, folder), args.join(' ')).not.toThrow();
    expect(run(command, ['--version'], folder).trim()).toBe(manifest.version);
  }, 120_000);
});

describe('the package of the extension', () => {
  const vsix = path.join(temporary, 'gongwen.vsix');
  run(process.execPath, ['scripts/package.mjs', '--out', vsix]);
  const entries = unzipSync(readFileSync(vsix));
  const files = Object.keys(entries).map((name) => name.replace(/^extension\//, ''));

  it('holds all that the manifest names', () => {
    const { contributes } = manifest;
    const named = [
      manifest.main,
      manifest.browser,
      manifest.icon,
      ...contributes.languages.map((one: { configuration: string }) => one.configuration),
      ...contributes.grammars.map((one: { path: string }) => one.path),
      ...contributes.snippets.map((one: { path: string }) => one.path),
      ...contributes.jsonValidation.map((one: { url: string }) => one.url),
    ].filter((file) => file !== undefined);
    for (const file of named) expect(files).toContain(path.posix.normalize(file));
    for (const file of ['dist/server/main.js', 'dist/server/press.js', 'dist/THIRD_PARTY_LICENSES.txt'])
      expect(files).toContain(file);
    expect(files).toContain('docs/rules/document-number/bracket.md');
    expect(files).toContain('package.nls.zh-cn.json');
    expect(files).toContain('l10n/bundle.l10n.zh-cn.json');
  });

  it('has a README with its pictures in it, for the editor shows it without a folder', () => {
    const readme = strFromU8(entries['extension/readme.md'] as Uint8Array);
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]{0,30})/g)].map((match) => match[1]);
    const own = readFileSync('README.md', 'utf8').match(/!\[[^\]]*\]\(/g) ?? [];
    expect(pictures).toHaveLength(own.length);
    for (const picture of pictures) expect(picture).toMatch(/^(?:data:image\/png;base64,|https:)/);
  });

  it('holds neither the command nor sources, and is under 3 MB', () => {
    const foreign = /^(?:dist\/cli|dist\/docs|server|client|scripts|test|node_modules|examples)\//;
    expect(files.filter((file) => foreign.test(file))).toEqual([]);
    expect(statSync(vsix).size).toBeLessThan(3 * 1024 * 1024);
  });
});

describe('licences of what is bundled', () => {
  it('stand in both packages, each with its text', () => {
    const text = readFileSync('dist/THIRD_PARTY_LICENSES.txt', 'utf8');
    for (const name of [
      'zod',
      'yaml',
      'saxes',
      'fflate',
      'docx',
      'opencc-js',
      'vscode-languageserver',
      'diff',
    ])
      expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\\nLicense: `, 'm'));
    expect(text).toContain('Apache License');
    for (const section of text.split(/^-{80}$/m).slice(1))
      expect(section.length, section.slice(0, 60)).toBeGreaterThan(400);
  });

  it('are read from the innermost package, and only where something of it is in the bundle', () => {
    const inputs = {
      'node_modules/a/index.js': { bytesInOutput: 3 },
      'node_modules/a/node_modules/@s/b/lib/x.js': { bytesInOutput: 1 },
      'node_modules/unused/index.js': { bytesInOutput: 0 },
      'server/src/core/text.ts': { bytesInOutput: 9 },
    };
    expect(bundledPackages([{ outputs: { 'out.js': { inputs } } }])).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/@s/b',
    ]);
  });

  it('fail the build when nobody has agreed to one', () => {
    const folder = path.join(temporary, 'copyleft');
    mkdirSync(folder);
    writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({ name: 'copyleft', version: '1.0.0', license: 'GPL-3.0-only' }),
    );
    expect(() => licences([folder])).toThrow(
      /copyleft 1\.0\.0：许可证“GPL-3.0-only”未经同意[\s\S]*没有许可证的文字/,
    );
  });
});
