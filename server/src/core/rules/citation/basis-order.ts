import type { LawCitation } from '../../model/lawCitations.js';
import { shortName, type LawCatalogue } from '../../standards/laws.js';
import { defineRule } from '../rule.js';

const ranks: Readonly<Record<string, number>> = { 宪法: 1, 法律: 1, 行政法规: 2, 地方性法规: 3, 司法解释: 4 };
const localLaw = /^[^《》]{1,12}?(?:省|自治区|自治州|(?<!城)市|县)[^《》]{2,40}条例$/;
const lead = /(?:根据|依据|依照|按照)[^《》，。]{0,6}$/;
const link = /^(?:的?(?:有关|相关)?规定)?[、，,]?(?:和|及|以及|与)?$/;

export default defineRule(
  {
    id: 'citation/basis-order',
    clauses: ['YY-11'],
    severity: 'warning',
    recommended: true,
    usesLaws: true,
    fixable: false,
    summary: '并列的依据按效力排列：法律、行政法规、地方性法规、司法解释',
    rationale:
      '法释〔2009〕14号第二条：并列引用多个规范性法律文件的，先法律及法律解释，后行政法规、地方性法规、自治条例或者单行条例、司法解释。' +
      '这是裁判文书的规则，行政机关的决定参照。只比较内置法规库查得到的和名称表明是地方性法规的。',
    examples: [
      {
        bad: '根据《中华人民共和国行政复议法实施条例》第二条、⟦《中华人民共和国行政复议法》⟧第三条的规定，决定如下。',
        good: '根据《中华人民共和国行政复议法》第三条、《中华人民共和国行政复议法实施条例》第二条的规定，决定如下。',
      },
    ],
  },
  function* (document, { laws }) {
    if (!laws) return;
    let highest: { readonly rank: number; readonly citation: LawCitation } | undefined;
    let end = -1;
    for (const citation of document.lawCitations) {
      if (citation.kind !== 'title' || !citation.title) continue;
      const { start } = citation.span;
      const follows = end >= 0 && start - end <= 12 && link.test(document.text.slice(end, start));
      const begins = lead.test(document.text.slice(Math.max(0, start - 10), start));
      if (!follows) highest = undefined;
      end = follows || begins ? Math.max(citation.span.end, citation.notes.at(-1)?.end ?? 0) : -1;
      if (end < 0) continue;
      const rank = rankOf(citation, laws);
      if (rank === undefined) continue;
      if (highest && rank < highest.rank && !document.isQuoted({ start: citation.span.end, end })) {
        yield {
          span: citation.title.span,
          message: `并列的依据先法律、行政法规，后地方性法规、司法解释（参照法释〔2009〕14号第二条），《${shortName(citation.name)}》应当在《${shortName(highest.citation.name)}》之前`,
        };
      }
      if (!highest || rank > highest.rank) highest = { rank, citation };
    }
  },
);

function rankOf({ name }: LawCitation, laws: LawCatalogue): number | undefined {
  const law = laws.find(name);
  if (law) return ranks[law.category];
  return localLaw.test(name) ? ranks.地方性法规 : undefined;
}
