import type { Document } from '../../model/document.js';
import { pattern } from '../../model/pattern.js';
import type { Span } from '../../text.js';
import { defineRule, replacement } from '../rule.js';

/** The first mark of a list in running text behind a comma. */
const first = pattern(/(?<=[，,])(?:（一）|（1）|①|1[.．、](?!\d))/);
const second: Readonly<Record<string, string>> = { '（一）': '；（二）', '（1）': '；（2）', '①': '；②' };

export default defineRule(
  {
    id: 'punctuation/list-colon',
    clauses: ['BD-20'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '用分号隔开的几项不由逗号引出，总说之后用冒号',
    rationale:
      'GB/T 15834—2011 附录B.1.4：用分号隔开的几个并列分句不能由逗号统领，总说的话之后用冒号。' +
      '各项之间用逗号的，或者总说之后用句号的，不报。',
    examples: [
      {
        bad: '重点抓好两项工作⟦，⟧一是压实责任；二是加强值守。',
        good: '重点抓好两项工作：一是压实责任；二是加强值守。',
      },
    ],
  },
  function* (document) {
    for (const span of [...byWords(document), ...byMarks(document)]) {
      yield {
        span,
        message: '用分号隔开的几项由冒号引出，不用逗号（GB/T 15834—2011 B.1.4），应为“：”',
        fixes: document.isQuoted(span) ? [] : [replacement(span, '：', '改为冒号', false)],
      };
    }
  },
);

/** …，一是…；二是… */
function* byWords(document: Document): Generator<Span> {
  const { text } = document;
  for (const { style, items } of document.enumerations) {
    const [one, two] = items;
    if (style === '首先' || !one || !two || one.ordinal !== 1) continue;
    const at = one.span.start - 1;
    if (text[at] !== '，' || text[two.span.start - 1] !== '；') continue;
    if (document.blockAt(at) !== document.blockAt(two.span.start)) continue;
    // 会议指出，一是… is a clause of its own; only words of a list stand before the colon.
    yield { start: at, end: at + 1 };
  }
}

/** …，（一）…；（二）… */
function* byMarks(document: Document): Generator<Span> {
  const { text } = document;
  for (const { span, text: mark } of document.matches(first)) {
    const block = document.blockAt(span.start);
    if (!block) continue;
    const next = second[mark];
    const rest = text.slice(span.end, Math.min(block.content.end, span.end + 300));
    if (next ? !rest.includes(next) : !/；2[.．、]/.test(rest)) continue;
    yield { start: span.start - 1, end: span.start };
  }
}
