import rule from '../../../../server/src/core/rules/signature/effective-date.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const body = (sentence: string) => gongwen({ body: `现将有关事项通知如下。\n\n${sentence}` });

testRule(rule, {
  valid: [
    gongwen(),
    body('本通知自2026年7月1日起施行。'),
    body('本通知自2026年6月5日起施行。'),
    body('本通知自印发之日起施行。'),
    body('本通知自2026年1月1日起执行。'),
    body('本办法自2026年1月1日起施行，此前已经办理的从其规定。'),
    body('《云岭市防汛办法》自2025年1月1日起施行。'),
    body('“本办法自2025年1月1日起施行，有效期五年。”是原来的规定。'),
    gongwen({
      title: '云岭市人民政府关于重新印发《云岭市防汛办法》的通知',
      body: '本办法自2025年1月1日起施行。',
    }),
    gongwen({ date: '', body: '本通知自2025年1月1日起施行。' }),
  ],
  invalid: [
    { text: body('本通知自⟦2025年7月1日⟧起施行。'), message: '2026年6月5日' },
    { text: body('三、本办法自⟦2026年6月4日⟧起实施，有效期五年。') },
    { text: body('（本规定从⟦2025年12月31日⟧起正式施行）') },
    {
      text: gongwen({
        tail: '云岭市防汛工作办法\n\n第一条　制定本办法。\n\n第二条　落实责任。\n\n第三条　本办法自⟦2025年7月1日⟧起施行。',
      }),
    },
  ],
});
