import rule from '../../../../server/src/core/rules/elements/copy-to-stop.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const whole = (copy: string, printed = '云岭市人民政府办公室　2026年6月6日印发') =>
  gongwen({ tail: [copy, printed].filter(Boolean).join('\n') });

testRule(rule, {
  valid: [
    gongwen(),
    whole('抄送：市委办公室，市人大常委会办公室。'),
    whole('抄送：市委办公室，市人大常委会办公室，市政协办公室，\n市纪委监委，市中级人民法院。', ''),
    `---\n抄送: 市委办公室\n---\n\n${gongwen()}`,
    gongwen({ body: '抄送：市委办公室\n\n请认真贯彻执行。' }),
    whole('抄送：'),
    whole('主送：各县（区）人民政府'),
    whole('抄　送：市委办公室。'),
  ],
  invalid: [
    {
      text: whole('抄送：市委办公室，市人大常委会⟦办公室⟧'),
      fix: whole('抄送：市委办公室，市人大常委会办公室。'),
    },
    { text: whole('抄送：市委办公室⟦；⟧'), fix: whole('抄送：市委办公室。'), message: '7.4.2' },
    { text: whole('抄送：市委办公室（A座）⟦．⟧'), fix: whole('抄送：市委办公室（A座）。') },
    { text: whole('抄　送：市委⟦办公室⟧', ''), fix: whole('抄　送：市委办公室。', '') },
    { text: whole('抄报：省水利厅⟦。，⟧'), fix: whole('抄报：省水利厅。') },
  ],
});
