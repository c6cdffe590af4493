import rule from '../../../../server/src/core/rules/numerals/percent-sign.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '合格率98%。',
    '百分之五和5%',
    '100‰',
    '5 %',
    '%',
    '<!-- 5％ -->\n\n以上是代码。',
    '%%',
    '占比',
    gongwen(),
  ],
  invalid: [
    { text: '合格率98⟦％⟧，', fix: '合格率98%，', severity: 'info' },
    {
      text: '合格率98⟦％⟧，优良率5％。\n\n增长3％。',
      fix: '合格率98%，优良率5%。\n\n增长3%。',
      message: '3处',
    },
    { text: '（占⟦％⟧）', fix: '（占%）' },
    { text: '- 增长5⟦％⟧', fix: '- 增长5%' },
    { text: '见《增长5⟦％⟧的通知》。', message: '％' },
    { text: gongwen({ body: '增长5⟦％⟧。' }), fix: gongwen({ body: '增长5%。' }) },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n增长5⟦％⟧。' }),
      fix: gongwen({ tail: '附件1\n\n清单\n\n增长5%。' }),
    },
  ],
});
