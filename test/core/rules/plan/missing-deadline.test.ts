import rule from '../../../../server/src/core/rules/plan/missing-deadline.js';
import { testRule } from '../../../support/testRule.js';
import { planWith, task } from './plans.js';

const six = (third: string) => planWith([task(1), task(2), third, task(4), task(5), task(6)]);
const dated = (number: number | string) => task(number, '2026年9月底前完成建设。');
const sixDated = (third: string, more = '') =>
  planWith([dated(1), dated(2), third, dated(4), dated(5), dated(6) + more]);

testRule(rule, {
  valid: [
    sixDated(dated(3)),
    six(task(3)),
    sixDated(task(3, '长期坚持，持续推进。')),
    // A general time covers the one without.
    sixDated(task(3), '\n\n二、落实时限\n\n2026年12月底前完成。'),
  ],
  invalid: [{ text: sixDated(task('⟦3⟧')), message: '没有写完成时限', severity: 'info' }],
});
