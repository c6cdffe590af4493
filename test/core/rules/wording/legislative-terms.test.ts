import { describe, expect, it } from 'vitest';
import { RuleSet } from '../../../../server/src/core/config/resolve.js';
import { frontEnds } from '../../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../../server/src/core/parse/parse.js';
import rule from '../../../../server/src/core/rules/wording/legislative-terms.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '任何单位和个人不得擅自占用。',
    '禁止出具虚假证明。',
    '除法律另有规定外，适用本办法。',
    '发现公示的信息不准确的，应当及时更正。',
    '未经许可，不许可证明的事项除外。',
    '第十条规定：“任何单位严禁在河道内倾倒垃圾以及其他废弃物。”',
    '《严禁公车私用规定》',
    '在本市以外的地区',
    '拆除历史建筑以外的建筑物，应当报批。',
  ],
  invalid: [
    { text: '⟦严禁⟧出具虚假证明。', unsafeFix: '禁止出具虚假证明。', message: '立法技术规范' },
    { text: '任何人⟦不准⟧收取费用，⟦不许⟧转借。', unsafeFix: '任何人不得收取费用，不得转借。' },
    { text: '除法律另有规定⟦以外⟧，适用本办法。', unsafeFix: '除法律另有规定外，适用本办法。' },
  ],
});

describe('wording/legislative-terms', () => {
  const ids = (text: string, configs: readonly object[] = []) =>
    new RuleSet([rule], configs).for(parse(text, 'plaintext', frontEnds)).map((active) => active.rule.id);

  it('runs for 条例、办法 by itself, not for a 通知, unless a configuration names presets', () => {
    expect(ids('云岭市河道管理办法\n\n第一条 为加强河道管理，制定本办法。')).toEqual([rule.id]);
    expect(ids(gongwen())).toEqual([]);
    expect(ids(gongwen(), [{ extends: ['recommended', 'legal'] }])).toEqual([rule.id]);
    expect(ids('云岭市河道管理办法\n\n第一条 正文。', [{ extends: ['recommended'] }])).toEqual([]);
  });
});
