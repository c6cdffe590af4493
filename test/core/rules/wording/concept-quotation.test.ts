import rule from '../../../../server/src/core/rules/wording/concept-quotation.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
    '讲话要求“增强四个意识、坚定四个自信”。',
    '讲话要求“增强‘四个意识’”。',
    '见《以两个维护统领工作的意见》。',
    '打造省市县乡村五位一体的监管体系。',
    '坚持四个全面的工作方法',
    '树立质量、安全、服务、效率等四个意识，这四个意识缺一不可。',
    '在两个方面加强维护。',
    gongwen(),
  ],
  invalid: [
    {
      text: '增强⟦四个意识⟧、坚定⟦四个自信⟧。',
      unsafeFix: '增强“四个意识”、坚定“四个自信”。',
      severity: 'info',
    },
    {
      text: '拥护⟦两个确立⟧。\n\n再提两个确立。',
      unsafeFix: '拥护“两个确立”。\n\n再提“两个确立”。',
      message: '共2处',
    },
    { text: '（⟦五位一体⟧总体布局）', unsafeFix: '（“五位一体”总体布局）' },
    { text: '协调推进⟦四个全面⟧战略布局', unsafeFix: '协调推进“四个全面”战略布局' },
    { text: '做到“两个维护”，坚决做到⟦两个维护⟧。', unsafeFix: '做到“两个维护”，坚决做到“两个维护”。' },
  ],
});
