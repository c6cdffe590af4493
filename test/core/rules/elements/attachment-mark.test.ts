import rule from '../../../../server/src/core/rules/elements/attachment-mark.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const whole = (tail: string, date?: string) =>
  gongwen({ attachmentNote: '附件：任务分工表', tail, ...(date && { date }) });

testRule(rule, {
  valid: [
    gongwen(),
    whole('附件\n\n任务分工表\n\n内容。'),
    whole('附 件\n\n任务分工表\n\n内容。'),
    whole('附件1\n\n任务分工表\n\n内容。'),
    whole('附件：\n\n任务分工表\n\n内容。', '二〇〇六年六月五日'),
    whole('附件：任务分工表.docx'),
    whole('附件1：任务分工表.docx\n附件2：联络员名单.xlsx\n附件3：物资清单.pdf'),
    gongwen({ attachmentNote: '附件：任务分工表' }),
    gongwen({ body: '附件：见后。\n\n请认真贯彻执行。' }),
  ],
  invalid: [
    {
      text: whole('附件⟦：⟧\n\n任务分工表\n\n内容。'),
      fix: whole('附件\n\n任务分工表\n\n内容。'),
      message: '7.3.7',
    },
    { text: whole('附件1⟦：⟧\n\n任务分工表\n\n内容。'), fix: whole('附件1\n\n任务分工表\n\n内容。') },
    { text: whole('附件⟦:⟧\n\n任务分工表\n\n内容。'), fix: whole('附件\n\n任务分工表\n\n内容。') },
    { text: whole('附件1⟦.⟧\n\n任务分工表\n\n内容。'), fix: whole('附件1\n\n任务分工表\n\n内容。') },
    { text: whole('附件1⟦：⟧“A类”任务分工表\n\n一、压实责任\n\n内容。'), message: '另起一行' },
  ],
});
