import rule from '../../../../server/src/core/rules/reconsideration/abolished-terms.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const found = (text: string, date?: string) =>
  decision({ findings: `经审理查明：${text}`, ...(date ? { date } : {}) });

testRule(rule, {
  valid: [
    decision(),
    found('被申请人作出的行政行为已经送达。'),
    // Before the law of 2023.
    found('被申请人作出的具体行政行为已经送达。', '2023年4月28日'),
    // Old law and old documents.
    found('修订前的《中华人民共和国行政复议法》规定，公民认为具体行政行为侵犯其合法权益的，可以申请。'),
    found('《中华人民共和国行政复议法实施条例》规定，具体行政行为内容不适当的予以变更。'),
    found('2017年，原云岭市人民政府法制机构曾对具体行政行为进行审查。'),
    found('申请人在笔录中说：“这个具体行政行为不对。”'),
    found('申请人提交《关于撤销具体行政行为的申请》。'),
    // The parties' own words.
    decision().replace('申请人称：', '申请人称：该具体行政行为违法。'),
    '云岭市人民政府关于具体行政行为的通知\n\n具体行政行为。\n\n云岭市人民政府\n\n2026年6月5日\n',
  ],
  invalid: [
    {
      text: found('被申请人作出的⟦具体行政行为⟧已经送达。'),
      unsafeFix: found('被申请人作出的行政行为已经送达。'),
      message: '应为“行政行为”',
      severity: 'warning',
    },
    {
      text: found('本机关⟦法制机构⟧听取了申请人的意见。'),
      unsafeFix: found('本机关行政复议机构听取了申请人的意见。'),
    },
    {
      text: found('本机关⟦负责法制工作的机构⟧进行了审查。'),
      unsafeFix: found('本机关行政复议机构进行了审查。'),
    },
    {
      text: found('本机关⟦法制办⟧听取了申请人的意见。'),
      unsafeFix: found('本机关行政复议机构听取了申请人的意见。'),
    },
  ],
});
