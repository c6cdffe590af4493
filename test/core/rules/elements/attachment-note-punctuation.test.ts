import rule from '../../../../server/src/core/rules/elements/attachment-note-punctuation.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    gongwen({ attachmentNote: '附件：防汛任务分工表' }),
    gongwen({ attachmentNote: '附件：1.防汛任务分工表\n2.联络员名单' }),
    gongwen({ attachmentNote: '附件：云岭市防汛办法（试行）' }),
    gongwen({ attachmentNote: '附件：\n1.防汛任务分工表\n2.联络员名单' }),
    gongwen({ attachmentNote: '附件：关于加强水库、河道、\n城区防汛的方案' }),
    gongwen({ attachmentNote: '附件：请登录市政府网站下载。' }),
    gongwen({ attachmentNote: '附件：1.任务分工表\n（附件另发。）' }),
    gongwen({ attachmentNote: '附件：《云岭市防汛条例》' }),
    gongwen({ body: '为做好工作，通知如下。\n\n附件材料要齐全。' }),
    gongwen({ attachmentNote: '附件：防汛怎么办？' }),
  ],
  invalid: [
    {
      text: gongwen({ attachmentNote: '附件：防汛任务分工表⟦。⟧' }),
      fix: gongwen({ attachmentNote: '附件：防汛任务分工表' }),
      message: '7.3.4',
      severity: 'warning',
    },
    {
      text: gongwen({ attachmentNote: '附件：1.防汛任务分工表⟦；⟧\n2.联络员名单⟦。⟧' }),
      fix: gongwen({ attachmentNote: '附件：1.防汛任务分工表\n2.联络员名单' }),
    },
    {
      text: gongwen({ attachmentNote: '附件：\n1.防汛任务分工表⟦，⟧\n2.联络员名单' }),
      fix: gongwen({ attachmentNote: '附件：\n1.防汛任务分工表\n2.联络员名单' }),
    },
    {
      text: gongwen({ attachmentNote: '附件1：防汛任务分工表⟦；⟧\n附件2：联络员名单⟦。⟧' }),
      fix: gongwen({ attachmentNote: '附件1：防汛任务分工表\n附件2：联络员名单' }),
    },
    {
      text: gongwen({ attachmentNote: '附件：《云岭市防汛条例》⟦。⟧' }),
      fix: gongwen({ attachmentNote: '附件：《云岭市防汛条例》' }),
    },
    {
      text: gongwen({ attachmentNote: '附件：1.甲表；2.乙表⟦。⟧' }).replace(
        '1.甲表；2.乙表⟦。⟧',
        '1.A类企业名单（2026年）⟦;⟧',
      ),
      fix: gongwen({ attachmentNote: '附件：1.A类企业名单（2026年）' }),
    },
  ],
});
