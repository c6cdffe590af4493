import { reviewLawArticles } from '../../case/basis.js';
import { caseOf } from '../../case/readCase.js';
import { partsOf } from '../../case/reading.js';
import { toChineseNumeral } from '../../model/numerals.js';
import { defineRule, replacement } from '../rule.js';

const grounds: readonly { readonly name: string; readonly said: RegExp }[] = [
  {
    name: '主要事实不清、证据不足',
    said: /事实(?:认定)?(?:不清|错误|不成立)|证据(?:明显)?(?:不足|不充分|不确凿)|(?:没有|缺乏|无|未提[供交])[^。；，]{0,20}(?:证据|事实依据|事实根据)|(?:不能|无法|不足以|难以)(?:证明|证实|认定)|未(?:能)?(?:查明|查清|调查核实|核实|举证)/,
  },
  {
    name: '违反法定程序',
    said: /程序(?:上)?(?:存在)?(?:严重|明显)?(?:违法|不当|瑕疵)|(?:违反|不符合|未遵守|未履行|没有履行)[^。；，]{0,24}程序|未(?:依法)?(?:告知|听取|送达|组织听证|举行听证|集体讨论)|没有(?:告知|听取|送达|举行听证|组织听证)|超过[^。；，]{0,20}期限|程序/,
  },
  {
    name: '适用的依据不合法',
    said: /(?:适用|依据|法律|法规|规章|规范性文件|条款)[^。；，]{0,20}(?:错误|不当|不合法|不正确|无效|废止|失效|有误|不符)|没有(?:法律|上位法)?依据|无法律依据|未(?:正确)?适用|未引用|没有引用|抵触/,
  },
  {
    name: '超越职权或者滥用职权',
    said: /(?:超越|超出|滥用|越权|不具有|没有|不具备|无)[^。；，]{0,20}(?:职权|权限|职责|主体资格|管辖权|执法权|处罚权|资格)|越权|滥用|无权/,
  },
];
/** The conclusion in the law's own words. */
const concluded: readonly RegExp[] = [
  /主要事实不清|事实不清|证据不足/,
  /违反法定程序|程序违法/,
  /适用(?:的)?(?:依据|法律|法规)[^。；，]{0,4}(?:错误|不合法|不正确)/,
  /超越职权|滥用职权/,
];

export default defineRule(
  {
    id: 'reconsideration/revoke-reason',
    clauses: ['FY-58'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '撤销所引第六十四条第一款各项与理由相符',
    rationale:
      '《行政复议法》第六十四条第一款：撤销的情形是（一）主要事实不清、证据不足；（二）违反法定程序；（三）适用的依据不合法；（四）超越职权或者滥用职权。“本机关认为”得出的是哪一种，主文就引哪一项。理由只有另一项的说法的报错误，看不出是哪一项的报警告。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3，双方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。\n\n本机关认为：处罚决定主要事实不清、证据不足，依法应予撤销。根据《中华人民共和国行政复议法》⟦第六十四条第一款第二项⟧的规定，本机关决定：撤销上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3，双方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。\n\n本机关认为：处罚决定主要事实不清、证据不足，依法应予撤销。根据《中华人民共和国行政复议法》第六十四条第一款第一项的规定，本机关决定：撤销上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (one?.kind !== 'decision' || !one.outcomes.some(({ outcome }) => outcome === 'revoke')) return;
    const reasons = ownWords(
      partsOf(one, 'reasons')
        .map(({ span }) => document.slice(span))
        .join('\n'),
    );
    if (reasons.length < 20) return;
    const found = concluded.flatMap((said, i) => (said.test(reasons) ? [i + 1] : []));
    for (const part of partsOf(one, 'operative')) {
      const cited = reviewLawArticles(document, part.opening).filter(({ article }) => article === 64);
      const items = cited.flatMap(({ provision }) =>
        provision.item && (provision.paragraph?.value ?? 1) === 1 ? [provision.item] : [],
      );
      for (const { provision } of cited) {
        const { item } = provision;
        const ground = item && grounds[item.value - 1];
        if (!item || !ground || (provision.paragraph?.value ?? 1) !== 1) continue;
        if (ground.said.test(reasons)) continue;
        const rest = found.filter((n) => !items.some(({ value }) => value === n));
        const [right] = rest;
        const span = provision.span;
        const certain = right !== undefined && rest.length === 1;
        const name = grounds[(right ?? 0) - 1]?.name;
        yield {
          span,
          severity: certain ? 'error' : 'warning',
          message: certain
            ? `理由是${name}，属于第${toChineseNumeral(right)}项，所引第${toChineseNumeral(item.value)}项是${ground.name}（《行政复议法》第六十四条第一款）`
            : `所引第${toChineseNumeral(item.value)}项是${ground.name}，“本机关认为”没有这样的理由，请核对（《行政复议法》第六十四条第一款）`,
          ...(certain
            ? {
                fixes: [
                  replacement(
                    item.span,
                    document.slice(item.span).replace(/[一二三四\d]+/, toChineseNumeral(right)),
                    `改为第${toChineseNumeral(right)}项`,
                    false,
                  ),
                ],
              }
            : {}),
        };
      }
    }
  },
);

/** Without what the applicant claims and is refused, and without the words of the law. */
function ownWords(text: string): string {
  return text
    .replace(/“[^”]{0,300}”/g, '')
    .split(/(?<=[。；\n])/)
    .filter((sentence) => !isRefusal(sentence))
    .join('');
}

/** 申请人 …主张… 不能成立, word by word: one expression for all would try each pair of places. */
function isRefusal(sentence: string): boolean {
  const party = sentence.indexOf('申请人');
  if (party < 0) return false;
  const rest = sentence.slice(party + 3);
  const claim = /主张|意见|理由|请求/.exec(rest);
  return claim !== null && /不能成立|不成立|不予支持|不予采纳/.test(rest.slice(claim.index + 2));
}
