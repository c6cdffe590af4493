import { citedLaws, missingIn } from '../../model/citedLaws.js';
import { formatDate } from '../../model/calendar.js';
import { toChineseNumeral } from '../../model/numerals.js';
import { catalogueNote, shortName } from '../../standards/laws.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'citation/unknown-article',
    clauses: ['YY-04'],
    severity: 'error',
    recommended: true,
    usesLaws: true,
    fixable: false,
    summary: '所引的条、款、项在该法律法规中存在',
    rationale:
      '条号不超过总条数，款不超过该条的款数，项不超过该款的项数。条文结构取自内置法规库在文稿成文之日有效的版本；成文日期或者当时的版本不明的不检查，' +
      '旧版本里有的由 citation/old-article 检查。',
    examples: [
      {
        bad: '根据《中华人民共和国行政复议法》⟦第九十三条⟧的规定，决定如下。\n\n云岭市人民政府\n\n2026年3月2日',
        good: '根据《中华人民共和国行政复议法》第六十八条的规定，决定如下。\n\n云岭市人民政府\n\n2026年3月2日',
      },
    ],
  },
  function* (document, { laws }) {
    if (!laws) return;
    for (const { citation, law, version, past, later } of citedLaws(document, laws)) {
      if (!version || past) continue;
      let reported = -1;
      for (const provision of citation.provisions) {
        const missing = missingIn(version, provision);
        if (!missing || provision.span.start === reported || document.isQuoted(provision.span)) continue;
        // Another known wording has it: then it is a matter of which wording applies.
        if (law.versions.some((one) => one !== version && one.articles > 0 && !missingIn(one, provision)))
          continue;
        const { article, paragraph, item } = provision;
        if (!article) continue;
        reported = provision.span.start;
        const name = `《${shortName(law.title)}》`;
        const inserted = article.inserted ? `之${toChineseNumeral(article.inserted)}` : '';
        const here = `第${toChineseNumeral(article.value)}条${inserted}`;
        const items = version.paragraphs(article.value, article.inserted);
        const lack =
          missing === 'article'
            ? article.value > version.articles
              ? `${name}只有${version.articles}条，没有${here}`
              : `${name}没有${here}`
            : missing === 'paragraph'
              ? `${name}${here}只有${toChineseNumeral(items?.length ?? 1)}款，没有第${toChineseNumeral(paragraph?.value ?? 0)}款`
              : `${name}${here}${paragraph ? `第${toChineseNumeral(paragraph.value)}款` : ''}没有第${toChineseNumeral(item?.value ?? 0)}项`;
        const wording = version.date ? `${formatDate(version.date)}版本，` : '';
        yield {
          span: provision.span,
          ...(later ? { severity: 'warning' as const } : {}),
          message: `${lack}，请核对（${wording}${catalogueNote(laws, law)}）`,
        };
      }
    }
  },
);
