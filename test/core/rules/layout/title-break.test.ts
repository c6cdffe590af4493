import rule from '../../../../server/src/core/rules/layout/title-break.js';
import { testRule } from '../../../support/testRule.js';

const draft = (title: string, body = '请认真贯彻执行。') => `${title}\n\n各县（区）人民政府：\n\n${body}\n`;

testRule(rule, {
  valid: [
    draft('云岭市人民政府办公室关于加强汛期安全生产的通知'),
    draft('云岭市人民政府办公室\n关于加强汛期安全生产的通知'),
    draft('云岭市人民政府办公室关于加强\n汛期安全生产的通知', '做好汛期安全生产。'),
    // Nothing shows that 复议 is one word here: the text does not use it.
    draft('云岭市人民政府办公室关于加强行政复\n议工作的通知'),
    draft('云岭市人民政府办公室\n关 于 复 议 工 作\n的 通 知'),
    draft('云岭市人民政府关于在青溪县和\n白石区开展试点工作的通知', '青溪县和白石区要做好试点。'),
  ],
  invalid: [
    {
      text: draft('云岭市人民政府办公室关于加强汛期安全生产\n⟦的⟧通知'),
      unsafeFix: draft('云岭市人民政府办公室\n关于加强汛期安全生产的通知'),
      message: '“的”不居行首',
    },
    {
      text: draft('云岭市人民政府办公室关于加强行政复\n⟦议⟧工作的通知', '请做好行政复议工作。'),
      message: '拆开了“复议”',
    },
    { text: draft('云岭市人民政府关于印发《云岭市防汛预案\n⟦》⟧的通知'), message: '“》”不居行首' },
  ],
});
