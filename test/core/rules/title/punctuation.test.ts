import rule from '../../../../server/src/core/rules/title/punctuation.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const titled = (title: string) => gongwen({ title });

testRule(rule, {
  valid: [
    gongwen(),
    titled('云岭市人民政府办公室关于印发《云岭市防汛预案（试行）》的通知'),
    titled('云岭市发展改革委、财政局关于做好“十五五”规划编制工作的通知'),
    titled('云岭市人民政府关于青溪县国土空间总体规划（2021—2035年）的批复'),
    titled('云岭市人民政府办公室关于印发《防汛，我们在行动》的通知'),
    titled('云岭市人民政府办公室关于开展“听民声，解民忧”活动的通知'),
    '图文解读：防汛工作方案\n\n一、背景\n\n为了做好防汛工作。',
    '防汛靠谁？\n\n一、背景\n\n防汛靠大家。',
    '关于防汛工作的说明。\n\n为做好工作，说明如下。',
    gongwen({ title: '', body: '现转发市防汛办关于做好防汛工作的通知。\n\n请认真贯彻执行。' }),
    gongwen({ body: '现印发有关文件。\n\n请各单位学习关于防汛的通知。' }),
    '# 云岭市防汛工作方案\n\n## 一、总体要求。\n\n各单位要落实责任。',
  ],
  invalid: [
    {
      text: titled('云岭市人民政府办公室关于做好防汛工作的通知⟦。⟧'),
      fix: gongwen(),
      message: '末尾',
      severity: 'warning',
    },
    {
      text: titled('云岭市人民政府办公室\n关于做好防汛工作的通知⟦。⟧'),
      fix: titled('云岭市人民政府办公室\n关于做好防汛工作的通知'),
    },
    { text: titled('云岭市人民政府办公室关于做好防汛工作的通知⟦：⟧'), fix: gongwen() },
    {
      text: '# 关于做好防汛工作的通知⟦。⟧\n\n各县（区）人民政府：\n\n现通知如下。',
      fix: '# 关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n现通知如下。',
      format: 'markdown',
    },
    {
      text: titled('云岭市人民政府办公室关于加强巡查⟦，⟧做好防汛工作的通知'),
      severity: 'info',
      message: '惯例',
    },
    {
      text: '# 云岭市关于加强巡查⟦，⟧做好防汛工作的通知⟦，⟧\n\n各县（区）人民政府：\n\n现通知如下。',
      fix: '# 云岭市关于加强巡查，做好防汛工作的通知\n\n各县（区）人民政府：\n\n现通知如下。',
      format: 'markdown',
    },
  ],
});
