import rule from '../../../../server/src/core/rules/punctuation/pause-before-conjunction.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '云岭市、青溪县和白石区要落实防汛责任。',
    '要做到准确、及时，主动、和谐。',
    '公开、及时、全面地发布信息。',
    '职责清晰、与任务相适应的管理体制。',
    '生活照料费、与之相关的护理费。',
    '经济利益脱钩、与责任挂钩的原则。',
    '实有负债、或有负债都要登记。',
    '主办单位、与会人员名单附后。',
    '合作社、及早安排的农户。',
    '“、和”不能连用。',
    '云岭市，以及青溪县、白石区。',
    '和平、和睦、和善',
  ],
  invalid: [
    {
      text: '云岭市、青溪县⟦、⟧和白石区要落实责任。',
      fix: '云岭市、青溪县和白石区要落实责任。',
      message: '和',
    },
    { text: '市财政局⟦、⟧及市审计局负责；县⟦、⟧或者区负责。', fix: '市财政局及市审计局负责；县或者区负责。' },
    { text: '（市财政局、市审计局⟦、⟧与市统计局负责）', fix: '（市财政局、市审计局与市统计局负责）' },
    { text: '1.推广5G、AI⟦、⟧和云计算应用。', fix: '1.推广5G、AI和云计算应用。' },
    {
      text: '云岭市、青溪县⟦、⟧以及白石区要落实责任。',
      severity: 'info',
      message: 'A.3',
      unsafeFix: '云岭市、青溪县，以及白石区要落实责任。',
    },
    { text: '第三条规定：“市人民政府、县人民政府⟦、⟧和区人民政府负责。”' },
    {
      text: gongwen({ body: '各单位要做好防汛、抗旱⟦、⟧及防火工作。' }),
      fix: gongwen({ body: '各单位要做好防汛、抗旱及防火工作。' }),
    },
  ],
});
