import type { Block, Document } from '../../model/document.js';
import type { ParagraphFormat } from '../../model/formatting.js';
import { hasElements, inAll, isProse } from '../../model/setBlocks.js';
import type { Span } from '../../text.js';
import { defineRule } from '../rule.js';

/** As many before an attachment are there to begin a page. */
const pageful = 4;

export default defineRule(
  {
    id: 'docx/blank-paragraphs',
    clauses: ['DX-05', 'GF-737a'],
    severity: 'info',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件不用连续的空段落调整版面',
    rationale:
      '正文各段之间连着几个空段落，改动文字、换一台打印机，版面就散了；附件另面编排（GB/T 9704—2012 第7.3.7条）应当用分页符，不用空段落挤到下一面。' +
      '红线、标题、落款、版记前后的空行是国标要求的，不报。',
    examples: [
      {
        bad: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作，压实责任。\n⟦\n\n\n⟧有关情况及时报告。\n请遵照执行。\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作，压实责任。\n有关情况及时报告。\n请遵照执行。\n',
        formatting: {
          badWords: '正文两段之间有三个空段落',
          bad: (formatting) => formatting,
        },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting || !hasElements(document)) return;
    const { paragraphs } = formatting;
    const between: Span[] = [];
    const before: { span: Span; count: number }[] = [];
    for (let i = 1; i < paragraphs.length; i++) {
      let end = i;
      while (end < paragraphs.length && isEmpty(document, paragraphs[end]) && !paragraphs[end]?.inTable)
        end++;
      const [above, first, last, below] = [
        paragraphs[i - 1],
        paragraphs[i],
        paragraphs[end - 1],
        paragraphs[end],
      ];
      const count = end - i;
      i = Math.max(i, end);
      if (count < 2 || !above || !first || !last || !below || above.inTable || below.inTable) continue;
      const from = document.blockAt(above.span.start);
      const to = document.blockAt(below.span.start);
      if (!from || !to || from.kind === 'table' || to.kind === 'table') continue;
      const span = { start: first.span.start, end: below.span.start };
      if (to.role === 'attachmentMark') {
        if (count >= pageful && !below.pageBreakBefore) before.push({ span, count });
        continue;
      }
      const part = document.partAt(from.span.start);
      if (part.kind === 'attachment' || part !== document.partAt(to.span.start)) continue;
      if (!runs(document, from, above) || !runs(document, to, below)) continue;
      // The last paragraph may be moved to the page of the seal (7.3.5.5).
      if (!closes(document.blocks[to.index + 1])) between.push(span);
    }
    const [one] = between;
    if (one) {
      yield {
        span: one,
        clauses: ['DX-05'],
        message: `正文各段之间有连续的空段落${inAll(between.length)}，不需要空行的删去，要间隔的用“段落→段前、段后”`,
      };
    }
    for (const { span, count } of before) {
      yield {
        span,
        clauses: ['GF-737a', 'DX-05'],
        message: `附件前用${count}个空段落分页，附件应当另面编排（GB/T 9704—2012 7.3.7）：改用“布局→分隔符→分页符”`,
      };
    }
  },
);

/** Whether a block belongs to the running text: not a line set to the right or far in, as names and dates are. */
function runs(document: Document, block: Block, paragraph: ParagraphFormat): boolean {
  if (block.role === 'sectionHeading' || block.role === 'addressee') return true;
  return (
    block.content.start - block.span.start <= 4 &&
    isProse(document, { block, paragraph, part: document.main })
  );
}

function closes(next: Block | undefined): boolean {
  return next !== undefined && ['signature', 'date', 'attachmentNote'].includes(next.role);
}

function isEmpty(document: Document, paragraph: { readonly span: Span } | undefined): boolean {
  return paragraph !== undefined && document.slice(paragraph.span).trim() === '';
}
