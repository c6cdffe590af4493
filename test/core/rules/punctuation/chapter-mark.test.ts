import rule from '../../../../server/src/core/rules/punctuation/chapter-mark.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '第一章　总则\n\n第一条　为规范管理，制定本办法。',
    '第一章 总 则\n\n第一条 为规范管理，制定本办法。',
    '依照第一章、第二章的规定办理。',
    '第一章、第二章由市司法局负责修改。',
    '第三条、第五条自公布之日起施行。',
    '1.1　编制目的\n\n1.2　编制依据',
    '1.1、1.2两节由市财政局负责。',
    '1.5：1的坡度符合要求。',
    '1.5、二倍的标准不再执行。',
    '0.5、总量控制',
    '第一条规定了适用范围。',
  ],
  invalid: [
    {
      text: '第一章⟦、⟧总则\n\n第一条　为规范管理，制定本办法。\n\n第二章⟦：⟧ 职责',
      fix: '第一章　总则\n\n第一条　为规范管理，制定本办法。\n\n第二章 职责',
      message: 'B.3.6',
    },
    {
      text: '第一节⟦.⟧一般规定\n\n第一条　为规范管理，制定本办法。',
      fix: '第一节　一般规定\n\n第一条　为规范管理，制定本办法。',
    },
    {
      text: '1.1⟦.⟧编制目的\n\n为做好5G应急工作。\n\n1.2⟦、⟧编制依据',
      fix: '1.1　编制目的\n\n为做好5G应急工作。\n\n1.2　编制依据',
      message: 'B.3.5',
    },
    {
      text: '第一条⟦：⟧为规范管理，制定本办法。\n\n第二条⟦、⟧本办法适用于全市。',
      fix: '第一条　为规范管理，制定本办法。\n\n第二条　本办法适用于全市。',
      severity: 'info',
    },
    {
      text: gongwen({ tail: '附件1\n\n云岭市防汛应急预案\n\n2.3⟦、⟧ 组织体系' }),
      fix: gongwen({ tail: '附件1\n\n云岭市防汛应急预案\n\n2.3 组织体系' }),
    },
  ],
});
