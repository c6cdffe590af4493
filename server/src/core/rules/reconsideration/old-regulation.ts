import { regulationArticles, reviewLawArticles } from '../../case/basis.js';
import { caseOf } from '../../case/readCase.js';
import { isOfReview, spokenParts, underNewLaw } from '../../case/reading.js';
import { sentenceAround } from '../../model/citedLaws.js';
import { toChineseNumeral } from '../../model/numerals.js';
import { supersededArticles } from '../../standards/caseArticles.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'reconsideration/old-regulation',
    clauses: ['FY-84'],
    severity: 'warning',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '新法已有规定的事项引用《行政复议法》，不单引2007年的实施条例',
    rationale:
      '《行政复议法实施条例》2007年公布，与1999年的法配套，它的受理、补正、中止、决定种类、驳回、调解等条文，2023年修订的《行政复议法》已经另有规定，有的写法不同。2024年以后的文书单独引用这些条文的，核对新法。同一句里也引用了新法，或者写明所引实施条例修订年份的，不报。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区自然资源局。\n\n申请人不服被申请人作出的答复，向本机关申请行政复议。\n\n本机关认为：申请不符合受理条件。根据《中华人民共和国行政复议法实施条例》⟦第四十八条第一款第二项⟧的规定，本机关决定：驳回申请人的行政复议申请。\n\n云岭市人民政府\n\n2026年4月8日\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区自然资源局。\n\n申请人不服被申请人作出的答复，向本机关申请行政复议。\n\n本机关认为：申请不符合受理条件。根据《中华人民共和国行政复议法》第三十三条的规定，本机关决定：驳回申请人的行政复议申请。\n\n云岭市人民政府\n\n2026年4月8日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !isOfReview(one) || !underNewLaw(document, one)) return;
    for (const { kind, span } of one.parts) {
      if (spokenParts.has(kind) || kind === 'annex' || kind === 'head') continue;
      const beside = reviewLawArticles(document, span);
      for (const { article, provision, citation } of regulationArticles(document, span)) {
        const now = supersededArticles[article];
        if (!now || document.isQuoted(provision.span)) continue;
        if (citation.notes.some((note) => /20[2-9]\d年/.test(document.slice(note)))) continue;
        const sentence = sentenceAround(document, provision.span);
        if (beside.some((other) => sentence.includes(document.slice(other.citation.span)))) continue;
        yield {
          span: provision.span,
          message: `${now.subject}在2023年修订的《行政复议法》${now.article}已有规定，实施条例第${toChineseNumeral(article)}条是2007年与旧法配套的，请引用新法`,
        };
      }
    }
  },
);
