import rule from '../../../../server/src/core/rules/numerals/date-form.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '2010、08、09级',
    '自2026年5月1日起',
    '2026年10月20日',
    '2026-05-01',
    '版本2026.5.1',
    'V2026.5.1',
    '（2018年03月23日 01版）',
    { text: '| 时间 |\n| --- |\n| 2026.5.1 |', format: 'markdown' },
    '2024、2025年',
    '2010、11、12年',
    '2026.5',
    '金额2026.5.1.3',
    gongwen({ date: '2026年06月05日' }),
    '10月',
    '3.05月',
    gongwen(),
  ],
  invalid: [
    { text: '自⟦2026年05月01日⟧起', fix: '自2026年5月1日起', message: '虚位' },
    { text: '（⟦05月01日⟧至⟦6月05日⟧）', fix: '（5月1日至6月5日）' },
    { text: '自⟦2026年05月⟧起', fix: '自2026年5月起' },
    { text: '于⟦2026.5.1⟧印发，截至⟦2026/05/01⟧', fix: '于2026年5月1日印发，截至2026年5月1日' },
    { text: '方案 ⟦2026.5.1⟧ 通过', unsafeFix: '方案 2026年5月1日 通过' },
    { text: '会议于⟦2010、03、02⟧召开', fix: '会议于2010年3月2日召开', message: 'A.4.2' },
    { text: '- 自⟦2026年5月01日⟧起', fix: '- 自2026年5月1日起' },
    { text: '见《关于⟦2026年05月⟧工作的通报》。', message: '2026年5月' },
    { text: '注明“⟦2026年05月01日⟧起”', fix: '注明“2026年5月1日起”' },
    {
      text: gongwen({ body: '请于⟦2026年06月08日⟧前报送。' }),
      fix: gongwen({ body: '请于2026年6月8日前报送。' }),
    },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n⟦2026年07月⟧完成。' }),
      fix: gongwen({ tail: '附件1\n\n清单\n\n2026年7月完成。' }),
    },
  ],
});
