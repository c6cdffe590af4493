import { citedLaws } from '../../model/citedLaws.js';
import type { CitedLaw } from '../../model/citedLaws.js';
import { citedName, shortName } from '../../standards/laws.js';
import { defineRule, replacement } from '../rule.js';

const republic = '中华人民共和国';

export default defineRule(
  {
    id: 'citation/law-prefix',
    clauses: ['YY-15'],
    severity: 'info',
    recommended: true,
    usesLaws: true,
    fixable: 'unsafe',
    summary: '同一部法律首次引用写全称“中华人民共和国…”，不先简后全',
    rationale:
      '法律名称首次引用写全称，后文可以用简称。前面写《行政复议法》，后面又写《中华人民共和国行政复议法》，次序颠倒。这是惯例，只在同一部法律先简后全、又没有约定简称时提示。',
    examples: [
      {
        bad: '一是学习⟦《行政复议法》⟧。二是宣传《中华人民共和国行政复议法》。',
        good: '一是学习《中华人民共和国行政复议法》。二是宣传《行政复议法》。',
      },
    ],
  },
  function* (document, { laws }) {
    if (!laws) return;
    const first = new Map<string, CitedLaw>();
    const done = new Set<string>();
    const defined = new Set(document.lawAbbreviations.map(({ name }) => name));
    for (const cited of citedLaws(document, laws)) {
      const { citation, law } = cited;
      const { name } = citation;
      if (citation.kind !== 'title' || !law.title.startsWith(republic) || done.has(law.title)) continue;
      // Titles of documents are quoted as they are; a heading may be short.
      if (document.blockAt(citation.span.start)?.role !== 'paragraph') continue;
      const earlier = first.get(law.title);
      if (!earlier) {
        first.set(law.title, cited);
        continue;
      }
      if (!name.startsWith(republic)) continue;
      done.add(law.title);
      const short = earlier.citation;
      if (short.name.startsWith(republic) || defined.has(short.name)) continue;
      yield {
        span: short.title?.span ?? short.nameSpan,
        message: `《${shortName(law.title)}》首次引用宜写全称《${citedName(law.title)}》，后文才写全称，次序颠倒`,
        fixes: [replacement(short.nameSpan, citedName(law.title), '补上“中华人民共和国”', false)],
        related: [{ span: citation.span, message: '后文的全称' }],
      };
    }
  },
);
