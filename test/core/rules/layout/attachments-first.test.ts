import rule from '../../../../server/src/core/rules/layout/attachments-first.js';
import { testRule } from '../../../support/testRule.js';

const body = '请认真贯彻执行。\n\n附件：联络员名单\n\n云岭市人民政府办公室\n2026年6月5日\n\n';
const attachment = '附件\n\n联络员名单\n\n内容。\n\n';
const copies = '抄送：市委办公室，市人大常委会办公室。';
const printed = '云岭市人民政府办公室　2026年6月8日印发';

testRule(rule, {
  valid: [
    `${body}${attachment}${copies}\n${printed}\n`,
    `${body}${copies}\n${printed}\n`,
    `${body}${attachment}`,
  ],
  invalid: [
    { text: `${body}⟦${copies}⟧\n${printed}\n\n${attachment}`, message: '抄送移到附件后面' },
    { text: `${body}⟦${printed}⟧\n\n${attachment}`, message: '印发机关和印发日期移到附件后面' },
  ],
});
