import rule from '../../../../server/src/core/rules/plan/past-deadline.js';
import { testRule } from '../../../support/testRule.js';
import { draft, planWith, task } from './plans.js';

const withText = (text: string, date?: string) => planWith([task(1), task(2, text), task(3)], '', date);

testRule(rule, {
  valid: [
    withText('2026年底前完成系统整合。'),
    withText('2026年3月底前完成系统整合。'),
    withText('2025年底前已完成系统整合。'),
    withText('系统整合已于2025年底前完成。'),
    withText('巩固2025年底前建成的平台成果。'),
    withText('到2030年建成统一平台。'),
    withText('按照2025年的要求整合系统。'),
    withText('2025年以来，系统整合取得进展。'),
    // A plan whose own day is not known.
    withText('2025年底前完成系统整合。').replace(/云岭市人民政府办公室[\s\S]*$/, ''),
    draft('2025年底前完成系统整合。'),
  ],
  invalid: [
    {
      text: withText('⟦2025年底前⟧，各单位完成系统整合。'),
      message: '早于方案的成文日期2026年3月5日',
      severity: 'warning',
    },
    { text: withText('⟦2026年1月底前⟧完成系统整合。') },
    { text: withText('⟦2025年底前⟧完成整合，2026年底前全面应用。') },
    { text: withText('力争⟦2025年底前⟧完成系统整合。') },
  ],
});
