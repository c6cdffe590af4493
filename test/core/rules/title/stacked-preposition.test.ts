import rule from '../../../../server/src/core/rules/title/stacked-preposition.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    gongwen({ title: '云岭市人民政府关于对先进集体给予表彰的决定' }),
    gongwen({ title: '云岭市人民政府关于在全市开展防汛检查的通知' }),
    gongwen({ title: '云岭市人民政府关于有关部门职责调整的通知' }),
    gongwen({ title: '云岭市人民政府关于针对性开展防汛培训的通知' }),
    gongwen({ title: '云岭市人民政府关于对外开放工作的意见' }),
    gongwen({ title: '云岭市人民政府关于就业工作的意见' }),
    gongwen({ body: '关于对于防汛工作的认识，各单位要统一。' }),
  ],
  invalid: [
    {
      text: gongwen({ title: '云岭市人民政府关于⟦对于⟧做好防汛工作的通知' }),
      unsafeFix: gongwen({ title: '云岭市人民政府关于做好防汛工作的通知' }),
    },
    {
      text: gongwen({ title: '云岭市人民政府关于⟦针对⟧汛期值守加强管理的通知' }),
      unsafeFix: gongwen({ title: '云岭市人民政府关于汛期值守加强管理的通知' }),
    },
    {
      text: gongwen({ title: '云岭市人民政府\n关于⟦有关⟧防汛物资调拨的通知' }),
      unsafeFix: gongwen({ title: '云岭市人民政府\n关于防汛物资调拨的通知' }),
    },
  ],
});
