import { hasElements, inAll, isProse, setBlocks, titleLines } from '../../model/setBlocks.js';
import { setParagraphs } from '../../standards/formattingChanges.js';
import { defineRule } from '../rule.js';

/** Characters of a line: in a shorter paragraph nothing is to be justified. */
const lineLength = 28;
const centred: ReadonlySet<string> = new Set(['center', 'distribute']);

export default defineRule(
  {
    id: 'docx/alignment',
    clauses: ['GF-731a', 'GF-737a', 'GF-523'],
    severity: 'warning',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件的标题居中，正文两端对齐',
    rationale:
      'GB/T 9704—2012 第7.3.1条：标题在红色分隔线下空二行位置居中排布，不用空格冒充居中；附件标题居中（第7.3.7条）。' +
      '第5.2.3条：一般每行排28个字，并撑满版心，正文应设两端对齐；正文左对齐的只作提示，个别段落不报。',
    examples: [
      {
        bad: '⟦云岭市人民政府办公室关于做好防汛工作的通知⟧\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n',
        formatting: { badWords: '标题左对齐', bad: setParagraphs(['title'], { alignment: 'left' }) },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting || !hasElements(document)) return;
    const blocks = setBlocks(document, formatting);
    const [title] = titleLines(document, formatting);
    if (title && !centred.has(title.paragraph.alignment)) {
      yield {
        span: title.block.content,
        clauses: ['GF-731a'],
        message: '标题没有居中，一般分一行或多行居中排布（GB/T 9704—2012 7.3.1）：开始→居中，缩进设为0',
      };
    }
    const attachmentTitle = setBlocks(document, formatting, { attachments: true }).find(
      ({ block, paragraph }) => block.role === 'attachmentTitle' && !centred.has(paragraph.alignment),
    );
    if (attachmentTitle) {
      yield {
        span: attachmentTitle.block.content,
        clauses: ['GF-737a'],
        message: '附件标题应当居中（GB/T 9704—2012 7.3.7）：开始→居中，缩进设为0',
      };
    }
    const body = blocks.filter(
      (set) => isProse(document, set) && set.block.content.end - set.block.content.start > lineLength,
    );
    const ragged = body.filter(({ paragraph }) => paragraph.alignment === 'left');
    const [first] = ragged;
    if (!first || ragged.length * 2 < body.length) return;
    yield {
      span: first.block.content,
      severity: 'info',
      clauses: ['GF-523'],
      message: `正文是左对齐${inAll(ragged.length, '段')}，右边不齐；一般每行撑满版心（GB/T 9704—2012 5.2.3）：开始→两端对齐`,
    };
  },
);
