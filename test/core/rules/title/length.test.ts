import rule from '../../../../server/src/core/rules/title/length.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const long =
  '关于进一步加强全市防汛抗旱应急值守和物资储备以及水库大坝安全巡查工作切实做好汛期群众转移安置和灾后恢复生产各项准备工作的通知';

testRule(rule, {
  valid: [
    gongwen(),
    gongwen({
      title:
        '云岭市发展和改革委员会 云岭市水利局 云岭市应急管理局 云岭市农业农村局 云岭市自然资源局 云岭市财政局关于做好防汛工作的通知',
    }),
    gongwen({
      title:
        '云岭市人民政府关于修改《云岭市人民政府关于进一步加强全市防汛抗旱应急值守和物资储备以及水库大坝安全巡查工作若干规定》的决定',
    }),
    { text: gongwen({ title: long }), options: { max: 80 } },
    gongwen({ title: '云岭市人民政府关于同意青溪、白石、南湖高新技术产业开发区建设市级创新示范区的批复' }),
    gongwen({ body: long }),
    gongwen({ title: '云岭市防汛工作方案' }),
    '各单位要做好工作。',
  ],
  invalid: [
    { text: gongwen({ title: `云岭市人民政府⟦${long}⟧` }), message: '50字' },
    { text: gongwen({ title: `云岭市人民政府\n⟦${long.slice(0, 30)}\n${long.slice(30)}⟧` }) },
    { text: gongwen({ title: '云岭市人民政府⟦关于做好防汛工作的通知⟧' }), options: { max: 8 } },
  ],
});
