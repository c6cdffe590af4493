import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../server/src/core/config/schema.js';
import { readFrontMatter } from '../../../server/src/core/parse/frontMatter.js';

const problems = (yaml: string) =>
  readFrontMatter(`---\n${yaml}\n---\n`)?.problems.map(({ message }) => message) ?? [];

describe('YAML that refers to itself', () => {
  for (const yaml of [
    '文种: *通知',
    '<<: *x',
    'a: &a [1,2,3,4,5,6,7,8,9]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]',
  ])
    it(`is a problem at its place: ${yaml.slice(0, 12)}`, () => {
      expect(problems(yaml).at(-1)).toContain('* 是引用');
    });

  it('is one in a configuration too', () => {
    expect(parseConfig('{"rules": *x}', []).problems.map(({ message }) => message)).toEqual([
      '不是正确的 JSON：值要加引号，不能以 * 开头',
    ]);
  });
});

describe('front matter beyond all measure', () => {
  it('is not read', () => {
    const keys = Array.from({ length: 20_000 }, (_, n) => `键${n}: 1`).join('\n');
    const from = performance.now();
    expect(problems(keys)).toEqual(['文首的 YAML 信息过长，没有读取；公文的要素用不了这么多字']);
    expect(performance.now() - from).toBeLessThan(2000);
  });

  it('tells the first errors of a broken one', () => {
    expect(problems(`文种: ${'['.repeat(5000)}`).length).toBeLessThanOrEqual(12);
  });
});
