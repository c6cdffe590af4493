import { caseOf } from '../../case/readCase.js';
import { hasPart } from '../../case/reading.js';
import { pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

/** Evidence listed, handed in or weighed in another place. */
const told = pattern(
  /证据(?:材料)?(?:\d|[一二三四五六七八九十][、，：:]|有|包括|如下|为|清单|目录|证实|佐证|在案)|提[交供][^。；\n]{0,30}(?:证据|材料|依据)|等证据(?:证实|佐证|为证|在案|予以)/,
);

/** 申请人提交了…, in whatever place. */
const ofApplicant = pattern(/(?<!被)申请人[^。；\n]{0,30}(?:提[交供]|出示|举证)/);

export default defineRule(
  {
    id: 'reconsideration/evidence-list',
    clauses: ['FY-12', 'FY-10'],
    severity: 'warning',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '列明被申请人提交的证据和依据，申请人提交的证据',
    rationale:
      '被申请人对行政行为的合法性、适当性负有举证责任（《行政复议法》第四十四条），决定书应当列明它提交的证据和依据；没有提交的写明，并依照第七十条处理。申请人提交的证据也要列明，没有提交的不要求，所以只作提示。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n\n申请人请求：撤销处罚决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：\n\n证据1：营业执照。\n\n⟦被申请人称：⟧处罚适当。\n\n经审理查明：申请人没有标价。\n\n本机关认为：处罚适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n\n申请人请求：撤销处罚决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：\n\n证据1：营业执照。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：\n\n证据2：现场笔录。\n\n经审理查明：申请人没有标价。\n\n本机关认为：处罚适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (one?.kind !== 'decision' || one.cut || !hasPart(one, 'findings')) return;
    const answer = one.parts.find(({ kind }) => kind === 'answer');
    const notOnes = /第七十条|(?:未|没有|不(?!服))[^。；]{0,20}(?:答复|提[交供]|举证)/;
    if (notOnes.test(document.text)) return;
    const words = document.matches(told).map(({ span }) => span);
    const between = (from: number, to: number) => words.some(({ start }) => start >= from && start < to);
    const end = document.text.length;
    if (!hasPart(one, 'respondentEvidence', 'evidence') && answer && !between(answer.span.start, end)) {
      const { opening, span } = answer;
      yield {
        span:
          opening.end > opening.start
            ? opening
            : { start: span.start, end: Math.min(span.end, span.start + 4) },
        clauses: ['FY-12'],
        message: '没有列明被申请人提交的证据和依据（《行政复议法》第四十四条），没有提交的也应写明',
      };
    }
    const claim = one.parts.find(({ kind }) => kind === 'claim');
    if (!claim || !hasPart(one, 'respondentEvidence') || hasPart(one, 'applicantEvidence')) return;
    if (document.matches(ofApplicant).length > 0) return;
    yield {
      span:
        claim.opening.end > claim.opening.start
          ? claim.opening
          : { start: claim.span.start, end: Math.min(claim.span.end, claim.span.start + 4) },
      severity: 'info',
      clauses: ['FY-10'],
      message: '列明了被申请人的证据，没有列明申请人的；申请人没有提交的不必写',
    };
  },
);
