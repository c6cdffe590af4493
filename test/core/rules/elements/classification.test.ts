import rule from '../../../../server/src/core/rules/elements/classification.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const headed = (lines: string) => `${lines}\n\n云岭市人民政府文件\n\n${gongwen()}`;
const matter = (lines: string) => `---\n${lines}\n---\n\n${gongwen()}`;

testRule(rule, {
  valid: [
    headed('000001\n机密★1年\n特急'),
    headed('000001\n秘密★6个月'),
    headed('000001\n绝密'),
    headed('000001\n绝密★长期'),
    headed('000001'),
    matter('密级: 机密★1年\n份号: "000012"\n发文字号: 云岭政发〔2026〕8号'),
    // A draft has no copies yet.
    matter('密级: 机密★1年\n状态: 起草'),
    matter('紧急程度: 特急'),
    '各单位要严守国家秘密，机密☆1年的文件不得复印。',
    `机密★1年\n\n${gongwen({ number: '' })}`,
    gongwen(),
  ],
  invalid: [
    {
      text: headed('000001\n⟦机密☆一年⟧'),
      fix: headed('000001\n机密★1年'),
      message: '7.2.2',
      severity: 'warning',
    },
    { text: headed('000001\n⟦秘密*5年⟧'), fix: headed('000001\n秘密★5年') },
    { text: headed('000001\n⟦绝密30年⟧'), fix: headed('000001\n绝密★30年') },
    { text: headed('000001\n⟦机密★十年⟧\n特急'), fix: headed('000001\n机密★10年\n特急') },
    { text: headed('000001\n⟦内部⟧'), severity: 'warning' },
    { text: headed('⟦机密★1年⟧'), severity: 'error', message: '第（一）项' },
    { text: matter('密级: ⟦绝对保密⟧\n份号: "000012"'), severity: 'error', message: '第（二）项' },
    { text: matter('密级: ⟦公开⟧'), severity: 'warning', message: '不是密级' },
    {
      text: matter('份号: "000012"\n密级: "⟦机密一年⟧"'),
      fix: matter('份号: "000012"\n密级: "机密★1年"'),
    },
    { text: matter('密级: ⟦秘密★1年⟧\n发文字号: 云岭政发〔2026〕8号'), severity: 'error', message: '份号' },
  ],
});
