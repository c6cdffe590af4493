import { type CitedArticle, reviewLawArticles } from '../../case/basis.js';
import type { CaseDocument } from '../../case/caseDocument.js';
import { caseOf } from '../../case/readCase.js';
import { partsOf, underNewLaw } from '../../case/reading.js';
import { toChineseNumeral } from '../../model/numerals.js';
import { noticeBases, type OutcomeBasis, outcomeBases } from '../../standards/caseArticles.js';
import type { Span } from '../../text.js';
import { defineRule, type Fix, replacement, type Severity } from '../rule.js';

/** Articles that end a case; others may stand beside them for many reasons. */
const decides = (article: number) => article === 33 || (article >= 63 && article <= 72);

/** Its number before 2024; now the article is about agents. */
const oldNonAcceptance = 17;

export default defineRule(
  {
    id: 'reconsideration/outcome-article',
    clauses: ['FY-80', 'FY-18'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '主文的决定与所依据的《行政复议法》条文相符',
    rationale:
      '《行政复议法》第六十三条至第七十二条各规定一种决定：变更六十三、撤销六十四、确认违法六十五、限期履行六十六、确认无效六十七、维持六十八、驳回请求六十九、未答复举证七十、行政协议七十一、赔偿七十二；驳回申请三十三、不予受理三十、中止三十九、终止四十一、停止执行四十二、延期六十二、调解七十三、意见书七十六、责令履行复议决定七十七。所引条文与决定不符，就是依据错误。同时引用几条的，有一条相符即可。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n\n本机关认为：处罚决定合法适当。根据《中华人民共和国行政复议法》⟦第六十九条⟧的规定，本机关决定：维持被申请人作出的处罚决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n\n本机关认为：处罚决定合法适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持被申请人作出的处罚决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || underNewLaw(document, one) === false) return;
    const cited = partsOf(one, 'operative').flatMap(({ span }) => reviewLawArticles(document, span));
    const notice = noticeBases[one.kind];
    if (notice) {
      const first = cited[0];
      if (!first || cited.some(({ article }) => notice.articles.includes(article))) return;
      // Where no article of another decision is cited, the reasons may have named the right one.
      const firm =
        one.kind !== 'nonAcceptance' ||
        cited.some(({ article }) => decides(article) || article === oldNonAcceptance);
      if (!firm && citedBefore(one).some((span) => names(reviewLawArticles(document, span), notice))) return;
      yield finding(first, notice, cited.length === 1, firm ? 'error' : 'warning');
      return;
    }
    const deciding = cited.filter(({ article }) => decides(article));
    if (deciding.length === 0) return;
    const unfit = one.outcomes.filter(
      ({ outcome }) => !(outcomeBases[outcome].articles as readonly number[]).some((a) => has(deciding, a)),
    );
    const idle = deciding.filter(
      ({ article }) =>
        !one.outcomes.some(({ outcome }) =>
          (outcomeBases[outcome].articles as readonly number[]).includes(article),
        ),
    );
    for (const { outcome, span } of unfit) {
      // The one rule on 驳回申请 and 驳回请求 speaks of these.
      if (outcome === 'dismiss' && has(deciding, 69)) continue;
      if (one.kind === 'dismissal' && outcome === 'rejectRequest' && has(deciding, 33)) continue;
      // 驳回其他请求 goes with the outcome before it.
      if (outcome === 'rejectRequest' && one.outcomes.length > 1 && /其[他余它]/.test(document.slice(span)))
        continue;
      const basis: OutcomeBasis = outcomeBases[outcome];
      const [wrong] = idle;
      if (wrong && unfit.length === 1) {
        yield finding(wrong, basis, idle.length === 1, 'error', span);
        continue;
      }
      yield {
        span,
        message: `主文${basis.name}，所引条文中没有相应的规定，应引用《行政复议法》${article(basis)}`,
        related: deciding.map(({ provision }) => ({ span: provision.span, message: '所引条文' })),
      };
    }
  },
);

function finding(
  { provision, article: wrong }: CitedArticle,
  basis: OutcomeBasis,
  alone: boolean,
  severity: Severity,
  outcome?: Span,
) {
  const right = article(basis);
  const whole = basis.whole && alone;
  const fixes: Fix[] = whole ? [replacement(provision.span, right, `改为“${right}”`, false)] : [];
  return {
    span: provision.span,
    severity,
    message: `${basis.name}的依据是《行政复议法》${right}，这里引第${toChineseNumeral(wrong)}条，请核对`,
    ...(outcome ? { related: [{ span: outcome, message: `主文：${basis.name}` }] } : {}),
    fixes,
  };
}

function article({ articles }: OutcomeBasis): string {
  return `第${toChineseNumeral(articles[0])}条`;
}

function has(cited: readonly CitedArticle[], article: number): boolean {
  return cited.some((one) => one.article === article);
}

function names(cited: readonly CitedArticle[], { articles }: OutcomeBasis): boolean {
  return articles.some((article) => has(cited, article));
}

function citedBefore(one: CaseDocument): Span[] {
  return [...partsOf(one, 'reasons'), ...partsOf(one, 'findings'), ...partsOf(one, 'cause')].map(
    ({ span }) => span,
  );
}
