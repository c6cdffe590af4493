import rule from '../../../../server/src/core/rules/reconsideration/date-order.js';
import { caseNotice, decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const cause = (made: string, applied: string, accepted: string) =>
  `申请人不服被申请人于${made}作出的《行政处罚决定书》（白市监罚字〔2026〕6号），于${applied}向本机关申请行政复议。本机关于${accepted}依法受理。本案现已审理终结。`;

testRule(rule, {
  valid: [
    decision(),
    decision({ cause: cause('2025年12月31日', '2026年1月4日', '2026年1月4日'), date: '2026年3月3日' }),
    // Acceptance on the day itself.
    decision({
      cause:
        '申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》，于2026年3月4日向本机关申请行政复议，本机关于当日依法受理。本案现已审理终结。',
    }),
    // Posted before it arrived; told in the other order.
    decision({
      cause:
        '申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》，向本机关申请行政复议。本机关于2026年3月4日收到其行政复议申请，申请人于2026年3月2日邮寄提出行政复议申请，本机关于2026年3月4日依法受理。本案现已审理终结。',
    }),
    // Over the end of the year, which is not written.
    decision({
      cause:
        '申请人不服被申请人于2025年11月15日作出的《行政处罚决定书》，于12月29日向本机关申请行政复议，本机关于1月5日受理。本案现已审理终结。',
      date: '2026年3月6日',
    }),
    decision({
      cause:
        '申请人不服被申请人于2025年12月20日作出的《行政处罚决定书》，于3月4日向本机关申请行政复议，本机关于3月9日受理。本案现已审理终结。',
    }),
    // No act that could have a date.
    decision({
      cause:
        '申请人认为被申请人不履行法定职责，于2026年3月4日向本机关申请行政复议。本机关于2026年3月9日依法受理。本案现已审理终结。',
    }),
    // Served before: the notice, not the decision.
    decision({
      findings:
        '经审理查明：被申请人于2025年12月20日送达《行政处罚事先告知书》，于2026年1月8日作出行政处罚决定，并于2026年1月12日送达申请人；此前于2025年12月8日送达了检查通知书。',
    }),
    // What others applied for and accepted is not of the case.
    decision({
      findings:
        '经审理查明：2025年11月10日，申请人向被申请人申请办理许可。被申请人于2025年11月17日受理，于2025年11月3日告知补充材料。',
    }),
    decision({
      procedure: '因需要等待另案审理结果，本机关于2026年3月20日决定中止审理，2026年4月7日恢复审理。',
    }),
    caseNotice('行政复议受理通知书', '你于2026年3月4日提出的行政复议申请，本机关于2026年3月9日依法受理。'),
    caseNotice(
      '行政复议听证通知书',
      '你不服白石区市场监督管理局行政处罚决定申请行政复议一案，定于2026年3月20日上午9时在本机关第一会议室举行听证。',
    ),
    // No case document.
    '云岭市人民政府关于印发方案的通知\n\n各县（区）：\n\n我局于2026年5月8日作出的决定，当事人于2026年3月4日向本机关申请行政复议，本机关于2026年2月9日受理。\n',
  ],
  invalid: [
    {
      text: decision({
        findings:
          '经审理查明：被申请人于2026年1月8日作出《行政处罚决定书》（白市监罚字〔2026〕6号），并于⟦2025年1月12日⟧送达申请人。',
      }),
      message: '送达日期（2025年1月12日）早于作出日期',
    },
    {
      text: decision({ cause: cause('2026年1月8日', '2026年3月4日', '⟦2026年2月9日⟧') }),
      message: '受理日期（2026年2月9日）早于申请行政复议日期（2026年3月4日）',
    },
    {
      text: decision({ cause: cause('2026年1月8日', '⟦2025年3月4日⟧', '2026年3月9日') }),
      message: '早于作出行政行为日期',
    },
    { text: decision({ date: '⟦2025年4月28日⟧' }), message: '成文日期（2025年4月28日）早于受理日期' },
    { text: decision({ date: '⟦2026年3月8日⟧' }) },
    { text: decision({ date: '⟦二〇二六年三月八日⟧' }) },
    {
      text: decision({
        cause:
          '申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》，于2026年3月4日向本机关申请行政复议。本案现已审理终结。',
        date: '⟦2026年2月28日⟧',
      }),
      message: '早于申请行政复议日期',
    },
    {
      text: decision({
        procedure: '因需要等待另案审理结果，本机关于⟦2026年2月20日⟧决定中止审理，2026年4月7日恢复审理。',
      }),
      message: '中止日期（2026年2月20日）早于受理日期',
    },
    {
      text: decision({
        procedure: '因需要等待另案审理结果，本机关于2026年3月20日决定中止审理，2026年5月7日恢复审理。',
        date: '⟦2026年4月28日⟧',
      }),
      message: '成文日期（2026年4月28日）早于恢复审理日期',
    },
    {
      text: caseNotice(
        '行政复议受理通知书',
        '你于2026年3月14日提出的行政复议申请，本机关于⟦2026年3月9日⟧依法受理。',
      ),
    },
  ],
});
