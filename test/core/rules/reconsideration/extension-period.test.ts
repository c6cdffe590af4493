import rule from '../../../../server/src/core/rules/reconsideration/extension-period.js';
import { caseNotice, decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const notice = (body: string, date = '2026年5月6日') => caseNotice('行政复议延期审理通知书', body, date);
const facts = '你不服白石区市场监督管理局行政处罚决定一案，本机关于2026年3月9日受理。因情况复杂，';

testRule(rule, {
  valid: [
    notice(`${facts}经行政复议机构的负责人批准，决定延长审理期限三十日。`),
    notice(`${facts}经行政复议机构负责人批准，行政复议决定延期至2026年6月8日前作出。`),
    notice(`${facts}经行政复议机构的负责人批准，延长15日。`),
    // The old law asked the head of the authority.
    notice(
      '你不服白石区市场监督管理局行政处罚决定一案，本机关于2023年10月9日受理。因情况复杂，经本机关负责人批准，决定延长审理期限三十日。',
      '2023年12月6日',
    ),
    decision({ procedure: '因案件情况复杂，经行政复议机构的负责人批准，延长审理期限三十日。' }),
    notice(`${facts}经行政复议机构的负责人批准，延长审理期限至2026年6月8日。`),
    notice(
      `${facts}2026年3月20日至4月20日中止审理，现经行政复议机构的负责人批准，延长审理期限至2026年7月8日。`,
    ),
    // Of other things.
    decision({
      findings:
        '经审理查明：2025年11月10日，被申请人经本机关负责人批准，延长办案期限九十日；申请人请求延期缴纳罚款六十日。',
    }),
    notice(
      `${facts}《中华人民共和国行政复议法》规定“可以适当延长，但是延长期限最多不得超过三十日”，经行政复议机构的负责人批准，决定延长三十日。`,
    ),
  ],
  invalid: [
    {
      text: notice(`${facts}经行政复议机构的负责人批准，决定延长审理期限⟦六十日⟧。`),
      unsafeFix: notice(`${facts}经行政复议机构的负责人批准，决定延长审理期限三十日。`),
      message: '最多延长三十日',
    },
    {
      text: notice(`${facts}经行政复议机构的负责人批准，延长⟦45日⟧作出行政复议决定。`),
      unsafeFix: notice(`${facts}经行政复议机构的负责人批准，延长30日作出行政复议决定。`),
    },
    {
      text: notice(`${facts}经⟦本机关负责人⟧批准，决定延长审理期限三十日。`),
      unsafeFix: notice(`${facts}经行政复议机构的负责人批准，决定延长审理期限三十日。`),
      message: '旧法的写法',
    },
    {
      text: decision({ procedure: '因案件情况复杂，经⟦行政复议机关的负责人⟧批准，延长审理期限三十日。' }),
      unsafeFix: decision({ procedure: '因案件情况复杂，经行政复议机构的负责人批准，延长审理期限三十日。' }),
    },
    {
      text: notice(`${facts}经行政复议机构的负责人批准，延长审理期限至⟦2026年7月8日⟧。`),
      message: '末日为2026年6月8日',
    },
    {
      text: decision({
        cause:
          '申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》，于2026年3月4日向本机关申请行政复议，本机关于2026年3月9日依法受理，适用简易程序审理。经批准，⟦延长⟧审理期限三十日。本案现已审理终结。',
      }),
      message: '简易程序',
      severity: 'warning',
    },
  ],
});
