import rule from '../../../../server/src/core/rules/layout/first-page-body.js';
import { testRule } from '../../../support/testRule.js';

const draft = (addressee: string, number = '云岭政发〔2026〕8号') =>
  `${number}\n\n云岭市人民政府关于做好防汛工作的通知\n\n${addressee}\n\n请遵照执行。\n\n云岭市人民政府\n2026年6月5日\n`;
const names = (rows: number) => `${'青溪县人民政府，'.repeat(Math.floor((rows * 28) / 8) - 1)}市直各单位：`;

testRule(rule, {
  valid: [
    draft('各县（区）人民政府：'),
    draft(names(6)),
    // Nine rows below title and blank line: the twenty-second row is left for the text.
    draft(names(9)),
    // A letter has more room.
    draft(names(12), '云岭函〔2026〕8号'),
    // Without a head nobody knows where the title stands.
    `云岭市人民政府关于做好防汛工作的方案\n\n${names(12)}\n\n请遵照执行。\n`,
  ],
  invalid: [
    { text: draft(`⟦${names(11)}⟧`), message: '应当将主送机关名称移至版记' },
    { text: draft(`⟦${names(17)}⟧`, '云岭函〔2026〕8号'), message: '首页排不下正文' },
  ],
});
