import { judgesEvidence } from '../../case/evidenceGaps.js';
import { caseOf } from '../../case/readCase.js';
import { partsOf } from '../../case/reading.js';
import type { Span } from '../../text.js';
import { defineRule } from '../rule.js';

const marks =
  /(?<=^|[。；;：:\n\s　])(?:(?:一|二|三|四|五|六|七|八|九)是[，,]?|其[一二三四五六七八九][，,、]|第[一二三四五六七八九][，,、]|[（(][一二三四五六七八九十][）)]|[一二三四五六七八九]、|\d{1,2}[.．、](?!\d))/g;
/** Where the claims are over and evidence is listed. */
const evidenceList = /[^。；]{0,40}(?:提交|提供|出示)了?[^。；：:]{0,12}(?:证据|材料)/;
/** What is said against a document that the act rests on. */
const contests =
  /》[^《》。]{0,60}(?:上位法|抵触|增设|不合法|无效|违反|没有[^。，]{0,6}依据|无[^。，]{0,4}依据)/;
const unanswered = '“本机关认为”中看不出对申请人这一项主张的回应，请核对是否已逐项写明是否支持及其理由';
/** Words that every answer has. */
const common =
  /申请人|被申请人|第三人|行政|复议|机关|处罚|决定|处理|认定|事实|证据|程序|法律|法规|规定|依法|根据|违法|违反|合法|适用|错误|不当|本案|上述|主张|请求|撤销|作出|行为|应当|没有|进行|属于|存在|不服|理由|其一|权利|权益|中华人民共和国/g;

export default defineRule(
  {
    id: 'reconsideration/unanswered-claim',
    clauses: ['FY-54', 'FY-59'],
    severity: 'info',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '申请人分项提出的主张逐项回应',
    rationale:
      '对申请人的主张应当逐项回应，支持的写明理由，不支持的写明为什么。申请人称中用“一是、二是”“1.”“（一）”“其一”分项的主张，本机关认为和证据认定中几乎没有一个共同的词的，提示核对；换一种说法回应的可以忽略。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：一是没有违法。二是⟦执法人员没有出示执法证件⟧。\n\n申请人提交的证据：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3，双方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。\n\n本机关认为：申请人的店铺没有标价，货架上的商品都没有价签，笔录和照片相互印证。处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：一是没有违法。二是执法人员没有出示执法证件。\n\n申请人提交的证据：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3，双方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。\n\n本机关认为：申请人的店铺没有标价，货架上的商品都没有价签，笔录和照片相互印证。执法人员已经出示执法证件。处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !judgesEvidence(one)) return;
    const reasons = partsOf(one, 'reasons')
      .map(({ span }) => document.slice(span))
      .join('\n');
    const answered = pairsOf(reasons);
    if (answered.size < 15) return;
    const clauses = one.weighty ? (['FY-54', 'FY-59'] as const) : (['FY-54'] as const);
    const told = partsOf(one, 'claim').map(({ span }) => span);
    const numbered = claimsOf(document.text, told);
    for (const claim of numbered) {
      const pairs = pairsOf(document.slice(claim));
      if (pairs.size < 6) continue;
      let shared = 0;
      for (const pair of pairs) if (answered.has(pair)) shared++;
      if (shared / pairs.size > 0.15) continue;
      yield { span: claim, clauses, message: unanswered };
    }
    for (const within of told) {
      for (const { inner } of document.titles) {
        if (inner.start < within.start || inner.end > within.end) continue;
        const claim = sentenceAt(document.text, inner, within);
        if (numbered.some((one) => one.start <= claim.start && claim.end <= one.end)) continue;
        if (!contests.test(document.slice(claim)) || reasons.includes(document.slice(inner))) continue;
        yield { span: claim, clauses, message: unanswered };
      }
    }
  },
);

/** 一是 and 1. differ in what stands for the number. */
function styleOf(mark: string): string {
  return mark.replace(/[一二三四五六七八九十]/g, '一').replace(/\d+/g, '1');
}

/** The numbered claims, without their marks and closing stops. */
function claimsOf(text: string, spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const { start, end } of spans) {
    const told = text.slice(start, end);
    const limit = told.search(evidenceList);
    const all = [...(limit < 0 ? told : told.slice(0, limit)).matchAll(marks)];
    const style = all[0] && styleOf(all[0][0]);
    const found = all.filter((match) => styleOf(match[0]) === style);
    const last = start + (limit < 0 ? told.length : limit);
    if (found.length < 2) continue;
    found.forEach((match, i) => {
      const from = start + match.index + match[0].length;
      const next = found[i + 1];
      let to = next ? start + next.index : last;
      while (to > from && /[\s　。；;]/.test(text[to - 1] as string)) to--;
      if (to > from) out.push({ start: from, end: to });
    });
  }
  return out;
}

/** The pairs of characters that stand side by side, common words left out. */
function pairsOf(text: string): ReadonlySet<string> {
  const out = new Set<string>();
  for (const piece of text.replace(common, '\n').split(/[^一-鿿\d]+/))
    for (let i = 0; i + 1 < piece.length; i++) out.add(piece.slice(i, i + 2));
  return out;
}

function sentenceAt(text: string, { start, end }: Span, within: Span): Span {
  let from = start;
  while (from > within.start && !/[。；：:\n]/.test(text[from - 1] as string)) from--;
  let to = end;
  while (to < within.end && !/[。；\n]/.test(text[to] as string)) to++;
  return { start: from, end: to };
}
