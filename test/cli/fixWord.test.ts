import { describe, expect, it } from 'vitest';
import { fixWord, type WordTools } from '../../server/src/cli/fixWord.js';
import type { Finding } from '../../server/src/core/lint/lint.js';
import type { TextEdit } from '../../server/src/core/text.js';
import { type DocxFile, editDocx, readDocx } from '../../server/src/formats/docx/docx.js';
import { docxOf, paragraph } from '../support/docx.js';

const file = readDocx(docxOf({ document: paragraph('甲,乙,丙,丁,戊') })) as DocxFile;

/** Each half-width comma, with a fix. */
function commas({ text }: DocxFile): Finding[] {
  return [...text.matchAll(/,/g)].map(({ index }) => ({
    rule: 'punctuation/half-width',
    clauses: [],
    severity: 'warning',
    message: '',
    span: { start: index, end: index + 1 },
    fixes: [{ title: '', safe: true, edits: [{ start: index, end: index + 1, text: '，' }] }],
  }));
}

/** As the real ones, but an edit at `places` does not fit. */
function toolsWithout(places: readonly number[]): WordTools {
  const fits = (edits: readonly TextEdit[]) => !edits.some(({ start }) => places.includes(start));
  return { readDocx, editDocx: (one, edits) => (fits(edits) ? editDocx(one, edits) : undefined) };
}

describe('fixWord', () => {
  it('applies every fix that fits and leaves the others', () => {
    const whole = fixWord(toolsWithout([]), file, commas, false);
    expect([whole.file.text, whole.applied, whole.findings]).toEqual(['甲，乙，丙，丁，戊\n', 4, []]);
    const some = fixWord(toolsWithout([1, 5]), file, commas, false);
    expect([some.file.text, some.applied]).toEqual(['甲,乙，丙,丁，戊\n', 2]);
    expect(some.findings).toHaveLength(2);
  });

  it('gives no bytes where nothing fits', () => {
    expect(fixWord(toolsWithout([1, 3, 5, 7]), file, commas, false)).toMatchObject({ file, applied: 0 });
    expect(fixWord(toolsWithout([1, 3, 5, 7]), file, commas, false).bytes).toBeUndefined();
  });

  it('takes nothing that reads other than intended', () => {
    const tools: WordTools = {
      readDocx,
      editDocx: (one, edits) => editDocx(one, [...edits, { start: 0, end: 1, text: '子' }]),
    };
    expect(fixWord(tools, file, commas, false)).toMatchObject({ file, applied: 0 });
  });

  it('comes to an end where fixes never settle', () => {
    const grows = (): Finding[] => [
      {
        ...(commas(file)[0] as Finding),
        fixes: [{ title: '', safe: true, edits: [{ start: 1, end: 1, text: '子' }] }],
      },
    ];
    expect(fixWord(toolsWithout([]), file, grows, false).applied).toBe(10);
  });
});
