import rule from '../../../../server/src/core/rules/reconsideration/officer-title.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const applicant = '申请人：李某某，男，1986年5月出生，住云岭市青溪县。';
const by = (...lines: string[]) => decision().replace(applicant, lines.join('\n\n'));

testRule(rule, {
  valid: [
    decision(),
    by('申请人：云岭锦绣服饰有限公司，住所地云岭市白石区。', '法定代表人：邱某某，执行董事。'),
    by('申请人：云岭锦绣服饰有限公司白石分公司，住所地云岭市白石区。', '负责人：邱某某。'),
    by('申请人：白石区老街面馆，个体工商户，经营场所云岭市白石区老街。', '经营者：田某某。'),
    by('申请人：白石区老街面馆，经营场所云岭市白石区老街。', '负责人：田某某。'),
    by('申请人：白石区顺达汽车修理厂，住所地云岭市白石区。', '法定代表人：田某某。'),
    decision().replace('负责人：赵某某', '主要负责人：赵某某'),
    '云岭市人民政府关于法定代表人的通知\n\n法定代表人：赵某某。\n',
  ],
  invalid: [
    {
      text: decision().replace('负责人：赵某某', '⟦法定代表人⟧：赵某某'),
      unsafeFix: decision(),
      message: '行政机关一般写“负责人”',
      severity: 'info',
    },
    {
      text: by('申请人：云岭锦绣服饰有限公司，住所地云岭市白石区。', '⟦负责人⟧：邱某某，执行董事。'),
      unsafeFix: by('申请人：云岭锦绣服饰有限公司，住所地云岭市白石区。', '法定代表人：邱某某，执行董事。'),
    },
    {
      text: by('申请人：白石区老街面馆，个体工商户，经营场所云岭市白石区老街。', '⟦法定代表人⟧：田某某。'),
      unsafeFix: by('申请人：白石区老街面馆，个体工商户，经营场所云岭市白石区老街。', '经营者：田某某。'),
    },
  ],
});
