import { overlapsAny } from '../../text.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'punctuation/quoted-paragraphs',
    clauses: ['BD-30'],
    severity: 'info',
    recommended: true,
    fixable: 'unsafe',
    summary: '连续几段的引文，每段开头都用前引号，末段末尾用后引号',
    rationale:
      'GB/T 15834—2011 第4.8.3.5条：独立成段的引文不止一段时，每段开头仅用前引号，只在最后一段末尾用后引号。' +
      '有的机关修改文件的决定只在首段用前引号，与国家标准不同，因此只作提示。',
    examples: [
      {
        bad: '将第三条修改为：\n\n“各县（区）应当落实防汛责任。\n\n⟦市⟧防汛指挥部负责监督。”\n',
        good: '将第三条修改为：\n\n“各县（区）应当落实防汛责任。\n\n“市防汛指挥部负责监督。”\n',
      },
    ],
  },
  function* (document) {
    const { text } = document;
    const starts: number[] = [];
    let opening = 0;
    for (const { open, depth, span } of document.pairs.matched) {
      if (open !== '“' || depth > 0) continue;
      const first = document.blockAt(span.start);
      const last = document.blockAt(span.end - 1);
      if (!first || !last || first === last || span.start !== first.content.start) continue;
      if (first.role === 'title' || overlapsAny(document.skipped, span)) continue;
      const blocks = document.blocks
        .slice(first.index + 1, last.index + 1)
        .filter(
          ({ content, kind }) => kind !== 'opaque' && kind !== 'separator' && text[content.start] !== '“',
        );
      if (blocks.length === 0 || blocks.some(({ kind }) => kind === 'table')) continue;
      if (starts.length === 0) opening = span.start;
      starts.push(...blocks.map(({ content }) => content.start));
    }
    const [at] = starts;
    if (at === undefined) return;
    // A habit of the whole document is told once.
    const count = starts.length > 1 ? `，全文${starts.length}处` : '';
    yield {
      span: { start: at, end: at + 1 },
      message: `引文不止一段的，每段开头都用前引号（GB/T 15834—2011 4.8.3.5），此段开头缺“${count}`,
      related: [{ span: { start: opening, end: opening + 1 }, message: '引文从这里开始' }],
      fixes: [
        {
          title: '每段开头补前引号',
          safe: false,
          edits: starts.map((start) => ({ start, end: start, text: '“' })),
        },
      ],
    };
  },
);
