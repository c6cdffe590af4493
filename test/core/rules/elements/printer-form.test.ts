import rule from '../../../../server/src/core/rules/elements/printer-form.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const whole = (printed: string, date?: string) =>
  gongwen({ tail: `抄送：市委办公室。\n${printed}`, ...(date && { date }) });

testRule(rule, {
  valid: [
    gongwen(),
    whole('云岭市人民政府办公室　2026年6月6日印发'),
    whole('云岭市人民政府办公室秘书科 2026年6月6日印发'),
    whole('云岭市人民政府办公室　二〇〇六年六月六日印发', '2006年6月5日'),
    gongwen({ body: '本通知于2026年06月06日印发\n\n请认真贯彻执行。' }),
    gongwen({ tail: '云岭市人民政府办公室　2026年6月6日印发' }),
    whole('公开方式：主动公开'),
    gongwen({ tail: '附件\n\n名单\n\n2026年06月06日' }),
  ],
  invalid: [
    {
      text: whole('云岭市人民政府办公室　⟦2026年06月06日⟧印发'),
      fix: whole('云岭市人民政府办公室　2026年6月6日印发'),
      message: '7.4.3',
    },
    {
      text: whole('云岭市人民政府办公室　⟦二〇二六年六月六日⟧印发'),
      fix: whole('云岭市人民政府办公室　2026年6月6日印发'),
    },
    {
      text: whole('云岭市人民政府办公室　2026年6月6⟦日⟧'),
      fix: whole('云岭市人民政府办公室　2026年6月6日印发'),
    },
    {
      text: whole('云岭市人民政府办公室　2026年6月6日⟦印⟧'),
      fix: whole('云岭市人民政府办公室　2026年6月6日印发'),
    },
    {
      text: gongwen({ tail: '云岭市人民政府办公室　⟦2026年6月06日⟧印发' }),
      fix: gongwen({ tail: '云岭市人民政府办公室　2026年6月6日印发' }),
    },
  ],
});
