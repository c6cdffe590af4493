import rule from '../../../../server/src/core/rules/numerals/zero.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '二〇二六年的工作目标',
    '一九八七年以来',
    '二〇〇〇年以来',
    '共收到意见三千零五十二条。',
    '第一百零五条的规定',
    '云岭市一零一中学',
    '零零后、一零后青年',
    '第二零三会议室三年未修',
    '占百分之九十五点零六',
    '到2020年，',
    '一二零急救',
    '九年一零三个月',
    '○○○年级',
    '二零二六年5月8日',
    '二零二六年五月8日',
    gongwen(),
    gongwen({ date: '二零二六年六月五日' }),
    '一九○九年制作'.replace('○', '〇'),
  ],
  invalid: [
    { text: '⟦二零二六⟧年的工作目标', fix: '二〇二六年的工作目标', message: '〇' },
    { text: '从⟦二○○四⟧年到⟦二O二四⟧年', fix: '从二〇〇四年到二〇二四年' },
    { text: '（⟦二０二六⟧年五月修订）', fix: '（二〇二六年五月修订）' },
    { text: '- ⟦二0二六⟧年', fix: '- 二〇二六年' },
    { text: '共收到意见三千⟦〇⟧五十二条', fix: '共收到意见三千零五十二条' },
    { text: '共一百⟦○⟧五所，', fix: '共一百零五所，' },
    { text: '依照第一百⟦〇⟧五条规定', fix: '依照第一百零五条规定', severity: 'info' },
    { text: '见《⟦二零二六⟧年工作要点》', message: '二〇二六' },
    { text: gongwen({ date: '⟦二○○九⟧年六月五日' }), fix: gongwen({ date: '二〇〇九年六月五日' }) },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n⟦二零二六⟧年完成。' }),
      fix: gongwen({ tail: '附件1\n\n清单\n\n二〇二六年完成。' }),
    },
  ],
});
