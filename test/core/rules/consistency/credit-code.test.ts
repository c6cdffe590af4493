import rule from '../../../../server/src/core/rules/consistency/credit-code.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

// The code that GB 32100 itself gives as an example.
const right = '91350100M000100Y43';

testRule(rule, {
  valid: [
    gongwen(),
    `云岭市云山建材有限公司（统一社会信用代码：${right}）`,
    `统一社会信用代码为${right}。`,
    '统一社会信用代码：9135**********0Y43',
    '统一社会信用代码证书复印件1份。',
    '统一社会信用代码：',
    '编号：91350100M000100Y48',
    `云山公司（统一社会信用代码：${right}）；云山公司（统一社会信用代码：${right}）。`,
  ],
  invalid: [
    {
      text: '云岭市云山建材有限公司（统一社会信用代码：⟦91350100M000100Y48⟧）',
      message: '校验位不对',
      severity: 'error',
    },
    { text: '统一社会信用代码：⟦91350100M000100Y4⟧。', message: '有17位，应为18位' },
    { text: '统一社会信用代码为⟦91350100MOOO100Y43⟧', message: '不用的字母“O”' },
    { text: '“云山公司，统一社会信用代码⟦9135010M000100Y43⟧，住所地云岭市”' },
    { text: '- 统一社会信用代码：⟦91350100M000100Y44⟧' },
    { text: '| 单位 |\n| --- |\n| 统一社会信用代码：⟦91350100M000100Y44⟧ |' },
    {
      text: `云山公司（统一社会信用代码：${right}）违法。云山公司（统一社会信用代码：⟦91999999M000200Y4R⟧）未改正。`,
      message: '前文写作',
    },
    { text: gongwen({ tail: '附件1\n\n名单\n\n统一社会信用代码：⟦91350100M000100Y44⟧' }) },
  ],
});
