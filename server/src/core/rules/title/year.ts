import { documentDate, isBeforeArabicDates, titleLetters } from '../../model/elements.js';
import { parseNumeral } from '../../model/numerals.js';
import { defineRule, replacement } from '../rule.js';

const han = /(?<digits>[一二][〇九][〇一二三四五六七八九]{2})年/;

export default defineRule(
  {
    id: 'title/year',
    clauses: ['CW-12'],
    severity: 'info',
    recommended: true,
    fixable: 'unsafe',
    summary: '标题中的年份用阿拉伯数字，如“2026年”',
    rationale:
      '标题中的公历年份写作“2026年”，不写“二〇二六年”，与成文日期的写法（GB/T 9704—2012 第7.3.5.4条）一致，是公文写作的惯例。',
    examples: [
      {
        bad: '云岭市人民政府关于做好⟦二〇二六年⟧防汛工作的通知\n\n各县（区）人民政府：\n\n现将有关事项通知如下。\n',
        good: '云岭市人民政府关于做好2026年防汛工作的通知\n\n各县（区）人民政府：\n\n现将有关事项通知如下。\n',
      },
    ],
  },
  function* (document) {
    const { main } = document;
    if (main.genre?.statutory !== true) return;
    const date = documentDate(document);
    if (date && isBeforeArabicDates(date)) return;
    const { text, spanOf } = titleLetters(document, main);
    const match = han.exec(text);
    if (!match?.groups?.digits) return;
    const span = spanOf(match.index, match[0].length);
    if (document.isQuoted(span) || document.slice(span).length !== match[0].length) return;
    const right = `${parseNumeral(match.groups.digits)}年`;
    yield {
      span,
      message: `标题中的年份一般用阿拉伯数字（惯例），可写作“${right}”`,
      fixes: [replacement(span, right, `改为${right}`, false)],
    };
  },
);
