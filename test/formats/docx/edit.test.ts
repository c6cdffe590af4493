import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { applyEdits, type TextEdit } from '../../../server/src/core/text.js';
import { editDocx } from '../../../server/src/formats/docx/edit.js';
import { type DocxFile, readDocx } from '../../../server/src/formats/docx/read/readDocx.js';
import { type DocxParts, docxOf, paragraph } from '../../support/docx.js';

function read(bytes: Uint8Array): DocxFile {
  const file = readDocx(bytes);
  if ('problem' in file) throw new Error(JSON.stringify(file));
  return file;
}

function partOf(bytes: Uint8Array, name = 'word/document.xml'): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(unzipSync(bytes)[name]);
}

/** The inside of `w:body` after `[old, new]` was replaced once in the text; undefined where it was refused. */
function edited(
  document: string,
  old: string,
  text: string,
  parts: Partial<DocxParts> = {},
): string | undefined {
  const file = read(docxOf({ ...parts, document }));
  const start = file.text.indexOf(old);
  if (start < 0) throw new Error(`no ${old} in ${file.text}`);
  return after(file, [{ start, end: start + old.length, text }]);
}

function after(file: DocxFile, edits: readonly TextEdit[]): string | undefined {
  const bytes = editDocx(file, edits);
  if (!bytes) return undefined;
  expect(read(bytes).text).toBe(applyEdits(file.text, edits));
  return /<w:body>([\s\S]*)<\/w:body>/.exec(partOf(bytes))?.[1];
}

const r = (text: string, properties = '') => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;
const bold = '<w:rPr><w:b/></w:rPr>';
const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;

describe('editDocx', () => {
  it('replaces letters where they stand', () => {
    expect(edited(p(r('关于'), r('印发2023年要点', bold)), '2023', '2024')).toBe(
      p(r('关于'), r('印发2024年要点', bold)),
    );
  });

  it('puts letters over several runs into the first and deletes the others', () => {
    expect(edited(p(r('甲'), r('乙丙', bold), r('丁')), '甲乙丙丁', '子丑')).toBe(
      p(r('子丑'), r('', bold), r('')),
    );
  });

  it('leaves what an edit does not change in its run', () => {
    expect(edited(p(r('2024年'), r('01月', bold), r('1日')), '2024年01月1日', '2024年1月1日')).toBe(
      p(r('2024年'), r('1月', bold), r('1日')),
    );
  });

  it.each([
    ['between runs: the one before', 1, p(r('甲新'), r('乙'))],
    ['at the start of a paragraph: the run after', 0, p(r('新甲'), r('乙'))],
    ['at the end of a paragraph', 2, p(r('甲'), r('乙新'))],
  ])('inserts %s', (_, at, expected) => {
    expect(after(read(docxOf({ document: p(r('甲'), r('乙')) })), [{ start: at, end: at, text: '新' }])).toBe(
      expected,
    );
  });

  it('escapes what XML needs and counts references as letters', () => {
    expect(edited(p(r('甲&amp;乙&lt;&#20057;丙')), '乙<', '<&>')).toBe(
      p(r('甲&amp;&lt;&amp;&gt;&#20057;丙').replace('&gt;', '&gt;')),
    );
    expect(edited(p(r('甲&amp;&#x20BB7;丙')), '丙', '丁')).toBe(p(r('甲&amp;&#x20BB7;丁')));
    expect(edited(p(r('甲&#x20BB7;丙')), '𠮷', '𠮶')).toBe(p(r('甲𠮶丙')));
  });

  it('keeps blanks at the ends of what it writes, and only those', () => {
    expect(edited(p(r('甲乙')), '乙', ' ')).toBe('<w:p><w:r><w:t xml:space="preserve">甲 </w:t></w:r></w:p>');
    expect(edited(p(r(' 甲 乙')), '甲', '')).toBe(
      '<w:p><w:r><w:t xml:space="preserve"> 乙</w:t></w:r></w:p>',
    );
    expect(edited(p(r(' 甲乙')), '甲', '丙')).toBe(p(r(' 丙乙')));
    expect(edited('<w:p><w:r><w:t xml:space="default">甲乙</w:t></w:r></w:p>', '乙', ' ')).toBe(
      '<w:p><w:r><w:t xml:space="preserve">甲 </w:t></w:r></w:p>',
    );
  });

  it('writes into sections of raw text', () => {
    expect(edited(p(r('<![CDATA[甲&乙]]>')), '甲', '丙')).toBe(p(r('丙&amp;乙')));
  });

  it('changes a text box in both of its forms', () => {
    const inside = p(r('青溪县文件'));
    const both = (content: string) =>
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(edited(both(inside), '县', '市')).toBe(both(p(r('青溪市文件'))));
  });

  it('edits letters in cells', () => {
    const table = (text: string) =>
      `<w:tbl><w:tr><w:tc>${p(r(text))}${p(r('二'))}</w:tc><w:tc>${p(r('三'))}</w:tc></w:tr></w:tbl>`;
    expect(edited(table('一|'), '一', '壹')).toBe(table('壹|'));
  });

  it('deletes a tab or a line break, alone or with letters', () => {
    expect(edited('<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r></w:p>', '\t', '')).toBe(
      '<w:p><w:r><w:t>甲</w:t><w:t>乙</w:t></w:r></w:p>',
    );
    expect(edited('<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>', '\n乙', '')).toBe(
      '<w:p><w:r><w:t>甲</w:t><w:t></w:t></w:r></w:p>',
    );
  });

  const list =
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
  const cells = `<w:tbl><w:tr><w:tc>${p(r('一'))}</w:tc><w:tc>${p(r('二'))}${p(r('三'))}</w:tc></w:tr></w:tbl>`;
  it.each<[string, string, string, string]>([
    ['an automatic number', paragraph('甲', '<w:numPr><w:numId w:val="1"/></w:numPr>'), '1.', '一、'],
    ['the end of a paragraph', p(r('甲')) + p(r('乙')), '甲\n乙', '甲乙'],
    ['a bar', cells, '一 | 二', '一二'],
    ['what parts paragraphs of a cell', cells, '二\u3000三', '二三'],
    [
      'a tab that would become a letter',
      '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r></w:p>',
      '\t',
      '，',
    ],
    ['a page break', '<w:p><w:r><w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t></w:r></w:p>', '\n', ''],
    ['a new line', p(r('甲')), '甲', '甲\n乙'],
    ['a new tab', p(r('甲')), '甲', '甲\t乙'],
    ['a character that XML forbids', p(r('甲')), '甲', '\u0000'],
    ['half a character', p(r('甲')), '甲', '\ud842'],
    ['a formula', '<w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>', 'x', 'y'],
    ['a bar in a cell', cells, '二', '|'],
  ])('refuses to touch %s', (_, document, old, text) => {
    expect(edited(document, old, text, { numbering: list })).toBeUndefined();
  });

  it('refuses edits that overlap or lie outside, and all of them where one does not fit', () => {
    const file = read(docxOf({ document: p(r('甲乙丙')) + p(r('丁')) }));
    expect(
      editDocx(file, [
        { start: 0, end: 2, text: 'a' },
        { start: 1, end: 3, text: 'b' },
      ]),
    ).toBeUndefined();
    expect(editDocx(file, [{ start: 5, end: 99, text: '' }])).toBeUndefined();
    expect(
      editDocx(file, [
        { start: 0, end: 1, text: 'a' },
        { start: 3, end: 4, text: '' },
      ]),
    ).toBeUndefined();
  });

  it('applies many edits at once and changes nothing else', () => {
    const parts = {
      document: `${p(r('甲乙丙'))}<!-- 注 -->${p(r('丁'), r('戊'))}`,
      styles: '',
      settings: '',
      comments: '',
      files: { 'word/media/image1.png': new Uint8Array([9, 8, 7]), 'customXml/item1.xml': '<a/>' },
    };
    const bytes = docxOf(parts);
    const file = read(bytes);
    const edits = [
      { start: 4, end: 4, text: '新' },
      { start: 0, end: 1, text: '' },
      { start: 2, end: 3, text: '寅卯' },
      { start: 1, end: 1, text: '子' },
    ];
    const result = editDocx(file, edits) as Uint8Array;
    expect(/<w:body>([\s\S]*)<\/w:body>/.exec(partOf(result))?.[1]).toBe(
      `${p(r('子乙寅卯'))}<!-- 注 -->${p(r('新丁'), r('戊'))}`,
    );
    const before = unzipSync(bytes);
    const now = unzipSync(result);
    expect(Object.keys(now)).toEqual(Object.keys(before));
    for (const name of Object.keys(before))
      if (name !== 'word/document.xml') expect(now[name]).toEqual(before[name]);
    expect(editDocx(file, [])).toEqual(bytes);
  });

  it('writes what it was asked or nothing, over any runs', () => {
    const piece = fc.constantFrom('甲', ' ', '&amp;', '𠮷', '乙 丙', '<w:tab/>', '<w:br/>', '|', '&#x20BB7;');
    const run = fc.tuple(fc.array(piece, { maxLength: 3 }), fc.boolean()).map(([pieces, kept]) => {
      const content = pieces
        .map((one) => (one.startsWith('<') ? one : `<w:t${kept ? ' xml:space="preserve"' : ''}>${one}</w:t>`))
        .join('');
      return `<w:r>${content}</w:r>`;
    });
    const paragraphs = fc.array(fc.array(run, { maxLength: 3 }), { minLength: 1, maxLength: 3 });
    let written = 0;
    fc.assert(
      fc.property(
        paragraphs,
        fc.array(fc.tuple(fc.nat(20), fc.nat(3), fc.constantFrom('', '新', ' ', '<&', '𠮶')), {
          maxLength: 3,
        }),
        (content, changes) => {
          const file = read(docxOf({ document: content.map((runs) => p(...runs)).join('') }));
          const edits: TextEdit[] = [];
          let at = 0;
          for (const [gap, length, text] of changes) {
            const start = at + (gap % 4);
            const end = start + length;
            if (end > file.text.length) break;
            edits.push({ start, end, text });
            at = end;
          }
          const bytes = editDocx(file, edits);
          if (!bytes) return;
          written++;
          expect(read(bytes).text).toBe(applyEdits(file.text, edits));
        },
      ),
      { numRuns: 300 },
    );
    expect(written).toBeGreaterThan(50);
  });
});
