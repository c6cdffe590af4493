import rule from '../../../../server/src/core/rules/elements/attachment-note-form.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const whole = (attachmentNote: string, tail = '', body?: string) =>
  gongwen({ attachmentNote, tail, ...(body && { body }) });

testRule(rule, {
  valid: [
    gongwen(),
    whole('附件：任务分工表'),
    whole('附件：1.任务分工表\n2.联络员名单'),
    whole('附件：\n1.任务分工表\n2.联络员名单'),
    whole('附件：1．任务分工表\n2．联络员名单'),
    whole('附件：2026年任务分工表'),
    whole('附件：1.任务分工表', '附件1\n\n任务分工表\n\n内容。\n\n附件2\n\n联络员名单\n\n内容。'),
    whole('附件：1.云岭市防汛任务\n分工表\n2.联络员名单'),
    whole('附件：市本级1.5倍补助标准'),
    whole('', '附件1：任务分工表.docx\n附件2：联络员名单.docx'),
    '请按附件1：任务分工表的要求办理。',
  ],
  invalid: [
    {
      text: whole('⟦附件1：⟧任务分工表\n附件2：联络员名单'),
      unsafeFix: whole('附件：1.任务分工表\n2.联络员名单'),
      message: '7.3.4',
    },
    { text: whole('⟦附件1.⟧任务分工表'), unsafeFix: whole('附件：任务分工表') },
    { text: whole('附件：⟦1.⟧任务分工表'), unsafeFix: whole('附件：任务分工表') },
    {
      text: whole('附件：⟦1、⟧任务分工表\n2.联络员名单'),
      unsafeFix: whole('附件：1.任务分工表\n2.联络员名单'),
    },
    { text: whole('附件：1.任务分工表；⟦2.⟧联络员名单'), severity: 'info' },
    { text: whole('附件：1.A类任务表 ⟦2.⟧“B类”名单 ⟦3.⟧联络员名单'), severity: 'info' },
  ],
});
