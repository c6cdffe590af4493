import rule from '../../../../server/src/core/rules/reconsideration/party-names.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const found = (text: string) => decision({ findings: `经审理查明：${text}` });

testRule(rule, {
  valid: [
    decision(),
    found('申请人于2025年11月10日被告知可以陈述意见。'),
    found('被申请人将申请人报告的情况登记在册。'),
    found('云岭市白石区人民法院判决驳回原告的请求，被告没有上诉。'),
    found('申请人在另案民事诉讼中系原告，白石区某公司系被告。'),
    found('申请人收到《被告应诉须知》。'),
    found('申请人在笔录中说：“我当时是原告。”'),
    found('案件原告知事项有误，被申请人予以更正。'),
    found('该案被告人已经被追究刑事责任。'),
    '云岭市白石区人民法院行政判决书\n\n原告：李某某。\n\n被告：白石区市场监督管理局。\n',
  ],
  invalid: [
    {
      text: found('⟦被告⟧于2026年1月8日作出处罚决定，⟦原告⟧不服。'),
      unsafeFix: found('被申请人于2026年1月8日作出处罚决定，申请人不服。'),
      severity: 'warning',
    },
    { text: found('被申请人向⟦原告⟧送达决定。'), unsafeFix: found('被申请人向申请人送达决定。') },
    { text: found('⟦被上诉人⟧作出决定。'), unsafeFix: found('被申请人作出决定。') },
    { text: found('⟦上诉人⟧没有违法。'), unsafeFix: found('申请人没有违法。') },
  ],
});
