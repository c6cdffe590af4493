import { disputedFacts } from '../../case/disputedFacts.js';
import { judgesEvidence } from '../../case/evidenceGaps.js';
import { caseOf } from '../../case/readCase.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'reconsideration/disputed-fact',
    clauses: ['FY-53', 'FY-59'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '有争议的事实写明认定意见和理由',
    rationale:
      '对有争议的事实，应当写明事实认定的意见和理由（法发〔2018〕10号第四条；各地推进行政复议文书规范化的要求）。只列出双方各自的主张而不认定，等于没有回答。一般案件报警告，案情复杂、矛盾较烈、社会关注的案件报错误。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3，双方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。\n\n⟦关于店铺是否标价的事实，申请人主张已经标价，被申请人主张没有标价⟧。\n\n本机关认为：处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3，双方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。\n\n关于店铺是否标价的事实，申请人主张已经标价，被申请人主张没有标价。因证据3记载没有标价，本机关认定申请人没有标价。\n\n本机关认为：处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !judgesEvidence(one)) return;
    for (const { span, claims, finding, reason } of disputedFacts(document, one)) {
      if (finding && reason) continue;
      yield {
        span: finding ? { start: finding.start, end: Math.min(finding.end, span.end) } : claims,
        severity: one.weighty ? 'error' : 'warning',
        clauses: one.weighty ? ['FY-53', 'FY-59'] : ['FY-53'],
        message: finding
          ? '有争议的事实只写了认定意见，没有写明理由，应说明根据哪些证据认定'
          : '当事人各执一词的事实没有写明认定意见和理由，应写明本机关认定的事实和根据的证据',
      };
    }
  },
);
