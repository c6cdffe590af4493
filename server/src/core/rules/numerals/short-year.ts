import { documentDate } from '../../model/elements.js';
import { lineBefore } from '../../model/context.js';
import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

/**
 * A year of two digits, told from a span of years by what follows: a whole date, 底, 度, a half or a quarter.
 * 30年底蕴, 20年初心 and 民国24年5月1日 are none.
 */
const short = pattern(
  /(?<=(?<![\d.～~—－–\-/一二三四五六七八九十百千第零〇])(?<year>\d{2}))年(?:\d{1,2}月(?:\d{1,2}日|份(?![额])|[底初末](?![期级])|[上中下]旬)|年?底(?=[，。；、）前之以完到至的])|年?[初末](?=[，。；、）前以到至])|度(?=[，。；、）工预决考计总目])|第?[一二三四1-4]季度|[上下]半年)/,
);
/** 于24年5月印发: behind these words no span of years is told. */
const since = pattern(
  /(?<=(?:(?<![低高少多短长早晚优])于|自|从|截至|截止)(?<year>\d{2}))年\d{1,2}月(?!\d{1,2}日|份|[底初末上中下以个])/,
);
const notBefore =
  /(?:满|近|达|长|历时|期|超过|不足|已有|余|约|经|共|过去|最近|[国熙丰治绪隆庆历正和成历]|龄|命|延长|为|后|前|徒刑|工作|从业|任职|服役|累计|连续|第|达到|了)$/;

export default defineRule(
  {
    id: 'numerals/short-year',
    clauses: ['SZ-16'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '年份写全四位',
    rationale:
      'GB/T 15835—2011 第5.1.4条规定，四位数字表示的年份不应简写为两位数字，如“2024年”不写作“24年”。表示时长的“24年”不在此列，不报。',
    examples: [{ bad: '⟦24年⟧5月1日印发的方案同时废止。', good: '2024年5月1日印发的方案同时废止。' }],
  },
  function* (document) {
    const now = documentDate(document)?.year;
    for (const match of [...document.matches(short), ...document.matches(since)]) {
      const year = match.group('year');
      if (!year) continue;
      if (notBefore.test(lineBefore(document, year.start, 6))) continue;
      const two = Number(document.slice(year));
      const full = 2000 + two <= (now ?? 2045) + 15 ? 2000 + two : 1900 + two;
      const span = { start: year.start, end: year.end + 1 };
      yield {
        span,
        message: `年份应当写全四位（GB/T 15835—2011 5.1.4），“${document.slice(span)}”疑应为“${full}年”`,
        fixes: document.isQuoted(span) ? [] : [replacement(year, String(full), `改为${full}年`, false)],
      };
    }
  },
);
