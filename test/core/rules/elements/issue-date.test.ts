import rule from '../../../../server/src/core/rules/elements/issue-date.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const dated = (date: string, printed: string) =>
  gongwen({ date, tail: `云岭市人民政府办公室　　${printed}印发` });
const matter = (lines: string, date = '') => `---\n${lines}\n---\n\n${gongwen({ date })}`;

testRule(rule, {
  valid: [
    dated('2026年6月5日', '2026年6月5日'),
    dated('2026年6月5日', '2026年6月8日'),
    dated('2025年12月31日', '2026年1月4日'),
    dated('2026年6月5日', '2026年2月30日'),
    dated('二〇一一年六月五日', '二〇一一年六月八日'),
    matter('成文日期: 2026-06-05\n印发日期: 2026-06-08'),
    matter('印发日期: 2026-06-08', '2026年6月5日'),
    matter('印发日期: 2026-06-08'),
    gongwen({ body: '办法自2026年6月1日印发之日起施行。' }),
    gongwen({ body: '2026年6月3日印发的通知同时废止。' }),
    gongwen(),
  ],
  invalid: [
    { text: dated('2026年6月5日', '⟦2026年6月3日⟧'), message: '成文日期2026年6月5日' },
    { text: dated('2026年6月5日', '⟦2025年6月8日⟧') },
    { text: dated('二〇一一年六月五日', '⟦2011年6月3日⟧') },
    { text: matter('成文日期: 2026-06-05\n印发日期: ⟦2026-06-03⟧') },
    { text: matter('印发日期: "⟦2026年6月3日⟧"', '2026年6月5日') },
    {
      text: gongwen({ tail: '抄送：市委办公室。\n\n云岭市人民政府办公室　⟦2026年5月5日⟧印发' }),
      message: '印发日期2026年5月5日',
    },
  ],
});
