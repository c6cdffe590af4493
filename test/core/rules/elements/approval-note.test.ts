import rule from '../../../../server/src/core/rules/elements/approval-note.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const notice = (
  body: string,
  { issuer = '云岭市水利局', addressee = '各县（区）人民政府：', kind = '通知' } = {},
) => gongwen({ title: `${issuer}关于加强防汛工作的${kind}`, addressee, body, signature: issuer });

testRule(rule, {
  valid: [
    notice('经市人民政府同意，现就加强防汛工作通知如下。'),
    notice('经报请市政府批准，现通知如下。'),
    notice('本办法已经市政府常务会议审议通过，现印发给你们。'),
    notice('现通知如下。', { addressee: '各县（区）水利局：' }),
    notice('现通知如下。', { issuer: '云岭市人民政府办公室' }),
    notice('现通知如下。', { issuer: '云岭市人民政府' }),
    notice('现通知如下。', { issuer: '中共云岭市委' }),
    notice('现通知如下。', { issuer: '云岭市防汛抗旱指挥部' }),
    notice('请函复。', { kind: '函' }),
    gongwen(),
  ],
  invalid: [
    {
      text: notice('现通知如下。', { addressee: '⟦各县（区）人民政府⟧：' }),
      severity: 'info',
      message: '第十六条',
    },
    { text: notice('请抓好落实。', { addressee: '⟦各乡镇人民政府⟧，县直各单位：', issuer: '青溪县财政局' }) },
    {
      text: notice('请抓好落实。', {
        addressee: '⟦各县人民政府⟧：',
        issuer: '云岭市发展改革委',
        kind: '意见',
      }),
    },
    { text: notice('请抓好落实。', { addressee: '市直各部门，⟦各县（区）政府⟧：', kind: '决定' }) },
    { text: `---\n主送: ⟦各县（区）人民政府⟧\n---\n\n${notice('现通知如下。', { addressee: '' })}` },
  ],
});
