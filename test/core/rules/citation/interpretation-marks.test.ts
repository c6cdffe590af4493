import rule from '../../../../server/src/core/rules/citation/interpretation-marks.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const right = '《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》';
const wrong = '《最高人民法院关于适用中华人民共和国行政诉讼法的解释》';

testRule(rule, {
  valid: [
    `依照${right}第六十四条办理。`,
    '依照《中华人民共和国行政复议法》办理。',
    '依照《最高人民法院关于适用行政诉讼法的说明》办理。',
    '依照《云岭市实施中华人民共和国行政诉讼法的办法》办理。',
    '依照《最高人民法院关于审理行政协议案件若干问题的规定》办理。',
    '依照最高人民法院关于适用中华人民共和国行政诉讼法的解释办理。',
    '依照《最高人民法院关于适用《中华人民共和国行政诉讼法》的解释》办理。',
    gongwen(),
  ],
  invalid: [
    { text: `依照⟦${wrong}⟧第六十四条办理。`, fix: `依照${right}第六十四条办理。` },
    { text: `（依照⟦${wrong}⟧）`, fix: `（依照${right}）` },
    { text: gongwen({ body: `请学习⟦${wrong}⟧。` }), fix: gongwen({ body: `请学习${right}。` }) },
  ],
});
