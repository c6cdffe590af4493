import rule from '../../../../server/src/core/rules/elements/attachment-reference.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const whole = (attachmentNote: string, body: string, tail = '') => gongwen({ attachmentNote, body, tail });
const note = '附件：1.任务分工表\n2.联络员名单';

testRule(rule, {
  valid: [
    gongwen(),
    whole(note, '名单见附件2。'),
    whole(note, '填写附件1、附件2，报市水利局。'),
    whole('', '名单见附件3。'),
    whole(note, '按照《云岭港协定》附件3的规定执行。'),
    whole(note, '按照云岭政发〔2026〕5号附件3办理。'),
    whole(note, '本通知附件20份。'),
    whole(note, '合同附件5另行印发。'),
    whole(note, '请认真贯彻执行。', '附件1\n\n任务分工表\n\n见附件5。'),
    whole(
      '附件：1.任务分工表\n2.联络员名单',
      '见附件3。',
      '附件1\n\n任务分工表\n\n内容。\n\n附件2\n\n联络员名单\n\n内容。\n\n附件3\n\n物资清单\n\n内容。',
    ),
    whole('附件：任务分工表', '任务见附件1。'),
  ],
  invalid: [
    { text: whole(note, '名单见⟦附件3⟧。'), message: '只列到附件2' },
    { text: whole(note, '报送名单（⟦附件4⟧）。'), severity: 'error' },
    { text: whole(note, '填写“⟦附件1－3⟧”，报市水利局。') },
    { text: whole(note, '一、报送\n\n- A表见⟦附件12⟧\n\n请认真贯彻执行。') },
    { text: whole('附件：任务分工表', '名单见⟦附件2⟧。') },
    { text: whole(note, '名单见⟦附件三⟧。') },
  ],
});
