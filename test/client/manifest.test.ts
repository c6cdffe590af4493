import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../server/src/lsp/protocol.js';

const root = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
const manifest = JSON.parse(read('package.json'));
const english: Record<string, string> = JSON.parse(read('package.nls.json'));
const chinese: Record<string, string> = JSON.parse(read('package.nls.zh-cn.json'));
const bundle: Record<string, string> = JSON.parse(read('l10n/bundle.l10n.zh-cn.json'));

const sources = readdirSync(new URL('client/src/', root))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(`client/src/${file}`))
  .join('\n');

describe('the manifest', () => {
  it('declares exactly the commands of the protocol', () => {
    const declared = manifest.contributes.commands.map((entry: { command: string }) => entry.command);
    expect(declared.sort()).toEqual(Object.values(COMMANDS).sort());
  });

  it('points to files that exist', () => {
    const { languages, grammars, snippets } = manifest.contributes;
    const files = [
      manifest.icon,
      languages[0].configuration,
      ...grammars.map((grammar: { path: string }) => grammar.path),
      ...snippets.map((one: { path: string }) => one.path),
    ];
    for (const file of files) expect(existsSync(new URL(file, root)), file).toBe(true);
  });
});

describe('both languages', () => {
  it('say the same in the manifest', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]));
    expect(Object.keys(english).sort()).toEqual([...used].sort());
    expect(Object.keys(chinese).sort()).toEqual([...used].sort());
  });

  it('say the same in the code', () => {
    const used = new Set([...sources.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1]));
    expect(used.size).toBeGreaterThan(0);
    expect(Object.keys(bundle).sort()).toEqual([...used].sort());
  });

  it('use the same placeholders', () => {
    const placeholders = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort();
    for (const [key, text] of Object.entries(bundle))
      expect(placeholders(text), key).toEqual(placeholders(key));
  });
});
