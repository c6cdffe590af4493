import { anyCourt, inTheirDigits, monthsAsWritten, selfNameOf } from '../../case/noticeText.js';
import { caseOf } from '../../case/readCase.js';
import { isActOfRemedies, isReformed, priorReviewOf, remediesOf, yearOf } from '../../case/remedies.js';
import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

/** Laws with another period to sue: 《土地管理法》第八十三条 and the like. */
const special = pattern(
  /《(?:中华人民共和国)?(?:土地管理|专利|商标|水土保持|森林|草原|海域使用管理|集会游行示威|税收征收管理|海关)法/,
);
/** Told of suing, not of what holds meanwhile or of who does not sue. */
const suing = pattern(
  /(?<!不(?:依法|再)?(?:提起|提出)(?:行政)?)(?<!行政)(?:行政)?诉讼(?!期间|法)|(?<!不)起诉/,
);
/** In force since 2015-05-01; before, three months. */
const sixMonthsSince = 2016;

export default defineRule(
  {
    id: 'reconsideration/act-period',
    clauses: ['FY-37'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '行政行为的复议期限是六十日，起诉期限是六个月',
    rationale:
      '《行政复议法》第二十条：自知道或者应当知道行政行为之日起六十日内申请行政复议；《行政诉讼法》第四十六条：直接起诉的期限是六个月（2015年以前是三个月）。法律另有更长的复议期限、另外的起诉期限的除外：引用土地管理法、专利法等另有规定的法律时不报起诉期限。',
    examples: [
      {
        bad: '白石区市场监督管理局\n\n行政处罚决定书\n\n白市监罚字〔2026〕6号\n\n当事人：青溪县百味小吃店。\n\n经查，当事人销售没有标签的食品。\n\n根据《中华人民共和国食品安全法》第一百二十五条的规定，本机关决定对当事人处以罚款1000元。\n\n当事人如不服本决定，可以自收到本决定书之日起六十日内，向白石区人民政府申请行政复议；也可以自收到本决定书之日起⟦三个月⟧内，依法向有管辖权的人民法院提起行政诉讼。\n\n白石区市场监督管理局\n\n2026年4月24日\n',
        good: '白石区市场监督管理局\n\n行政处罚决定书\n\n白市监罚字〔2026〕6号\n\n当事人：青溪县百味小吃店。\n\n经查，当事人销售没有标签的食品。\n\n根据《中华人民共和国食品安全法》第一百二十五条的规定，本机关决定对当事人处以罚款1000元。\n\n当事人如不服本决定，可以自收到本决定书之日起六十日内，向白石区人民政府申请行政复议；也可以自收到本决定书之日起六个月内，依法向有管辖权的人民法院提起行政诉讼。\n\n白石区市场监督管理局\n\n2026年4月24日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !isActOfRemedies(document, one)) return;
    const remedies = remediesOf(document, one);
    for (const { kind, period } of remedies) {
      if (kind !== 'review' || !period || (period.unit === '日' && period.amount === 60)) continue;
      const right = inTheirDigits(document, period.number, 60);
      // Only a law can give more than sixty days.
      const longer = period.unit === '月' ? period.amount > 2 : period.amount > 60;
      yield {
        span: period.written,
        message: `申请行政复议的期限是六十日，法律规定更长的除外（《行政复议法》第二十条），应为“${right}”`,
        ...(longer ? { severity: 'warning' as const } : {}),
        fixes: [replacement(period.written, right, `改为${right}`, false)],
      };
    }
    if ((yearOf(document, one) ?? sixMonthsSince) < sixMonthsSince) return;
    if (document.matches(special).length > 0) return;
    const prior = isReformed(document, one) ? priorReviewOf(document, one) : undefined;
    // That it may not be sued over at once is told by another rule.
    if (prior === 'wholly') return;
    const suits = remedies.filter(({ kind, afterReview }) => kind === 'suit' && !afterReview);
    const { paper } = selfNameOf(one);
    for (const { period, modal, verb, authority, span } of suits) {
      if (period) {
        if (period.unit === '月' && period.amount === 6) continue;
        const digits = /[\d０-９]/.test(document.slice(period.number));
        const right = digits ? '6个月' : '六个月';
        yield {
          span: period.written,
          message: `直接提起行政诉讼的期限是六个月，法律另有规定的除外（《行政诉讼法》第四十六条），应为“${right}”`,
          ...(period.unit === '月' && period.amount === 3 ? {} : { severity: 'warning' as const }),
          fixes: [replacement(period.written, right, `改为${right}`, false)],
        };
      } else if (
        suits.every((suit) => !suit.period) &&
        !/期限|日内|月内/.test(document.slice({ start: (modal ?? span).start, end: verb.end })) &&
        !/期限|[六6６]个月/.test(document.text.slice(verb.end, verb.end + 60))
      ) {
        const before = authority ? authority.start - 1 : verb.start;
        const at = before - (document.text.slice(0, before).endsWith('依法') ? 2 : 0);
        const within = `自收到${paper}之日起${monthsAsWritten(document, one, 6)}内，`;
        const words = authority ? within : `${within}依法向${anyCourt}`;
        yield {
          span: verb,
          message: `没有写明起诉的期限，应写“自收到${paper}之日起六个月内”（《行政诉讼法》第四十六条${one.kind === 'penalty' ? '、《行政处罚法》第五十九条' : ''}）`,
          fixes: [replacement({ start: at, end: authority ? at : before }, words, '补上起诉期限', false)],
        };
        return;
      }
    }
    const review = remedies.findLast(({ kind }) => kind === 'review');
    if (
      !review ||
      prior ||
      remedies.some(({ first }) => first) ||
      remedies.some(({ kind }) => kind === 'suit')
    )
      return;
    if (
      document.matches(suing, {
        outside: 'both',
        within: { start: review.sentence.start, end: document.text.length },
      }).length > 0
    )
      return;
    yield {
      span: review.verb,
      message: `只告知了行政复议，还应告知“可以自收到${paper}之日起六个月内，依法向人民法院提起行政诉讼”（《行政诉讼法》第四十六条${one.kind === 'penalty' ? '、《行政处罚法》第五十九条' : ''}）`,
      ...(one.kind === 'penalty' ? {} : { severity: 'warning' as const }),
      fixes: [
        replacement(
          { start: review.verb.end, end: review.verb.end },
          `；也可以自收到${paper}之日起${monthsAsWritten(document, one, 6)}内，依法向${anyCourt}提起行政诉讼`,
          '补上行政诉讼',
          false,
        ),
      ],
    };
  },
);
