import rule from '../../../../server/src/core/rules/reconsideration/unanswered-claim.js';
import { fivePoints, judged } from '../../../support/judged.js';
import { testRule } from '../../../support/testRule.js';

const answer = `申请人的店铺没有标价，货架上的商品都没有价签，现场笔录和照片能够相互印证，申请人对检查结果也签字认可，认定其没有明码标价并无不当。${fivePoints}`;
const shown = '执法人员检查时已经出示执法证件。';

testRule(rule, {
  valid: [
    judged(),
    judged({ claim: '一是商品已经明码标价。二是执法人员没有出示执法证件。', reasons: shown + answer }),
    judged({ claim: '1.货架上的商品有价签；2.执法人员没有出示执法证件。', reasons: shown + answer }),
    // One claim, told as a story: who can say what of it needs an answer.
    judged({ claim: '申请人去年十月回乡照顾老人，店铺由亲戚看管。', reasons: answer }),
    judged({ claim: '一是价签。二是罚款过重。', reasons: answer }),
    // Too little to compare with.
    judged({ claim: '一是商品已经明码标价。二是执法人员没有出示执法证件。', reasons: fivePoints }),
    judged({
      claim: '《云岭市明码标价管理规定》第六条增设了义务，没有上位法依据。',
      reasons: `《云岭市明码标价管理规定》第六条没有增设义务。${answer}`,
    }),
    judged({ claim: '申请人收到《责令改正通知书》后已经改正。', reasons: answer }),
  ],
  invalid: [
    {
      text: judged({ claim: '一是商品已经明码标价。二是⟦执法人员从未出示执法证件⟧。', reasons: answer }),
      message: '看不出对申请人这一项主张的回应',
      severity: 'info',
    },
    {
      text: judged({
        claim: '（一）商品有价签。（二）⟦罚款超出申请人经营收入数倍，家庭生活难以为继⟧。',
        reasons: answer,
      }),
    },
    {
      text: judged({
        claim: '⟦《云岭市明码标价管理规定》第六条增设了义务，没有上位法依据⟧。',
        reasons: answer,
      }),
    },
  ],
});
