import rule from '../../../../server/src/core/rules/reconsideration/court-name.js';
import { decision } from '../../../support/decision.js';
import { disclosure, penalty } from '../../../support/acts.js';
import { testRule } from '../../../support/testRule.js';

const court = '云岭市白石区人民法院';

testRule(rule, {
  valid: [
    decision(),
    decision().replace(court, '云岭市中级人民法院'),
    decision().replace(court, '云岭铁路运输法院'),
    decision().replace(`依法向${court}`, '依法'),
    decision({ findings: '经审理查明：申请人曾可以向人民法院提起行政诉讼。' }),
    decision().replace(/申请人如不服.*/, '本决定为最终裁决。'),
    penalty(),
    disclosure(),
  ],
  invalid: [
    { text: decision().replace(court, '⟦人民法院⟧'), severity: 'info', message: '惯例' },
    { text: decision().replace(court, '⟦有管辖权的人民法院⟧') },
    { text: decision().replace(court, '⟦当地人民法院⟧') },
  ],
});
