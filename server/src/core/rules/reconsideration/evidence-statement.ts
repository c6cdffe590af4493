import { evidenceOf } from '../../case/evidence.js';
import { evidenceTitle, judgesEvidence } from '../../case/evidenceGaps.js';
import { caseOf } from '../../case/readCase.js';
import { defineRule, type Severity } from '../rule.js';

export default defineRule(
  {
    id: 'reconsideration/evidence-statement',
    clauses: ['FY-50', 'FY-59'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '列明的证据逐份写明是否采信',
    rationale:
      '行政复议机关对当事人提交的证据应当审查，属实的才能作为认定事实的根据（《行政复议法》第四十三条）；文书应当写明每份证据是否采信及其理由（法发〔2018〕10号第四条）。编号列明的证据没有一句结论的报警告，没有编号只有名称的报提示；案情复杂、矛盾较烈、社会关注的案件（front matter 写明“案情”，或者经过听证、咨询行政复议委员会、有两个以上第三人）应当对是否采用证据进行释明，升为错误。“上述证据”“证据1至5”“除证据2外”“申请人提交的证据”等合并写法都算。通篇没有证据认定的，由 evidence-part 报。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：⟦证据3.《现场笔录》⟧。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1，双方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。\n\n本机关认为：处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3，双方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。\n\n本机关认为：处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !judgesEvidence(one)) return;
    const { items } = evidenceOf(document, one);
    // Where nothing at all is said of the evidence that is one defect.
    if (!items.some(({ statements, verdict }) => verdict || statements.length > 0)) return;
    for (const item of items) {
      if (item.verdict || item.disputes.length > 0) continue;
      yield {
        span: item.span,
        severity: severityFor(item.number !== undefined, one.weighty),
        clauses: one.weighty ? ['FY-50', 'FY-59'] : ['FY-50'],
        message: `${evidenceTitle(item)}没有写明是否采信，应逐份写明${one.weighty ? '；案情复杂、社会关注的案件应当释明' : ''}`,
      };
    }
  },
);

function severityFor(numbered: boolean, weighty: boolean): Severity {
  if (!numbered) return weighty ? 'warning' : 'info';
  return weighty ? 'error' : 'warning';
}
