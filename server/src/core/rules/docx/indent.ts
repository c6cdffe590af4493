import type { Document } from '../../model/document.js';
import { emOf, hasElements, inAll, isProse, type SetBlock, setBlocks } from '../../model/setBlocks.js';
import { headingTypefaces } from '../../standards/elementFormats.js';
import type { ClauseId } from '../../standards/clauses.js';
import { setParagraphs } from '../../standards/formattingChanges.js';
import type { Span } from '../../text.js';
import { defineRule } from '../rule.js';

/** In characters: how far an indent may be off. */
const tolerance = 0.45;
/** Characters of a line: a shorter paragraph has no second one. */
const lineLength = 28;

interface Found {
  readonly span: Span;
  readonly what: string;
}

export default defineRule(
  {
    id: 'docx/indent',
    clauses: ['GF-733a', 'GF-732a', 'GF-734a', 'GF-736', 'GF-737a'],
    severity: 'warning',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件的正文每段首行缩进二字、回行顶格，主送机关顶格',
    rationale:
      'GB/T 9704—2012：正文每个自然段左空二字，回行顶格（第7.3.3条）；主送机关居左顶格（第7.3.2条）；附件说明、附注左空二字（第7.3.4、7.3.6条）；附件首页的“附件”二字在左上角顶格（第7.3.7条）。' +
      '用空格冒充缩进的另有规则，居中的段落、自动编号的段落和表格里的不报。',
    examples: [
      {
        bad: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n⟦请认真做好防汛工作，有关情况及时报告。⟧\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作，有关情况及时报告。\n',
        formatting: {
          badWords: '正文没有首行缩进',
          bad: setParagraphs(['paragraph'], { indent: { left: 0, right: 0, first: 0 } }),
        },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting || !hasElements(document)) return;
    const body: Found[] = [];
    const noted = new Set<string>();
    for (const set of setBlocks(document, formatting, { attachments: true })) {
      const { block, paragraph, part } = set;
      if (part.kind === 'attachment' && block.role !== 'attachmentMark') continue;
      const { alignment, autoNumber, indent, span } = paragraph;
      // Behind a manual break there is no indent; blanks are the business of docx/indent-blanks.
      if (autoNumber || block.span.start !== span.start || block.content.start !== block.span.start) continue;
      const aside = alignment === 'center' || alignment === 'right';
      if (aside && block.role !== 'attachmentMark') continue;
      const em = emOf(document, set);
      const first = (indent.left + indent.first) / em;
      const rest = indent.left / em;
      const { role, content } = block;
      if (isBody(document, set)) {
        if (Math.abs(first - 2) > tolerance) body.push({ span: content, what: offset(first) });
        else if (
          Math.abs(rest) > tolerance &&
          // A hanging indent is meant: 出席： and the names under each other.
          indent.first >= 0 &&
          role === 'paragraph' &&
          content.end - content.start > lineLength
        )
          body.push({ span: content, what: '回行没有顶格' });
        continue;
      }
      const other = others[role];
      if (!other || noted.has(role)) continue;
      // Behind its label a mark may have the title of the attachment, which stands in the middle.
      if (role === 'attachmentMark' && content.end - content.start > 8) continue;
      // Of a note on attachments only the first line stands where all begin.
      if (role === 'attachmentNote') noted.add(role);
      if (!aside && Math.abs(first - other.first) <= tolerance) continue;
      noted.add(role);
      yield { span: content, clauses: [other.clause], message: other.message };
    }
    const [one] = body;
    if (!one) return;
    yield {
      span: one.span,
      clauses: ['GF-733a'],
      message: `正文${one.what}${inAll(body.length, '段')}，应当左空二字、回行顶格（GB/T 9704—2012 7.3.3）：段落→特殊→首行2字符`,
    };
  },
);

const others: Readonly<Partial<Record<string, { first: number; clause: ClauseId; message: string }>>> = {
  addressee: {
    first: 0,
    clause: 'GF-732a',
    message: '主送机关应当居左顶格（GB/T 9704—2012 7.3.2）：段落→缩进设为0、特殊设为无',
  },
  attachmentNote: {
    first: 2,
    clause: 'GF-734a',
    message: '附件说明应当左空二字（GB/T 9704—2012 7.3.4）：段落→特殊→首行2字符',
  },
  attachmentMark: {
    first: 0,
    clause: 'GF-737a',
    message: '附件首页的“附件”应当在左上角顶格（GB/T 9704—2012 7.3.7）：左对齐，段落→缩进设为0、特殊设为无',
  },
  annotation: {
    first: 2,
    clause: 'GF-736',
    message: '附注应当居左空二字（GB/T 9704—2012 7.3.6）：段落→特殊→首行2字符',
  },
};

function isBody(document: Document, set: SetBlock): boolean {
  const { role, marker } = set.block;
  if (role === 'sectionHeading') return marker !== undefined && headingTypefaces[marker.style] !== undefined;
  return isProse(document, set);
}

function offset(first: number): string {
  if (Math.abs(first) <= tolerance) return '段首没有空二字';
  return first < 0 ? '首行伸到左边界之外' : `段首空了${Math.round(first * 10) / 10}字`;
}
