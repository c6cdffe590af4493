import type { Party } from '../../case/caseDocument.js';
import { caseOf } from '../../case/readCase.js';
import { defineRule } from '../rule.js';

const most = 2;

export default defineRule(
  {
    id: 'reconsideration/agents',
    clauses: ['FY-04'],
    severity: 'warning',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '申请人、第三人委托的代理人不超过二名',
    rationale:
      '《行政复议法》第十七条规定，申请人、第三人可以委托一至二名律师、基层法律服务工作者或者其他代理人代为参加行政复议。几名申请人各自委托的分开计算。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n委托代理人：周某某，律师。\n\n委托代理人：吴某某，律师。\n\n⟦委托代理人⟧：郑某某，律师。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n委托代理人：周某某，律师。\n\n委托代理人：吴某某，律师。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one) return;
    const counts = new Map<Party, number>();
    let principals = 0;
    let before: Party | undefined;
    for (const party of one.parties) {
      const { role, label, name, of } = party;
      if (role === 'applicant' || role === 'thirdParty')
        principals = before?.role === role ? principals + 1 : 1;
      before = party;
      if (role !== 'agent' || !of || /法定|指定|监护/.test(label)) continue;
      if (of.role !== 'applicant' && of.role !== 'thirdParty') continue;
      const had = counts.get(of) ?? 0;
      const now = had + name.split('、').length;
      counts.set(of, now);
      // Applicants in a row may share the agents that follow them.
      const allowed = most * principals;
      if (had > allowed || now <= allowed) continue;
      yield {
        span: party.labelSpan,
        message: `${of.label}的委托代理人已有${now}名，《行政复议法》第十七条规定委托一至二名，请核对`,
        related: [{ span: of.nameSpan, message: of.label }],
      };
    }
  },
);
