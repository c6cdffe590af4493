import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importProblems, importsOf } from '../../scripts/imports.js';

describe('import table', () => {
  it('holds for the whole tree, without cycles', () => {
    expect(importProblems(process.cwd())).toEqual([]);
  });

  it('catches a forbidden import, a forbidden package and a cycle', () => {
    const root = mkdtempSync(path.join(os.tmpdir(), 'imports-'));
    const write = (file: string, text: string) => {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    };
    write('server/src/core/text.ts', "import fs from 'node:fs';\n");
    write(
      'server/src/core/rules/body/a.ts',
      "import b from './b.js';\nimport { parse } from '../../parse/parse.js';\n",
    );
    write('server/src/core/rules/body/b.ts', "export { default } from './a.js';\n");
    write('server/src/core/parse/parse.ts', 'export const parse = 1;\n');
    const problems = importProblems(root).join('\n');
    rmSync(root, { recursive: true });
    expect(problems).toContain('text.ts 不得导入 node:fs');
    expect(problems).toContain('body/a.ts 不得导入 server/src/core/rules/body/b.ts');
    expect(problems).toContain('不得导入 server/src/core/parse/parse.ts');
    expect(problems).toContain('循环导入');
  });

  it('reads every form of import', () => {
    const text =
      "import a from 'a';\nimport type { b } from 'b';\nexport * from 'c';\nimport 'd';\nawait import('e');\nimport {\n  f,\n} from 'f';\n";
    expect(importsOf(text).map(({ specifier }) => specifier)).toEqual(['a', 'b', 'c', 'd', 'f', 'e']);
  });
});
