import rule from '../../../../server/src/core/rules/citation/item-brackets.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '适用第三条第一项、第二项和第四条第三项。',
    '适用第三条第（一）项、第（二）项和第四条第（三）项。',
    '第一项工作按照第三条第（一）项办理。',
    '“依照第三条第一项的规定，应当给予处分的，从其规定”，并按第四条第（二）项办理。',
    '第三条规定了四项措施，其中第（二）项为重点。',
    '本级第一项指标按照第六条第（一）项核定。',
    '适用第三条第一款。',
    gongwen(),
  ],
  invalid: [
    {
      text: '适用第三条第一项、第四条第二项和第五条⟦第（三）项⟧。',
      unsafeFix: '适用第三条第一项、第四条第二项和第五条第三项。',
      severity: 'info',
    },
    {
      text: '适用第三条第（一）项、第四条第（二）项和第五条⟦第三项⟧。',
      unsafeFix: '适用第三条第（一）项、第四条第（二）项和第五条第（三）项。',
    },
    {
      text: '一、依照《云岭市供水条例》第三条⟦第(一)项⟧。\n\n二、依照《云岭市供水条例》第五条第三项。',
      unsafeFix: '一、依照《云岭市供水条例》第三条第一项。\n\n二、依照《云岭市供水条例》第五条第三项。',
    },
  ],
});
