import rule from '../../../../server/src/core/rules/elements/copy-number.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const headed = (lines: string) => `${lines}\n\n云岭市人民政府文件\n\n${gongwen()}`;
const matter = (value: string) => `---\n份号: ${value}\n---\n\n${gongwen()}`;

testRule(rule, {
  valid: [
    headed('000001\n机密★1年'),
    headed('000123'),
    matter('"000001"'),
    matter('000001'),
    // A number at the top with no 版头 is a page or a heading.
    `1\n\n${gongwen()}`,
    '2026\n\n云岭市大事记\n\n一月，防汛指挥部成立。\n',
    '印制份号为001的文件不得外传。',
    headed('机密★1年'),
    gongwen(),
  ],
  invalid: [
    { text: headed('⟦001⟧\n机密★1年'), fix: headed('000001\n机密★1年'), severity: 'info', message: '7.2.1' },
    { text: headed('⟦12⟧'), fix: headed('000012') },
    { text: headed('⟦00000001⟧\n秘密★1年') },
    { text: matter('⟦1⟧'), fix: matter('000001') },
    { text: matter('"⟦0012⟧"'), fix: matter('"000012"') },
    { text: matter('⟦第3号⟧'), fix: matter('000003') },
  ],
});
