import { dayNumber, formatDate } from '../../model/calendar.js';
import { type CitedLaw, citedLaws, mayJudgeBefore, missingIn } from '../../model/citedLaws.js';
import type { Document } from '../../model/document.js';
import { documentDate } from '../../model/elements.js';
import type { Provision } from '../../model/lawCitations.js';
import { catalogueNote, shortName } from '../../standards/laws.js';
import { outcomeArticles, renumberedArticles } from '../../standards/reviewLaw.js';
import { defineRule, replacement } from '../rule.js';

const reviewLaw = '中华人民共和国行政复议法';
/** The 2023 wording; reviews begun before it were finished in the months after. */
const revised = { year: 2024, month: 1, day: 1 };
const settled = { year: 2024, month: 7, day: 1 };

export default defineRule(
  {
    id: 'citation/old-article',
    clauses: ['YY-05', 'FY-81', 'FY-82'],
    severity: 'error',
    recommended: true,
    usesLaws: true,
    fixable: 'unsafe',
    summary: '法律修订后引用修订后的条号',
    rationale:
      '法律全面修订以后条号大多变动：2024年1月1日以后的行政复议文书写“第二十八条第一款第一项”决定维持，引的是旧法，现行规定是第六十八条。' +
      '所引条款在成文之日有效的版本里没有而旧版本里有的，以及引用《行政复议法》旧条号而所述事项另有规定的，予以提示。' +
      '处理修订以前的行为、适用当时法律的，写明“修订前的”或者修订年份即不提示。',
    examples: [
      {
        bad: '根据《中华人民共和国行政复议法》⟦第二十八条第一款第一项⟧的规定，维持原处罚决定。\n\n云岭市人民政府\n\n2026年3月2日',
        good: '根据《中华人民共和国行政复议法》第六十八条的规定，维持原处罚决定。\n\n云岭市人民政府\n\n2026年3月2日',
      },
    ],
  },
  function* (document, { laws }) {
    const date = documentDate(document);
    if (!laws || !date) return;
    for (const cited of citedLaws(document, laws)) {
      const { citation, law, version, past } = cited;
      if (!version || past || law.versions.at(0) === version) continue;
      const note = catalogueNote(laws);
      let reported = -1;
      for (const provision of citation.provisions) {
        const { span } = provision;
        if (span.start === reported || document.isQuoted(span)) continue;
        const old = inOldWording(cited, provision);
        const moved = law.title === reviewLaw ? movedTo(document, cited, provision, old) : undefined;
        if (!old && !moved) continue;
        reported = span.start;
        const start = version.effective ?? version.date;
        const weak =
          law.title === reviewLaw
            ? dayNumber(date) < dayNumber(settled) && dayNumber(date) >= dayNumber(revised)
            : start !== undefined && mayJudgeBefore(document, start);
        const name = shortName(law.title);
        const when = version.date ? `${formatDate(version.date)}修改后的` : '现行';
        yield {
          span,
          ...(weak ? { severity: 'info' as const } : {}),
          message: moved
            ? `《${name}》${when}版本中${moved.subject}是${moved.article}，“${document.slice(span)}”是旧条号（${note}）`
            : `《${name}》${when}版本没有“${document.slice(span)}”，这是旧版本的条号，请核对；适用旧法的写明“修订前的”（${note}）`,
          fixes:
            moved && !moved.article.includes('至') && citation.provisions.length === 1
              ? [replacement(span, moved.article, `改为“${moved.article}”`, false)]
              : [],
        };
      }
    }
  },
);

/** Whether an older known wording has what the present one lacks, and none that is newer does. */
function inOldWording({ law, version }: CitedLaw, provision: Provision): boolean {
  if (!version || !missingIn(version, provision)) return false;
  const at = law.versions.indexOf(version);
  const has = (one: (typeof law.versions)[number]) => one.articles > 0 && !missingIn(one, provision);
  return law.versions.slice(0, at).some(has) && !law.versions.slice(at + 1).some(has);
}

/** Where the 2023 wording has what the sentence says, when the article cited is the old one for it. */
function movedTo(document: Document, { citation }: CitedLaw, { article, span }: Provision, old: boolean) {
  if (!article || article.inserted) return undefined;
  const after = document.text.slice(span.end, span.end + 60).split(/[。；\n]/)[0] ?? '';
  if (article.value === 28) {
    const outcome = outcomeArticles.find(({ words }) => words.test(after));
    if (outcome) return outcome;
  }
  if (old) return undefined;
  const before = document.text.slice(Math.max(0, citation.span.start - 40), citation.span.start);
  const sentence = `${before.split(/[。；\n]/).at(-1) ?? ''}${after}`;
  return renumberedArticles.find((row) => row.old === article.value && row.words.test(sentence));
}
