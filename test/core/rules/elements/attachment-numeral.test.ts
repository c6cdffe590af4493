import rule from '../../../../server/src/core/rules/elements/attachment-numeral.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const whole = (attachmentNote: string, body: string, tail = '') => gongwen({ attachmentNote, body, tail });
const note = '附件：1.任务分工表\n2.联络员名单';
const said = '请认真贯彻执行。';

testRule(rule, {
  valid: [
    gongwen(),
    whole(note, '名单见附件2。'),
    whole(note, '本通知附件一式三份。'),
    whole(note, '扫描附件二维码报名。'),
    whole(note, '按照《云岭港协定》附件二的规定执行。'),
    whole(note, '附件一并报送市水利局。'),
    whole(note, '按照合同附件一、附件二办理。'),
    '表样见附件二。',
    whole('附件：三级公立医院考核指标', said),
    whole('附件：一季度任务表', said),
  ],
  invalid: [
    { text: whole(note, '名单见附件⟦二⟧。'), fix: whole(note, '名单见附件2。') },
    {
      text: whole(note, '报送名单（附件⟦二⟧）和A表（附件⟦一⟧）。'),
      fix: whole(note, '报送名单（附件2）和A表（附件1）。'),
    },
    {
      text: whole(note, '- 见“附件⟦一⟧”\n\n请认真贯彻执行。'),
      fix: whole(note, '- 见“附件1”\n\n请认真贯彻执行。'),
    },
    {
      text: whole('附件⟦一⟧：任务分工表\n附件⟦二⟧：联络员名单', said),
      fix: whole('附件1：任务分工表\n附件2：联络员名单', said),
    },
    {
      text: whole('附件：⟦一、⟧任务分工表\n⟦二、⟧联络员名单', said),
      fix: whole('附件：1.任务分工表\n2.联络员名单', said),
    },
    {
      text: whole(note, said, '附件⟦一⟧\n\n任务分工表\n\n内容。\n\n附件⟦二⟧\n\n联络员名单\n\n内容。'),
      fix: whole(note, said, '附件1\n\n任务分工表\n\n内容。\n\n附件2\n\n联络员名单\n\n内容。'),
    },
  ],
});
