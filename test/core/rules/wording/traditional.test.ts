import rule from '../../../../server/src/core/rules/wording/traditional.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '组织开展安全生产检查。',
    '皇后大道，公里数，头发，干部，面条。',
    '瞭解、乾坤、徵兆按规定使用。',
    '引用《臺灣經濟發展史》一书。',
    { text: '代码 `開展` 不查。', format: 'markdown' },
    '着力解决，覆盖，借鉴。',
    '朱镕基、钟某、锺某。',
    gongwen(),
  ],
  invalid: [
    { text: '组织⟦開⟧展安全生⟦產檢⟧查。', unsafeFix: '组织开展安全生产检查。', severity: 'warning' },
    { text: '由刘⟦國⟧梁负责。', unsafeFix: '由刘国梁负责。', severity: 'info' },
    { text: '（⟦經濟⟧工作）', unsafeFix: '（经济工作）', severity: 'warning' },
    { text: '“⟦機構⟧”3个，A⟦級⟧', unsafeFix: '“机构”3个，A级' },
    { text: '- ⟦電話⟧登记', unsafeFix: '- 电话登记' },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n1.⟦費⟧用'.replace('費', '財務') }),
      unsafeFix: gongwen({ tail: '附件1\n\n清单\n\n1.财务用' }),
    },
  ],
});
