import type { Party } from '../../case/caseDocument.js';
import { caseOf } from '../../case/readCase.js';
import { isOfReview } from '../../case/reading.js';
import type { Document } from '../../model/document.js';
import { defineRule, replacement } from '../rule.js';

const agency = /(?:政府|[局厅委署]|委员会|管委会|街道办事处|支队|大队|总队|海关|派出所|管理所|监督所)$/;
const company = /有限(?:责任)?公司$|股份公司$|集团公司$/;
const trader = /个体工商户/;

export default defineRule(
  {
    id: 'reconsideration/officer-title',
    clauses: ['FY-03'],
    severity: 'info',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '公司写“法定代表人”，个体工商户写“经营者”，行政机关和其他组织写“负责人”',
    rationale:
      '法定代表人是法人章程或者法律规定的代表人。公司法人写“法定代表人”，个体工商户写“经营者”，不具有法人资格的组织、行政机关写“负责人”；许多地方对行政机关也写“法定代表人”，以当地规范为准，所以只作提示。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n⟦法定代表人⟧：赵某某，局长。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n负责人：赵某某，局长。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !isOfReview(one)) return;
    for (const party of one.parties) {
      if (party.role !== 'officer' || !party.of) continue;
      const right = titleFor(document, party.of);
      const written = /^(?:法定代表人|法人代表|主要负责人|负责人|经营者)/.exec(party.label)?.[0];
      if (!right || !written || written.endsWith(right.title)) continue;
      yield {
        span: party.labelSpan,
        message: `${right.of}一般写“${right.title}”，不写“${written}”；当地另有规范的从其规定`,
        fixes:
          document.slice(party.labelSpan) === written
            ? [replacement(party.labelSpan, right.title, `改为“${right.title}”`, false)]
            : [],
      };
    }
  },
);

function titleFor(document: Document, party: Party) {
  const { name, role, details, more } = party;
  const facts = [details, ...more.map(({ content }) => content)]
    .map((span) => document.slice(span))
    .join('\n');
  if (trader.test(facts) || trader.test(name)) return { of: '个体工商户', title: '经营者' };
  if (role === 'respondent' || agency.test(name)) return { of: '行政机关', title: '负责人' };
  return company.test(name) && !/分公司/.test(name) ? { of: '公司', title: '法定代表人' } : undefined;
}
