import { isNumbering } from '../../model/numbering.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'body/numbering-mark-bracket',
    clauses: ['GF-733b', 'BD-09', 'FY-90'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '带括号的序号后面不用标点',
    rationale:
      'GB/T 9704—2012 第7.3.3条的第二、四层序数写作“（一）”“（1）”；GB/T 15834—2011 附录B.3.4 说明，加括号的次序语后面不用任何点号。',
    examples: [{ bad: '⟦（一）、⟧压实责任。', good: '（一）压实责任。' }],
  },
  function* (document) {
    for (const block of document.blocks) {
      const { marker } = block;
      if (marker?.style !== 'hanParen' && marker?.style !== 'digitParen') continue;
      const [, bracketed, mark] = /^(.*[）)])([、.．，,：:。])$/.exec(marker.text) ?? [];
      if (!bracketed || !mark || !isNumbering(document, block)) continue;
      yield {
        span: marker.span,
        message: `带括号的序号后面不用标点（GB/T 15834—2011 B.3.4），应删去“${mark}”，写作“${bracketed}”`,
        fixes: [replacement({ start: marker.span.end - 1, end: marker.span.end }, '', `删去“${mark}”`, true)],
      };
    }
  },
);
