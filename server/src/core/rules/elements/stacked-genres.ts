import { titleLetters } from '../../model/elements.js';
import { genres, stackedGenres } from '../../standards/genres.js';
import { defineRule, type Fix, replacement } from '../rule.js';

const words = genres.map(({ name }) => name).join('|');
/** Any two behind 的: 关于…的公告通知. */
const behindOf = new RegExp(`的(?:紧急|补充)?(${words})(${words})$`);
/** 征求…意见函, 重大事项请示报告制度, 落实…的意见报告情况: the first word is what the title speaks of. */
const objectVerb =
  /转发|批转|印发|征求|报送|上报|提交|审议|提请|呈报|撰写|编写|送审|办理|落实|执行|反馈|回复/;

export default defineRule(
  {
    id: 'elements/stacked-genres',
    clauses: ['TL-817', 'CW-05'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '标题只用一个文种，不写“请示报告”“通知函”',
    rationale:
      '《党政机关公文处理工作条例》第八条把请示、报告、通知、函等列为不同的文种，用途各不相同；第九条规定标题由发文机关名称、事由和文种组成，文种只有一个。',
    examples: [
      {
        bad: '关于增加防汛经费的⟦请示报告⟧\n\n云岭市人民政府：\n\n现将有关事项请示如下。\n',
        good: '关于增加防汛经费的请示\n\n云岭市人民政府：\n\n现将有关事项请示如下。\n',
      },
    ],
  },
  function* (document) {
    for (const part of document.parts) {
      const letters = titleLetters(document, part);
      if (!letters.text.includes('关于')) continue;
      const title = letters.text.replace(/[。．.；;：:]$/, '').replace(/(?:[（(][^（）()]{1,30}[）)])+$/, '');
      const match = stackedGenres.exec(title) ?? behindOf.exec(title);
      if (!match) continue;
      const [first, second] = match.slice(1).filter(Boolean) as [string, string];
      if (first === second || (/^(?:意见|议案)$/.test(first) && second === '函')) continue;
      const from = title.length - first.length - second.length;
      if (objectVerb.test(title.slice(title.indexOf('关于'), from))) continue;
      const span = letters.spanOf(from, first.length + second.length);
      const whole = document.slice(span) === first + second;
      const fixes: Fix[] = [first, second].map((word) => replacement(span, word, `改为“${word}”`, false));
      yield {
        span,
        message: `标题的文种只用一个，“${first}${second}”应为“${first}”或“${second}”（《党政机关公文处理工作条例》第八条）`,
        fixes: whole ? fixes : [],
      };
    }
  },
);
