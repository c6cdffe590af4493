import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset } from '../../server/src/core/layout/typeset.js';
import { frontEnds } from '../../server/src/core/parse/frontEnds.js';
import { parse } from '../../server/src/core/parse/parse.js';
import { sheetsOf } from '../../server/src/formats/preview/sheets.js';
import { drafts, formats } from '../features/documents.js';
import { gongwen } from '../support/gongwen.js';

const sheets = (text: string, format: 'markdown' | 'plaintext' = 'plaintext') => {
  const document = parse(text, format, frontEnds);
  return { all: sheetsOf(typeset(document), document.source), document };
};
/** What the `<text>` elements say, in their order. */
const textsOf = (drawing: string) =>
  [...drawing.matchAll(/<text [^>]*>(.*?)<\/text>/gs)].map(([, inner]) =>
    (inner as string).replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)),
  );

describe('the sheets of the preview', () => {
  it('whatever the text, each letter of a drawing that comes from it is found in it', () => {
    fc.assert(
      fc.property(drafts, formats, (text, format) => {
        const { all, document } = sheets(text, format);
        for (const { drawing, lines } of all) {
          const texts = textsOf(drawing);
          expect(lines.length).toBe(texts.length);
          for (const [i, { runs }] of lines.entries())
            for (const [at, length, line, character] of runs) {
              // Blanks at the end of a line are not drawn.
              const printed = (texts[i] as string).slice(at, at + length);
              expect(document.source.lineText(line).slice(character, character + printed.length)).toBe(
                printed,
              );
            }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('pages that say the same have one hash wherever they stand, others another', () => {
    const body = Array.from({ length: 70 }, (_, n) => `第${n + 1}段的内容。`);
    const before = sheets(gongwen({ body: body.join('\n\n') })).all;
    const moved = sheets(`\n\n${gongwen({ body: body.join('\n\n\n') })}`).all;
    expect(moved.map(({ hash }) => hash)).toEqual(before.map(({ hash }) => hash));
    expect(new Set(before.map(({ hash }) => hash)).size).toBe(before.length);
    const changed = sheets(gongwen({ body: body.join('\n\n').replace('第70段', '末尾段') })).all;
    const same = changed.map(({ hash }, i) => hash === before[i]?.hash);
    expect(same.filter((one) => !one)).toHaveLength(1);
  });
});
