import rule from '../../../../server/src/core/rules/wording/cutoff.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '截至2026年6月30日，全市新建学校12所。',
    '截至目前，各项工作进展顺利。',
    '报名已于6月30日截止。',
    '网上报名截止后（5月22日前），不再受理。',
    '截止日期为6月30日，截止时间为17时。',
    '提交投标文件截止之日止，不得少于二十日。',
    '报名截止到5月20日。',
    '《截止2025年底欠款清单》附后。',
    gongwen(),
  ],
  invalid: [
    {
      text: '⟦截止⟧2026年6月30日，全市新建学校12所。',
      fix: '截至2026年6月30日，全市新建学校12所。',
      severity: 'error',
    },
    { text: '⟦截止⟧目前，工作进展顺利。', fix: '截至目前，工作进展顺利。', severity: 'error' },
    { text: '⟦截止到目前为止⟧，（⟦截止目前为止⟧）', fix: '截至目前，（截至目前）', severity: 'warning' },
    { text: '⟦截止到⟧6月底，完成3项', fix: '截至6月底，完成3项', severity: 'info' },
    { text: '“⟦截止⟧本月”共12件', fix: '“截至本月”共12件' },
    { text: '报名⟦截止⟧5月20日，', unsafeFix: '报名截至5月20日，', severity: 'warning' },
    { text: '- ⟦截止⟧二〇二六年底', fix: '- 截至二〇二六年底' },
    { text: '| 时间 |\n|---|\n| ⟦截止⟧12月31日 |', fix: '| 时间 |\n|---|\n| 截至12月31日 |' },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n1.⟦截止⟧2025年共3件' }),
      fix: gongwen({ tail: '附件1\n\n清单\n\n1.截至2025年共3件' }),
    },
  ],
});
