import { closingBlocks } from '../../model/closing.js';
import { firstOf } from '../../model/elements.js';
import { statedValues } from '../../model/recipients.js';
import { defineRule } from '../rule.js';

/** Whatever asks for an answer, in its many ways. */
const asks =
  /(?:请|盼|望|求|呈).{0,24}(?:批示|批复|审批|批准|核准|审定|指示|审示|核示|审核|审议|审查|批转|同意|支持|答复|函复|回复|明示|裁定|定夺|决定|研究|核定|准予|解决|指正|办理|为盼|为荷)|(?:妥否|当否|可否|是否妥当)|特此报告/;

export default defineRule(
  {
    id: 'elements/request-closing',
    clauses: ['TL-811'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '请示以“妥否，请批示”一类的请批语收尾',
    rationale:
      '《党政机关公文处理工作条例》第八条第（十一）项：请示适用于向上级机关请求指示、批准。按起草的惯例，正文最后用“妥否，请批示”“以上请示，请予批复”等写明要求答复。',
    examples: [
      {
        bad: '关于增加防汛经费的请示\n\n云岭市人民政府：\n\n我县防汛物资不足，尚需经费120万元，⟦拟由县财政与市财政各承担一半⟧。\n\n青溪县人民政府\n2026年9月5日\n',
        good: '关于增加防汛经费的请示\n\n云岭市人民政府：\n\n我县防汛物资不足，尚需经费120万元，拟由县财政与市财政各承担一半。\n\n妥否，请批示。\n\n青溪县人民政府\n2026年9月5日\n',
      },
    ],
  },
  function* (document) {
    const { main } = document;
    if (main.genre?.name !== '请示' || !main.genre.statutory) return;
    // An excerpt may simply stop before its end.
    const whole = firstOf(main, 'date') ?? firstOf(main, 'signature');
    if (!whole || statedValues(document, '状态')[0]?.text === '起草') return;
    const blocks = closingBlocks(main, 6);
    const last = blocks.at(-1);
    if (!last || blocks.some(({ content }) => asks.test(document.slice(content)))) return;
    const line = document.slice(last.content);
    const words = line.replace(/[。！；]$/, '');
    const from = Math.max(words.lastIndexOf('，'), words.lastIndexOf('。'), words.lastIndexOf('；')) + 1;
    const newline = /\r?\n/.exec(document.text)?.[0] ?? '\n';
    const at = last.content.end;
    yield {
      span: { start: last.content.start + from, end: last.content.start + words.length },
      message:
        '请示的正文之后应当写请批语，例如“妥否，请批示。”（《党政机关公文处理工作条例》第八条第（十一）项，惯例）',
      fixes: [
        {
          title: '补上“妥否，请批示。”',
          safe: false,
          edits: [{ start: at, end: at, text: `${newline}${newline}妥否，请批示。` }],
        },
      ],
    };
  },
);
