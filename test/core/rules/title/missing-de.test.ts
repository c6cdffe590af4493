import rule from '../../../../server/src/core/rules/title/missing-de.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    gongwen({ title: '云岭市人民政府关于促进乡村旅游发展的若干意见' }),
    gongwen({ title: '云岭市人民政府关于防汛工作情况的报告' }),
    gongwen({ title: '云岭市人民政府办公室关于印发《云岭市防汛工作方案》的通知' }),
    gongwen({ title: '云岭市人民政府办公室关于商请支援防汛物资的复函' }),
    gongwen({ title: '青溪水库除险加固工程可行性研究报告' }),
    gongwen({ title: '云岭市人民政府关于青溪水库项目可行性研究报告' }),
    gongwen({ title: '云岭市人民政府关于表彰先进集体的决定（试行）' }),
    gongwen({ title: '中共云岭市委关于制定五年规划的建议' }),
    gongwen({ title: '关于防汛工作方案' }),
    gongwen({ title: '云岭市人民政府关于修改《云岭市防汛工作办法》的决定' }),
    gongwen({ body: '按照市防汛办关于做好值守工作通知要求，现将有关事项通知如下。' }),
  ],
  invalid: [
    {
      text: gongwen({ title: '云岭市人民政府办公室关于召开防汛会议⟦通知⟧' }),
      unsafeFix: gongwen({ title: '云岭市人民政府办公室关于召开防汛会议的通知' }),
      message: '第九条',
    },
    {
      text: gongwen({ title: '云岭市人民政府关于促进乡村旅游发展⟦若干意见⟧' }),
      unsafeFix: gongwen({ title: '云岭市人民政府关于促进乡村旅游发展的若干意见' }),
      severity: 'info',
    },
    {
      text: gongwen({ title: '关于印发《云岭市防汛工作的规定》补充规定⟦通知⟧' }),
      unsafeFix: gongwen({ title: '关于印发《云岭市防汛工作的规定》补充规定的通知' }),
    },
    {
      text: gongwen({ title: '青溪县水利局关于拨付防汛经费⟦请示⟧', addressee: '青溪县人民政府：' }),
      unsafeFix: gongwen({ title: '青溪县水利局关于拨付防汛经费的请示', addressee: '青溪县人民政府：' }),
    },
    {
      text: gongwen({ title: '云岭市人民政府办公室\n关于加强汛期值守⟦通知⟧' }),
      unsafeFix: gongwen({ title: '云岭市人民政府办公室\n关于加强汛期值守的通知' }),
    },
    {
      text: gongwen({ title: '云岭市人民政府关于做好A区“三防”工作⟦通知⟧（试行）' }),
      unsafeFix: gongwen({ title: '云岭市人民政府关于做好A区“三防”工作的通知（试行）' }),
    },
  ],
});
