import rule from '../../../../server/src/core/rules/reconsideration/correction-period.js';
import { caseNotice } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const notice = (body: string) => caseNotice('补正行政复议申请通知书', body);
const facts =
  '你于2026年3月4日提交的行政复议申请材料不齐全，请补正以下事项：（一）行政处罚决定书复印件；（二）身份证明。';
const consequence = '无正当理由逾期不补正的，视为放弃行政复议申请。';

testRule(rule, {
  valid: [
    notice(`${facts}请自收到本通知书之日起十日内提交补正材料。${consequence}`),
    notice(`${facts}请自收到本通知之日起10个工作日内补正。${consequence}`),
    notice(`${facts}请于收到补正通知书之日起10日内将材料提交本机关，逾期不补正，视为你放弃行政复议申请。`),
    notice(`${facts}请于2026年3月27日前补正。${consequence}`),
    // What the law asks of the authority.
    notice(
      `《中华人民共和国行政复议法》第三十一条规定，行政复议机关应当自收到申请之日起五日内书面通知申请人补正。${facts}请自收到本通知书之日起十日内补正。${consequence}`,
    ),
    // When one will look at it again.
    notice(
      `${facts}请自收到本通知书之日起十日内补正。${consequence}本机关自收到补正材料之日起五日内审查，决定是否受理。`,
    ),
    // The old law knew no number.
    caseNotice(
      '补正行政复议申请通知书',
      '你提交的申请材料不齐全，请自收到本通知书之日起五日内补正。',
      '2023年6月9日',
    ),
    caseNotice('行政复议受理通知书', '请自收到本通知书之日起五日内提交身份证明。'),
  ],
  invalid: [
    {
      text: notice(`${facts}请自收到本通知书之日起⟦五日⟧内提交补正材料。${consequence}`),
      unsafeFix: notice(`${facts}请自收到本通知书之日起十日内提交补正材料。${consequence}`),
      severity: 'error',
    },
    {
      text: notice(`${facts}请自收到本通知书之日起⟦7个工作日⟧内提交补正材料。${consequence}`),
      unsafeFix: notice(`${facts}请自收到本通知书之日起10个工作日内提交补正材料。${consequence}`),
    },
    {
      text: notice(`${facts}请自收到本通知书之日起⟦15日⟧内补正。${consequence}`),
      unsafeFix: notice(`${facts}请自收到本通知书之日起10日内补正。${consequence}`),
      severity: 'warning',
    },
    {
      text: notice(`${facts}请自收到本通知书之日起十日内补正。`).replace(
        '补正行政复议申请通知书',
        '⟦补正行政复议申请通知书⟧',
      ),
      unsafeFix: notice(
        `${facts}请自收到本通知书之日起十日内补正。无正当理由逾期不补正的，视为放弃行政复议申请。`,
      ),
      message: '没有写明逾期的后果',
      severity: 'warning',
    },
    {
      text: notice(`${facts}请尽快补正。${consequence}`).replace(
        '补正行政复议申请通知书',
        '⟦补正行政复议申请通知书⟧',
      ),
      message: '没有写明期限',
    },
  ],
});
