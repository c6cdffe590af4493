import rule from '../../../../server/src/core/rules/reconsideration/operative-numbering.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const by = (...items: string[]) =>
  decision({
    operative: `根据《中华人民共和国行政复议法》第六十四条第一款第一项的规定，本机关决定：\n\n${items.join('\n\n')}`,
  });
const [first, second] = ['撤销处罚决定；', '责令被申请人自收到本决定书之日起三十日内重新作出行政行为。'];

testRule(rule, {
  valid: [
    decision(),
    by(`一、${first}`, `二、${second}`),
    by(`${first}${second}`),
    by(`第一，${first}`, `第二，${second}`),
    // Lists elsewhere.
    decision({ findings: '经审理查明：\n\n1.申请人没有标价。\n\n2.被申请人立案。' }),
    decision({ procedure: '本机关办理如下：\n\n（一）听取意见。\n\n（二）现场勘验。' }),
    by(`一、${first}`, `（一）${second}`),
    '云岭市人民政府关于防汛的决定\n\n1.撤销。\n',
  ],
  invalid: [
    {
      text: by(`⟦1.⟧${first}`, `⟦2.⟧${second}`),
      unsafeFix: by(`一、${first}`, `二、${second}`),
      severity: 'info',
    },
    { text: by(`⟦（一）⟧${first}`, `⟦（二）⟧${second}`), unsafeFix: by(`一、${first}`, `二、${second}`) },
  ],
});
