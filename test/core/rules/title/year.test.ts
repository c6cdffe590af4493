import rule from '../../../../server/src/core/rules/title/year.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    gongwen({ title: '云岭市人民政府关于做好2026年防汛工作的通知' }),
    gongwen({ title: '云岭市人民政府关于印发“十五五”规划的通知' }),
    gongwen({ title: '云岭市人民政府关于废止《二〇〇六年防汛办法》的决定' }),
    gongwen({ title: '云岭市人民政府关于二〇〇六年防汛工作的通知', date: '二〇〇六年六月五日' }),
    gongwen({ body: '二〇二六年是关键之年。' }),
    gongwen({ title: '云岭市二〇二六年防汛工作方案' }),
    gongwen({ title: '云岭市人民政府关于三年行动的通知' }),
  ],
  invalid: [
    {
      text: gongwen({ title: '云岭市人民政府关于做好⟦二〇二六年⟧防汛工作的通知' }),
      unsafeFix: gongwen({ title: '云岭市人民政府关于做好2026年防汛工作的通知' }),
    },
    {
      text: gongwen({ title: '⟦二〇二六年⟧云岭市人民政府关于防汛工作的报告' }),
      unsafeFix: gongwen({ title: '2026年云岭市人民政府关于防汛工作的报告' }),
    },
    {
      text: gongwen({ title: '云岭市人民政府\n关于总结⟦一九九八年⟧抗洪经验的通知' }),
      unsafeFix: gongwen({ title: '云岭市人民政府\n关于总结1998年抗洪经验的通知' }),
    },
  ],
});
