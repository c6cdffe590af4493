import rule from '../../../../server/src/core/rules/reconsideration/reply-period.js';
import { caseNotice } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const notice = (body: string) =>
  caseNotice('行政复议答复通知书', body, '2026年3月9日', '白石区市场监督管理局');
const facts = '李某某不服你局作出的行政处罚决定，向本机关申请行政复议，本机关已依法受理。';
const simplified =
  '李某某不服你局作出的行政处罚决定，向本机关申请行政复议，本机关已依法受理，适用简易程序审理。';
const ordinary =
  '李某某不服你局作出的行政处罚决定，向本机关申请行政复议，本机关已依法受理，适用普通程序审理。';

testRule(rule, {
  valid: [
    notice(`${facts}请自收到本通知书之日起十日内提出书面答复。`),
    notice(`${facts}请自收到本通知书之日起5日内提出书面答复。`),
    notice(`${simplified}请自收到行政复议申请书副本之日起五日内提出书面答复，并提交证据。`),
    notice(`${ordinary}请自收到本通知书之日起10个工作日内提出书面答复。`),
    notice(`${simplified}请自收到本通知书之日起五日内提出书面答复。如转为普通程序，另行通知。`),
    notice(
      `${facts}请自收到本通知书之日起十日内提出书面答复。对上述通知不服的，可以自收到之日起十五日内起诉。`,
    ),
    caseNotice('行政复议受理通知书', '请自收到本通知书之日起七日内提交答复。'),
  ],
  invalid: [
    {
      text: notice(`${simplified}请自收到本通知书之日起⟦十日⟧内提出书面答复。`),
      unsafeFix: notice(`${simplified}请自收到本通知书之日起五日内提出书面答复。`),
      message: '简易程序',
    },
    {
      text: notice(`${ordinary}请自收到本通知书之日起⟦5日⟧内提出书面答复，并提交证据、依据。`),
      unsafeFix: notice(`${ordinary}请自收到本通知书之日起10日内提出书面答复，并提交证据、依据。`),
      message: '普通程序',
    },
    {
      text: notice(`${ordinary}请自收到行政复议申请书副本之日起⟦十五日⟧内提出书面答复。`),
      unsafeFix: notice(`${ordinary}请自收到行政复议申请书副本之日起十日内提出书面答复。`),
    },
    {
      text: notice(`${facts}请自收到本通知书之日起⟦7日⟧内提出书面答复。`),
      message: '普通程序是收到之日起十日',
    },
    {
      text: notice(`${facts}请及时提出书面答复。`).replace('行政复议答复通知书', '⟦行政复议答复通知书⟧'),
      message: '没有写明期限',
      severity: 'warning',
    },
  ],
});
