import rule from '../../../../server/src/core/rules/reconsideration/acceptance-period.js';
import { caseNotice, decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const cause = (applied: string, accepted: string, between = '') =>
  `申请人不服被申请人作出的《行政处罚决定书》，于${applied}向本机关申请行政复议${between}。本机关于${accepted}依法受理。本案现已审理终结。`;

testRule(rule, {
  valid: [
    decision(),
    // Five workdays, over a weekend.
    decision({ cause: cause('2026年3月4日', '2026年3月11日') }),
    // Over the holiday of the Spring Festival, with workdays made up before and after it.
    decision({ cause: cause('2026年2月13日', '2026年2月27日') }),
    decision({ cause: cause('2025年12月30日', '2026年1月7日') }),
    decision({ cause: cause('2026年3月4日', '2026年4月1日', '，2026年3月26日提交补正材料') }),
    decision({ cause: cause('2026年3月4日', '2026年4月1日', '，经通知补正') }),
    decision({ cause: cause('2026年3月4日', '2026年4月1日', '，申请书以挂号信邮寄') }),
    decision({
      cause:
        '申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》，于2026年3月4日申请行政复议，本机关于2026年3月16日收到其行政复议申请，于2026年3月20日依法受理。本案现已审理终结。',
    }),
    // Nobody knows the holidays of that year.
    decision({ cause: cause('2028年9月27日', '2028年10月12日'), date: '2028年11月8日' }),
    caseNotice(
      '行政复议不予受理决定书',
      '你于2026年3月4日向本机关提出的行政复议申请，经审查，不属于行政复议范围。根据《中华人民共和国行政复议法》第三十条的规定，决定不予受理。',
      '2026年3月11日',
    ),
  ],
  invalid: [
    { text: decision({ cause: cause('2026年3月4日', '⟦2026年3月12日⟧') }), message: '末日为2026年3月11日' },
    { text: decision({ cause: cause('2026年2月13日', '⟦2026年2月28日⟧') }), message: '已有6个工作日' },
    { text: decision({ cause: cause('2025年12月30日', '⟦2026年1月8日⟧') }) },
    {
      text: decision({ cause: cause('2026年3月4日', '⟦2026年4月3日⟧', '，2026年3月26日提交补正材料') }),
      message: '补正到受理',
    },
    {
      text: caseNotice(
        '行政复议不予受理决定书',
        '你于2026年3月4日向本机关提出的行政复议申请，经审查，不属于行政复议范围。根据《中华人民共和国行政复议法》第三十条的规定，决定不予受理。',
        '⟦2026年3月23日⟧',
      ),
      message: '申请到决定不予受理',
    },
    {
      text: caseNotice(
        '行政复议受理通知书',
        '你于2026年3月4日提出的行政复议申请，本机关于⟦2026年3月23日⟧依法受理。',
        '2026年3月23日',
      ),
    },
  ],
});
