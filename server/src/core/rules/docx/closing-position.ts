import { halvesIn } from '../../layout/glyphs.js';
import type { Document } from '../../model/document.js';
import type { Formatting } from '../../model/formatting.js';
import { emOf, hasElements, sectionAt, type SetBlock, setBlocks } from '../../model/setBlocks.js';
import { setParagraphs } from '../../standards/formattingChanges.js';
import { defineRule } from '../rule.js';

/** Fewer characters to the right of a date than any of 7.3.5 leaves there. */
const least = 1.5;
/** A date that begins further left than this is not on the right side of the page whoever signs. */
const leftmost = 3;

export default defineRule(
  {
    id: 'docx/closing-position',
    clauses: ['GF-7351', 'GF-7352'],
    severity: 'warning',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件的成文日期靠右，右边空出字数',
    rationale:
      'GB/T 9704—2012 第7.3.5条：加盖印章的，成文日期一般右空四字编排，署名以日期为准居中编排在日期之上；不加盖印章的，署名右空二字，日期首字比署名首字右移二字。' +
      '哪一种都不会把日期顶到右边，也不会放到左边；是否盖章看不出来，两种都放过。用空格定位的只作提示。',
    examples: [
      {
        bad: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n\n云岭市人民政府办公室\n⟦2026年6月5日⟧\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n\n云岭市人民政府办公室\n2026年6月5日\n',
        formatting: {
          badWords: '成文日期右对齐，没有右缩进',
          bad: setParagraphs(['date'], { alignment: 'right', indent: { left: 0, right: 0, first: 0 } }),
          goodWords: '成文日期右对齐，右缩进4字符',
          good: setParagraphs(['date'], { alignment: 'right', indent: { left: 0, right: 1280, first: 0 } }),
        },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting || !hasElements(document)) return;
    const closing = setBlocks(document, formatting).filter(
      ({ block, part }) => part === document.main && (block.role === 'date' || block.role === 'signature'),
    );
    const date = closing.findLast(({ block }) => block.role === 'date');
    const placed = date && gap(document, date, widthAt(formatting, date));
    if (date && placed && (placed.right < least || placed.left < leftmost)) {
      yield {
        span: date.block.content,
        message:
          placed.left < leftmost
            ? '成文日期应当编排在右下，盖章的一般右空四字（GB/T 9704—2012 7.3.5）：右对齐，段落→缩进→右侧4字符'
            : '成文日期顶到了右边，盖章的一般右空四字，不盖章的也要右空二字以上（GB/T 9704—2012 7.3.5）：段落→缩进→右侧4字符',
      };
      return;
    }
    const blank = closing.find(({ block }) =>
      /[ 　\u00a0\t]{4}/.test(document.text.slice(block.span.start, block.content.start)),
    );
    if (!blank) return;
    yield {
      span: { start: blank.block.span.start, end: blank.block.content.start },
      severity: 'info',
      message: '落款用空格定位，字体或字数一变就对不齐，宜用右对齐和右缩进：段落→缩进→右侧4字符',
    };
  },
);

function widthAt(formatting: Formatting, { block }: SetBlock): number {
  const section = sectionAt(formatting, block.span.start);
  return section ? section.paper.width - section.margins.left - section.margins.right : 8844;
}

/** Characters free to the left and to the right of a line; undefined where tabs decide. */
function gap(document: Document, set: SetBlock, width: number): { left: number; right: number } | undefined {
  const { block, paragraph } = set;
  const { alignment, indent } = paragraph;
  const before = document.text.slice(block.span.start, block.content.start);
  const after = document.text.slice(block.content.end, block.span.end);
  if (/\t/.test(before + after) || alignment === 'distribute') return undefined;
  if (block.span.start !== paragraph.span.start) return undefined;
  const em = emOf(document, set);
  const line = width / em;
  const own = (halvesIn(before) + halvesIn(document.slice(block.content)) + halvesIn(after)) / 2;
  const room = line - (indent.left + indent.right) / em;
  if (own > room) return undefined;
  const start =
    alignment === 'right' ? room - own : alignment === 'center' ? (room - own) / 2 : indent.first / em;
  const left = indent.left / em + start + halvesIn(before) / 2;
  return { left, right: line - left - halvesIn(document.slice(block.content)) / 2 };
}
