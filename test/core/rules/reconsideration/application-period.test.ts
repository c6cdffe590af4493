import rule from '../../../../server/src/core/rules/reconsideration/application-period.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const served = (received: string, applied: string, more = '') =>
  `被申请人于2025年10月8日作出《行政处罚决定书》（白市监罚字〔2025〕6号），申请人于${received}收到${more}。申请人不服，于${applied}向本机关申请行政复议，本机关依法受理。本案现已审理终结。`;
const made = (day: string, applied: string) =>
  `申请人不服被申请人于${day}作出的《行政处罚决定书》（白市监罚字〔2025〕6号），于${applied}向本机关申请行政复议，本机关依法受理。本案现已审理终结。`;

testRule(rule, {
  valid: [
    decision(),
    decision({ cause: served('2025年10月9日', '2025年12月8日') }),
    // The 60th day is a Saturday, prolonged to Monday.
    decision({ cause: served('2025年10月14日', '2025年12月15日') }),
    decision({ cause: served('2025年10月9日', '2026年3月4日', '，决定书未告知申请行政复议的权利和期限') }),
    decision({ cause: served('2025年10月9日', '2026年3月4日', '，因不可抗力未能及时申请') }),
    // Made long ago, served lately.
    decision({ cause: served('2026年1月9日', '2026年3月4日') }),
    decision({
      cause: made('2025年10月8日', '2026年3月4日'),
      findings: '经审理查明：申请人于2026年2月3日才得知处罚决定的内容。',
    }),
    decision({
      cause: made('2025年10月8日', '2026年3月4日'),
      findings: '经审理查明：2026年1月20日，被申请人将处罚决定书送达申请人。被申请人程序合法。',
    }),
    // The end of the period rests with a year whose holidays nobody knows.
    decision({ cause: served('2027年11月9日', '2028年1月10日').replace('2025年10月8日', '2027年11月8日') }),
  ],
  invalid: [
    {
      text: decision({ cause: served('2025年10月9日', '⟦2026年3月4日⟧') }),
      message: '收到（2025年10月9日）到申请146日',
      severity: 'warning',
    },
    { text: decision({ cause: served('2025年10月9日', '⟦2025年12月9日⟧') }), severity: 'warning' },
    {
      text: decision({ cause: made('2025年10月8日', '⟦2026年3月4日⟧') }),
      message: '宜写明申请人何时收到或者知道',
      severity: 'info',
    },
  ],
});
