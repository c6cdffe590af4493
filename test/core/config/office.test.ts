import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../server/src/core/config/schema.js';

const problems = (config: string) => {
  const result = parseConfig(config, []);
  return result.problems.map(({ message, span }) => [config.slice(span.start, span.end), message]);
};

describe('agency and numbering in the configuration', () => {
  it('are read', () => {
    const office = {
      agency: { name: '云岭市人民政府办公室', code: '云岭政办发', superior: '云岭市人民政府' },
      numbering: { codes: { 云岭政办发: { name: '办公室文件', kinds: ['通知', '意见'] }, 云岭政办函: {} } },
    };
    expect(parseConfig(JSON.stringify(office), []).config).toEqual(office);
  });

  it('tell what is wrong, and where', () => {
    expect(problems('{"agency": {"name": "甲局", "cod": "甲发"}}')).toEqual([
      ['"cod"', '不认识的键“cod”，是不是“code”？'],
    ]);
    expect(problems('{"agency": {"code": "甲发"}}')).toEqual([
      ['{"code": "甲发"}', '“agency.name”应为机关名称'],
    ]);
    expect(problems('{"numbering": {"code": {}}}').map(([, message]) => message)).toContain(
      '不认识的键“code”，是不是“codes”？',
    );
    expect(problems('{"numbering": {"codes": {"甲发": {"kind": ["通知"]}}}}')).toEqual([
      ['"kind"', '不认识的键“kind”，是不是“kinds”？'],
    ]);
    expect(problems('{"numbering": {"codes": {"甲发": {"kinds": ["请视"]}}}}')).toEqual([
      ['"请视"', '没有文种“请视”，是不是“请示”？'],
    ]);
    const [[, wrongCode] = []] = problems('{"numbering": {"codes": {"abc": {}}}}');
    expect(wrongCode).toMatch(/[\u4e00-\u9fff]/);
  });

  it('reads how 案号 are formed, with or without 代字 of other documents', () => {
    const cases = { codes: ['云岭府复决字'], year: '受理', ordinal: false, shared: true };
    expect(parseConfig(JSON.stringify({ numbering: { cases } }), []).config?.numbering).toEqual({
      codes: {},
      cases,
    });
    const wrong = parseConfig('{"numbering": {"cases": {"year": "立案", "code": []}}}', []).problems;
    expect(wrong.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('应为 受理、决定 之一'),
        expect.stringContaining('不认识的键“code”，是不是“codes”？'),
      ]),
    );
  });
});
