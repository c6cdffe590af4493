import { caseOf } from '../../case/readCase.js';
import { isOfReview } from '../../case/reading.js';
import { documentDate } from '../../model/elements.js';
import { certainNumbers } from '../../model/numbers.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'document-number/year-match',
    clauses: ['WH-24'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '发文字号的年份与成文日期的年份相同',
    rationale:
      '发文字号的年份是编号那一年，一般就是成文的那一年。跨年签发（一月的公文用上年的字号，十二月签发、次年编号）不报。',
    examples: [
      {
        bad: '云岭政办发⟦〔2025〕⟧8号\n\n云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真贯彻执行。\n\n云岭市人民政府办公室\n2026年6月5日\n',
        good: '云岭政办发〔2026〕8号\n\n云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真贯彻执行。\n\n云岭市人民政府办公室\n2026年6月5日\n',
      },
    ],
  },
  function* (document) {
    const date = documentDate(document);
    const ofCase = caseOf(document);
    // The year of a 案号 may be that of the acceptance; a rule of its own speaks of it.
    if (!date || (ofCase && isOfReview(ofCase))) return;
    for (const number of certainNumbers(document)) {
      if (!number.own || !/^(?:19|20)\d{2}$/.test(number.year)) continue;
      const gap = Number(number.year) - date.year;
      if (gap === 0 || (gap === -1 && date.month === 1) || (gap === 1 && date.month === 12)) continue;
      yield {
        span: number.bracketSpan,
        message: `发文字号的年份（${number.year}）与成文日期的年份（${date.year}）不同，请核对`,
      };
    }
  },
);
