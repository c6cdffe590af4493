import rule from '../../../../server/src/core/rules/signature/date-format.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const matter = (value: string) => `---\n成文日期: ${value}\n---\n\n${gongwen({ date: '' })}`;
const decision = (date: string) =>
  `云岭市人民政府\n行政复议决定书\n\n申请人：沈某某。\n\n本机关决定维持。\n\n云岭市人民政府\n${date}`;

testRule(rule, {
  valid: [
    gongwen(),
    gongwen({ date: '2026年12月31日' }),
    gongwen({ date: '2026年 6月 5 日' }),
    gongwen({ date: '２０２６年6月5日' }),
    gongwen({ date: '二〇〇九年六月五日' }),
    gongwen({ date: '二〇一二年六月三十日' }),
    gongwen({ date: '2010.6.5' }),
    gongwen({ date: '2026年6月5日（印章）' }),
    gongwen({ date: '2026年13月5日' }),
    gongwen({ body: '会议于二〇二六年五月八日召开，材料报送时间为2026.5.8，截止2026年05月20日。' }),
    gongwen({ signature: '', date: '2026-06-05' }),
    '云岭市中级人民法院\n行政判决书\n\n驳回起诉。\n\n云岭市中级人民法院\n二〇二六年六月五日',
    gongwen({ signature: '云岭市公安局', date: '二〇二六年六月五日' }),
    matter('2026-06-05'),
    matter('2026年6月5日'),
  ],
  invalid: [
    {
      text: gongwen({ date: '⟦二〇二六年六月五日⟧' }),
      fix: gongwen({ date: '2026年6月5日' }),
      message: '阿拉伯数字',
      severity: 'error',
    },
    { text: gongwen({ date: '⟦二零二六年六月五日⟧' }), fix: gongwen({ date: '2026年6月5日' }) },
    { text: gongwen({ date: '⟦二〇二六年6月5日⟧' }), fix: gongwen({ date: '2026年6月5日' }) },
    { text: gongwen({ date: '⟦2026年06月05日⟧' }), fix: gongwen({ date: '2026年6月5日' }), message: '虚位' },
    { text: gongwen({ date: '⟦2026年06月05日⟧（印章）' }), fix: gongwen({ date: '2026年6月5日（印章）' }) },
    { text: gongwen({ date: '⟦2026.6.5⟧' }), fix: gongwen({ date: '2026年6月5日' }), message: '年、月、日' },
    { text: gongwen({ date: '⟦2026-06-05⟧' }), fix: gongwen({ date: '2026年6月5日' }) },
    { text: gongwen({ date: '⟦2026/6/5⟧' }), fix: gongwen({ date: '2026年6月5日' }) },
    {
      text: gongwen({ date: '⟦26年6月5日⟧' }),
      unsafeFix: gongwen({ date: '2026年6月5日' }),
      message: '四位',
    },
    { text: gongwen({ date: '⟦2026年6月5⟧' }), fix: gongwen({ date: '2026年6月5日' }) },
    {
      text: gongwen({ annotation: '', date: '⟦二〇二六年六月五日⟧' }),
      fix: gongwen({ annotation: '', date: '2026年6月5日' }),
    },
    { text: decision('⟦二〇二六年六月五日⟧'), fix: decision('2026年6月5日'), severity: 'warning' },
    { text: matter('⟦二〇二六年六月五日⟧'), fix: matter('2026年6月5日') },
    { text: matter('"⟦2026年06月05日⟧"'), fix: matter('"2026年6月5日"') },
  ],
});
