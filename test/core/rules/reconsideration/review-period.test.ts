import rule from '../../../../server/src/core/rules/reconsideration/review-period.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const cause = (accepted: string, more = '') =>
  `申请人不服被申请人作出的《行政处罚决定书》（白市监罚字〔2026〕6号），向本机关申请行政复议。本机关于${accepted}依法受理${more}。本案现已审理终结。`;
const simplified = cause('2026年3月9日', '，适用简易程序审理');

testRule(rule, {
  valid: [
    decision(),
    // 60 days end on Friday 8 May.
    decision({ date: '2026年5月8日' }),
    // 60 days end on 3 May, in the holiday; the next workday is the 6th.
    decision({ cause: cause('2026年3月4日'), date: '2026年5月6日' }),
    // A Saturday on which one works comes right behind the last day, a Friday: nothing to prolong.
    decision({ cause: cause('2026年3月10日'), date: '2026年5月9日' }),
    // Over the end of the year: 6 February 2026.
    decision({ cause: cause('2025年12月8日'), date: '2026年2月6日' }),
    decision({
      procedure: '因案件情况复杂，经行政复议机构的负责人批准，延长审理期限三十日。',
      date: '2026年6月8日',
    }),
    decision({
      cause: cause('2026年3月9日', '。因情况复杂，依法延期审理三十日并书面告知当事人'),
      date: '2026年6月8日',
    }),
    decision({ procedure: '本机关于2026年4月3日决定中止审理。', date: '2026年9月8日' }),
    decision({ procedure: '案件审理期间，因等待司法机关的裁判结果中止后又恢复。', date: '2026年9月8日' }),
    // 30 days of rest taken out.
    decision({
      procedure: '因等待另案审理结果，本机关于2026年3月20日决定中止审理，2026年4月20日恢复审理。',
      date: '2026年6月8日',
    }),
    decision({ procedure: '本案委托鉴定，鉴定所用时间不计入审理期限。', date: '2026年7月8日' }),
    // How long the applicant took to complete his papers is not told.
    decision({ cause: cause('2026年3月9日', '，其后申请人按通知补正了材料'), date: '2026年5月18日' }),
    decision({ cause: simplified, date: '2026年4月8日' }),
    // Turned into the ordinary procedure.
    decision({
      cause: cause('2026年3月9日', '，适用简易程序审理'),
      procedure: '因案情复杂，经行政复议机构的负责人批准，本案转为普通程序。',
      date: '2026年5月8日',
    }),
    // Under the old law there were no 30 days.
    decision({
      cause: cause('2023年11月9日', '，适用简易程序审理'),
      date: '2024年1月8日',
    }),
    // The year's holidays are not known: the last day may be as late as 10 February.
    decision({ cause: cause('2026年12月1日'), date: '2027年2月9日' }),
    // A second decision after a court annulled the first.
    decision({
      cause: cause(
        '2026年3月9日',
        '，于2026年4月28日作出行政复议决定。申请人起诉后，人民法院判决撤销该决定，责令重新作出，本机关重新审理',
      ),
      date: '2026年12月8日',
    }),
    decision({
      procedure: '2026年3月20日，本机关委托鉴定，2026年5月20日收到鉴定意见。',
      date: '2026年7月8日',
    }),
    // Whose year is a guess.
    decision({
      cause:
        '申请人不服被申请人于2025年11月15日作出的《行政处罚决定书》，于12月29日向本机关申请行政复议，本机关于1月5日受理。本案现已审理终结。',
      date: '2026年3月6日',
    }),
    // The dates are in the wrong order: another rule says so.
    decision({ date: '2026年3月1日' }),
    // Nothing is decided yet.
    decision({ date: '' }),
    // The respondent's own acceptance is not that of the case.
    decision({
      cause:
        '申请人不服被申请人于2026年1月8日作出的《不予许可决定书》，于2026年3月4日向本机关申请行政复议，本机关依法受理。本案现已审理终结。',
      findings: '经审理查明：被申请人于2025年11月17日受理申请人的申请。',
    }),
  ],
  invalid: [
    {
      text: decision({
        cause:
          '申请人不服被申请人作出的《行政处罚决定书》，于2026年3月4日向本机关申请行政复议，本机关依法予以受理，受理日期为2026年3月9日。现已审理终结。',
        date: '⟦2026年5月11日⟧',
      }),
    },
    { text: decision({ date: '⟦2026年5月11日⟧' }), message: '超过审理期限60日，末日为2026年5月8日' },
    {
      text: decision({ cause: cause('2026年3月4日'), date: '⟦2026年5月7日⟧' }),
      message: '末日为2026年5月6日',
    },
    { text: decision({ cause: cause('2025年12月8日'), date: '⟦2026年2月9日⟧' }) },
    { text: decision({ cause: simplified, date: '⟦2026年4月9日⟧' }), message: '超过审理期限30日' },
    {
      text: decision({
        procedure: '因案件情况复杂，经行政复议机构的负责人批准，延长审理期限三十日。',
        date: '⟦2026年6月9日⟧',
      }),
      message: '60日加延长的30日',
    },
    {
      text: decision({
        procedure: '因案件情况复杂，经行政复议机构的负责人批准，延长审理期限15日。',
        date: '⟦2026年6月8日⟧',
      }),
      message: '60日加延长的15日',
    },
    {
      text: decision({
        procedure: '因等待另案审理结果，本机关于2026年3月20日决定中止审理，2026年4月7日恢复审理。',
        date: '⟦2026年6月8日⟧',
      }),
      message: '中止的时间已经扣除',
    },
    // Certain even with the longest holiday.
    { text: decision({ cause: cause('2026年12月1日'), date: '⟦2027年3月9日⟧' }), message: '计入节假日顺延' },
    {
      text: decision({ cause: cause('2026年12月1日'), date: '⟦2027年2月3日⟧' }),
      office: { holidays: { 2027: { off: ['2027-02-05/2027-02-12'] } } },
      message: '末日为2027年2月1日',
    },
    // A statute that allows it is no extension.
    {
      text: decision({
        findings:
          '经审理查明：《中华人民共和国行政复议法》第六十二条规定：“情况复杂的，经批准可以适当延长，但是延长期限最多不得超过三十日。”被申请人于2025年11月17日立案。',
        date: '⟦2026年5月20日⟧',
      }),
    },
  ],
});
