import type { CasePartKind } from '../../case/caseDocument.js';
import { caseOf } from '../../case/readCase.js';
import { hasPart, isOfReview, partAt, partiesOf, partsOf } from '../../case/reading.js';
import { pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

/** What a third party said, or that it said nothing. */
const opinion = pattern(
  /(?<=[。；\n\r　 *])第三人[^。；\n]{0,40}?(?:称[，,：:]|述称|意见|主张|认为|答[辩复]|[未没](?:有)?[^。；\n]{0,12}(?:提|参加|到|作|陈述))/,
);
/** Where it stands when no part of its own does. */
const where: ReadonlySet<CasePartKind> = new Set([
  'cause',
  'procedure',
  'claim',
  'answer',
  'applicantEvidence',
  'respondentEvidence',
]);
/** 第三人陈某乙述称 */
const speaker = /^第三人([\u4e00-\u9fff·]{2,30}?)(?:[陈口]?述|答辩|辩|答复|诉)?称/;

export default defineRule(
  {
    id: 'reconsideration/third-party',
    clauses: ['FY-06', 'FY-13'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '有第三人的在首部列明，并写明第三人的意见',
    rationale:
      '正文有“第三人称”的，首部应当列明第三人；首部列明第三人的，正文写明第三人的意见，没有提出意见的也写明（行政复议文书惯例；第三人参加行政复议见《行政复议法》第十六条）。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n\n申请人请求：撤销处罚决定。\n\n申请人称：没有违法。\n\n被申请人称：处罚适当。\n\n⟦第三人称：⟧处罚正确。\n\n经审理查明：申请人没有标价。\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n第三人：周某某。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n\n申请人请求：撤销处罚决定。\n\n申请人称：没有违法。\n\n被申请人称：处罚适当。\n\n第三人称：处罚正确。\n\n经审理查明：申请人没有标价。\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !isOfReview(one)) return;
    const third = partiesOf(one, 'thirdParty');
    const headed = one.parties.some(({ role }) => role === 'applicant' || role === 'respondent');
    const [first] = third;
    if (!first) {
      const [said] = partsOf(one, 'thirdPartyClaim');
      if (!said || !headed) return;
      const { start, end } = said.opening;
      yield {
        span: end > start ? said.opening : { start, end: Math.min(said.span.end, start + 3) },
        clauses: ['FY-06'],
        message: '正文有第三人的意见，首部却没有列明第三人，应在被申请人之后列出',
      };
      return;
    }
    for (const { span } of partsOf(one, 'thirdPartyClaim')) {
      const name = speaker.exec(document.slice(span).slice(0, 50))?.[1];
      if (!name || third.some((party) => isShortFor(party.name, name) || name.includes(party.name))) continue;
      const start = span.start + '第三人'.length;
      yield {
        span: { start, end: start + name.length },
        clauses: ['FY-06'],
        message: `首部没有列明第三人“${name}”，请核对`,
        related: [{ span: first.nameSpan, message: '首部的第三人' }],
      };
    }
    if (one.kind !== 'decision' || one.cut) return;
    if (hasPart(one, 'thirdPartyClaim', 'thirdPartyEvidence')) return;
    const head = one.parts[0]?.span.end ?? 0;
    const said = document.matches(opinion).some(({ span }) => {
      const part = partAt(one, span);
      return span.start > head && part !== undefined && where.has(part.kind);
    });
    if (said) return;
    const body = document.text.slice(head);
    const named = third.some(({ name }) => name.length >= 2 && body.includes(`${name}称`));
    if (named) return;
    yield {
      span: first.labelSpan,
      severity: 'warning',
      clauses: ['FY-13'],
      message: '首部列有第三人，正文没有写明第三人的意见；没有提出意见的也应写明',
    };
  },
);

/** 禾丰公司 of 青溪禾丰餐饮服务有限公司: leaves letters out and puts none in. */
function isShortFor(own: string, name: string): boolean {
  let at = 0;
  for (const letter of own) if (letter === name[at]) at++;
  return at === name.length;
}
