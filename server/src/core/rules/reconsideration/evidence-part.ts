import { evidenceOf } from '../../case/evidence.js';
import { judgesEvidence } from '../../case/evidenceGaps.js';
import { caseOf } from '../../case/readCase.js';
import { nameOf, partsOf } from '../../case/reading.js';
import type { Span } from '../../text.js';
import { defineRule } from '../rule.js';

const speaksOfEvidence = /证据|证实|佐证|为证|在案|笔录|证明|鉴定|凭证|材料/;

export default defineRule(
  {
    id: 'reconsideration/evidence-part',
    clauses: ['FY-16'],
    severity: 'warning',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '写明认定事实所依据的证据和采信的理由',
    rationale:
      '查明事实之后应当写明依据哪些证据、是否采信（行政复议文书惯例；《行政复议法》第四十三条要求证据审查属实才能作为根据）。列明了证据而通篇没有一句采信与否的报警告；既没有列明证据、全文也没有提到依据什么证据的报提示。公开的节选文本不报。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n⟦申请人提交的证据⟧：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n本机关认为：处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3，双方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。\n\n本机关认为：处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !judgesEvidence(one)) return;
    const { items } = evidenceOf(document, one);
    if (items.length > 0) {
      if (items.some(({ statements, verdict }) => verdict || statements.length > 0)) return;
      const first = items[0];
      const opening = one.parts.find(
        ({ kind, span }) => kind.endsWith('Evidence') && first && span.end > first.span.start,
      );
      yield {
        span:
          opening && opening.opening.end > opening.opening.start
            ? named(document.text, opening.opening)
            : (first?.span ?? nameOf(document, one)),
        message: `列明了${items.length}份证据，全文没有写明是否采信，应在查明的事实之后写明采信或者不予采信及其理由`,
      };
      return;
    }
    if (one.kind !== 'decision') return;
    const told = ['findings', 'evidence', 'reasons', 'procedure'] as const;
    const spans = told.flatMap((kind) => partsOf(one, kind).map(({ span }) => span));
    if (spans.some((span) => speaksOfEvidence.test(document.slice(span)))) return;
    yield {
      span: nameOf(document, one),
      severity: 'info',
      message: `${one.name}没有写明认定事实所依据的证据，应在查明的事实之后写明证据和采信的理由`,
    };
  },
);

/** Without the colon. */
function named(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end).replace(/[:：\s　]+$/, '');
  return { start, end: start + words.length };
}
