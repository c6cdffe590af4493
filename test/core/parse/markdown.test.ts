import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';

const blocks = (text: string) => {
  const document = parse(text, 'markdown', frontEnds);
  return document.blocks.map((block) => `${block.kind}${block.depth ?? ''} ${document.slice(block.content)}`);
};

describe('Markdown', () => {
  it('a line is a block; headings, lists, tables and rules are told apart', () => {
    expect(blocks('# 标题\n\n正文一\n正文二\n\n- 甲\n1. 乙\n\n| 甲 | 乙 |\n|---|---|\n\n---\n')).toEqual([
      'heading1 标题',
      'paragraph 正文一',
      'paragraph 正文二',
      'listItem 甲',
      'listItem 1. 乙',
      'table | 甲 | 乙 |',
      'table |---|---|',
      'separator ---',
    ]);
  });

  it('what CommonMark misreads in 公文 is text: four blanks, a line of dashes below, ** beside “', () => {
    expect(blocks('    一、总体要求\n\n主送机关\n------\n\n**“十四五”规划**')).toEqual([
      'paragraph 一、总体要求',
      'paragraph 主送机关',
      'separator ------',
      'paragraph “十四五”规划',
    ]);
  });

  it('code, comments, addresses and front matter are opaque', () => {
    const text =
      '---\n主送: 各县\n---\n\n正文`代码`与[链接](https://a.cn/x,y)及<!-- 注 -->。\n\n```\n代码,块\n```\n';
    const document = parse(text, 'markdown', frontEnds);
    expect(document.opaque.map((span) => document.slice(span))).toEqual([
      '---\n主送: 各县\n---',
      '`代码`',
      '](https://a.cn/x,y)',
      '<!-- 注 -->',
      '```\n代码,块\n```',
    ]);
  });

  it('without ` < [ or ~~~ remark finds nothing that would be opaque, so it need not run', () => {
    const piece = fc.constantFrom(
      '一、',
      '正文，',
      '\n',
      '\n\n',
      '# ',
      '## ',
      '- ',
      '1. ',
      '> ',
      '    ',
      '*',
      '**',
      '_',
      '|',
      '---',
      '\\',
      '&amp;',
      '!',
      '(',
      ')',
      '：',
      ':',
      'http://a.cn',
      '~~',
      '+',
      '=',
    );
    const opaque = new Set([
      'code',
      'inlineCode',
      'html',
      'link',
      'image',
      'imageReference',
      'linkReference',
      'definition',
    ]);
    const processor = unified()
      .use(remarkParse)
      .use(function (this: { data(): Record<string, unknown> }) {
        this.data().micromarkExtensions = [
          { disable: { null: ['codeIndented', 'setextUnderline', 'attention'] } },
        ];
      } as never);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        fc.pre(!pieces.join('').includes('~~~'));
        const found: string[] = [];
        const visit = (node: { type: string; children?: never[] }) => {
          if (opaque.has(node.type)) found.push(node.type);
          node.children?.forEach(visit);
        };
        visit(processor.parse(pieces.join('')) as never);
        expect(found).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
