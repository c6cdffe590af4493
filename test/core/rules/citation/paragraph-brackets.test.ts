import rule from '../../../../server/src/core/rules/citation/paragraph-brackets.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '违反第七十五条第二款的，责令改正。',
    '依照第三条第（二）项办理。',
    '依照第三条第一款第（二）项第1目办理。',
    '适用第十条第一款、第二款和第十二条第一项。',
    '第一项工作是清理，第二款产品是水泵。',
    '第一项、第二款产品不合格。',
    '第（二）款项已经拨付。',
    gongwen(),
  ],
  invalid: [
    {
      text: '违反第七十五条⟦第（二）款⟧的，责令改正。',
      fix: '违反第七十五条第二款的，责令改正。',
      message: '第二款',
    },
    {
      text: '依据《云岭市供水条例》第三条⟦第(一)款⟧第（二）项办理。',
      fix: '依据《云岭市供水条例》第三条第一款第（二）项办理。',
    },
    { text: '一、本办法第五条⟦第（2）款⟧适用。', fix: '一、本办法第五条第2款适用。' },
    { text: '（见第五条⟦第（一）、（二）款⟧）', fix: '（见第五条第一、二款）' },
    { text: '依照本法第三条⟦第一项第二款⟧的规定办理。', message: '顺序' },
    {
      text: gongwen({ body: '请按照《云岭市供水条例》第九条⟦第（一）款⟧执行。' }),
      fix: gongwen({ body: '请按照《云岭市供水条例》第九条第一款执行。' }),
    },
  ],
});
