import { isOwnAct } from '../../case/ownAct.js';
import type { CaseDocument, CaseKind } from '../../case/caseDocument.js';
import { insertNotice, placeOfNotice, selfNameOf, suitNotice } from '../../case/noticeText.js';
import { caseOf } from '../../case/readCase.js';
import { finalRulingOf, hasItsEnd, remediesOf } from '../../case/remedies.js';
import { pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

const suable: ReadonlySet<CaseKind> = new Set(['decision', 'dismissal', 'nonAcceptance']);
/** However it is put, it speaks of the court. */
const told = pattern(/起诉|诉讼(?!费|请求|期间不)|法院(?:寻求|主张)/);

function mainText(one: CaseDocument): number {
  return one.parts.findLast(({ kind }) => kind === 'operative')?.opening.end ?? 0;
}

export default defineRule(
  {
    id: 'reconsideration/suit-notice',
    clauses: ['FY-30', 'FY-20', 'FY-35'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '行政复议决定书告知起诉的权利和十五日的期限',
    rationale:
      '《行政复议法》第十条：对行政复议决定不服的，可以依法提起行政诉讼，法律规定为最终裁决的除外；《行政诉讼法》第四十五条：自收到复议决定书之日起十五日内。不予受理、驳回申请的决定也应当告知（第三十四条），写法各地不同，作为警告。调解书、意见书和各种通知书没有这一段；没有落款的摘录可能不完整，不报。',
    examples: [
      {
        bad: '云岭市人民政府\n\n行政复议决定书\n\n云岭府复决字〔2026〕18号\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人请求：撤销被申请人作出的处罚决定。\n\n本机关认为：处罚决定合法适当。\n\n根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：\n\n⟦维持被申请人作出的处罚决定。⟧\n\n云岭市人民政府\n\n2026年4月28日\n',
        good: '云岭市人民政府\n\n行政复议决定书\n\n云岭府复决字〔2026〕18号\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人请求：撤销被申请人作出的处罚决定。\n\n本机关认为：处罚决定合法适当。\n\n根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：\n\n维持被申请人作出的处罚决定。\n\n申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向有管辖权的人民法院提起行政诉讼。\n\n云岭市人民政府\n\n2026年4月28日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !suable.has(one.kind) || !hasItsEnd(document, one)) return;
    // 国务院 decides finally (article 26).
    if (one.name.includes('裁决') || one.authority?.name === '国务院') return;
    if (document.matches(told, { outside: 'both' }).some(({ span }) => span.start >= mainText(one))) return;
    if (remediesOf(document, one).some(({ kind }) => kind === 'suit') || finalRulingOf(document)) return;
    const place = placeOfNotice(document, one);
    if (!place) return;
    const refuses =
      one.kind !== 'decision' ||
      (one.outcomes.length > 0 && one.outcomes.every(({ outcome }) => outcome === 'dismiss'));
    const notice = suitNotice(document, one, isOwnAct(document, one));
    yield {
      span: place,
      message: `${one.name}没有告知起诉的权利（《行政复议法》第${refuses ? '三十四' : '十'}条、《行政诉讼法》第四十五条），主文后面应写“可以自收到${selfNameOf(one).paper}之日起十五日内，依法向人民法院提起行政诉讼”`,
      clauses: [refuses ? 'FY-35' : 'FY-30', 'FY-20'],
      ...(refuses ? { severity: 'warning' as const } : {}),
      fixes: [{ title: '插入起诉权利的告知', safe: false, edits: [insertNotice(document, one, notice)] }],
    };
  },
);
