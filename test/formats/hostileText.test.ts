import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset } from '../../server/src/core/layout/typeset.js';
import { frontEnds } from '../../server/src/core/parse/frontEnds.js';
import { parse } from '../../server/src/core/parse/parse.js';
import { pageDrawing } from '../../server/src/formats/preview/pages.js';
import { previewPage } from '../../server/src/formats/preview/preview.js';
import { gongwen } from '../support/gongwen.js';
import { foreignMarkup } from '../support/markup.js';

const pieces = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</text></svg><script>',
    "'><a href='javascript:x'>",
    '&lt;b&gt;',
    '&#60;b&#62;',
    '<!--',
    ']]>',
    '<![CDATA[',
    '\u0000<b>',
    '＜script＞',
    '![<b>](x" onload="y)',
    '[a](javascript:alert(1))',
    '</title><script>',
    '\u2028<',
    '<svg/onload=x>',
  ),
  fc.string({ unit: fc.constantFrom(...'<>"\'&;=/!- 甲a\n') }),
);
const drafts = fc.tuple(pieces, pieces, pieces, pieces, pieces).map(([title, body, addressee, note, tail]) =>
  gongwen({
    title: `云岭市人民政府办公室关于${title}的通知`,
    body: `${body}现通知如下。\n\n| ${body} | ${note} |\n| --- | --- |\n\n一、${tail}`,
    addressee: `${addressee}：`,
    attachmentNote: `附件：${note}`,
    tail: `抄送：${tail}。`,
  }),
);

describe('预览里公文自己的标记', () => {
  it('没有一个元素、属性来自公文', () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom('markdown', 'plaintext'), (text, format) => {
        const layout = typeset(parse(text, format, frontEnds));
        const images = new Map([['x" onload="y', 'data:image/png;base64,AA=="><script>']]);
        for (const page of layout.pages) {
          expect(foreignMarkup(pageDrawing(layout, page))).toBeUndefined();
          expect(foreignMarkup(pageDrawing(layout, page, images))).toBeUndefined();
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('整页的标题也一样', () => {
    fc.assert(
      fc.property(pieces, (title) => {
        const page = previewPage(typeset(parse('甲', 'plaintext', frontEnds)), title);
        const head = /<title>([\s\S]*?)<\/title>/.exec(page)?.[1] ?? '';
        expect(head).not.toMatch(/[<>"]/);
        expect(page.match(/<(?:script|img|a|b|svg\/)\b/g)).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it('会认出混进来的标记', () => {
    expect(foreignMarkup('<svg class="page"><script>x</script></svg>')).toContain('<script');
    expect(foreignMarkup('<text x="1" onload="y">甲</text>')).toContain('onload');
    expect(foreignMarkup('<text x="1">甲 < 乙</text>')).toContain('< 乙');
    expect(foreignMarkup('<text x="1">甲</text>')).toBeUndefined();
  });
});
