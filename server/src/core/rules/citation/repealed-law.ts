import { dayNumber, formatDate } from '../../model/calendar.js';
import { citedLaws, mayJudgeBefore, revisionYear, sentenceAround } from '../../model/citedLaws.js';
import { documentDate } from '../../model/elements.js';
import { catalogueNote, shortName } from '../../standards/laws.js';
import { defineRule } from '../rule.js';

/** Documents that deal with laws of the past. */
const ofThePast = /废止|失效|清理|修改|目录|汇编|历史|沿革|回顾|条例$|办法$|规定$|细则$|解释$|法$/;
const spokenAsPast =
  /废止|失效|停止执行|停止施行|取代|替代|代替|前身|曾|时任|当时|此前|以往|历史|过渡|溯及|原先|施行前|实施前|修订前|第.次修正/;

export default defineRule(
  {
    id: 'citation/repealed-law',
    clauses: ['YY-18'],
    severity: 'error',
    recommended: true,
    usesLaws: true,
    fixable: false,
    summary: '不引用成文之日已经废止、被替代的法律法规',
    rationale:
      '以成文之日为准：那一天已经废止的法律不能再作依据。处理废止以前的行为，引用行为时的法律是对的，写明“当时有效的”；' +
      '决定类文书写有更早日期的，因此只作提示。废止的事实取自替代它的法律自己的条文；没有成文日期的文稿不检查。',
    examples: [
      {
        bad: '一、依法签约。各单位按照⟦《中华人民共和国合同法》⟧签订合同。\n\n云岭市人民政府办公室\n\n2026年3月2日',
        good: '一、依法签约。各单位按照《中华人民共和国民法典》签订合同。\n\n云岭市人民政府办公室\n\n2026年3月2日',
      },
    ],
  },
  function* (document, { laws }) {
    const date = documentDate(document);
    if (!laws || !date || ofThePast.test(document.main.title ?? '')) return;
    for (const { citation, law, past, nameSpan: span } of citedLaws(document, laws)) {
      const from = laws.repealedFrom(law);
      if (!law.repeal || !from || past || dayNumber(date) < dayNumber(from)) continue;
      if (revisionYear(document, citation) !== undefined) continue;
      if (document.quotedStatutes.some((one) => one.start <= span.start && span.end <= one.end)) continue;
      const sentence = sentenceAround(document, citation.span);
      if (spokenAsPast.test(sentence) || namesEarlierYear(sentence, from.year)) continue;
      const name = shortName(law.title);
      const by = shortName(law.repeal.by);
      const when = law.repeal.on ? `自${formatDate(law.repeal.on)}起废止` : '已经废止';
      yield {
        span,
        ...(mayJudgeBefore(document, from) ? { severity: 'info' as const } : {}),
        message: `《${name}》已由《${by}》替代，${when}，早于成文之日${formatDate(date)}；处理废止前的行为仍引旧法的，写明“当时有效的”（${catalogueNote(laws)}）`,
      };
    }
  },
);

/** What happened in an earlier year is told with the law of then. */
function namesEarlierYear(sentence: string, year: number): boolean {
  for (const [, digits] of sentence.matchAll(/((?:19|20)\d{2})年/g)) if (Number(digits) < year) return true;
  return false;
}
