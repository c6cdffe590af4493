import rule from '../../../../server/src/core/rules/elements/attachment-note-title-marks.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const whole = (attachmentNote: string) => gongwen({ attachmentNote });

testRule(rule, {
  valid: [
    gongwen(),
    whole('附件：任务分工表'),
    whole('附件：《云岭市防汛条例》'),
    whole('附件：1.《云岭市防汛办法（试行）》\n2.联络员名单'),
    whole('附件：贯彻《防汛条例》任务分工表'),
    whole('附件：《防汛条例》《抗旱方案》目录'),
    whole('附件：《云岭市人民政府关于加强防汛工作的通知》'),
    gongwen({ body: '见《防汛工作方案》。请认真贯彻执行。' }),
    gongwen({ attachmentNote: '附件：名单', tail: '附件\n\n《防汛工作方案》' }),
  ],
  invalid: [
    { text: whole('附件：⟦《防汛工作方案》⟧'), unsafeFix: whole('附件：防汛工作方案') },
    {
      text: whole('附件：1.⟦《“三防”任务分工表》⟧\n2.⟦《A类名单》⟧'),
      unsafeFix: whole('附件：1.“三防”任务分工表\n2.A类名单'),
    },
    {
      text: whole('附件：1.联络员名单\n2.⟦《防汛工作方案（试行）》⟧'),
      unsafeFix: whole('附件：1.联络员名单\n2.防汛工作方案（试行）'),
    },
  ],
});
