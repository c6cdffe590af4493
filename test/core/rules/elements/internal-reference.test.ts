import rule from '../../../../server/src/core/rules/elements/internal-reference.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const sections = (body: string) =>
  gongwen({
    body: `现通知如下。\n\n一、压实责任\n\n${body}\n\n二、加强值守\n\n严格值班。\n\n三、严明纪律\n\n严肃问责。`,
  });

testRule(rule, {
  valid: [
    gongwen(),
    sections('任务见第二部分。'),
    sections('按照本通知第三部分的要求执行。'),
    sections('按照《方案》第五部分的要求执行。'),
    gongwen({ body: '按照本通知第五部分的要求执行。' }),
    sections('大部分、第五部分都已完成。'),
    sections('工程分为四个部分，第四部分明年开工。'),
    sections('规定“按照本通知第五部分的要求执行，并于年底前报送”，现予以重申。').replace('规定“', '规定：“'),
  ],
  invalid: [
    { text: sections('按照⟦本通知第五部分⟧的要求执行。'), severity: 'warning' },
    { text: sections('任务分工详见⟦第四部分⟧。'), message: '只有3个部分' },
    { text: sections('（见⟦第十部分⟧）') },
    { text: sections('- A级任务按照⟦本通知第四部分⟧执行。') },
  ],
});
