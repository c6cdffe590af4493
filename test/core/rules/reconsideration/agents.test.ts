import rule from '../../../../server/src/core/rules/reconsideration/agents.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const applicant = '申请人：李某某，男，1986年5月出生，住云岭市青溪县。';
const withLines = (...lines: string[]) => decision().replace(applicant, [applicant, ...lines].join('\n\n'));

testRule(rule, {
  valid: [
    decision(),
    withLines('委托代理人：周某某，律师。', '委托代理人：吴某某，律师。'),
    withLines('委托代理人：周某某、吴某某，南州明达律师事务所律师。'),
    withLines('法定代理人：李某，申请人之父。', '委托代理人：周某某。', '委托代理人：吴某某。'),
    // Each of two applicants has two.
    withLines(
      '委托代理人：周某某。',
      '委托代理人：吴某某。',
      '申请人：孙某某，女，1980年1月出生，住云岭市。',
      '委托代理人：郑某某。',
      '委托代理人：王某某。',
    ),
    // Two applicants share those that follow.
    withLines(
      '申请人：孙某某，女，1980年1月出生，住云岭市。',
      '委托代理人：周某某。',
      '委托代理人：吴某某。',
      '委托代理人：郑某某。',
    ),
    // The law counts those of applicants and third parties.
    decision().replace(
      '负责人：赵某某，局长。',
      '负责人：赵某某，局长。\n\n委托代理人：周某某。\n\n委托代理人：吴某某。\n\n委托代理人：郑某某。',
    ),
    '云岭市人民政府关于委托代理人的通知\n\n委托代理人：周某某、吴某某、郑某某。\n',
  ],
  invalid: [
    {
      text: withLines('委托代理人：周某某。', '委托代理人：吴某某。', '⟦委托代理人⟧：郑某某。'),
      message: '3名',
    },
    { text: withLines('⟦委托代理人⟧：周某某、吴某某、郑某某。'), severity: 'warning' },
    {
      text: decision().replace(
        '负责人：赵某某，局长。',
        '负责人：赵某某，局长。\n\n第三人：孙某某。\n\n委托代理人：周某某。\n\n委托代理人：吴某某。\n\n⟦委托代理人⟧：郑某某。',
      ),
      message: '第三人的委托代理人',
    },
  ],
});
