import { headElements } from '../../layout/form.js';
import { firstOf } from '../../model/elements.js';
import { emOf, hasElements, setBlocks } from '../../model/setBlocks.js';
import { setParagraphs } from '../../standards/formattingChanges.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'docx/number-position',
    clauses: ['GF-725a'],
    severity: 'warning',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件的发文字号在发文机关标志下居中，上行文居左空一字',
    rationale:
      'GB/T 9704—2012 第7.2.5条：发文字号编排在发文机关标志下空二行位置，居中排布；上行文的发文字号居左空一字编排，与最后一个签发人姓名处在同一行。' +
      '只看标志之下、独占一行的发文字号；信函格式的发文字号居右，不报；版头放在表格、文本框里的不报。',
    examples: [
      {
        bad: '云岭市人民政府办公室文件\n\n⟦云岭政办发〔2026〕8号⟧\n\n云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n',
        good: '云岭市人民政府办公室文件\n\n云岭政办发〔2026〕8号\n\n云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n',
        formatting: {
          badWords: '发文字号左对齐',
          bad: setParagraphs(['documentNumber'], { alignment: 'left' }),
        },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting || !hasElements(document) || headElements(document)?.form !== 'document') return;
    const { main } = document;
    const mark = firstOf(main, 'issuerMark');
    const title = main.titleBlocks[0];
    const number = setBlocks(document, formatting).find(({ block }) => block.role === 'documentNumber');
    if (!mark || !title || !number) return;
    const { block, paragraph } = number;
    if (block.index < mark.index || block.index > title.index) return;
    const { alignment, indent } = paragraph;
    const text = document.slice(block.content);
    const before = document.text.slice(block.span.start, block.content.start);
    // What tabs and blanks do is not to be seen here.
    if (/签发人|[\s　]{2}/.test(text) || before !== '' || block.span.start !== paragraph.span.start) return;
    const upward =
      firstOf(main, 'signer') !== undefined || ['请示', '报告'].includes(document.genre?.name ?? '');
    const flush = alignment === 'left' || alignment === 'both';
    const offset = (indent.left + indent.first) / emOf(document, number);
    if (!upward && (alignment === 'center' || alignment === 'distribute' || offset > 3)) return;
    if (upward && flush && Math.abs(offset - 1) < 0.45) return;
    yield {
      span: block.content,
      message: upward
        ? '上行文的发文字号应当居左空一字（GB/T 9704—2012 7.2.5）：左对齐，段落→缩进→左侧1字符'
        : '发文字号应当在发文机关标志下居中（GB/T 9704—2012 7.2.5）：开始→居中，缩进设为0',
    };
  },
);
