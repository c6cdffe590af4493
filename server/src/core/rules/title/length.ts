import { titleLetters } from '../../model/elements.js';
import { defineRule } from '../rule.js';

export default defineRule<{ max: number }>(
  {
    id: 'title/length',
    clauses: ['CW-13'],
    severity: 'info',
    recommended: true,
    fixable: false,
    summary: '标题的事由和文种一般不超过五十字',
    rationale:
      '公文标题应当简洁概括，过长时精简事由，这是公文写作的惯例。从“关于”算起，不计发文机关名称和书名号里的文件名称；字数可以用选项 max 改。',
    options: {
      defaults: { max: 50 },
      schema: (z) => z.strictObject({ max: z.number().describe('从“关于”算起最多多少字') }).partial(),
    },
    examples: [
      {
        bad: '云岭市人民政府⟦关于进一步加强全市防汛抗旱应急值守和物资储备以及水库大坝安全巡查工作切实做好汛期群众转移安置和灾后恢复生产各项准备工作的通知⟧\n\n各县（区）人民政府：\n\n现将有关事项通知如下。\n',
        good: '云岭市人民政府关于做好汛期各项工作的通知\n\n各县（区）人民政府：\n\n现将有关事项通知如下。\n',
      },
    ],
  },
  function* (document, { options }) {
    const { main } = document;
    if (main.genre?.statutory !== true) return;
    const { text, spanOf } = titleLetters(document, main);
    const about = text.indexOf('关于');
    if (about < 0) return;
    const counted = text.slice(about).replace(/《[^《》]*》/g, '');
    if (counted.length <= options.max) return;
    yield {
      span: spanOf(about, text.length - about),
      message: `标题从“关于”算起有${counted.length}字，一般不超过${options.max}字（惯例），可以精简事由`,
    };
  },
);
