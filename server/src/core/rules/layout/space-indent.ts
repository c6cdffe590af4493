import { defineRule } from '../rule.js';
import type { TextEdit } from '../../text.js';

export default defineRule(
  {
    id: 'layout/space-indent',
    clauses: ['GF-733a'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: 'Markdown 文稿的段首不用空格、制表符充当缩进',
    rationale:
      'GB/T 9704—2012 第7.3.3条规定正文每个自然段左空二字、回行顶格，由排版时设置首行缩进；' +
      '在 Markdown 文稿里敲空格冒充缩进，导出后或者消失，或者与首行缩进重复。纯文本里段首两个全角空格就是缩进，不报。',
    examples: [
      {
        format: 'markdown',
        bad: '# 云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n⟦　　⟧为做好防汛工作，现将有关事项通知如下。\n\n　　请认真贯彻执行。\n',
        good: '# 云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n为做好防汛工作，现将有关事项通知如下。\n\n请认真贯彻执行。\n',
      },
    ],
  },
  function* (document) {
    if (document.format !== 'markdown') return;
    const edits: TextEdit[] = [];
    let inList = false;
    for (const block of document.blocks) {
      const { start } = block.span;
      const indent = { start, end: block.content.start };
      if (block.kind === 'listItem') inList = true;
      else if (indent.end === start) inList = false;
      if (block.kind !== 'paragraph' || inList) continue;
      if (block.role !== 'paragraph' && block.role !== 'sectionHeading') continue;
      // One or two half-width blanks may be a slip; they show nowhere.
      if (!/^(?:[ 　\t]*[　\t][ 　\t]*| {3,})$/.test(document.slice(indent))) continue;
      edits.push({ ...indent, text: '' });
    }
    const [first] = edits;
    if (!first) return;
    const several = edits.length > 1 ? `（全文共${edits.length}处）` : '';
    yield {
      span: { start: first.start, end: first.end },
      message: `段首不用空格、制表符充当缩进${several}，由排版设置首行缩进（GB/T 9704—2012 7.3.3）`,
      fixes: [{ title: '删去段首的空格', safe: true, edits }],
    };
  },
);
