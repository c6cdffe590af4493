import { isHan } from '../../model/characters.js';
import { inQuotation } from '../../model/enclosures.js';
import type { Document } from '../../model/document.js';
import { pattern } from '../../model/pattern.js';
import type { Span } from '../../text.js';
import { defineRule, type RawFinding } from '../rule.js';

const long = pattern(/——(?!—)|…{2}(?!…)/);

export default defineRule(
  {
    id: 'punctuation/dash-stop',
    clauses: ['BD-40', 'BD-43'],
    severity: 'info',
    recommended: true,
    fixable: false,
    summary: '破折号、省略号前后通常不用点号',
    rationale:
      'GB/T 15834—2011 附录B.2.3、B.2.4：破折号之前通常不用点号；省略号前后通常也不用点号，后面还有话、不用点号易生误解的可用。' +
      '行首列举的“——”、引文中的删节、“如果……，那么……”一类格式不报。',
    examples: [
      {
        bad: '全市涉及青溪县、白石区⟦、⟧……共九个县（区）。',
        good: '全市涉及青溪县、白石区……共九个县（区）。',
      },
    ],
  },
  function* (document) {
    for (const { span, text: found } of document.matches(long, { outside: 'both' })) {
      const block = document.blockAt(span.start);
      if (!block || span.start === block.content.start || inQuotation(document, span.start)) continue;
      if (block.role === 'contents' || block.kind === 'table') continue;
      yield* found === '——' ? aroundDash(document, span) : aroundEllipsis(document, span);
    }
  },
);

function* aroundDash({ text }: Document, { start, end }: Span): Generator<RawFinding> {
  const behind = '破折号前后通常不用点号（GB/T 15834—2011 B.2.3），可删去';
  if (/[，、]/.test(text[start - 1] ?? '') && isHan(text[start - 2]) && isHan(text[end]))
    yield {
      span: { start: start - 1, end: start },
      clauses: ['BD-40'],
      message: `${behind}“${text[start - 1]}”`,
    };
  if (/[，、；]/.test(text[end] ?? '') && isHan(text[start - 1]))
    yield { span: { start: end, end: end + 1 }, clauses: ['BD-40'], message: `${behind}“${text[end]}”` };
}

function* aroundEllipsis({ text }: Document, { start, end }: Span): Generator<RawFinding> {
  // 如果……，那么……。 stands for a pattern of words.
  const before = /[^。！？\r\n]*$/.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  const after = /^[^。！？\r\n]*/.exec(text.slice(end, end + 60))?.[0] ?? '';
  if (before.includes('……') || after.includes('……')) return;
  const behind = '省略号前后通常不用点号（GB/T 15834—2011 B.2.4），可删去';
  if (/[，、；]/.test(text[start - 1] ?? '') && isHan(text[start - 2]))
    yield {
      span: { start: start - 1, end: start },
      clauses: ['BD-43'],
      message: `${behind}“${text[start - 1]}”`,
    };
  if (text[end] === '。' && isHan(text[start - 1]))
    yield { span: { start: end, end: end + 1 }, clauses: ['BD-43'], message: `${behind}“。”` };
}
