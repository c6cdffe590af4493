import type { CaseKind } from '../../case/caseDocument.js';
import { selfNameOf } from '../../case/noticeText.js';
import { caseOf } from '../../case/readCase.js';
import { remediesOf } from '../../case/remedies.js';
import { defineRule, replacement } from '../rule.js';

const reviewed: ReadonlySet<CaseKind> = new Set(['decision', 'dismissal', 'nonAcceptance']);
const wrong = /(?:作出|做出|签发|印发|制发|发出|发布|公布|成文|落款|盖章|生效|公告)$/;
const right = /收到|接到|收悉|送达(?!公告)|签收|知道|届满|期满/;

export default defineRule(
  {
    id: 'reconsideration/suit-period-start',
    clauses: ['FY-32'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '起诉期限自收到行政复议决定书之日起算',
    rationale:
      '《行政诉讼法》第四十五条：起诉期限从收到复议决定书之日起算，不从作出、签发、公布之日起算，那样会缩短当事人的期限。“送达之日”“接到之日”不报；没有写从何时起算的，作为警告。',
    examples: [
      {
        bad: '云岭市人民政府\n\n行政复议决定书\n\n云岭府复决字〔2026〕18号\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人请求：撤销被申请人作出的处罚决定。\n\n本机关认为：处罚决定合法适当。\n\n根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：\n\n维持被申请人作出的处罚决定。\n\n申请人如不服本决定，可以自⟦本决定作出⟧之日起十五日内，依法向云岭市中级人民法院提起行政诉讼。\n\n云岭市人民政府\n\n2026年4月28日\n',
        good: '云岭市人民政府\n\n行政复议决定书\n\n云岭府复决字〔2026〕18号\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人请求：撤销被申请人作出的处罚决定。\n\n本机关认为：处罚决定合法适当。\n\n根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：\n\n维持被申请人作出的处罚决定。\n\n申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向云岭市中级人民法院提起行政诉讼。\n\n云岭市人民政府\n\n2026年4月28日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !reviewed.has(one.kind)) return;
    const received = `收到${selfNameOf(one).paper}`;
    for (const { kind, start, period, span } of remediesOf(document, one)) {
      if (kind !== 'suit') continue;
      const words = start && document.slice(start);
      if (start && words && wrong.test(words) && !right.test(words)) {
        yield {
          span: start,
          message: `起诉期限自收到决定书之日起算（《行政诉讼法》第四十五条），“${words}之日”应为“${received}之日”`,
          fixes: [replacement(start, received, `改为自${received}之日起`, false)],
        };
        continue;
      }
      if (start || !period) continue;
      const before = document.slice({ start: span.start, end: period.number.start });
      if (/收到|接到|送达|起|后|届满|期满/.test(before.slice(-24))) continue;
      const from = /[在于]$/.test(before) ? period.number.start - 1 : period.number.start;
      yield {
        span: period.written,
        message: `没有写明起诉期限从何时起算，应写“自${received}之日起”（《行政诉讼法》第四十五条）`,
        severity: 'warning',
        fixes: [
          replacement(
            { start: from, end: period.number.start },
            `自${received}之日起`,
            `补上自${received}之日起`,
            false,
          ),
        ],
      };
    }
  },
);
