import rule from '../../../../server/src/core/rules/plan/unknown-task.js';
import { testRule } from '../../../support/testRule.js';
import { draft, files, plan } from './plans.js';

const grouped = `云岭市数字政府建设工作方案

三、主要任务

（一）建设统一平台

1.整合系统。（责任单位：市大数据局牵头）

2.共享数据。（责任单位：市大数据局牵头）

3.建设专网。（责任单位：市大数据局牵头）

（二）完善服务大厅

1.设置综合窗口。（责任单位：市政务服务局牵头）

2.延长服务时间。（责任单位：市政务服务局牵头）
`;
const inGroups = { '方案.md': grouped };
const builtIn = '长政办发〔2022〕14号';

testRule(rule, {
  valid: [
    { text: draft('落实任务3的要求。'), files },
    { text: draft('落实第1至3项任务。'), files },
    { text: draft('落实任务1第二项措施。'), files },
    { text: draft('落实方案第一部分第3项。'), files },
    // Another part of the plan than its tasks.
    { text: draft('落实方案第五部分第8项。'), files },
    { text: draft('落实云岭政办发〔2026〕8号文件第2项任务。'), files },
    // A plan that nobody knows.
    { text: draft('落实《南州省防汛规划》第28项。'), files },
    { text: draft('根据《南州省防汛规划》，落实任务28。'), files },
    { text: draft('落实任务28。', '依据: 《南州省防汛规划》'), files, format: 'markdown' },
    // No plan at all.
    { text: draft('落实任务28的要求。'), files: {} },
    draft('落实任务28的要求。'),
    draft('落实第28项任务。'),
    // The plan may be a neighbour that was not read.
    { text: draft('请落实。', '任务: 28'), format: 'markdown' },
    // Two plans.
    {
      text: draft('落实任务28。'),
      files: { ...files, '又一.md': plan.replace('8号', '9号').replace('数字政府', '智慧城市') },
    },
    { text: draft('依照《中华人民共和国行政复议法》第十一条第二十八项办理。'), files },
    { text: draft('今年完成植树任务28万亩。'), files },
    { text: draft('落实第（二）部分第2项任务。'), files: inGroups },
    { text: draft('请落实。', '任务: "（一）3"'), files: inGroups, format: 'markdown' },
    { text: draft('落实任务2的要求。'), files: inGroups },
    { text: draft(`落实${builtIn}文件任务27、任务20第四项措施。`) },
    // Fewer tasks were read than the plan says it has.
    {
      text: draft('落实任务4的要求。'),
      files: { '方案.md': plan.replace('1.建设', '本方案共5项任务。\n\n1.建设') },
    },
  ],
  invalid: [
    {
      text: draft('落实⟦任务4⟧的要求。'),
      files,
      message: '云岭政办发〔2026〕8号共3项任务，没有任务4',
      severity: 'error',
    },
    { text: draft('落实第2、3、⟦4项任务⟧。'), files },
    { text: draft('落实第2至⟦5项任务⟧。'), files },
    { text: draft('（对应⟦任务二十八⟧）'), files },
    { text: draft('落实《云岭市数字政府建设工作方案》⟦第28项⟧。'), files },
    { text: draft('落实《云岭市数字政府建设工作方案》（云岭政办发〔2026〕8号）⟦第28项任务⟧。'), files },
    { text: draft('落实⟦任务1第三项措施⟧。'), files, message: '列了2项措施，没有第3项' },
    { text: draft('落实⟦任务3第一项措施⟧。'), files, severity: 'info' },
    { text: draft('请落实。', '任务: [1, ⟦4⟧, ⟦1.3⟧]'), files, format: 'markdown' },
    { text: draft('请落实。', '任务: ⟦无⟧'), files, format: 'markdown', severity: 'warning' },
    {
      text: draft('请落实。', '任务: "⟦（二）3⟧"'),
      files: inGroups,
      format: 'markdown',
      message: '（二）之下共2项任务',
    },
    {
      text: draft('请落实。', '任务: "⟦（三）1⟧"'),
      files: inGroups,
      format: 'markdown',
      message: '没有（三）',
    },
    { text: draft('请落实。', '任务: "⟦（一）1⟧"'), files, format: 'markdown', severity: 'warning' },
    { text: draft('请落实。', '任务: ⟦12⟧'), files: inGroups, format: 'markdown', severity: 'warning' },
    { text: draft(`落实${builtIn}文件⟦任务28⟧。`), message: `${builtIn}共27项任务` },
    { text: draft('请落实。', `任务: ⟦28⟧\n依据: ${builtIn}`), format: 'markdown' },
    {
      text: draft('请落实。', '任务: ⟦28⟧'),
      files: {},
      format: 'markdown',
      severity: 'warning',
      message: '请在文首写明“依据”',
    },
  ],
});
