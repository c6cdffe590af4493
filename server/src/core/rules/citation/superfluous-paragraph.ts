import { citedLaws, missingIn } from '../../model/citedLaws.js';
import { toChineseNumeral } from '../../model/numerals.js';
import { catalogueNote, shortName } from '../../standards/laws.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'citation/superfluous-paragraph',
    clauses: ['YY-24'],
    severity: 'error',
    recommended: true,
    usesLaws: true,
    fixable: 'safe',
    summary: '只有一款的条文不写“第一款”，有几款的写明哪一款',
    rationale:
      '《立法法》第六十五条：条可以分为款、项、目，款不编序号。一条只有一款时没有“第一款”可言，直接写“第×条第×项”；' +
      '有几款而只引其中的项，要写明是哪一款的项。条文的款、项取自内置法规库在文稿成文之日有效的版本；版本不明的不检查。',
    examples: [
      {
        bad: '根据《中华人民共和国行政复议法》第二十五条⟦第一款⟧第一项的规定，由本机关管辖。\n\n云岭市人民政府\n\n2026年3月2日',
        good: '根据《中华人民共和国行政复议法》第二十五条第一项的规定，由本机关管辖。\n\n云岭市人民政府\n\n2026年3月2日',
      },
    ],
  },
  function* (document, { laws }) {
    if (!laws) return;
    for (const { citation, law, version, past, later } of citedLaws(document, laws)) {
      if (!version || past) continue;
      const name = shortName(law.title);
      for (const provision of citation.provisions) {
        const { article, paragraph, item } = provision;
        if (!article || document.isQuoted(article.span)) continue;
        const items = version.articles > 0 ? version.paragraphs(article.value, article.inserted) : undefined;
        if (!items) continue;
        // Another wording has it and divides it otherwise; then it may be that wording which is cited.
        const others = law.versions.filter((one) => one !== version && one.articles > 0);
        const divided = others.some(
          (one) =>
            !missingIn(one, provision) &&
            one.paragraphs(article.value, article.inserted)?.length !== items.length,
        );
        if (divided) continue;
        const written = `第${toChineseNumeral(article.value)}条`;
        const group = (at: number) => citation.groups.find(({ span }) => span.start <= at && at < span.end);
        if (paragraph && items.length === 1 && paragraph.value === 1) {
          const own = group(paragraph.span.start);
          if (!own?.joined || own.numbers.length > 1) continue;
          yield {
            span: own.span,
            ...(later ? { severity: 'warning' as const } : {}),
            message: `《${name}》${written}只有一款，不写“第一款”（由《立法法》第六十五条推导；${catalogueNote(laws, law)}）`,
            fixes: [replacement(own.span, '', '删去“第一款”', true)],
          };
        } else if (!paragraph && item && items.length > 1) {
          const own = group(item.span.start);
          const fitting = items.flatMap((count, i) => (count >= item.value ? [i + 1] : []));
          if (!own?.joined || fitting.length === 0) continue;
          const only = fitting.length === 1 ? `第${toChineseNumeral(fitting[0] as number)}款` : undefined;
          yield {
            span: own.span,
            severity: 'warning',
            message: `《${name}》${written}有${toChineseNumeral(items.length)}款，引用其中的项要写明哪一款${only ? `，应为“${written}${only}${document.slice(own.span)}”` : ''}（${catalogueNote(laws, law)}）`,
            fixes: only
              ? [replacement({ start: own.span.start, end: own.span.start }, only, `补上“${only}”`, false)]
              : [],
          };
        }
      }
    }
  },
);
