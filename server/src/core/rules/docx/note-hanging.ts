import { halvesIn } from '../../layout/glyphs.js';
import { emOf, hasElements, inAll, setBlocks } from '../../model/setBlocks.js';
import { setParagraphs } from '../../standards/formattingChanges.js';
import { defineRule } from '../rule.js';

/** Halves of a line; a name that is surely longer has a second one. */
const lineHalves = 54;
/** Characters: 附件： ends five from the edge. */
const least = 4.5;

export default defineRule(
  {
    id: 'docx/note-hanging',
    clauses: ['GF-734d'],
    severity: 'info',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件的附件名称回行时与上一行名称的首字对齐',
    rationale:
      'GB/T 9704—2012 第7.3.4条：附件名称较长需要回行时，应当与上一行附件名称的首字对齐，用悬挂缩进设置。只看一行肯定排不下的附件名称。',
    examples: [
      {
        bad: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n\n⟦附件：云岭市防汛抗旱指挥部办公室成员单位值班联络员和物资储备点负责人名单⟧\n\n云岭市人民政府办公室\n2026年6月5日\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n\n附件：云岭市防汛抗旱指挥部办公室成员单位值班联络员和物资储备点负责人名单\n\n云岭市人民政府办公室\n2026年6月5日\n',
        formatting: {
          badWords: '附件说明只设了首行缩进2字符',
          bad: setParagraphs(['attachmentNote'], { indent: { left: 0, right: 0, first: 640 } }),
          goodWords: '附件说明左缩进5字符、悬挂3字符',
          good: setParagraphs(['attachmentNote'], { indent: { left: 1600, right: 0, first: -960 } }),
        },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting || !hasElements(document)) return;
    const found = setBlocks(document, formatting).filter((set) => {
      const { block, paragraph } = set;
      if (block.role !== 'attachmentNote' || block.span.start !== paragraph.span.start) return false;
      if (paragraph.breaks.length > 0 || paragraph.alignment === 'center') return false;
      const em = emOf(document, set);
      const halves = halvesIn(document.slice(block.content));
      const first = (paragraph.indent.left + paragraph.indent.first) / em;
      return halves > lineHalves - first * 2 && paragraph.indent.left / em < least;
    });
    const [first] = found;
    if (!first) return;
    yield {
      span: first.block.content,
      message: `附件名称回行没有与上一行名称的首字对齐${inAll(found.length)}（GB/T 9704—2012 7.3.4）：段落→特殊→悬挂缩进`,
    };
  },
);
