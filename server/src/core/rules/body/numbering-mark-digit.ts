import { isNumbering } from '../../model/numbering.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'body/numbering-mark-digit',
    clauses: ['GF-733b', 'BD-08', 'FY-90'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '阿拉伯数字序号“1”后面用下脚点',
    rationale:
      'GB/T 9704—2012 第7.3.3条的第三层序数写作“1.”；GB/T 15834—2011 附录B.3.3 说明，不带括号的阿拉伯数字作次序语，后面用下脚点，不用顿号、逗号、冒号。',
    examples: [{ bad: '⟦1、⟧压实责任。\n⟦2、⟧加强值守。', good: '1.压实责任。\n2.加强值守。' }],
  },
  function* (document) {
    for (const block of document.blocks) {
      const { marker } = block;
      if (marker?.style !== 'digit') continue;
      const [, numeral, mark] = /^([\d０-９]+)([、.．，,：:]+)$/.exec(marker.text) ?? [];
      if (!numeral || !mark || mark === '.' || mark === '．' || !isNumbering(document, block)) continue;
      // 1、一季度 and 2、三楼 list numbers; they do not number a paragraph.
      if (
        /^[一二三四五六七八九十]{1,2}(?:[、季级类等年月楼栋号]|$)/.test(
          document.text.slice(marker.span.end, block.content.end),
        )
      ) {
        continue;
      }
      const right = `${numeral}.`;
      yield {
        span: marker.span,
        message: `阿拉伯数字序号后面用下脚点，不用“${mark}”（GB/T 9704—2012 7.3.3，GB/T 15834—2011 B.3.3），应为“${right}”`,
        fixes: [replacement(marker.span, right, `改为“${right}”`, true)],
      };
    }
  },
);
