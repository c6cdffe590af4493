import { evidenceOf } from '../../case/evidence.js';
import { judgesEvidence } from '../../case/evidenceGaps.js';
import { caseOf } from '../../case/readCase.js';
import { defineRule } from '../rule.js';

const properties = ['真实性', '合法性', '关联性'] as const;
const named = /(?:真实性|合法性|关联性|客观性)(?:(?:和|与|及|以及|、)(?:真实性|合法性|关联性|客观性))*/g;
const confirmed = /^(?:均|都|也)?(?:应予|予以|应当予以|应当|可以)(?:确认|认定|认可|采信)/;

export default defineRule(
  {
    id: 'reconsideration/three-properties',
    clauses: ['FY-55'],
    severity: 'info',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '认定证据的真实性、合法性、关联性写全',
    rationale:
      '审查证据围绕真实性、合法性、关联性三个方面（法发〔2018〕10号第四条）。确认一份证据时只写其中一两项，容易被理解为其余没有审查。只对复议机关采信证据的话提示，当事人的质证意见和不予采信的理由只说一项是通常写法。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3的⟦真实性、合法性⟧应予确认，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。\n\n本机关认为：处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3的真实性、合法性、关联性应予确认，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。\n\n本机关认为：处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !judgesEvidence(one)) return;
    const { statements } = evidenceOf(document, one);
    for (const { span, verdicts, disputes } of statements) {
      if (verdicts.length === 0 || verdicts.some(({ verdict }) => verdict === 'rejected')) continue;
      const text = document.slice(span);
      const missing = properties.filter(
        (property) => !text.includes(property) && !text.includes(shortOf(property)),
      );
      if (missing.length === 0) continue;
      for (const match of text.matchAll(named)) {
        const start = span.start + match.index;
        const end = start + match[0].length;
        if (disputes.some(({ whole }) => start >= whole.start && end <= whole.end)) continue;
        if (!confirmed.test(document.text.slice(end, end + 12))) continue;
        yield {
          span: { start, end },
          message: `只写了${match[0]}，没有写${missing.join('、')}；认定证据一般把真实性、合法性、关联性写全（法发〔2018〕10号第四条）`,
        };
        break;
      }
    }
  },
);

/** 来源合法, 与本案有关联 say as much. */
function shortOf(property: (typeof properties)[number]): string {
  return property.slice(0, 2);
}
