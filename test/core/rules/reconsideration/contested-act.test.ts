import rule from '../../../../server/src/core/rules/reconsideration/contested-act.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const basis = '根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：';
const does = (text: string) => decision({ operative: `${basis}\n\n${text}` });
const abbreviated =
  '申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号，以下简称处罚决定），于2026年3月4日向本机关申请行政复议。本机关于2026年3月9日依法受理。';
const unnumbered =
  '申请人不服被申请人于2026年1月8日作出的《不予许可决定书》，于2026年3月4日向本机关申请行政复议。本机关于2026年3月9日依法受理。';
const omission =
  '申请人认为被申请人不履行查处职责，于2026年3月4日向本机关申请行政复议。本机关于2026年3月9日依法受理。';

testRule(rule, {
  valid: [
    decision(),
    does('维持被申请人白石区市场监督管理局作出的《行政处罚决定书》（白市监罚字〔2026〕6号）。'),
    // The same number in other brackets is another rule's matter.
    does('维持被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字[2026]6号）。'),
    does(
      '撤销被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号）第二项；维持《行政处罚决定书》第一项。',
    ),
    decision({
      cause: abbreviated,
      operative: `${basis}维持被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号）。`,
    }),
    decision({
      cause: unnumbered,
      operative: `${basis}维持被申请人于2026年1月8日作出的《不予许可决定书》。`,
    }),
    // Nothing was done that could be named.
    decision({
      cause: omission,
      operative:
        '根据《中华人民共和国行政复议法》第六十六条的规定，本机关决定：责令被申请人自收到本决定书之日起三十日内履行查处职责。',
    }),
    decision({
      operative: '根据《中华人民共和国行政复议法》第六十九条的规定，本机关决定：驳回申请人的行政复议请求。',
    }),
    // Nothing is done to the act.
    decision({
      operative:
        '根据《中华人民共和国行政复议法》第三十三条的规定，本机关决定：驳回申请人请求撤销《行政处罚决定书》的行政复议申请。',
    }),
    // Another document in the main text.
    does(
      '维持被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号），《责令改正通知书》（白市监改字〔2026〕2号）不属于本案审查范围。',
    ),
    decision().split('根据《中华')[0] as string,
    does('维持被申请人于2026年1月8日作出的《白石区市场监督管理局行政处罚决定书》（白市监罚字〔2026〕6号）。'),
    decision({
      cause:
        '申请人对被申请人于2026年1月8日强制拆除其房屋的行为不服，于2026年3月4日向本机关申请行政复议。本机关于2026年3月9日依法受理。',
      operative:
        '根据《中华人民共和国行政复议法》第六十五条第二款第一项的规定，本机关决定：确认被申请人于2026年1月8日强制拆除申请人房屋的行为违法。',
    }),
  ],
  invalid: [
    {
      text: does('维持被申请人于2026年1月8日作出的《行政处罚决定书》（⟦白市监罚字〔2026〕16号⟧）。'),
      unsafeFix: does('维持被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号）。'),
      message: '与案由的“白市监罚字〔2026〕6号”不同',
      severity: 'error',
    },
    {
      text: does('维持被申请人于⟦2026年1月9日⟧作出的《行政处罚决定书》（白市监罚字〔2026〕6号）。'),
      unsafeFix: does('维持被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号）。'),
      message: '日期与案由的“2026年1月8日”不同',
      severity: 'error',
    },
    {
      text: does('维持被申请人于2026年1月8日作出的⟦《行政处罚决定书》⟧。'),
      message: '没有写这一行政行为的字号',
      severity: 'warning',
    },
    {
      text: does('⟦维持⟧被申请人作出的行政处罚决定。'),
      message: '没有写明所处理的行政行为的名称和字号',
      severity: 'warning',
    },
    { text: does('⟦维持⟧上述决定。'), severity: 'warning' },
    {
      text: does('维持被申请人于2026年1月8日作出的⟦《不予行政处罚决定书》⟧（白市监罚字〔2026〕6号）。'),
      unsafeFix: does('维持被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号）。'),
      message: '名称与案由的《行政处罚决定书》不同',
    },
    // The number before the name.
    {
      text: decision({
        cause:
          '申请人不服被申请人2026年1月8日作出的白市监罚字〔2026〕6号《行政处罚决定书》，于2026年3月4日向本机关申请行政复议。本机关于2026年3月9日依法受理。',
        operative: `${basis}维持被申请人2026年1月8日作出的⟦白市监罚字〔2026〕9号⟧《行政处罚决定书》。`,
      }),
    },
    // A deed without name and number.
    {
      text: decision({
        cause:
          '申请人对被申请人于2026年1月8日强制拆除其房屋的行为不服，于2026年3月4日向本机关申请行政复议。本机关于2026年3月9日依法受理。',
        operative:
          '根据《中华人民共和国行政复议法》第六十五条第二款第一项的规定，本机关决定：确认被申请人于⟦2026年1月9日⟧强制拆除申请人房屋的行为违法。',
      }),
      message: '与前文的“2026年1月8日”不同',
    },
  ],
});
