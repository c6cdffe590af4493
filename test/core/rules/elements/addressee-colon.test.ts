import rule from '../../../../server/src/core/rules/elements/addressee-colon.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    gongwen({ addressee: '青溪县人民政府：' }),
    gongwen({ addressee: '' }),
    gongwen({ addressee: '沈青禾委员：' }),
    gongwen({ addressee: '各县（区）人民政府，\n市直各有关单位：' }),
    gongwen({ addressee: '各县（区）人民政府，市直各有关单位，各\n人民团体：' }),
    '云岭市司法局关于2025年法治政府建设情况的报告\n\n云岭市人民政府办公室\n\n2026年1月5日\n\n现将有关情况报告如下。',
    '关于2025年法治政府建设情况的报告\n\n云岭市司法局\n\n为做好法治建设，现将情况报告如下。\n\n云岭市司法局\n2026年1月5日',
    '云岭市人民政府关于禁渔的公告\n\n白石区农业农村局\n\n为保护渔业资源，现公告如下。\n\n云岭市人民政府\n2026年1月5日',
    '各县区人民政府的意见已经汇总。',
    '云岭市防汛工作方案\n\n各单位\n\n一、总体要求\n\n各单位要落实责任。'.replace('各单位\n\n一', '一'),
    '会议听取了以下单位的汇报:\n\n各县区人民政府。',
  ],
  invalid: [
    {
      text: gongwen({ addressee: '各县（区）人民政府，市直各有关单位⟦:⟧' }),
      fix: gongwen(),
      message: '全角冒号',
      severity: 'warning',
    },
    { text: gongwen({ addressee: '青溪县人民政府⟦:⟧' }), fix: gongwen({ addressee: '青溪县人民政府：' }) },
    {
      text: gongwen({ addressee: '各县（区）人民政府，市直各有⟦关单位⟧' }).replace(
        '有⟦关单位⟧',
        '⟦有关单位⟧',
      ),
      fix: gongwen(),
    },
    { text: gongwen({ addressee: '各县（区）人民政府，市直各有关单位⟦，⟧' }), fix: gongwen() },
    { text: gongwen({ addressee: '各县（区）人民政府，市直各有关单位⟦。⟧' }), fix: gongwen() },
    {
      text: gongwen({ addressee: '青溪县⟦人民政府⟧' }),
      unsafeFix: gongwen({ addressee: '青溪县人民政府：' }),
    },
    {
      text: '关于做好防汛工作的通知\n各县区人民政府⟦:⟧\n现将有关事项通知如下。',
      fix: '关于做好防汛工作的通知\n各县区人民政府：\n现将有关事项通知如下。',
    },
  ],
});
