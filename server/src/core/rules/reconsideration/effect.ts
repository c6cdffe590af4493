import type { CaseKind } from '../../case/caseDocument.js';
import { caseOf } from '../../case/readCase.js';
import { inQuotation } from '../../model/closing.js';
import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

const decided: ReadonlySet<CaseKind> = new Set(['decision', 'dismissal', 'nonAcceptance']);
const wrong = pattern(
  /(?<=本(?:行政)?(?:复议)?决定书?)(?:从|自)?(?:本决定书?)?(?:作出|做出|签发|印发|制发|发布|公布|公告|盖章|成文)(?:之日|后|之时)起?[，,]?即?(?:生效|产生法律效力|发生法律效力|发生效力|具有法律效力)/,
);

export default defineRule(
  {
    id: 'reconsideration/effect',
    clauses: ['FY-39'],
    severity: 'warning',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '行政复议决定书一经送达即发生法律效力',
    rationale:
      '《行政复议法》第七十五条：行政复议决定书一经送达，即发生法律效力。不从作出、签发之日起生效。没有写这一句的不报。',
    examples: [
      {
        bad: '云岭市人民政府\n\n行政复议决定书\n\n云岭府复决字〔2026〕18号\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人请求：撤销被申请人作出的处罚决定。\n\n本机关认为：处罚决定合法适当。\n\n根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：\n\n维持被申请人作出的处罚决定。\n\n申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向云岭市中级人民法院提起行政诉讼。\n\n本决定书⟦自作出之日起生效⟧。\n\n云岭市人民政府\n\n2026年4月28日\n',
        good: '云岭市人民政府\n\n行政复议决定书\n\n云岭府复决字〔2026〕18号\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人请求：撤销被申请人作出的处罚决定。\n\n本机关认为：处罚决定合法适当。\n\n根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：\n\n维持被申请人作出的处罚决定。\n\n申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向云岭市中级人民法院提起行政诉讼。\n\n本决定书一经送达，即发生法律效力。\n\n云岭市人民政府\n\n2026年4月28日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !decided.has(one.kind)) return;
    for (const { span } of document.matches(wrong, { outside: 'both' })) {
      if (inQuotation(document, span.start)) continue;
      yield {
        span,
        message: '行政复议决定书自送达时生效（《行政复议法》第七十五条），应为“一经送达，即发生法律效力”',
        fixes: [replacement(span, '一经送达，即发生法律效力', '改为一经送达，即发生法律效力', false)],
      };
    }
  },
);
