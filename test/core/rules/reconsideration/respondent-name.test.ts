import rule from '../../../../server/src/core/rules/reconsideration/respondent-name.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const cause = (name: string) =>
  `申请人不服被申请人${name}于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号），于2026年3月4日向本机关申请行政复议。本机关于2026年3月9日依法受理。`;

testRule(rule, {
  valid: [
    decision(),
    decision({ cause: cause('白石区市场监督管理局') }),
    decision({ cause: cause('云岭市白石区市场监督管理局') }),
    // Short forms.
    decision({ cause: cause('白石区市场监管局') }),
    decision({ cause: cause('区市场监督管理局') }),
    decision({ findings: '经审理查明：被申请人向青溪县市场监督管理局发函核实。' }),
    decision({ findings: '经审理查明：被申请人将案件移送白石区公安局。' }),
    decision({ findings: '经审理查明：被申请人对云岭市市场监督管理局的批复没有异议。' }),
    decision({ findings: '经审理查明：被申请人内部机构于2025年11月17日立案。' }),
    decision({ cause: cause('青溪县市场监督管理局') }).replace(
      '被申请人：白石区市场监督管理局',
      '被申请人：某某区市场监督管理局',
    ),
  ],
  invalid: [
    {
      text: decision({ cause: cause('⟦白石县市场监督管理局⟧') }),
      message: '首部的被申请人是“白石区市场监督管理局”',
      severity: 'error',
      unsafeFix: decision({ cause: cause('白石区市场监督管理局') }),
    },
    {
      text: decision({
        operative:
          '根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持被申请人⟦青溪县市场监督管理局⟧于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号）。',
      }),
    },
    { text: decision({ cause: cause('⟦白石区城市管理局⟧') }) },
    // In the main text the name stands in full.
    {
      text: decision({
        operative:
          '根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持被申请人⟦白石区市场监管局⟧于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号）。',
      }),
      message: '写被申请人的全称',
      severity: 'warning',
    },
  ],
});
