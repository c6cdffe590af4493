import { describe, expect, it } from 'vitest';
import { isIgnored } from '../../../server/src/core/config/match.js';
import { parseConfig } from '../../../server/src/core/config/schema.js';

describe('laws in the configuration', () => {
  it('are one path or several', () => {
    expect(parseConfig('{ "laws": "法规" }', []).config?.laws).toEqual(['法规']);
    expect(parseConfig('{ "laws": ["法规", "../本省.laws"] }', []).config?.laws).toEqual([
      '法规',
      '../本省.laws',
    ]);
    for (const wrong of ['{ "laws": 1 }', '{ "laws": "" }', '{ "laws": [1] }', '{ "laws": {} }'])
      expect(parseConfig(wrong, []).problems, wrong).toHaveLength(1);
  });

  it('are not checked as documents', () => {
    const { config } = parseConfig('{ "laws": ["./法规/", "a[1].md", "../外面"], "ignore": ["存档"] }', []);
    const ignored = (path: string) => config !== undefined && isIgnored(config, path);
    expect(ignored('法规/甲法.md')).toBe(true);
    expect(ignored('a[1].md')).toBe(true);
    expect(ignored('存档/甲.md')).toBe(true);
    expect(ignored('公文/法规/甲.md')).toBe(false);
    expect(ignored('公文/甲.md')).toBe(false);
    const whole = parseConfig('{ "laws": "." }', []).config;
    expect(whole && isIgnored(whole, '公文/甲.md')).toBe(false);
  });
});
