import type { Block } from '../../model/document.js';
import { defineRule, replacement } from '../rule.js';

/** How many paragraphs before are compared: further apart, a provision may well be stated again. */
const near = 3;
/** Shorter ones are headings and stock phrases. */
const shortest = 30;
const longest = 4000;
const form = /[_＿]{2}|[ 　]{3}/;

export default defineRule(
  {
    id: 'consistency/repeated-paragraph',
    clauses: ['CW-32'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '同一段落、同一句话不重复出现',
    rationale:
      '复制、移动文字时常在原处留下一份。相邻几段里有两段文字完全相同（序号除外）、紧接的两句话完全相同，应当删去一份；表格和填写的样式不查。',
    examples: [
      {
        bad: '各县（区）要在6月底前完成水库、堤防、涵闸的隐患排查，并建立台账。⟦各县（区）要在6月底前完成水库、堤防、涵闸的隐患排查，并建立台账。⟧市水务局要加强督促检查。',
        good: '各县（区）要在6月底前完成水库、堤防、涵闸的隐患排查，并建立台账。市水务局要加强督促检查。',
      },
    ],
  },
  function* (document) {
    const { text } = document;
    for (const part of document.parts) {
      const recent: { readonly block: Block; readonly content: string }[] = [];
      for (const block of part.blocks) {
        const isText = block.role === 'paragraph' || block.role === 'sectionHeading';
        if (!isText || block.kind === 'table' || block.kind === 'opaque') continue;
        const start = block.marker?.span.end ?? block.content.start;
        const content = text.slice(start, block.content.end);
        const earlier = recent.find((other) => other.content === content)?.block;
        if (earlier && content.length >= shortest && !form.test(content)) {
          yield {
            span: { start, end: block.content.end },
            message: `这一段与第${document.source.lineIndexAt(earlier.span.start) + 1}行相同，应删去一处`,
            related: [{ span: earlier.content, message: '相同的一段' }],
          };
        }
        recent.push({ block, content });
        if (recent.length > near) recent.shift();
        if (content.length <= longest) yield* sentences(start, content);
      }
    }
  },
);

function* sentences(start: number, content: string) {
  let from = 0;
  let last = '';
  for (let stop = content.indexOf('。'); stop >= 0; stop = content.indexOf('。', from)) {
    const sentence = content.slice(from, stop + 1);
    if (sentence === last && sentence.length >= 8) {
      const span = { start: start + from, end: start + stop + 1 };
      yield {
        span,
        message: '这句话与前一句完全相同，应删去一句',
        fixes: [replacement(span, '', '删去重复的一句', false)],
      };
    }
    last = sentence;
    from = stop + 1;
  }
}
