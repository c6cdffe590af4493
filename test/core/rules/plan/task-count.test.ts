import rule from '../../../../server/src/core/rules/plan/task-count.js';
import { testRule } from '../../../support/testRule.js';
import { draft, planWith, task } from './plans.js';

const three = [task(1), task(2), task(3)];

testRule(rule, {
  valid: [
    planWith(three),
    planWith(three, '本方案共3项任务。'),
    planWith(three, '本方案共三项重点任务。'),
    planWith(three, '其中2项任务由市大数据局牵头。'),
    planWith(three, '《云岭市数字政府建设规划》共27项任务。'),
    planWith(three, '本方案共列出12项措施。'),
    planWith(three, '本方案共6项制度。'),
    // A gap in the numbers is another defect.
    planWith([task(1), task(2), task(4)], '本方案共4项任务。'),
    // Too far apart to be the same thing.
    planWith(three, '全市共120项任务。'),
    draft('本方案共5项任务。'),
    '三个方面共4项任务。\n1.甲\n2.乙\n3.丙',
  ],
  invalid: [
    {
      text: planWith(three, '本方案共⟦4⟧项任务，请逐项落实。'),
      unsafeFix: planWith(three, '本方案共3项任务，请逐项落实。'),
      message: '实际列了3项',
      severity: 'warning',
    },
    {
      text: planWith(three, '本方案共确定⟦五⟧项重点任务。'),
      unsafeFix: planWith(three, '本方案共确定三项重点任务。'),
    },
    {
      text: planWith([...three, task(4)], '方案共涉⟦3⟧项任务。'),
      unsafeFix: planWith([...three, task(4)], '方案共涉4项任务。'),
    },
  ],
});
