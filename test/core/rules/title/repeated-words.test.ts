import rule from '../../../../server/src/core/rules/title/repeated-words.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const titled = (title: string) => gongwen({ title });

testRule(rule, {
  valid: [
    gongwen(),
    titled('云岭市人民政府关于转发《南州省人民政府关于做好防汛工作的通知》的通知'),
    titled('云岭市人民政府关于修改《关于加强管理的决定》的决定'),
    titled('云岭市财政局关于规范政府采购标的的通知'),
    titled('云岭市交通局关于规范管理的的士司机服务的通知'),
    titled('云岭市人民政府关于印发《关于加强防汛的意见》的通知'),
    titled('云岭市人民政府关于明确工作目的的意见'),
    gongwen({ body: '这是关于关于字样的说明。\n\n我们的的确确做了。' }),
    titled('云岭市人民政府关于规范会议通知的通知'),
    '关于\n\n关于做好防汛工作，现说明如下。',
  ],
  invalid: [
    {
      text: titled('云岭市人民政府办公室关于⟦关于⟧做好防汛工作的通知'),
      fix: gongwen(),
      message: '“关于”重复',
      severity: 'error',
    },
    { text: titled('云岭市人民政府办公室关于做好防汛工作的⟦的⟧通知'), fix: gongwen() },
    {
      text: titled('云岭市人民政府办公室关于\n⟦关于⟧做好防汛工作的通知'),
      fix: titled('云岭市人民政府办公室关于\n做好防汛工作的通知'),
    },
    {
      text: titled('云岭市人民政府办公室转发市防汛办关于做好防汛工作的通知⟦的通知⟧'),
      unsafeFix: titled('云岭市人民政府办公室转发市防汛办关于做好防汛工作的通知'),
      severity: 'warning',
    },
    {
      text: titled('云岭市人民政府办公室转发《关于⟦关于⟧做好防汛工作的意见》的通知'),
      message: '重复',
    },
    {
      text: gongwen({ tail: '附件1\n\n关于⟦关于⟧防汛的说明\n\n各单位要落实责任。' }),
      fix: gongwen({ tail: '附件1\n\n关于防汛的说明\n\n各单位要落实责任。' }),
    },
    {
      text: '# 关于⟦关于⟧防汛的报告\n\n市政府：\n\n现报告如下。',
      fix: '# 关于防汛的报告\n\n市政府：\n\n现报告如下。',
      format: 'markdown',
    },
  ],
});
