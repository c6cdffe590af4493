import { hasHan } from '../../model/characters.js';
import type { Document } from '../../model/document.js';
import { partnerOf, type Unmatched } from '../../model/mentions.js';
import { certainNumbers } from '../../model/numbers.js';
import { quoteFaults } from '../../model/quotes.js';
import { overlapsAny, type Span } from '../../text.js';
import { defineRule } from '../rule.js';

const clauseOf = (mark: string) =>
  /[“”‘’「」『』]/.test(mark) ? '4.8' : /[《》〈〉]/.test(mark) ? '4.15' : '4.9';
/** Marks that also mean something else; only beside Chinese are they punctuation. */
const ascii = /[()[\]{}’‘]/;

export default defineRule(
  {
    id: 'punctuation/unbalanced',
    clauses: ['BD-38'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '括号、引号、书名号前后成对',
    rationale:
      'GB/T 15834—2011 第4.8、4.9、4.15条：引号、括号、书名号都由前后两个符号组成。序号“1）”、' +
      '引文分段时每段只有前引号的，不在此列。',
    examples: [
      {
        bad: '各单位要落实责任⟦（⟧含属地责任，做好防汛准备工作。',
        good: '各单位要落实责任（含属地责任），做好防汛准备工作。',
      },
    ],
  },
  function* (document) {
    const { unmatched } = document.pairs;
    if (unmatched.length === 0) return;
    const { explained } = quoteFaults(document);
    // The rule for 发文字号 tells of the brackets there.
    const numbers = certainNumbers(document)
      .filter(({ known }) => known)
      .map(({ bracketSpan }) => bracketSpan)
      .sort((a, b) => a.start - b.start);
    let previous: Unmatched | undefined;
    const left = unmatched.filter((one) => !isExcused(document, one, explained, numbers));
    for (let i = 0; i < left.length; i++) {
      const one = left[i] as Unmatched;
      const next = left[i + 1];
      // 《甲〉: one slip of the pen, told once, at the closing mark.
      if (
        next &&
        one.opening &&
        !next.opening &&
        document.blockAt(one.span.start) === document.blockAt(next.span.start)
      ) {
        previous = one;
        continue;
      }
      if (previous) {
        const right = partnerOf(previous.mark);
        yield {
          span: one.span,
          message: `“${previous.mark}”与“${one.mark}”不能配对（GB/T 15834—2011 ${clauseOf(previous.mark)}），此处应为“${right}”，或者前后各缺一个`,
          related: [{ span: previous.span, message: `前面的“${previous.mark}”` }],
        };
        previous = undefined;
        continue;
      }
      yield {
        span: one.span,
        message: `“${one.mark}”没有${one.opening ? '后面' : '前面'}的“${partnerOf(one.mark)}”与它配对（GB/T 15834—2011 ${clauseOf(one.mark)}），请补上或删去`,
      };
    }
  },
);

function isExcused(
  document: Document,
  { mark, span, opening }: Unmatched,
  explained: ReadonlySet<number>,
  numbers: readonly Span[],
): boolean {
  const { text } = document;
  if (overlapsAny(document.skipped, span) || overlapsAny(numbers, span)) return true;
  const block = document.blockAt(span.start);
  if (!block) return true;
  if (/[“”]/.test(mark) && explained.has(block.index)) return true;
  if (
    ascii.test(mark) &&
    !hasHan(text.slice(Math.max(block.span.start, span.start - 8), Math.min(block.span.end, span.end + 8)))
  )
    return true;
  // A quotation over several paragraphs opens each of them.
  if (opening && /[“‘「]/.test(mark) && span.start === block.content.start) {
    const next = document.blocks[block.index + 1];
    if (next && text[next.content.start] === mark) return true;
  }
  return false;
}
