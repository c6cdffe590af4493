import rule from '../../../../server/src/core/rules/wording/double-negation.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '防止类似事故再次发生。',
    '确保类似事故不再发生。',
    '防止违规，确保问题不再发生。',
    '避免不必要的损失。',
    '防止和确保隐患不出现反弹。',
    '杜绝浪费，做到不出现跑冒滴漏。',
    '严防死守；不发生重大事故是底线。',
    '《防止事故不再发生》一文标题有误。',
    gongwen(),
  ],
  invalid: [
    { text: '切实防止类似事故⟦不再⟧发生。', unsafeFix: '切实防止类似事故再次发生。', severity: 'error' },
    { text: '（避免险情⟦不⟧发生）', unsafeFix: '（避免险情发生）' },
    { text: '以“杜绝问题⟦不再次⟧出现”为目标', unsafeFix: '以“杜绝问题再次出现”为目标' },
    { text: '严防A类事件⟦不⟧出现', unsafeFix: '严防A类事件出现' },
    { text: '- 以免隐患⟦不⟧产生', unsafeFix: '- 以免隐患产生' },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n1.防范火灾⟦不⟧发生' }),
      unsafeFix: gongwen({ tail: '附件1\n\n清单\n\n1.防范火灾发生' }),
    },
  ],
});
