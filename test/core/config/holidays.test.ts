import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../server/src/core/config/schema.js';

const problems = (config: string) => {
  const result = parseConfig(config, []);
  return result.problems.map(({ message, span }) => [config.slice(span.start, span.end), message]);
};

describe('holidays in the configuration', () => {
  it('are read', () => {
    const holidays = { 2027: { off: ['2027-01-01/2027-01-03'], work: ['2027-02-14'] }, 2028: {} };
    expect(parseConfig(JSON.stringify({ holidays }), []).config).toEqual({ holidays });
  });

  it('tell what is wrong, and where', () => {
    expect(problems('{"holidays": {"2027": {"of": []}}}')).toEqual([
      ['"of"', '不认识的键“of”，是不是“off”？'],
    ]);
    expect(problems('{"holidays": {"2027": {"off": ["2027-02-30"]}}}')).toEqual([
      ['"2027-02-30"', '没有“2027-02-30”这一天'],
    ]);
    expect(problems('{"holidays": {"2027": {"work": ["2028-01-01"]}}}')).toEqual([
      ['"2028-01-01"', '“2028-01-01”不在2027年，请写在所属年份下'],
    ]);
    expect(problems('{"holidays": {"2027": {"off": ["2027-10-07/2027-10-01"]}}}')).toEqual([
      ['"2027-10-07/2027-10-01"', '“2027-10-07/2027-10-01”的起止日期颠倒'],
    ]);
    expect(problems('{"holidays": {"2027": {"off": ["10月1日"]}}}')[0]?.[1]).toContain('应为日期');
    expect(problems('{"holidays": {"27": {}}}')[0]?.[1]).toContain('年份');
    expect(problems('{"holidays": ["2027-01-01"]}')[0]?.[1]).toMatch(/[\u4e00-\u9fff]/);
  });
});
