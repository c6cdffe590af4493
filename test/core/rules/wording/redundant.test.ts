import rule from '../../../../server/src/core/rules/wording/redundant.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '涉及人员较多，措施付诸行动，经费来自财政。',
    '涉及到期债券，涉及到会人员。',
    '群众目睹了经过，当前的首要任务是防汛。',
    '无时无刻不牢记使命，无时无刻都不放松。',
    '众多市民和他们的子女，众多同行。',
    '直至到期归还。',
    '依法予以公开，进行清理。',
    '《亲眼目睹的变迁》一书。',
    gongwen(),
  ],
  invalid: [
    {
      text: '⟦付诸于⟧行动，⟦免费赠送⟧资料。',
      fix: '付诸行动，⟦免费赠送⟧资料。'.replace(/[⟦⟧]/g, ''),
      unsafeFix: '付诸行动，赠送资料。',
    },
    { text: '（⟦涉及到⟧3个县）', fix: '（涉及3个县）', severity: 'info' },
    { text: '材料⟦来自于⟧A区', fix: '材料来自A区' },
    { text: '对设施⟦进行予以⟧清理', unsafeFix: '对设施予以清理', severity: 'info' },
    { text: '⟦切忌不要⟧“⟦亲眼目睹⟧”', unsafeFix: '切忌“目睹”', severity: 'warning' },
    { text: '- 动员众多志愿者⟦们⟧参加', unsafeFix: '- 动员众多志愿者参加' },
    { text: '⟦当前的当务之急⟧是防汛', unsafeFix: '当务之急是防汛' },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n1.⟦诉诸于⟧法律' }),
      fix: gongwen({ tail: '附件1\n\n清单\n\n1.诉诸法律' }),
    },
  ],
});
