import rule from '../../../../server/src/core/rules/body/numbering-mark-han.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '一、总体要求\n二、主要任务',
    '一、一年至少检查一次\n二、二级单位同样办理',
    '一是压实责任，二是加强值守。',
    '三，四年级学生参加。\n五年级学生观摩。',
    '十一，全市放假七天。',
    '七：三的比例由市财政局核定。',
    '（一）总体要求\n（二）主要任务',
    '会议指出：\n“一．总体要求是坚持底线思维，压实各方责任。”',
    '<!-- 一．总体要求 -->\n一、总体要求',
  ],
  invalid: [
    {
      text: '⟦一.⟧ 总体要求\n坚持底线思维。\n⟦二，⟧主要任务\n加强值守。\n⟦三：⟧保障措施\n加强领导。',
      fix: '一、总体要求\n坚持底线思维。\n二、主要任务\n加强值守。\n三、保障措施\n加强领导。',
      message: 'B.3.2',
      severity: 'warning',
    },
    { text: '⟦一、：⟧总体要求\n坚持底线思维。', fix: '一、总体要求\n坚持底线思维。' },
    {
      text: '一、总体要求\n坚持底线思维。\n⟦二．⟧《云岭市防汛条例》的落实',
      fix: '一、总体要求\n坚持底线思维。\n二、《云岭市防汛条例》的落实',
    },
    {
      text: gongwen({ body: '现就有关事项通知如下。\n\n一、压实责任\n\n⟦二，⟧加强值守' }),
      fix: gongwen({ body: '现就有关事项通知如下。\n\n一、压实责任\n\n二、加强值守' }),
    },
    {
      text: gongwen({
        tail: '附件\n\n云岭市防汛应急预案\n\n⟦一．⟧总则\n\n本预案适用于全市。\n\n⟦二．⟧组织体系',
      }),
      fix: gongwen({ tail: '附件\n\n云岭市防汛应急预案\n\n一、总则\n\n本预案适用于全市。\n\n二、组织体系' }),
    },
  ],
});
