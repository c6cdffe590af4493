import type { CaseKind } from '../../case/caseDocument.js';
import { caseOf } from '../../case/readCase.js';
import { remediesOf } from '../../case/remedies.js';
import { defineRule } from '../rule.js';

const reviewed: ReadonlySet<CaseKind> = new Set(['decision', 'dismissal', 'nonAcceptance']);
const general = /^(?:具?有管辖权的|依法享有管辖权的|有权管辖的|当地|相关|有关)?(?:人民)?法院$/;

export default defineRule(
  {
    id: 'reconsideration/court-name',
    clauses: ['FY-36'],
    severity: 'info',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '权利告知写明有管辖权的具体人民法院',
    rationale:
      '惯例：告知起诉权利时写明具体的人民法院，当事人才知道到哪里起诉。只写“人民法院”不算错，作为提示。法院要按当地集中管辖的规定确定，不自动填写。',
    examples: [
      {
        bad: '云岭市人民政府\n\n行政复议决定书\n\n云岭府复决字〔2026〕18号\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人请求：撤销被申请人作出的处罚决定。\n\n本机关认为：处罚决定合法适当。\n\n根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：\n\n维持被申请人作出的处罚决定。\n\n申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向⟦人民法院⟧提起行政诉讼。\n\n云岭市人民政府\n\n2026年4月28日\n',
        good: '云岭市人民政府\n\n行政复议决定书\n\n云岭府复决字〔2026〕18号\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人请求：撤销被申请人作出的处罚决定。\n\n本机关认为：处罚决定合法适当。\n\n根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：\n\n维持被申请人作出的处罚决定。\n\n申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向云岭市中级人民法院提起行政诉讼。\n\n云岭市人民政府\n\n2026年4月28日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !reviewed.has(one.kind)) return;
    for (const { kind, authority, afterReview } of remediesOf(document, one)) {
      if (kind !== 'suit' || afterReview || !authority || !general.test(document.slice(authority))) continue;
      yield {
        span: authority,
        message: '只写了“人民法院”，建议写明有管辖权的具体法院，如“向××市中级人民法院”（惯例）',
      };
    }
  },
);
