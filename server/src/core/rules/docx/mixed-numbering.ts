import type { MarkerStyle } from '../../model/document.js';
import { inAll, setBlocks, type SetBlock } from '../../model/setBlocks.js';
import { defineRule } from '../rule.js';

const names: Readonly<Partial<Record<MarkerStyle, string>>> = {
  chapter: '第×章',
  section: '第×节',
  article: '第×条',
  han: '一、',
  hanParen: '（一）',
  digit: '1.',
  digitParen: '（1）',
};

export default defineRule(
  {
    id: 'docx/mixed-numbering',
    clauses: ['DX-07'],
    severity: 'info',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件同一层次的序号不混用自动编号和手工编号',
    rationale:
      '同一层次的序号有的由 Word 自动编，有的手工敲，增删一条之后自动的变了、手工的没有变，就会重号、跳号，字体和缩进也对不齐。' +
      '一篇之内同一种序号要么都自动、要么都手工。',
    examples: [
      {
        bad: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n一、压实责任\n\n各单位要落实防汛责任。\n\n⟦二、加强值守⟧\n\n各单位要严格执行值班制度。\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n一、压实责任\n\n各单位要落实防汛责任。\n\n二、加强值守\n\n各单位要严格执行值班制度。\n',
        formatting: {
          badWords: '“一、”是手工敲的，“二、”是自动编号',
          bad: (formatting, document) => {
            const start = document.text.indexOf('二、');
            return {
              ...formatting,
              paragraphs: formatting.paragraphs.map((paragraph) =>
                paragraph.span.start === start
                  ? { ...paragraph, autoNumber: { start, end: start + 2 } }
                  : paragraph,
              ),
            };
          },
        },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting) return;
    const byKey = new Map<string, { auto: SetBlock[]; typed: SetBlock[] }>();
    for (const set of setBlocks(document, formatting)) {
      const { block, part, paragraph } = set;
      if (!block.marker || !names[block.marker.style] || block.span.start !== paragraph.span.start) continue;
      const key = `${part.span.start} ${block.marker.style}`;
      const both = byKey.get(key) ?? { auto: [], typed: [] };
      (paragraph.autoNumber ? both.auto : both.typed).push(set);
      byKey.set(key, both);
    }
    for (const { auto, typed } of byKey.values()) {
      const fewer = auto.length <= typed.length ? auto : typed;
      const [first] = fewer;
      if (!first?.block.marker) continue;
      const [one, most] = fewer === auto ? ['自动编号', '手工敲的'] : ['手工敲的', '自动编号'];
      yield {
        span: first.block.content,
        message: `这里的“${names[first.block.marker.style]}”是${one}${inAll(fewer.length)}，别处是${most}，混用容易重号、跳号，宜改成一种`,
      };
    }
  },
);
