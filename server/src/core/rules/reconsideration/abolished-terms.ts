import { caseOf } from '../../case/readCase.js';
import { isOfReview, partAt, spokenParts, underNewLaw } from '../../case/reading.js';
import { inQuotation } from '../../model/closing.js';
import { sentenceAround } from '../../model/citedLaws.js';
import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

const terms = pattern(
  /具体行政行为|(?<=复议机关|本机关|复议机关的|本机关的)负责法制工作的机构|(?<!原[\u4e00-\u9fff]{0,12})法制(?:机构|工作机构)|(?<=本机关的?|本府的?|复议机关的?)法制(?:办公室|办|科|处|股)/,
);
/** Words of an older law or document that the sentence speaks of. */
const ofOldLaw =
  /实施条例|修[订正改]前|施行前|(?:1989|1990|1999|2007|2009|2014|2017)年|旧法|原《|当时(?:的|有效)|行政诉讼法|司法解释|法释|会议纪要|指导案例|抽象行政行为/;

export default defineRule(
  {
    id: 'reconsideration/abolished-terms',
    clauses: ['FY-25'],
    severity: 'warning',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '2024年以后用“行政行为”“行政复议机构”，不用“具体行政行为”“法制机构”',
    rationale:
      '2023年修订、2024年1月1日起施行的《行政复议法》把“具体行政行为”改为“行政行为”，把“负责法制工作的机构”改为“行政复议机构”。引用旧法、旧文书和当事人原话的不报。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n\n本机关认为：被申请人作出的⟦具体行政行为⟧事实清楚。\n\n云岭市人民政府\n\n2026年4月8日\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n\n本机关认为：被申请人作出的行政行为事实清楚。\n\n云岭市人民政府\n\n2026年4月8日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !isOfReview(one) || !underNewLaw(document, one)) return;
    for (const { span, text } of document.matches(terms, { outside: 'both' })) {
      const part = partAt(one, span);
      if (!part || spokenParts.has(part.kind) || part.kind === 'annex') continue;
      if (inQuotation(document, span.start) || ofOldLaw.test(sentenceAround(document, span))) continue;
      const right = text === '具体行政行为' ? '行政行为' : '行政复议机构';
      yield {
        span,
        message: `2024年1月1日施行的《行政复议法》不用“${text}”，应为“${right}”`,
        fixes: [replacement(span, right, `改为“${right}”`, false)],
      };
    }
  },
);
