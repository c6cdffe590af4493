import { describe, expect, it } from 'vitest';
import type { Formatting } from '../../../server/src/core/model/formatting.js';
import { type DocxFile, readDocx } from '../../../server/src/formats/docx/read/readDocx.js';
import { corpusWordFiles } from '../../support/corpus.js';
import { type DocxParts, docxOf, paragraph } from '../../support/docx.js';

function read(parts: DocxParts): DocxFile {
  const file = readDocx(docxOf(parts));
  if ('problem' in file) throw new Error(JSON.stringify(file));
  return file;
}

const run = (words: string, rPr = '') => `<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}<w:t>${words}</w:t></w:r>`;

/** Words of each run of the first paragraph. */
function words({ text, formatting }: DocxFile): string[] {
  return formatting.paragraphs[0]?.runs.map((one) => text.slice(one.span.start, one.span.end)) ?? [];
}

describe('文字的格式', () => {
  it('同样格式的相邻文字合在一起，合起来就是整段', () => {
    const size = '<w:sz w:val="32"/>';
    const file = read({
      document: `<w:p>${run('云岭', size)}${run('市', '<w:sz w:val="32"/><w:szCs w:val="32"/>')}${run('人民', `<w:b/>${size}`)}<w:r><w:br/></w:r>${run('政府')}</w:p>`,
    });
    expect(words(file)).toEqual(['云岭市', '人民', '\n政府']);
  });

  it('空段没有文字；隐藏和删除的文字不占位置', () => {
    const hidden = `<w:p>${run('甲')}${run('乙', '<w:vanish/>')}<w:del w:id="1"><w:r><w:delText>丙</w:delText></w:r></w:del>${run('丁')}</w:p>`;
    expect(words(read({ document: hidden }))).toEqual(['甲丁']);
    expect(words(read({ document: paragraph('') }))).toEqual([]);
  });

  it('自动编号用编号级别的字体，文字用自己的', () => {
    const file = read({
      document: `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:sz w:val="32"/></w:rPr></w:pPr>${run('总体要求', '<w:sz w:val="32"/>')}</w:p>`,
      numbering:
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:rPr><w:rFonts w:ascii="黑体"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    });
    const [found] = file.formatting.paragraphs;
    expect(found?.autoNumber).toEqual({ start: 0, end: 2 });
    expect(found?.runs.map((one) => [one.latinFont, one.size])).toEqual([
      ['黑体', 16],
      ['Times New Roman', 16],
    ]);
  });
});

describe('表格宽度', () => {
  const width = (tblPr: string, grid = '') =>
    read({
      document: `<w:tbl><w:tblPr>${tblPr}</w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr><w:tc>${paragraph('甲')}</w:tc><w:tc>${paragraph('乙')}</w:tc></w:tr></w:tbl><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1" w:bottom="1" w:left="1587" w:right="1475" w:header="1" w:footer="1"/></w:sectPr>`,
    }).formatting.tables[0]?.width;

  it('是各列之和；写成百分比的按版心算；什么都没写就不知道', () => {
    expect(width('<w:tblW w:w="0" w:type="auto"/>', '<w:gridCol w:w="4000"/><w:gridCol w:w="5000"/>')).toBe(
      9000,
    );
    expect(width('<w:tblW w:w="5000" w:type="pct"/>', '<w:gridCol w:w="9999"/>')).toBe(8844);
    expect(width('<w:tblW w:w="50%" w:type="pct"/>')).toBe(4422);
    expect(width('<w:tblW w:w="8500" w:type="dxa"/>')).toBe(8500);
    expect(width('')).toBeUndefined();
  });
});

it('两万段的文件读得不慢', () => {
  const document = Array.from({ length: 20000 }, (_, i) =>
    paragraph(`第${i}段`, '<w:ind w:firstLineChars="200"/>', '<w:sz w:val="32"/>'),
  ).join('');
  const started = performance.now();
  expect(read({ document }).formatting.paragraphs).toHaveLength(20000);
  expect(performance.now() - started).toBeLessThan(8000);
});

/** What a person read in the XML of these files. */
describe('别的程序写的文件', () => {
  const formats = new Map<string, Formatting>();
  for (const { name, bytes } of corpusWordFiles()) {
    const file = readDocx(bytes);
    if (!('problem' in file)) formats.set(name, file.formatting);
  }
  const known = (name: string, check: (formatting: Formatting) => void) =>
    it.skipIf(formats.size === 0)(name, () => check(formats.get(name) as Formatting));

  it.skipIf(formats.size === 0)('每一段的文字都恰好铺满', () => {
    for (const { paragraphs } of formats.values())
      for (const { span, runs } of paragraphs) {
        let at = span.start;
        for (const one of runs) {
          expect(one.span.start).toBe(at);
          at = one.span.end;
        }
        expect(at).toBe(span.end);
      }
  });

  // python-docx: Normal has a size of the defaults (11), the theme names no Chinese font but 宋体 for Hans.
  known('docx-02.docx', ({ paragraphs, tables, properties }) => {
    expect(paragraphs[1]?.runs[0]).toMatchObject({ font: '宋体', latinFont: 'Cambria', size: 11 });
    expect(paragraphs[1]?.spacing).toMatchObject({ after: 0, line: 240, rule: 'auto' });
    expect(tables).toMatchObject([{ width: 8505 }]);
    expect(properties.author).toBe('python-docx');
  });
  // Comments, an insertion, a deletion; the namespace has the prefix ns0.
  known('docx-08.docx', ({ remains }) => {
    expect(remains.map((one) => [one.kind, one.author])).toEqual([
      ['comment', 'fixture'],
      ['insertion', 'fixture'],
      ['deletion', 'fixture'],
    ]);
  });
  // A template of GB/T 9704: the footer's number stands in a frame in the middle; 4 characters at the right.
  known('docx-09.docx', ({ sections, paragraphs }) => {
    expect(sections[0]).toMatchObject({
      grid: { type: 'linesAndChars', linePitch: 595, charSpace: -849 },
      titlePage: true,
      footers: [{ on: 'default', text: '— # —', alignment: 'center', font: '宋体', size: 14 }],
    });
    expect(paragraphs.some((one) => one.alignment === 'right' && one.indent.right === 1280)).toBe(true);
    expect(paragraphs.some((one) => one.runs.some((run) => run.colour === 'FF0000' && run.size === 75))).toBe(
      true,
    );
  });
  known('docx-10.docx', ({ sections, evenAndOdd }) => {
    expect(evenAndOdd).toBe(true);
    expect(sections[0]?.footers.map((one) => [one.on, one.alignment])).toEqual([
      ['default', 'right'],
      ['even', 'left'],
    ]);
  });
  // The even footer stands in a frame outside, in the size of the style `footer`.
  known('docx-13.docx', ({ sections }) => {
    expect(sections[0]?.footers).toMatchObject([
      { on: 'default', text: '—#—', alignment: 'right', font: '宋体', size: 14 },
      { on: 'even', text: '#', alignment: 'left', font: '宋体', size: 9 },
    ]);
  });
  known('docx-16.docx', ({ paragraphs, sections }) => {
    expect(paragraphs[0]).toMatchObject({
      alignment: 'center',
      spacing: { after: 579, line: 579, rule: 'exact' },
    });
    expect(paragraphs[3]?.indent.first).toBe(640);
    expect(sections[0]?.footers).toMatchObject([{ text: '— # —', font: '仿宋_GB2312', size: 14 }]);
  });
  // Styles of pandoc: headings with bold, italic and colours of their own.
  known('docx-23.docx', ({ paragraphs, sections }) => {
    expect(sections[0]?.footers).toMatchObject([{ text: '#', alignment: 'right', font: '宋体', size: 14 }]);
    const heading = paragraphs.find((one) => one.style === 'heading 4');
    expect(heading?.runs[0]).toMatchObject({ font: '等线 Light', size: 16, italic: true, colour: '0F4761' });
    expect(paragraphs.find((one) => one.style === 'heading 2')?.runs[0]).toMatchObject({
      font: 'KaiTi',
      bold: true,
    });
  });
  // Pasted from a web page by WPS.
  known('docx-30.docx', ({ paragraphs, sections }) => {
    expect(paragraphs[0]).toMatchObject({
      style: 'heading 1',
      alignment: 'center',
      indent: { left: 300, right: 300, first: 0 },
      spacing: { before: 0, after: 300, line: 739, rule: 'atLeast' },
    });
    expect(paragraphs[0]?.runs[0]).toMatchObject({ font: '宋体', size: 23, bold: true, colour: '306C9F' });
    expect(sections[0]?.grid).toEqual({ type: 'lines', linePitch: 312, charSpace: 0 });
  });
});
