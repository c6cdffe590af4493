import { regulationArticles, reviewLawArticles } from '../../case/basis.js';
import { caseOf } from '../../case/readCase.js';
import { partsOf, underNewLaw } from '../../case/reading.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'reconsideration/rejection',
    clauses: ['FY-83'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '第六十九条驳回的是行政复议请求，第三十三条驳回的是行政复议申请',
    rationale:
      '《行政复议法》第六十九条：受理后发现被申请人没有相应法定职责，或者受理前已经履行法定职责的，决定驳回申请人的行政复议请求。第三十三条：受理后发现不符合受理条件的，决定驳回申请。2007年的实施条例第四十八条对两者都写“驳回行政复议申请”，不能照抄。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区自然资源局。\n\n申请人认为被申请人不履行职责，向本机关申请行政复议。\n\n本机关认为：被申请人在受理前已经履行职责。根据《中华人民共和国行政复议法》第六十九条的规定，本机关决定：驳回申请人的行政复议⟦申请⟧。\n\n云岭市人民政府\n\n2026年4月8日\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区自然资源局。\n\n申请人认为被申请人不履行职责，向本机关申请行政复议。\n\n本机关认为：被申请人在受理前已经履行职责。根据《中华人民共和国行政复议法》第六十九条的规定，本机关决定：驳回申请人的行政复议请求。\n\n云岭市人民政府\n\n2026年4月8日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || underNewLaw(document, one) === false) return;
    const spans = partsOf(one, 'operative').map(({ span }) => span);
    const articles = new Set(
      spans.flatMap((span) => reviewLawArticles(document, span).map(({ article }) => article)),
    );
    const noDuty = spans
      .flatMap((span) => regulationArticles(document, span))
      .some(({ article, provision }) => article === 48 && provision.item?.value === 1);
    for (const { outcome, span } of one.outcomes) {
      const words = document.slice(span);
      const of69 = articles.has(69) || (noDuty && !articles.has(33));
      if (outcome === 'dismiss' && of69 && !articles.has(33)) {
        const at = span.start + Math.max(0, words.search(/申请(?!.*申请(?!人|书|表))(?!人|书|表)/));
        const word = { start: at, end: at + 2 };
        yield {
          span: word,
          message:
            '没有相应职责或者受理前已经履行职责的，驳回的是“行政复议请求”（《行政复议法》第六十九条），不是“申请”',
          fixes: [replacement(word, '请求', '改为“请求”', false)],
        };
      } else if (
        // In a 行政复议决定书 it is the article that is wrong, of which another rule speaks.
        one.kind === 'dismissal' &&
        outcome === 'rejectRequest' &&
        articles.has(33) &&
        !articles.has(69)
      ) {
        const at = span.start + words.lastIndexOf('请求');
        const word = { start: at, end: at + 2 };
        yield {
          span: word,
          message: '不符合受理条件的，驳回的是“行政复议申请”（《行政复议法》第三十三条），不是“请求”',
          fixes: [replacement(word, '申请', '改为“申请”', false)],
        };
      }
    }
    // 驳回行政复议申请决定书 that rejects the request bears the wrong name.
    const [first] = one.outcomes;
    if (one.kind === 'dismissal' && first?.outcome === 'rejectRequest' && one.nameSpan && articles.has(69))
      yield {
        span: one.nameSpan,
        message:
          '主文驳回的是行政复议请求（第六十九条），文书名称应为“行政复议决定书”，不是“驳回行政复议申请决定书”',
        related: [{ span: first.span, message: '主文' }],
      };
  },
);
