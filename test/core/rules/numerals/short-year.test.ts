import rule from '../../../../server/src/core/rules/numerals/short-year.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '低于10年6月的刑期',
    '2024年5月1日',
    '工龄满24年5个月',
    '有期徒刑10年6月1日',
    '民国24年5月1日',
    '从业30年初心不改',
    '30年底蕴',
    '近20年末端配送',
    '24年来',
    '20年度假村',
    '合同期为10年底',
    '历时12年底层',
    '一九二四年5月1日',
    '第24年度',
    '24年5月',
    '改革开放40年，',
    '延长至30年',
    gongwen(),
  ],
  invalid: [
    { text: '于⟦24年⟧5月印发，自⟦25年⟧1月起施行。', unsafeFix: '于2024年5月印发，自2025年1月起施行。' },
    { text: '⟦24年⟧5月1日印发', unsafeFix: '2024年5月1日印发', message: '5.1.4' },
    { text: '截至⟦23年⟧底，比（⟦22年⟧年末）增加', unsafeFix: '截至2023年底，比（2022年年末）增加' },
    { text: '始于⟦86年⟧5月1日', unsafeFix: '始于1986年5月1日' },
    { text: '- ⟦25年⟧第一季度完成', unsafeFix: '- 2025年第一季度完成' },
    { text: '自⟦24年⟧3月份起', unsafeFix: '自2024年3月份起' },
    { text: '⟦24年⟧度工作总结', unsafeFix: '2024年度工作总结' },
    { text: '见《关于⟦24年⟧上半年工作的通报》。', message: '2024年' },
    {
      text: gongwen({ body: '请于⟦26年⟧6月10日前报送。' }),
      unsafeFix: gongwen({ body: '请于2026年6月10日前报送。' }),
    },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n⟦25年⟧下半年完成。' }),
      unsafeFix: gongwen({ tail: '附件1\n\n清单\n\n2025年下半年完成。' }),
    },
  ],
});
