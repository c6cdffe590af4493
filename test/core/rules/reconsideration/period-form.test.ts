import rule from '../../../../server/src/core/rules/reconsideration/period-form.js';
import { decision } from '../../../support/decision.js';
import { penalty, penaltyDecision, penaltyNotice } from '../../../support/acts.js';
import { testRule } from '../../../support/testRule.js';

const redo = (period: string) => ({
  operative: `根据《中华人民共和国行政复议法》第六十四条的规定，本机关决定：\n\n一、撤销上述决定；\n\n二、责令被申请人自收到本决定书之日起${period}内重新作出行政行为。`,
});

testRule(rule, {
  valid: [
    decision(),
    decision(redo('六十日')),
    decision(redo('60日')).replace('起十五日内', '起15日内'),
    // What the parties say is theirs; what was done has its own dates.
    decision({ findings: '经审理查明：通知书要求申请人自收到之日起10日内改正。' }),
    decision({ cause: '申请人请求被申请人自收到之日起15日内答复，未获答复，于2026年3月4日申请行政复议。' }),
    decision(redo('六十日')).replace(
      '\n\n云岭市人民政府\n\n2026',
      '\n\n“自收到之日起15日内”见于旧文书。\n\n云岭市人民政府\n\n2026',
    ),
    penalty(),
    decision(redo('二十个工作日')),
  ],
  invalid: [
    {
      text: decision(redo('60日')).replace('起60日内', '起60日内').replace('起十五日内', '起⟦十五日⟧内'),
      fix: decision(redo('60日')).replace('起十五日内', '起15日内'),
      severity: 'info',
    },
    {
      text: decision(redo('六十日')).replace('起十五日内', '起⟦15日⟧内'),
      fix: decision(redo('六十日')),
    },
    {
      text: decision(redo('二十个工作日')).replace('起十五日内', '起⟦15日⟧内'),
      fix: decision(redo('二十个工作日')),
    },
    {
      text: penalty({
        decision: `${penaltyDecision}当事人应当自收到本决定书之日起⟦15日⟧内缴纳罚款。`,
        notice: penaltyNotice,
      }),
      fix: penalty({
        decision: `${penaltyDecision}当事人应当自收到本决定书之日起十五日内缴纳罚款。`,
        notice: penaltyNotice,
      }),
    },
    {
      text: penalty({
        decision: `${penaltyDecision}当事人应当自收到本决定书之日起⟦两个月⟧内完成整改。`,
        notice: penaltyNotice.replace('六十日', '60日').replace('六个月', '6个月'),
      }),
      fix: penalty({
        decision: `${penaltyDecision}当事人应当自收到本决定书之日起2个月内完成整改。`,
        notice: penaltyNotice.replace('六十日', '60日').replace('六个月', '6个月'),
      }),
    },
  ],
});
