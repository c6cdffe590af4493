import type { Document } from '../../model/document.js';
import { overlapsAny, type Span } from '../../text.js';
import { defineRule, replacement } from '../rule.js';
import { pattern } from '../../model/pattern.js';

const inner = pattern(/[，；。：]/);

export default defineRule(
  {
    id: 'title/punctuation',
    clauses: ['CW-02', 'BD-59'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '标题末尾不用标点，中间除书名号、引号、括号、顿号外一般不用',
    rationale:
      'GB/T 15834—2011 附录B.4规定，标题末尾通常不用标点符号，有时可用问号、叹号或省略号。' +
      '公文标题中除法规、规章名称加书名号外一般不用标点，是起草的惯例。',
    examples: [
      {
        bad: '云岭市人民政府关于做好防汛工作的通知⟦。⟧\n\n各县（区）人民政府：\n\n现将有关事项通知如下。\n',
        good: '云岭市人民政府关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n现将有关事项通知如下。\n',
      },
    ],
  },
  function* (document) {
    for (const part of document.parts) {
      const last = part.titleBlocks.at(-1);
      if (!last) continue;
      const mark = /[。．.；;，,、：:]$/.exec(document.slice(last.content))?.[0];
      if (mark) {
        const span = { start: last.content.end - 1, end: last.content.end };
        yield {
          span,
          message: `标题末尾不用标点（GB/T 15834—2011 B.4），应删去“${mark}”`,
          fixes: [replacement(span, '', `删去“${mark}”`, true)],
        };
      }
      if (part.kind !== 'main' || !part.genre?.statutory) continue;
      for (const block of part.titleBlocks) {
        const within = { start: block.content.start, end: block.content.end - (block === last ? 1 : 0) };
        for (const match of document.matches(inner, { within })) {
          if (overlapsAny(document.titleSpans, match.span) || isBracketed(document, match.span)) continue;
          yield {
            span: match.span,
            severity: 'info' as const,
            clauses: ['CW-02'],
            message: `公文标题中除书名号、引号、括号和并列的顿号外一般不用标点，“${match.text}”宜去掉或改写（惯例）`,
          };
        }
      }
    }
  },
);

function isBracketed({ pairs }: Document, span: Span): boolean {
  return pairs.matched.some(
    (pair) =>
      pair.span.start < span.start &&
      span.end < pair.span.end &&
      pair.depth === 0 &&
      /[《“（(]/.test(pair.open),
  );
}
