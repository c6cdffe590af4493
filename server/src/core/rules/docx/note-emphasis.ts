import { hasElements, inAll, setBlocks } from '../../model/setBlocks.js';
import { setRuns } from '../../standards/formattingChanges.js';
import type { Span } from '../../text.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'docx/note-emphasis',
    clauses: ['BD-58'],
    severity: 'info',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件的正文不用下划线表示着重',
    rationale:
      'GB/T 15834—2011 附录 A.10：不应使用文字下加直线或波浪线等形式表示着重。' +
      '填空的横线、网页链接的下划线、附件和表格里的下划线不报。',
    examples: [
      {
        bad: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请于6月10日前⟦书面报送⟧值班表。\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请于6月10日前书面报送值班表。\n',
        formatting: { badWords: '“书面报送”加了下划线', bad: setRuns('书面报送', { underline: true }) },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting || !hasElements(document)) return;
    const found: Span[] = [];
    for (const { block, paragraph } of setBlocks(document, formatting)) {
      if (block.role !== 'paragraph' && block.role !== 'sectionHeading') continue;
      for (const run of paragraph.runs) {
        const span = {
          start: Math.max(run.span.start, block.content.start),
          end: Math.min(run.span.end, block.content.end),
        };
        // Links are coloured, what is filled in stands among blanks.
        if (!run.underline || run.colour || span.end - span.start < 2) continue;
        const text = document.slice(span);
        if (!/^[^\s　＿_]*[\u3400-\u9fff]{2}[^\s　＿_]*$/.test(text)) continue;
        const around = `${document.text[span.start - 1] ?? ''}${document.text[span.end] ?? ''}`;
        if (/[ 　\u00a0\t＿_]/.test(around)) continue;
        found.push(span);
      }
    }
    const [first] = found;
    if (!first) return;
    yield {
      span: first,
      message: `用下划线表示着重${inAll(found.length)}，着重不用文字下加线（GB/T 15834—2011 A.10）：取消下划线，必要时用着重号`,
    };
  },
);
