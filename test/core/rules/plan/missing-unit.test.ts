import rule from '../../../../server/src/core/rules/plan/missing-unit.js';
import { testRule } from '../../../support/testRule.js';
import { draft, planWith, task } from './plans.js';

const six = (third: string) => planWith([task(1), task(2), third, task(4), task(5), task(6)]);

testRule(rule, {
  valid: [
    six(task(3)),
    // Named all the same, in words that are not read as units.
    six(task(3, '具体分工由市大数据局牵头另行制定。', '')),
    // Too few siblings to say what is usual.
    planWith([task(1), task(2), task(3, undefined, '')]),
    planWith([1, 2, 3, 4, 5, 6].map((number) => task(number, undefined, ''))),
    // Less than four of five have one.
    planWith([1, 2, 3, 4, 5, 6, 7].map((number) => task(number, undefined, number > 5 ? '' : undefined))),
    draft('1.建设平台。\n\n2.共享数据。'),
  ],
  invalid: [
    { text: six(task('⟦3⟧', undefined, '')), message: '其他5项任务都写了', severity: 'info' },
    { text: planWith([task('⟦1⟧', undefined, ''), ...[2, 3, 4, 5, 6].map((number) => task(number))]) },
    { text: planWith([...[1, 2, 3, 4, 5].map((number) => task(number)), task('⟦6⟧', undefined, '')]) },
  ],
});
