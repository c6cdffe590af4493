import type { CasePartKind } from '../../case/caseDocument.js';
import { caseOf } from '../../case/readCase.js';
import { isOfReview, partAt } from '../../case/reading.js';
import { sentenceAround } from '../../model/citedLaws.js';
import { inQuotation } from '../../model/closing.js';
import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

const words = pattern(
  /(?<![基根原日标剧文资成样版书自日])[本我](?:行政)?(?:复议)?(?:机关|人民政府|府|院(?![落校系子])|局(?![面部限])|厅(?!堂))/,
);
const court = /法院|判决|裁定|[行民刑][初终再申赔]/;
/** Where the authority speaks for itself. */
const own: ReadonlySet<CasePartKind> = new Set([
  'cause',
  'procedure',
  'findings',
  'evidence',
  'reasons',
  'operative',
  'notice',
  'effect',
]);

export default defineRule(
  {
    id: 'reconsideration/self-designation',
    clauses: ['FY-17', 'FY-96'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '复议机关自称“本机关”，全文一致',
    rationale:
      '复议机关在文书中自称“本机关”（行政复议文书惯例；法院文书以“本院”自称而不用“我院”，可以参照）。写成“本院”是错误；“本机关”“本府”混用、写“我机关”“我府”的，予以提示。全文一律用“本府”“本局”的不报。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n\n⟦本院⟧认为：被申请人作出的处罚决定事实清楚。\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n\n本机关认为：被申请人作出的处罚决定事实清楚。\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !isOfReview(one)) return;
    const said = document.matches(words, { outside: 'both' }).filter(({ span, text }) => {
      const part = partAt(one, span);
      if (!part || !own.has(part.kind) || inQuotation(document, span.start)) return false;
      if (!/院$/.test(text)) return true;
      // 本院认为 that opens a paragraph is the authority's own, whatever courts it speaks of.
      const opens = document.blockAt(span.start)?.content.start === span.start;
      return (
        (opens && /^(?:经[^，。]{0,8})?认为/.test(document.text.slice(span.end, span.end + 12))) ||
        !court.test(sentenceAround(document, span))
      );
    });
    const usual = mostFrequent(said.map(({ text }) => text).filter((text) => /^本(?!.*院$)/.test(text)));
    for (const { span, text } of said) {
      if (text === usual) continue;
      const isCourt = /院$/.test(text);
      const right = usual ?? '本机关';
      const mixed = usual !== undefined;
      yield {
        span,
        severity: isCourt ? 'error' : mixed ? 'warning' : 'info',
        clauses: isCourt || mixed ? ['FY-17', 'FY-96'] : ['FY-96'],
        message: isCourt
          ? `“${text}”是法院的自称，复议机关自称“${right}”`
          : mixed
            ? `全文自称不一致：别处用“${right}”，这里用“${text}”`
            : `复议机关自称“本机关”，不用“${text}”`,
        fixes: [replacement(span, right, `改为“${right}”`, false)],
      };
    }
  },
);

/** The word said most; of two said as often, the usual one or the first. */
function mostFrequent(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best: string | undefined;
  for (const [word, count] of counts) {
    const most = best === undefined ? 0 : (counts.get(best) as number);
    if (count > most || (count === most && word === '本机关')) best = word;
  }
  return best;
}
