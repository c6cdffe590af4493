import { bareOf } from '../../case/bare.js';
import {
  type CaseDocument,
  type CaseKind,
  type CasePartKind,
  casePartKinds,
} from '../../case/caseDocument.js';
import { caseOf } from '../../case/readCase.js';
import { hasPart, nameOf, partsOf } from '../../case/reading.js';
import type { Document } from '../../model/document.js';
import type { ClauseId } from '../../standards/clauses.js';
import { defineRule, type Severity } from '../rule.js';

interface Required {
  readonly part: CasePartKind;
  readonly clause: ClauseId;
  readonly severity: Severity;
  readonly kinds: readonly CaseKind[];
  /** What is missing, and how it is written. */
  readonly what: string;
  /** Words by which it is there all the same, in the parts `among` or anywhere. */
  readonly unless: RegExp;
  readonly among?: readonly CasePartKind[];
}

const sentence = '(?:^|[。；\\n])[\\s　*#]*';
const ownOpinion = new RegExp(
  `${sentence}(?:(?!申请人|第三人)[^。；，\\n]){0,16}(?:认为|评[判析])|(?:^|\\n)[^。，\\n]{0,8}理由|理由如下`,
);
const required: readonly Required[] = [
  {
    part: 'request',
    clause: 'FY-08',
    severity: 'error',
    kinds: ['decision'],
    what: '申请人的行政复议请求，一般写作“申请人请求：……”',
    unless: /请求|要求|诉求|申请事项/,
    among: ['head', 'cause', 'procedure', 'claim', 'applicantEvidence'],
  },
  {
    part: 'claim',
    clause: 'FY-09',
    severity: 'warning',
    kinds: ['decision'],
    what: '申请人主张的事实和理由，一般写作“申请人称：……”',
    unless: /申请人[^。，；]{0,12}(?:称|认为|主张|提出)|理由/,
    among: ['head', 'cause', 'request', 'applicantEvidence'],
  },
  {
    part: 'answer',
    clause: 'FY-11',
    severity: 'warning',
    kinds: ['decision'],
    what: '被申请人的答复意见，一般写作“被申请人答复称：……”；没有答复的写明，并依照第七十条处理',
    unless:
      /被申请人[^。；《》]{0,24}(?:[答辩复诉述]称|意见称|书面答复|提[出交][^。；]{0,12}答[复辩])|(?:^|[。；\n])被申请人(?:[（(][^（）()]{1,20}[）)])?(?:认为|称)|(?:未|没有)[^。；]{0,16}(?:书面答复|答复意见|答辩|答复书|行政复议答复)|第七十条/,
    among: [
      'head',
      'cause',
      'procedure',
      'request',
      'respondentEvidence',
      'findings',
      'reasons',
      'operative',
    ],
  },
  {
    part: 'findings',
    clause: 'FY-15',
    severity: 'error',
    kinds: ['decision'],
    what: '审理查明的事实，一般写作“经审理查明：……”',
    unless: new RegExp(
      `${sentence}[^。；：:\\n]{0,24}(?:审理查明|查明|查实|经查[，,：:])|(?:事实|情况)如下|以下事实|案件(?:基本)?(?:事实|情况)[：:]|认定(?:的)?事实[：:]`,
    ),
  },
  {
    part: 'reasons',
    clause: 'FY-17',
    severity: 'error',
    kinds: ['decision'],
    what: '复议机关的理由，一般写作“本机关认为：……”',
    unless: ownOpinion,
  },
  {
    part: 'reasons',
    clause: 'FY-17',
    severity: 'error',
    kinds: ['dismissal', 'nonAcceptance'],
    what: '理由，一般写作“本机关认为：……”',
    unless: new RegExp(`${ownOpinion.source}|属于|不符合|超过|没有|缺乏|因为|由于`),
  },
  {
    part: 'operative',
    clause: 'FY-18',
    severity: 'error',
    kinds: ['decision', 'dismissal', 'nonAcceptance'],
    what: '依据和主文，一般写作“根据《中华人民共和国行政复议法》第×条的规定，本机关决定：……”',
    unless:
      /决定(?:如下|[：:]|不予受理|驳回|维持|撤销|变更|确认违法|责令)|(?:本机关|本府)[^。；，]{0,10}决定|予以(?:维持|驳回|撤销)。/,
    among: ['cause', 'procedure', 'findings', 'evidence', 'reasons', 'effect'],
  },
];

export default defineRule(
  {
    id: 'reconsideration/missing-part',
    clauses: ['FY-08', 'FY-09', 'FY-11', 'FY-15', 'FY-17', 'FY-18'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '决定书写明请求、理由、答复、查明的事实、本机关认为和主文',
    rationale:
      '行政复议决定书依次写明申请人的请求、事实和理由，被申请人的答复，审理查明的事实，复议机关的理由，依据和主文（行政复议文书惯例，参照法院裁判文书的基本要素）；驳回申请和不予受理的，《行政复议法》第三十条、第三十三条要求说明理由。换一种写法的不报，公开的节选文本不报它没有登出的部分。',
    examples: [
      {
        bad: '云岭市人民政府\n\n⟦行政复议决定书⟧\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n被申请人称：处罚适当。\n\n本机关认为：处罚适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
        good: '云岭市人民政府\n\n行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n被申请人称：处罚适当。\n\n经审理查明：申请人经营的店铺没有标价。\n\n本机关认为：处罚适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one) return;
    const shown = lastShown(one);
    for (const { part, clause, severity, kinds, what, unless, among } of required) {
      if (!kinds.includes(one.kind) || hasPart(one, part)) continue;
      // An extract is not told that it lacks what would come behind its last line.
      if (one.cut && casePartKinds.indexOf(part) >= shown) continue;
      if (unless.test(wordsOf(document, one, among))) continue;
      yield {
        span: nameOf(document, one),
        severity,
        clauses: [clause],
        message: `${one.name}没有写明${what}`,
      };
    }
  },
);

function lastShown({ parts }: CaseDocument): number {
  return Math.max(-1, ...parts.map(({ kind }) => casePartKinds.indexOf(kind)));
}

/** The text of these parts, or of all but notice and annex, without blanks inside the lines. */
function wordsOf(document: Document, one: CaseDocument, among?: readonly CasePartKind[]): string {
  const kinds = among ?? casePartKinds.filter((kind) => kind !== 'notice' && kind !== 'annex');
  const blocks = kinds.flatMap((kind) => partsOf(one, kind).flatMap((part) => part.blocks));
  // A line that holds the opening of another part too counts for both.
  return [...new Set(blocks)]
    .filter(({ content }) => content.end > (one.nameSpan?.end ?? 0))
    .map(({ content }) => bareOf(document, content, 4000).text)
    .join('\n');
}
