import type { CaseKind } from '../../case/caseDocument.js';
import { daysAsWritten, inTheirDigits, selfNameOf } from '../../case/noticeText.js';
import { caseOf } from '../../case/readCase.js';
import { remediesOf } from '../../case/remedies.js';
import { defineRule, replacement } from '../rule.js';

const reviewed: ReadonlySet<CaseKind> = new Set(['decision', 'dismissal', 'nonAcceptance']);
/** Those turned away may also sue over the act itself, within other periods. */
const originalAct = /原(?:具体)?行政行为|就(?:该|上述|被申请复议的)?行政行为|原处罚|原决定/;
/** The period in a sentence of its own. */
const told = /期限|(?:15|１５|十五)日/;
/** A period in words that the reader does not know: 法定期限内, 十五个自然日. */
const stated = /之日起|期限|日内|月内/;

export default defineRule(
  {
    id: 'reconsideration/suit-period',
    clauses: ['FY-31'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '不服行政复议决定的起诉期限是十五日',
    rationale:
      '《行政诉讼法》第四十五条：不服复议决定的，可以在收到复议决定书之日起十五日内起诉。三个月、六个月、六十日是别的期限；没有写期限的也报。就原行政行为起诉的期限另有规定，不看。',
    examples: [
      {
        bad: '云岭市人民政府\n\n行政复议决定书\n\n云岭府复决字〔2026〕18号\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人请求：撤销被申请人作出的处罚决定。\n\n本机关认为：处罚决定合法适当。\n\n根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：\n\n维持被申请人作出的处罚决定。\n\n申请人如不服本决定，可以自收到本决定书之日起⟦六个月⟧内，依法向云岭市中级人民法院提起行政诉讼。\n\n云岭市人民政府\n\n2026年4月28日\n',
        good: '云岭市人民政府\n\n行政复议决定书\n\n云岭府复决字〔2026〕18号\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人请求：撤销被申请人作出的处罚决定。\n\n本机关认为：处罚决定合法适当。\n\n根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：\n\n维持被申请人作出的处罚决定。\n\n申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向云岭市中级人民法院提起行政诉讼。\n\n云岭市人民政府\n\n2026年4月28日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !reviewed.has(one.kind)) return;
    const suits = remediesOf(document, one).filter(
      ({ kind, span, sentence }) =>
        kind === 'suit' && !originalAct.test(document.slice({ start: sentence.start, end: span.end })),
    );
    for (const { period, modal, verb } of suits) {
      const working = period !== undefined && document.slice(period.written).includes('工作');
      if (period?.unit === '日' && period.amount === 15 && !working) continue;
      if (period) {
        const right = inTheirDigits(document, period.number, 15);
        yield {
          span: period.written,
          message: `不服行政复议决定的起诉期限是十五日${working ? '，不按工作日计算' : ''}（《行政诉讼法》第四十五条），应为“${right}”`,
          fixes: [replacement(period.written, right, `改为${right}`, false)],
        };
      } else if (
        modal &&
        suits.every((suit) => !suit.period) &&
        !told.test(document.text.slice(verb.end, verb.end + 100))
      ) {
        const within = `自收到${selfNameOf(one).paper}之日起${daysAsWritten(document, one, 15)}内，`;
        const start = modal.end;
        yield {
          span: verb,
          message: `没有写明起诉的期限，应写“自收到${selfNameOf(one).paper}之日起十五日内”（《行政诉讼法》第四十五条）`,
          fixes: stated.test(document.slice({ start: modal.start, end: verb.end }))
            ? []
            : [replacement({ start, end: start }, within, '补上起诉期限', false)],
        };
        return;
      }
    }
  },
);
