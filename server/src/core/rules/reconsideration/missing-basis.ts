import { reviewLawArticles, regulationArticles } from '../../case/basis.js';
import { caseOf } from '../../case/readCase.js';
import { decidingKinds, partsOf } from '../../case/reading.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'reconsideration/missing-basis',
    clauses: ['FY-18'],
    severity: 'warning',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '主文之前写明所依据的《行政复议法》条文',
    rationale:
      '决定以《行政复议法》的条文为依据，写作“根据《中华人民共和国行政复议法》第×条的规定，本机关决定：……”。主文和“本机关认为”都没有引用该法任何条文的，予以提示。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n\n本机关认为：处罚决定合法适当。\n\n综上，⟦本机关决定：⟧维持被申请人作出的处罚决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n\n本机关认为：处罚决定合法适当。\n\n综上，根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持被申请人作出的处罚决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || one.cut || !decidingKinds.has(one.kind)) return;
    const [operative] = partsOf(one, 'operative');
    if (!operative || operative.opening.end === operative.opening.start) return;
    const spans = [...partsOf(one, 'reasons'), ...partsOf(one, 'operative')].map(({ span }) => span);
    // The law may be named in any wording, or by a short name of the document's own.
    if (spans.some((span) => reviewLawArticles(document, span).length > 0)) return;
    if (spans.some((span) => regulationArticles(document, span).length > 0)) return;
    if (spans.some((span) => /复议法[^。；]{0,30}第[^。；]{1,8}条/.test(document.slice(span)))) return;
    yield {
      span: operative.opening,
      message: '主文没有写明所依据的《行政复议法》条文，应写“根据《中华人民共和国行政复议法》第×条的规定”',
    };
  },
);
