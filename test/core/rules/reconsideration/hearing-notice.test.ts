import rule from '../../../../server/src/core/rules/reconsideration/hearing-notice.js';
import { caseNotice, decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const notice = (body: string, date: string) => caseNotice('行政复议听证通知书', body, date);
const facts = '你不服白石区市场监督管理局行政处罚决定申请行政复议一案，';
const where = '上午9时在云岭市司法局第一会议室举行听证，听证事项为处罚决定认定的事实和适用的依据。';

testRule(rule, {
  valid: [
    notice(`${facts}定于2026年4月17日${where}`, '2026年4月7日'),
    // Five workdays up to the day itself: whether that is enough is disputed.
    notice(`${facts}定于2026年4月14日${where}`, '2026年4月7日'),
    // The holiday lies between.
    notice(`${facts}定于2026年10月15日${where}`, '2026年9月30日'),
    notice(`${facts}定于2026年4月17日（星期五）${where}`, '2026年4月7日'),
    // The holidays of that year are not known.
    notice(`${facts}定于2028年10月11日${where}`, '2028年9月28日'),
    notice(
      `${facts}本机关将就处罚决定认定的事实组织听证。时间：2026年4月17日上午9时。地点：云岭市司法局。`,
      '2026年4月7日',
    ),
    notice(`${facts}原定于2026年4月10日举行的听证，改为2026年4月13日${where}`, '2026年4月8日'),
    decision({ procedure: '本机关于2026年4月2日组织听证。' }),
  ],
  invalid: [
    {
      text: notice(
        '听证时间：⟦2026年4月9日⟧上午9时；听证地点：云岭市司法局三楼；听证内容：你不服白石区市场监督管理局行政处罚决定申请行政复议一案。',
        '2026年4月7日',
      ),
      message: '只有2个工作日',
    },
    {
      text: notice(
        `${facts}定于2026年4月17日上午9时在云岭市司法局第一会议室举行听证，有关事项请咨询本机关。`,
        '2026年4月7日',
      ).replace('行政复议听证通知书', '⟦行政复议听证通知书⟧'),
      message: '没有写明拟听证事项',
    },
    {
      text: notice(`${facts}定于⟦2026年4月10日⟧${where}`, '2026年4月7日'),
      message: '只有3个工作日',
      severity: 'error',
    },
    // Seven days on the calendar, two at work.
    { text: notice(`${facts}定于⟦2026年10月9日⟧${where}`, '2026年9月30日'), message: '只有2个工作日' },
    { text: notice(`${facts}定于⟦2025年12月31日⟧${where}`, '2025年12月29日') },
    {
      text: notice(
        `${facts}定于2026年4月17日上午9时举行听证，围绕处罚决定认定的事实进行，请准时参加。`,
        '2026年4月7日',
      ).replace('行政复议听证通知书', '⟦行政复议听证通知书⟧'),
      message: '没有写明地点',
      severity: 'warning',
    },
  ],
});
