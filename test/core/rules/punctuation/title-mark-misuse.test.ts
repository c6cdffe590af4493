import rule from '../../../../server/src/core/rules/punctuation/title-mark-misuse.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '依照《云岭市防汛办法》办理。',
    '持有营业执照和残疾人证的，予以优惠。',
    '印发《关于召开安全生产会议的通知》。',
    '印发《关于开展宣传活动》一文。',
    '依照《公司法》《云岭市会议活动管理办法》办理。',
    '学习《以人民为中心》一书。',
    '组织《宪法》课程和《民法典》竞赛。',
    '出具《不予受理决定书》《执行通知书》。',
    '《论证》一文已经发表，《谈谈会议》也是。',
    '《辩证》《求证》',
  ],
  invalid: [
    {
      text: '传达了⟦《全省安全生产工作会议》⟧精神。',
      unsafeFix: '传达了全省安全生产工作会议精神。',
      severity: 'warning',
    },
    {
      text: '取得⟦《营业执照》⟧的，凭《营业执照》办理。',
      unsafeFix: '取得营业执照的，凭营业执照办理。',
      severity: 'info',
      message: '全文2处',
    },
    {
      text: '（持有⟦《食品经营许可证（副本）》⟧）',
      unsafeFix: '（持有食品经营许可证（副本））',
      severity: 'info',
    },
    {
      text: '1.开展⟦《安全生产月》⟧活动\n2.建设⟦《云岭市5G服务中心》⟧',
      unsafeFix: '1.开展安全生产月活动\n2.建设云岭市5G服务中心',
    },
    { text: '开设⟦《AI应用》⟧课程。', unsafeFix: '开设AI应用课程。', severity: 'info' },
    {
      text: gongwen({ body: '各单位要组织好⟦《全民健身大赛》⟧。' }),
      unsafeFix: gongwen({ body: '各单位要组织好全民健身大赛。' }),
    },
  ],
});
