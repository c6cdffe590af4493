import rule from '../../../../server/src/core/rules/elements/no-addressee.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const notice = (kind: string, addressee: string, title = '云岭市人民政府关于禁止燃放烟花爆竹的') =>
  gongwen({ title: title + kind, addressee, body: '现将有关事项告知如下。', signature: '云岭市人民政府' });
const matter = (value: string) => `---\n主送: ${value}\n---\n\n${notice('通告', '')}`;

testRule(rule, {
  valid: [
    notice('通知', '各县（区）人民政府：'),
    notice('通告', ''),
    notice('公告', ''),
    notice('通报', '各县（区）人民政府：'),
    notice('函', '南州省水利厅：'),
    notice('公告', '采购单位：'),
    notice('通告', '', '关于印发通告的通知'),
    notice('公告', '云岭市水务局：', '云岭市自然资源局关于行政处罚决定送达的'),
    gongwen({ title: '云岭市人民政府公告', addressee: '', body: '一、禁止燃放区域：\n\n主城区。' }),
    gongwen({ title: '关于废止公告的决定', addressee: '各县（区）人民政府：' }),
    gongwen(),
  ],
  invalid: [
    {
      text: notice('通告', '⟦各县（区）人民政府，市直各部门⟧：'),
      severity: 'warning',
      message: '第（六）项',
    },
    { text: notice('公告', '⟦各县人民政府⟧：'), severity: 'warning', message: '第（五）项' },
    { text: notice('公报', '⟦青溪县水利局⟧：'), message: '第（四）项' },
    { text: notice('通告', '⟦广大市民⟧：').replace('市民', '市民委员会') },
    { text: notice('通告', '⟦各有关单位⟧：'), severity: 'info' },
    { text: notice('公告', '⟦各企业、各有关单位⟧：'), severity: 'info' },
    { text: matter('⟦各县（区）人民政府⟧'), severity: 'warning' },
    { text: matter('"⟦青溪县人民政府⟧"'), severity: 'warning' },
  ],
});
