import rule from '../../../../server/src/core/rules/reconsideration/order-deadline.js';
import { caseNotice, decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const by = (does: string) =>
  decision({ operative: `根据《中华人民共和国行政复议法》第六十六条的规定，本机关决定：\n\n${does}` });
const notice = (does: string) =>
  caseNotice(
    '责令履行通知书',
    `本机关作出的行政复议决定已经送达你局，你局没有履行。根据《中华人民共和国行政复议法》第七十七条第二款的规定，${does}`,
    '2026年6月20日',
    '白石区自然资源局',
  );

testRule(rule, {
  valid: [
    decision(),
    by('责令被申请人自收到本决定书之日起三十日内履行查处职责。'),
    by('责令被申请人自收到本决定书之日起20个工作日内对申请人的申请重新作出答复。'),
    by('责令被申请人在法定期限内重新作出行政行为。'),
    by('责令被申请人于2026年6月30日前作出处理。'),
    by('责令被申请人在两个月内作出处理。'),
    by('自收到本决定书之日起三十日内，责令被申请人履行查处职责。'),
    by('责令被申请人立即解除查封。'),
    // Not the main text.
    decision({ findings: '经审理查明：2025年11月10日，被申请人责令申请人履行标价义务。' }),
    notice('责令你局自收到本通知书之日起十五日内履行。'),
  ],
  invalid: [
    { text: by('⟦责令被申请人履行查处职责⟧。'), message: '第六十六条', severity: 'error' },
    {
      text: by('一、撤销被申请人作出的处罚决定；\n\n二、⟦责令被申请人重新作出行政行为⟧。'),
      message: '第六十四条',
    },
    {
      text: by(
        '一、⟦责令被申请人对申请人的投诉作出处理⟧；\n\n二、责令被申请人自收到本决定书之日起三十日内公开信息。',
      ),
    },
    { text: notice('⟦责令⟧你局履行上述行政复议决定。'), message: '第七十七条' },
    { text: by('⟦责令被申请人继续履行《房屋征收补偿协议》⟧。'), message: '没有写明期限' },
  ],
});
