import { emOf, hasElements, setBlocks } from '../../model/setBlocks.js';
import type { TextEdit } from '../../text.js';
import { defineRule } from '../rule.js';

const roles: ReadonlySet<string> = new Set(['paragraph', 'sectionHeading', 'attachmentNote', 'annotation']);

/** More blanks put a line to the right or into the middle. */
const most = 8;

export default defineRule(
  {
    id: 'docx/indent-blanks',
    clauses: ['GF-733a'],
    severity: 'warning',
    recommended: true,
    usesFormatting: true,
    fixable: 'safe',
    summary: 'Word 文件的段首不用空格、制表符充当缩进',
    rationale:
      'GB/T 9704—2012 第7.3.3条规定正文每个自然段左空二字、回行顶格。敲空格冒充缩进，字体一换就对不齐，' +
      '与首行缩进同时用又会空出四字。段落已经设了首行缩进的，可以自动删去空格；没有设的要先设首行缩进2字符，不自动修改。',
    examples: [
      {
        bad: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n⟦　　⟧请认真做好防汛工作，有关情况及时报告。\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作，有关情况及时报告。\n',
        formatting: {
          badWords: '段首有两个空格，段落又设了首行缩进2字符',
          bad: (formatting) => formatting,
        },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting || !hasElements(document)) return;
    const edits: TextEdit[] = [];
    let first: { start: number; end: number } | undefined;
    let count = 0;
    for (const set of setBlocks(document, formatting)) {
      const { block, paragraph } = set;
      const span = { start: block.span.start, end: block.content.start };
      if (!roles.has(block.role) || paragraph.alignment === 'center' || paragraph.alignment === 'right')
        continue;
      // One or two half-width blanks may be a slip; they show nowhere.
      if (span.end - span.start > most) continue;
      if (!/^(?:[ 　\u00a0\t]*[　\t][ 　\u00a0\t]*|[ \u00a0]{3,})$/.test(document.slice(span))) continue;
      // Behind a manual break blanks are the only indent there can be: docx/line-break speaks of that.
      if (span.start !== paragraph.span.start) continue;
      count++;
      first ??= span;
      const indent = (paragraph.indent.left + paragraph.indent.first) / emOf(document, set);
      if (Math.abs(indent - 2) < 0.3) edits.push({ ...span, text: '' });
    }
    if (!first) return;
    yield {
      span: first,
      message: `段首不用空格、制表符充当缩进（共${count}段），应当设首行缩进（GB/T 9704—2012 7.3.3）：段落→特殊→首行2字符`,
      ...(edits.length > 0 ? { fixes: [{ title: '删去已有首行缩进的段首空格', safe: true, edits }] } : {}),
    };
  },
);
