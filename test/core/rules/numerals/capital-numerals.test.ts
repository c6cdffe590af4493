import rule from '../../../../server/src/core/rules/numerals/capital-numerals.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '人民币叁万元整',
    '参加元旦活动',
    '队伍元老',
    '壹拾万圆整',
    '大陆元素',
    '收拾百元店',
    '三百元',
    '参千元',
    '陆元',
    '伍仟元',
    '参元',
    gongwen(),
  ],
  invalid: [
    { text: '罚款⟦叄⟧万元整', fix: '罚款叁万元整', message: '5.2.4' },
    { text: '（人民币⟦弍⟧拾⟦萬⟧元整）', fix: '（人民币贰拾万元整）' },
    { text: '合计壹⟦百⟧⟦陸⟧拾元', fix: '合计壹佰陆拾元' },
    { text: '- 伍⟦千⟧元整', fix: '- 伍仟元整' },
    { text: '称“⟦貳⟧仟⟦圓⟧”', fix: '称“贰仟元”' },
    { text: '见《关于⟦參⟧万元罚款的决定》。', message: '叁' },
    { text: gongwen({ body: '罚款⟦叄⟧拾万元。' }), fix: gongwen({ body: '罚款叁拾万元。' }) },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n收款⟦参⟧佰元整。' }),
      fix: gongwen({ tail: '附件1\n\n清单\n\n收款叁佰元整。' }),
    },
  ],
});
