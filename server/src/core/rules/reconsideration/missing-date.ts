import type { CaseEventKind } from '../../case/caseDocument.js';
import { caseOf } from '../../case/readCase.js';
import { type Pattern, pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

interface Step {
  readonly kind: CaseEventKind;
  readonly name: string;
  readonly words: Pattern;
}

const steps: readonly Step[] = [
  { kind: 'applied', name: '申请', words: pattern(/申请(?:行政)?复议|行政复议申请|复议申请/) },
  { kind: 'accepted', name: '受理', words: pattern(/受理(?!条件|范围|通知)/) },
];
/** A day stands there all the same, though nobody could read it: 3月4日, 当日, ×日. */
const datedBehind = /^(?:的)?(?:日期|时间|之日)/;
const dated = /日[^，。；]{0,16}$|日[，,][^，。；]{0,16}$/;

export default defineRule(
  {
    id: 'reconsideration/missing-date',
    clauses: ['FY-07'],
    severity: 'warning',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '案由写明申请日期和受理日期',
    rationale:
      '申请期限、审查期限、审理期限都从作出、申请、受理的日期算起，决定书的案由段应当逐一写明（行政复议文书惯例）。公开时节选的文本不报。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》，于2026年3月4日向本机关申请行政复议。本机关依法⟦受理⟧。\n\n申请人请求：撤销上述决定。\n\n本机关认为：处罚适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月28日\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》，于2026年3月4日向本机关申请行政复议。本机关于2026年3月9日依法受理。\n\n申请人请求：撤销上述决定。\n\n本机关认为：处罚适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月28日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || one.cut || (one.kind !== 'decision' && one.kind !== 'dismissal')) return;
    const cause = one.parts.find(({ kind }) => kind === 'cause');
    if (!cause) return;
    for (const { kind, name, words } of steps) {
      if (one.events.some((event) => event.kind === kind)) continue;
      const told = document.matches(words, { within: cause.span, outside: 'both' });
      const [first] = told;
      if (!first) continue;
      const before = (start: number) => document.text.slice(Math.max(cause.span.start, start - 40), start);
      const after = (end: number) => document.text.slice(end, end + 4);
      if (told.some(({ span }) => dated.test(before(span.start)) || datedBehind.test(after(span.end))))
        continue;
      yield { span: first.span, message: `案由没有写明${name}日期，应写明是哪一天${name}的` };
    }
  },
);
