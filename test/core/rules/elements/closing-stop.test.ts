import rule from '../../../../server/src/core/rules/elements/closing-stop.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const notice = (closing: string, kind = '通知') =>
  gongwen({ title: `云岭市人民政府关于防汛有关事项的${kind}`, body: `请认真贯彻执行。\n\n${closing}` });

testRule(rule, {
  valid: [
    notice('特此通知。'),
    notice('特此通知！'),
    notice('特此通知，请遵照执行。'),
    notice('此复。', '批复'),
    notice('特此通知各有关单位。'),
    notice('妥否，请批示。', '请示'),
    notice('特此通知。\n\n附件：联络员名单'),
    notice('结语写作“特此通知”。'),
    // No document of a known kind.
    '标语\n\n特此通知\n',
    gongwen(),
  ],
  invalid: [
    { text: notice('⟦特此通知⟧'), fix: notice('特此通知。') },
    { text: notice('⟦特此通报⟧', '通报'), fix: notice('特此通报。', '通报') },
    { text: notice('请抓好落实。⟦特此通知⟧'), fix: notice('请抓好落实。特此通知。') },
    { text: notice('⟦此复⟧', '批复'), fix: notice('此复。', '批复') },
    { text: notice('⟦妥否，请批示⟧', '请示'), fix: notice('妥否，请批示。', '请示') },
    { text: notice('　　⟦专此报告⟧', '报告'), fix: notice('　　专此报告。', '报告') },
    { text: notice('⟦特此函复⟧', '函'), fix: notice('特此函复。', '函') },
    {
      text: notice('⟦特此通知⟧\n\n附件：联络员名单'),
      fix: notice('特此通知。\n\n附件：联络员名单'),
    },
  ],
});
