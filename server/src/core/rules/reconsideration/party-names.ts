import { caseOf } from '../../case/readCase.js';
import { isOfReview, partAt } from '../../case/reading.js';
import { inQuotation } from '../../model/closing.js';
import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

/** 被告知, 原告诫 and 被告人 are other words; 被 before 上诉人 makes it one word. */
const words = pattern(
  /(?:被上诉人|(?<!被)上诉人|(?<=^|[，。；：:、的由向对与和及“（(\n])原告(?![知诫示发])|(?<![于即尚将均未曾])被告(?![知诫示发人密白]))/,
);
/** Who is called so in a court. */
const court = /法院|判决|裁定|诉讼|起诉|上诉|仲裁|庭审|[行民刑][初终再申赔]|公诉|原审|一审|二审/;
const right: Readonly<Record<string, string>> = {
  原告: '申请人',
  上诉人: '申请人',
  被告: '被申请人',
  被上诉人: '被申请人',
};

export default defineRule(
  {
    id: 'reconsideration/party-names',
    clauses: ['FY-24'],
    severity: 'warning',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '当事人称申请人、被申请人，不称原告、被告、上诉人',
    rationale:
      '行政复议的当事人是申请人、被申请人和第三人（《行政复议法》第十四条至第十九条），原告、被告、上诉人是诉讼的称谓。写到诉讼、判决的段落和引文里不报。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n\n经审理查明：⟦被告⟧于2026年1月8日作出处罚决定。\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n\n经审理查明：被申请人于2026年1月8日作出处罚决定。\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !isOfReview(one)) return;
    for (const { span, text } of document.matches(words, { outside: 'both' })) {
      if (inQuotation(document, span.start)) continue;
      const part = partAt(one, span);
      if (!part || part.kind === 'annex') continue;
      const block = document.blockAt(span.start);
      if (!block || court.test(document.slice(block.content).replaceAll('上诉人', ''))) continue;
      const instead = right[text] as string;
      yield {
        span,
        message: `行政复议的当事人称“${instead}”，“${text}”是诉讼的称谓`,
        fixes: [replacement(span, instead, `改为“${instead}”`, false)],
      };
    }
  },
);
