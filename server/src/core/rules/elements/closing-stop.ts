import { closingBlocks } from '../../model/closing.js';
import { pattern } from '../../model/pattern.js';
import { closingWords } from '../../standards/closings.js';
import { defineRule } from '../rule.js';

const words = Object.keys(closingWords).join('|');
const unstopped = pattern(
  new RegExp(
    `(?:[特专谨][此兹](?:${words}|答复|决定|命令)|(?<=[\\n　 。]|^)(?:此复|此令|妥否，请(?:批示|批复)|当否，请(?:批示|批复)))(?=[ 　\\t]*(?:[\\r\\n]|$))`,
  ),
);

export default defineRule(
  {
    id: 'elements/closing-stop',
    clauses: ['TL-808'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '“特此通知”等结语之后用句号',
    rationale:
      '结语是一个完整的句子，GB/T 15834—2011 第4.1条规定陈述句句末用句号；“特此通知”另起一行时也一样。',
    examples: [
      {
        bad: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真贯彻执行。\n\n⟦特此通知⟧\n\n云岭市人民政府办公室\n2026年6月5日\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真贯彻执行。\n\n特此通知。\n\n云岭市人民政府办公室\n2026年6月5日\n',
      },
    ],
  },
  function* (document) {
    for (const part of document.parts) {
      if (!part.genre) continue;
      for (const { content } of closingBlocks(part, 3)) {
        for (const match of document.matches(unstopped, { within: content })) {
          if (match.span.end !== content.end) continue;
          yield {
            span: match.span,
            message: `结语“${match.text}”之后应当用句号（GB/T 15834—2011 4.1）`,
            fixes: [
              {
                title: '补上句号',
                safe: true,
                edits: [{ start: match.span.end, end: match.span.end, text: '。' }],
              },
            ],
          };
        }
      }
    }
  },
);
