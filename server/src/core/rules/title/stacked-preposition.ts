import { titleLetters } from '../../model/elements.js';
import { defineRule, replacement } from '../rule.js';

const stacked = /关于(?<extra>对于|针对|有关)/;

export default defineRule(
  {
    id: 'title/stacked-preposition',
    clauses: ['CW-04'],
    severity: 'info',
    recommended: true,
    fixable: 'unsafe',
    summary: '标题中“关于”之后不再用“对于”“针对”“有关”',
    rationale:
      '“关于”已经引出事由，再叠用意思相同的介词就重复了，这是公文写作的惯例。“关于对……给予表彰的决定”“关于在……中开展……的通知”里的“对”“在”另有所管，不报。',
    examples: [
      {
        bad: '云岭市人民政府关于⟦对于⟧做好防汛工作的通知\n\n各县（区）人民政府：\n\n现将有关事项通知如下。\n',
        good: '云岭市人民政府关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n现将有关事项通知如下。\n',
      },
    ],
  },
  function* (document) {
    const { main } = document;
    if (main.genre?.statutory !== true) return;
    const { text, spanOf } = titleLetters(document, main);
    const match = stacked.exec(text);
    const extra = match?.groups?.extra;
    // 关于有关部门… names somebody.
    if (
      !match ||
      !extra ||
      /^有关(?:部门|单位|人员|方面|企业|机构|问题|事项|规定|政策|文件|地区|组织|国家|责任)/.test(
        text.slice(match.index + 2),
      )
    )
      return;
    if (/^针对性/.test(text.slice(match.index + 2))) return;
    const span = spanOf(match.index + 2, extra.length);
    if (document.isQuoted(span) || document.slice(span).length !== extra.length) return;
    yield {
      span,
      message: `“关于”之后不再用“${extra}”（惯例），可以删去`,
      fixes: [replacement(span, '', `删去“${extra}”`, false)],
    };
  },
);
