import rule from '../../../../server/src/core/rules/plan/late-deadline.js';
import { testRule } from '../../../support/testRule.js';
import { datedPlan, draft, files } from './plans.js';

const dated = { '方案.md': datedPlan };

testRule(rule, {
  valid: [
    { text: draft('落实任务1，2026年10月底前完成整合。'), files },
    { text: draft('落实任务1，2026年9月30日前完成整合。'), files },
    // The plan sets no time for the task.
    { text: draft('落实任务2，2030年底前完成整合。'), files },
    { text: draft('落实任务2，2027年底前完成整合。'), files: dated },
    { text: draft('落实任务1，整合工作已于2026年12月底前完成。'), files },
    { text: draft('落实任务1，到2035年建成数字政府。'), files },
    // Another line, of which it is not sure that it is about the task.
    { text: draft('落实任务1。\n\n请于2026年12月底前报送总结。'), files },
    { text: draft('落实任务1、任务2，2026年12月底前完成整合。'), files },
    // Issued when the plan's time was over.
    { text: draft('落实任务1，2027年3月底前完成整合。', undefined, '2026年11月5日'), files },
    { text: draft('落实任务1，2026年12月底前完成整合。'), files: {} },
  ],
  invalid: [
    {
      text: draft('落实任务1，⟦2026年12月底前⟧完成整合。'),
      files,
      message: '晚于云岭政办发〔2026〕8号对任务1的时限（2026年10月31日）',
      severity: 'warning',
    },
    { text: draft('按照任务1的要求，⟦2027年底前⟧完成整合。'), files },
    { text: draft('落实任务2，⟦2028年6月底前⟧完成整合。'), files: dated },
    { text: draft('完成时限：⟦2026年12月底前⟧。', '任务: 1'), files, format: 'markdown' },
    { text: draft('落实长政办发〔2022〕14号文件任务18，⟦2026年6月底前⟧完成。', undefined, '2024年6月5日') },
  ],
});
