import rule from '../../../../server/src/core/rules/wording/collocation.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '统筹推进“五位一体”总体布局、协调推进“四个全面”战略布局。',
    '统筹推进“五位一体”总体布局和“四个全面”战略布局。',
    '公司形成“五位一体”战略布局，带动产业发展。',
    '增强“四个意识”、坚定“四个自信”、做到“两个维护”，拥护“两个确立”。',
    '牢固树立“四个意识”，增强“四个自信”，践行“两个维护”，坚决捍卫“两个确立”。',
    '不断增强“两个维护”的政治自觉、思想自觉、行动自觉。',
    '坚定“两个维护”的行动自觉，增强“两个确立”的认同。',
    '深刻领悟“两个确立”的决定性意义。',
    '优化总体布局，完善战略布局。',
    gongwen(),
  ],
  invalid: [
    {
      text: '统筹推进“五位一体”⟦战略布局⟧、协调推进“四个全面”⟦总体布局⟧。',
      unsafeFix: '统筹推进“五位一体”总体布局、协调推进“四个全面”战略布局。',
      severity: 'error',
    },
    {
      text: '（⟦协调推进⟧“五位一体”总体布局）',
      unsafeFix: '（统筹推进“五位一体”总体布局）',
      severity: 'warning',
    },
    {
      text: '一、要求\n\n⟦坚定⟧“四个意识”。',
      unsafeFix: '一、要求\n\n增强“四个意识”。',
      severity: 'warning',
    },
    { text: '⟦做到⟧“四个自信”，', unsafeFix: '坚定“四个自信”，' },
    { text: '⟦增强⟧“两个维护”，', unsafeFix: '做到“两个维护”，' },
    { text: '⟦做到⟧“两个确立”。', unsafeFix: '拥护“两个确立”。' },
    { text: '⟦坚定⟧四个意识，努力工作。', unsafeFix: '增强四个意识，努力工作。' },
    { text: '坚定“⟦四个自信”、增强“四个意识⟧”。', severity: 'info' },
    { text: '讲话强调：“要⟦坚定⟧‘四个意识’，扎实做好各项工作。”' },
    {
      text: gongwen({ tail: '附件1\n\n学习安排\n\n协调推进“四个全面”⟦总体布局⟧' }),
      unsafeFix: gongwen({ tail: '附件1\n\n学习安排\n\n协调推进“四个全面”战略布局' }),
    },
  ],
});
