import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const temporary = mkdtempSync(path.join(os.tmpdir(), 'gongwen-new-rule-'));
for (const part of ['server', 'test/support', 'tsconfig.json', 'vitest.config.ts', 'package.json'])
  cpSync(part, path.join(temporary, part), { recursive: true });
symlinkSync(path.resolve('node_modules'), path.join(temporary, 'node_modules'), 'junction');
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const run = (script: string, ...words: string[]) => {
  const result = spawnSync(process.execPath, [path.resolve(script), ...words], {
    cwd: temporary,
    encoding: 'utf8',
  });
  return { ...result, output: result.stdout + result.stderr };
};
const begin = (...words: string[]) => run('scripts/run.mjs', 'new-rule', ...words);
const read = (file: string) => readFileSync(path.join(temporary, file), 'utf8');

describe('npm run new-rule', () => {
  it('writes a rule that compiles and passes its own test, and puts it into the index', () => {
    const { status, output } = begin('wording/made-up', 'CW-07', '既使', '即使');
    expect(status, output).toBe(0);
    expect(read('server/src/core/rules/index.ts')).toContain("'./wording/made-up.js'");
    const rule = read('server/src/core/rules/wording/made-up.ts');
    expect(rule).toContain("id: 'wording/made-up'");
    expect(rule).toContain("clauses: ['CW-07']");

    const types = run('node_modules/typescript/bin/tsc', '-p', 'server/src/core');
    expect(types.status, types.output).toBe(0);
    const tests = run('node_modules/vitest/vitest.mjs', 'run', 'test/core/rules/wording/made-up.test.ts');
    expect(tests.status, tests.output).toBe(0);
    const again = begin('wording/made-up', 'CW-07');
    expect(again.output).toContain('已有规则“wording/made-up”');
  }, 120_000);

  it.each([
    [['wording/typo', 'CW-07'], '已有规则“wording/typo”'],
    [['wording/new', 'CW-7'], '条款目录中没有“CW-7”，是不是“CW-'],
    [['wordings/new', 'CW-07'], '没有文件夹“wordings”，是不是“wording”'],
    [['wording/New', 'CW-07'], '不能作规则名'],
    [['wording/../new', 'CW-07'], '不能作规则名'],
    [['wording/new'], '用法'],
    [['wording/new', 'CW-07', '只有'], '用法'],
    [['wording/new', 'CW-07', '即使', '即使是'], '没有止境'],
  ])('refuses %j', (words, message) => {
    const { status, output } = begin(...words);
    expect(status).toBe(2);
    expect(output).toContain(message);
  });
});
