import { caseOf } from '../../case/readCase.js';
import { partsOf } from '../../case/reading.js';
import { defineRule } from '../rule.js';

const points: readonly { readonly name: string; readonly said: RegExp }[] = [
  {
    name: '认定事实清楚',
    said: /事实(?:认定)?(?:均|已|基本|是)?(?:清楚|清晰|正确|无误|属实|成立)|认定(?:的)?事实[^。；]{0,16}(?:清楚|正确|属实|无误|不当|依据)|事实[^。；]{0,12}(?:证实|印证|足以认定|存在|成立)|足以认定|查清(?:了)?事实|事实根据/,
  },
  {
    name: '证据确凿',
    said: /证据(?:均|已|是|也|且|之间)?[^。；，]{0,6}(?:确凿|确实|充分|充足|足以|印证)|有[^。；]{0,20}证据[^。；]{0,8}(?:证实|佐证|证明|为证)|足以(?:证明|证实|认定)/,
  },
  {
    name: '适用依据正确',
    said: /适用[^。；]{0,24}(?:正确|准确|无误|得当|适当|不当)|(?:法律|法规|依据|规范)(?:适用)?(?:正确|准确|充分)|于法有据|有法律依据|(?:符合|依据|根据)[^。；]{0,40}(?:的规定|规定)/,
  },
  {
    name: '程序合法',
    said: /程序[^。；]{0,16}(?:合法|正当|规范|适当|不当|正确|要求|规定)|符合[^。；]{0,20}程序|依法[^。；]{0,20}程序|(?:履行|遵循|按照)[^。；]{0,20}程序/,
  },
  {
    name: '内容适当',
    said: /(?:内容|裁量|量罚|幅度|处罚|罚款|数额|金额|处理|结果|决定|答复|行为|期限|结论)[^。；，]{0,10}(?:适当|得当|恰当|合理|相当|相适应|正确)|不当|合法适当|合理适当|过罚相当|合法合理|从轻|自由裁量|裁量(?:权|基准)/,
  },
];

export default defineRule(
  {
    id: 'reconsideration/five-points',
    clauses: ['FY-56'],
    severity: 'warning',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '维持决定写明事实、证据、依据、程序和内容五个方面',
    rationale:
      '《行政复议法》第六十八条：行政行为认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当的，行政复议机关决定维持。五个条件缺一不可，“本机关认为”应当逐项说明。“并无不当”“证据充分”“符合法定程序”等说法都算。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3，双方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。\n\n⟦本机关认为⟧：处罚决定认定事实清楚，证据确凿，适用依据正确，内容适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3，双方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。\n\n本机关认为：处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (one?.kind !== 'decision' || one.cut || one.outcomes.length === 0) return;
    // Dismissing the request, or upholding a part, has grounds of its own.
    if (!one.outcomes.every(({ outcome }) => outcome === 'uphold')) return;
    const reasons = partsOf(one, 'reasons');
    const [first] = reasons;
    if (!first) return;
    const text = reasons.map(({ span }) => document.slice(span)).join('\n');
    const missing = points.filter(({ said }) => !said.test(text)).map(({ name }) => name);
    if (missing.length === 0) return;
    const { start, end } = first.opening;
    const words = document.text.slice(start, end).replace(/[:：，,\s　]+$/, '');
    yield {
      span: words
        ? { start, end: start + words.length }
        : { start: first.span.start, end: first.span.start + 1 },
      message: `决定维持，“本机关认为”没有说明${missing.join('、')}（《行政复议法》第六十八条的五个条件应逐项写明）`,
    };
  },
);
