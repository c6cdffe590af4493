import rule from '../../../../server/src/core/rules/reconsideration/evidence-kind.js';
import { judged } from '../../../support/judged.js';
import { testRule } from '../../../support/testRule.js';

const listed = (kind: string) =>
  judged({ applicant: `申请人提交的证据：证据1.材料一份，${kind}，证明已经标价；证据2.张某某的书面证言。` });

testRule(rule, {
  valid: [
    judged(),
    listed('书证'),
    listed('鉴定意见'),
    listed('当事人的陈述'),
    // Terms of other laws and names of papers.
    judged({ findings: '云岭市劳动能力鉴定委员会作出劳动能力鉴定结论。' }),
    judged({ findings: '申请人收到《产品质量鉴定结论书》。' }),
    judged({ findings: '申请人申请再次鉴定结论作出后提出。' }),
    // What the parties say is theirs.
    judged({ claim: '鉴定结论不真实。' }),
    '云岭市市场监督管理局关于印发鉴定结论公布办法的通知\n\n各县、区局：\n\n鉴定结论应当公布。\n\n云岭市市场监督管理局\n\n2026年3月5日\n',
  ],
  invalid: [
    {
      text: listed('⟦鉴定结论⟧'),
      unsafeFix: listed('鉴定意见'),
      message: '应写作“鉴定意见”',
      severity: 'warning',
    },
    { text: listed('⟦音像资料⟧'), unsafeFix: listed('视听资料') },
    { text: listed('⟦当事人陈述⟧'), unsafeFix: listed('当事人的陈述') },
    { text: listed('⟦电子证据⟧'), unsafeFix: listed('电子数据') },
    {
      text: judged({ reasons: '处罚决定以⟦鉴定结论⟧为依据，认定事实清楚。' }),
      unsafeFix: judged({ reasons: '处罚决定以鉴定意见为依据，认定事实清楚。' }),
      message: '旧称',
    },
  ],
});
