import { caseOf } from '../../case/readCase.js';
import { partsOf } from '../../case/reading.js';
import { inQuotation } from '../../model/closing.js';
import { pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

const faults = pattern(
  /程序(?:上)?(?:存在)?(?:轻微|明显|严重)?违法|违反(?:了)?法定程序|(?:主要)?事实不清|(?:认定)?事实错误|适用(?:的)?(?:法律|法规|规章|依据|条款|法律法规)(?:、法规|、规章)*(?:存在)?(?:明显)?错误|(?:超越|滥用)职权/,
);
const denied =
  /(?:不存在|并不存在|不属于|不构成|没有|并无|并未|未|无|并非|不是|不能认定|难以认定|不足以|是否|如果|若|即使|至于|所谓|有无|认为|主张|提出|诉称|所称|称|指出|认定|规定|因|反映|举报|投诉|关于)[^，。；]{0,24}$/;
const behind =
  /^(?:等)?(?:的)?(?:主张|意见|理由|观点|请求|说法|问题不|情形不|情况不|不能成立|不成立|之嫌|与否|[^，。；]{0,16}(?:不能成立|不成立|不属实|没有依据|缺乏依据|不予支持|不予采纳|于法无据))/;
/** Characters before a fault that are looked at. */
const farthest = 300;
/** 程序违法的，… states a rule. */
const rule = /^的[，,]|^(?:、[^，。；]{1,20}){0,4}(?:的情形之一|的[，,])/;
const other = /(?:人民法院|一审|二审|原审|举报人|投诉人|违法行为人|相对人|(?<!被)申请人)[^，。；]{0,20}$/;

export default defineRule(
  {
    id: 'reconsideration/contradiction',
    clauses: ['FY-57'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '维持决定的理由不认定程序违法、事实不清或者适用依据错误',
    rationale:
      '《行政复议法》第六十八条：认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当的，才能维持；主要事实不清、违反法定程序、适用的依据不合法的依照第六十三条、第六十四条处理，程序轻微违法的依照第六十五条确认违法。理由认定违法而主文维持，自相矛盾。转述当事人主张、引用法条、否定的说法（“并无程序违法”）不报。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3，双方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。\n\n本机关认为：处罚决定作出前没有听取陈述，⟦程序违法⟧。处罚决定认定事实清楚，证据确凿，适用依据正确，内容适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3，双方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。\n\n本机关认为：处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (one?.kind !== 'decision' || one.outcomes.length === 0) return;
    if (!one.outcomes.every(({ outcome }) => outcome === 'uphold')) return;
    const uphold = one.outcomes[0];
    if (!uphold) return;
    for (const { span: within } of partsOf(one, 'reasons')) {
      for (const { span, text } of document.matches(faults, { within, outside: 'both' })) {
        if (inQuotation(document, span.start)) continue;
        const nearest = Math.max(within.start, span.start - farthest);
        const from = clauseStart(document.text, span.start, nearest);
        const before = document.text.slice(from, span.start);
        const after = document.text.slice(span.end, Math.min(within.end, span.end + 60));
        if (denied.test(before) || other.test(before) || behind.test(after) || rule.test(after)) continue;
        if (isToldOfOthers(document.text, span.start, nearest)) continue;
        yield {
          span,
          message: `理由认定“${text}”，主文却决定维持，自相矛盾；应改为撤销、变更或者确认违法，或者更正理由（《行政复议法》第六十八条）`,
          related: [{ span: uphold.span, message: '主文决定维持' }],
        };
        return;
      }
    }
  },
);

function clauseStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && !/[，,。；;：:\n]/.test(text[start - 1] as string)) start--;
  return start;
}

/** 申请人认为…，程序违法: up to 。 the same person speaks, unless 成立 or the authority comes between. */
function isToldOfOthers(text: string, at: number, from: number): boolean {
  let start = at;
  while (start > from && !/[。；;\n]/.test(text[start - 1] as string)) start--;
  const sentence = text.slice(start, at);
  const said =
    /(?:申请人|第三人|当事人)[^。；]{0,24}(?:认为|主张|诉称|辩称|称[：:，,]|提出[：:，,]|质疑|指出|提出[^。；]{0,8}(?:主张|意见|异议))|(?:规定|参照|依照)[，,：:]?$/g;
  let last = -1;
  for (const match of sentence.matchAll(said)) last = match.index + match[0].length;
  return last >= 0 && !/成立|本(?:机关|府|局|厅)|经(?:审查|查)/.test(sentence.slice(last));
}
