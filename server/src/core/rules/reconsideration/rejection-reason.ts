import { evidenceOf } from '../../case/evidence.js';
import { evidenceTitle, judgesEvidence } from '../../case/evidenceGaps.js';
import { caseOf } from '../../case/readCase.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'reconsideration/rejection-reason',
    clauses: ['FY-51', 'FY-59'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '不予采信的证据写明理由',
    rationale:
      '不采信一份证据，应当结合举证、质证，围绕关联性、合法性、真实性说明为什么（法发〔2018〕10号第四条；《行政复议法》第四十三条）。只写“不予采信”，当事人和法院都无从知道审查过什么。当事人有异议的证据由 disputed-evidence 检查。案情复杂、矛盾较烈、社会关注的案件升为错误。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3，双方当事人均无异议，予以采信。\n\n证据2，⟦不予采信⟧。\n\n本机关认为：处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3，双方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。\n\n本机关认为：处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !judgesEvidence(one)) return;
    const { items, statements } = evidenceOf(document, one);
    for (const statement of statements) {
      const rejected = statement.verdicts.find(({ verdict }) => verdict === 'rejected');
      if (!rejected || statement.reason || statement.disputes.length > 0) continue;
      const own = items.filter((item) => item.statements.includes(statement));
      if (own.length === 0 || own.some(({ reason, disputes }) => reason || disputes.length > 0)) continue;
      const [first] = own;
      const titles = first && own.length === 1 ? evidenceTitle(first) : `${own.length}份证据`;
      yield {
        span: rejected.span,
        severity: one.weighty ? 'error' : 'warning',
        clauses: one.weighty ? ['FY-51', 'FY-59'] : ['FY-51'],
        message: `${titles}${document.slice(rejected.span)}，没有写明理由，应说明真实性、合法性、关联性或者证明力上的问题`,
      };
    }
  },
);
