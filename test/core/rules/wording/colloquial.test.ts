import rule from '../../../../server/src/core/rules/wording/colloquial.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '市政府作出决定，委托其他单位办理。',
    '对做出显著成绩的单位给予表彰。',
    '行政机关应当做好工作，不应当做出许诺。',
    '开展“一把手”走流程活动。',
    '加强对一把手监督。',
    '材料提交待审，案件移交待办。',
    '坚持做为民服务的实事，能做为基层减负的事。',
    '厘清内涵义理。',
    '《关于其它项目的通知》照录。',
    '担当作为，合作工作顺利。',
    gongwen(),
  ],
  invalid: [
    { text: '市政府⟦做出⟧决定，委托⟦其它⟧单位。', fix: '市政府作出决定，委托其他单位。' },
    { text: '依法⟦做出⟧处罚决定', fix: '依法作出处罚决定', severity: 'warning' },
    { text: '（如实⟦交待⟧问题）', fix: '（如实交代问题）', severity: 'info' },
    { text: '请“⟦帮忙⟧”落实3项', unsafeFix: '请“协助”落实3项', severity: 'info' },
    { text: '⟦一把手⟧要负总责', unsafeFix: '主要负责同志要负总责' },
    { text: '- ⟦搞定⟧项目', unsafeFix: '- 完成项目' },
    { text: '| ⟦其它⟧ |\n|---|\n| 1 |', fix: '| 其他 |\n|---|\n| 1 |' },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n1.⟦其它⟧事项' }),
      fix: gongwen({ tail: '附件1\n\n清单\n\n1.其他事项' }),
    },
  ],
});
