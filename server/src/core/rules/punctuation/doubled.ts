import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

const run = pattern(/[。，、；：！？]{2,}/);
/** From weak to strong. */
const strength = '、，：；。！？';

export default defineRule(
  {
    id: 'punctuation/doubled',
    clauses: ['BD-63', 'CW-33'],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '句中、句末的点号不重叠使用',
    rationale:
      '一处停顿只用一个点号（GB/T 15834—2011 第4章）。“。。”“，，”“、，”“；。”之类多为误录，留表示停顿较长的一个。' +
      '“！！”“？！”和用三个句号代替省略号的另有规则。',
    examples: [
      { bad: '各单位要加强领导⟦，，⟧压实责任⟦。。⟧', good: '各单位要加强领导，压实责任。' },
      { bad: '有关经费由市财政局安排⟦，。⟧', good: '有关经费由市财政局安排。' },
    ],
  },
  function* (document) {
    const { text } = document;
    for (const { span, text: found } of document.matches(run)) {
      if (/^[！？]+$/.test(found) || /^。{3,}$/.test(found)) continue;
      const block = document.blockAt(span.start);
      if (!block || block.kind === 'separator') continue;
      // What follows a number is for the rules on numbering.
      if (block.marker && span.start < block.marker.span.end) continue;
      // The marks themselves are spoken of: 改“，，”为“，”.
      if (/[“‘（(「]/.test(text[span.start - 1] ?? '') && /[”’）)」]/.test(text[span.end] ?? '')) continue;
      const marks = [...new Set(found)].sort((a, b) => strength.indexOf(b) - strength.indexOf(a));
      const right = marks[0] as string;
      const atEnd = span.end === block.content.end;
      const safe =
        marks.length === 1 || (atEnd && right === '。' && marks.every((c) => '。，、；'.includes(c)));
      yield {
        span,
        message: `点号重叠“${found}”，一处停顿只用一个点号（GB/T 15834—2011 第4章），应留“${right}”`,
        fixes: document.isQuoted(span) ? [] : [replacement(span, right, `只留“${right}”`, safe)],
      };
    }
  },
);
