import { isNumbering } from '../../model/numbering.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'body/numbering-mark-han',
    clauses: ['GF-733b', 'BD-07'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '汉字序号“一”后面用顿号',
    rationale:
      'GB/T 9704—2012 第7.3.3条的第一层序数写作“一、”；GB/T 15834—2011 附录B.3.2 说明，不带括号的汉字数字作次序语，后面用顿号，不用句点、逗号、冒号。',
    examples: [{ bad: '⟦一．⟧总体要求\n坚持底线思维。', good: '一、总体要求\n坚持底线思维。' }],
  },
  function* (document) {
    for (const block of document.blocks) {
      const { marker } = block;
      if (marker?.style !== 'han') continue;
      const [, numeral, mark] = /^([^\s　、.．，,：:]+)[ 　]*([、.．，,：:]+)$/.exec(marker.text) ?? [];
      if (!numeral || !mark || mark === '、' || !isNumbering(document, block)) continue;
      const right = `${numeral}、`;
      // A blank behind 一. belongs to the mark; behind 、 there is none.
      const blanks = /^[ \t]*/.exec(document.text.slice(marker.span.end, block.content.end))?.[0].length ?? 0;
      yield {
        span: marker.span,
        message: `汉字序号后面用顿号，不用“${mark}”（GB/T 9704—2012 7.3.3，GB/T 15834—2011 B.3.2），应为“${right}”`,
        fixes: [
          replacement(
            { start: marker.span.start, end: marker.span.end + blanks },
            right,
            `改为“${right}”`,
            true,
          ),
        ],
      };
    }
  },
);
