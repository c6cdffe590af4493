import { documentDate } from '../../model/elements.js';
import { parseNumeral, toChineseNumeral } from '../../model/numerals.js';
import { pattern } from '../../model/pattern.js';
import { anniversaries } from '../../standards/events.js';
import { defineRule, replacement } from '../rule.js';

const years = pattern(/周年(?!前夕|倒计时|之前|筹备)/);
const before = new RegExp(
  `(?<event>${anniversaries.map(({ form }) => form).join('|')})的?(?<count>\\d{1,3}|[一二三四五六七八九十百零〇]{1,5})$`,
);
const forms = anniversaries.map((one) => ({ ...one, whole: new RegExp(`^(?:${one.form})$`) }));
const yearWord =
  /(?<!\d)((?:19|20)\d{2})年(?:\d{1,2}月(?:\d{1,2}日)?)?|(今年)|(去年|明年|次年|来年|前年|当年|同年)/g;
const isIt =
  /^[，,]?(?:我们|全[国党省市]|各地|人民)?(?:既|也|又|正|更|恰|将)*(?:是|为|恰逢|适逢|正值|时值|正逢|喜迎|迎来了?|隆重庆祝|隆重纪念|庆祝|纪念)[^，。；、]{0,10}$/;
const yearAfter = /^[（(]((?:19|20)\d{2})年[）)]/;

export default defineRule(
  {
    id: 'consistency/anniversary',
    clauses: ['RL-15'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '周年数与年份相符',
    rationale:
      '中国共产党成立（1921年）、新中国成立（1949年）、抗战胜利（1945年）、改革开放（1978年）等的周年数等于两个年份之差。只在文中写明年份或者“今年是”时检查。',
    examples: [
      { bad: '2021年是中国共产党成立⟦110周年⟧。', good: '2021年是中国共产党成立100周年。' },
      { bad: '2019年，隆重庆祝新中国成立⟦60周年⟧。', good: '2019年，隆重庆祝新中国成立70周年。' },
    ],
  },
  function* (document) {
    const { text } = document;
    for (const match of document.matches(years)) {
      const { start, end } = match.span;
      const block = document.blockAt(start);
      const from = Math.max(block?.content.start ?? 0, start - 80);
      const found = before.exec(text.slice(Math.max(from, start - 32), start));
      if (!found?.groups) continue;
      const { event, count } = found.groups as { event: string; count: string };
      const known = forms.find(({ whole }) => whole.test(event));
      if (!known) continue;
      const eventStart = start - found[0].length;
      const after = yearAfter.exec(text.slice(end, end + 8));
      const words = text.slice(from, eventStart);
      const sentence = Math.max(words.lastIndexOf('。'), words.lastIndexOf('；')) + 1;
      const word = [...words.slice(sentence).matchAll(yearWord)].at(-1);
      if (!after && (!word || word[3])) continue;
      if (!after && word && !isIt.test(words.slice(sentence + word.index + word[0].length))) continue;
      const year = after ? Number(after[1]) : word?.[1] ? Number(word[1]) : documentDate(document)?.year;
      if (year === undefined) continue;
      const right = year - known.year;
      if (right < 1 || right === parseNumeral(count)) continue;
      const span = { start: start - count.length, end };
      const written = `${/\d/.test(count) ? right : toChineseNumeral(right)}周年`;
      yield {
        span,
        ...(after || word?.[1] ? {} : { severity: 'warning' as const }),
        message: `${known.name}在${known.year}年，到${year}年是${right}周年，不是“${document.slice(span)}”`,
        fixes: document.isQuoted(span) ? [] : [replacement(span, written, `改为“${written}”`, false)],
      };
    }
  },
);
