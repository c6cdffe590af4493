import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../server/src/formats/docx/read/numberFormats.js';
import { type DocxFile, readDocx } from '../../../server/src/formats/docx/read/readDocx.js';
import { docxOf, paragraph } from '../../support/docx.js';

function level(ilvl: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** Pattern 1 and list 1 after it. */
function listOf(...levels: string[]): string {
  return `<w:abstractNum w:abstractNumId="1">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
}

function item(text: string, ilvl = 0, list = 1): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr>`);
}

function read(numbering: string, document: string, styles?: string): DocxFile {
  const file = readDocx(docxOf({ numbering, document, ...(styles === undefined ? {} : { styles }) }));
  if ('problem' in file) throw new Error(JSON.stringify(file));
  return file;
}

const lines = (file: DocxFile) => file.text.trimEnd().split('\n');

describe('automatic numbers', () => {
  it('stand in the text as printed, and count by level', () => {
    const numbering = listOf(
      level(0, 'chineseCountingThousand', '%1、'),
      level(1, 'chineseCountingThousand', '（%2）'),
      level(2, 'decimal', '%3.'),
      level(3, 'decimalEnclosedCircle', '%4'),
    );
    const file = read(
      numbering,
      item('甲') +
        item('子', 1) +
        item('丑', 1) +
        item('寅', 2) +
        item('卯', 3) +
        item('乙') +
        item('辰', 1) +
        paragraph('完'),
    );
    expect(lines(file)).toEqual([
      '一、甲',
      '（一）子',
      '（二）丑',
      '1.寅',
      '① 卯',
      '二、乙',
      '（一）辰',
      '完',
    ]);
    expect(
      file.body.paragraphs.map(
        ({ autoNumber }) => autoNumber && file.text.slice(autoNumber.start, autoNumber.end),
      ),
    ).toEqual(['一、', '（一）', '（二）', '1.', '① ', '二、', '（一）', undefined]);
  });

  it('take the numbers of the levels above, in digits where the list says so', () => {
    const numbering = listOf(
      level(0, 'chineseCounting', '第%1章'),
      level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
      level(2, 'lowerLetter', '%1-%2-%3)'),
    );
    expect(
      lines(read(numbering, item('总则') + item('甲', 1) + item('乙', 2) + item('附则') + item('丙', 1))),
    ).toEqual(['第一章 总则', '1.1 甲', '一-1-a)乙', '第二章 附则', '2.1 丙']);
  });

  it('begin at the start of the level and again where a list says so', () => {
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const document = item('甲') + item('乙', 0, 2) + item('丙', 0, 3) + item('丁', 0, 3) + item('戊');
    expect(lines(read(numbering, document))).toEqual(['5.甲', '6.乙', '1.丙', '2.丁', '3.戊']);
  });

  it('may be of a level that the list replaces', () => {
    const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">${level(0, 'chineseCounting', '%1、')}</w:lvlOverride></w:num>`;
    expect(lines(read(numbering, item('甲')))).toEqual(['一、甲']);
  });

  it('may go on after a higher level', () => {
    const numbering = listOf(
      level(0, 'decimal', '%1.'),
      level(1, 'decimal', '条%2：', '<w:lvlRestart w:val="0"/>'),
    );
    expect(lines(read(numbering, item('甲') + item('子', 1) + item('乙') + item('丑', 1)))).toEqual([
      '1.甲',
      '条1：子',
      '2.乙',
      '条2：丑',
    ]);
  });

  it('come by a style of the paragraph too, and can be taken away', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="h"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="k"><w:basedOn w:val="h"/></w:style>';
    const document =
      paragraph('甲', '<w:pStyle w:val="h"/>') +
      paragraph('乙', '<w:pStyle w:val="k"/>') +
      paragraph('丙', '<w:pStyle w:val="h"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(lines(read(listOf(level(0, 'chineseCounting', '%1、')), document, styles))).toEqual([
      '一、甲',
      '二、乙',
      '丙',
    ]);
  });

  it('are bullets where the list says so', () => {
    const numbering = listOf(
      level(0, 'bullet', '\uf06c'),
      level(1, 'bullet', '\uf0b7'),
      level(2, 'none', ''),
    );
    expect(lines(read(numbering, item('甲') + item('乙', 1) + item('丙', 2)))).toEqual([
      '● 甲',
      '• 乙',
      '丙',
    ]);
  });

  it('do not count paragraphs that were deleted', () => {
    const gone =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>';
    expect(lines(read(listOf(level(0, 'decimal', '%1.')), item('甲') + gone + item('乙')))).toEqual([
      '1.甲',
      '2.乙',
    ]);
  });

  it('are left out where the file does not say what they are', () => {
    expect(lines(read('', item('甲')))).toEqual(['甲']);
    expect(lines(read(listOf(level(0, 'decimal', '%1.')), item('甲', 8) + item('乙', 99)))).toEqual([
      '甲',
      '乙',
    ]);
  });

  it('stay short whatever the list says', () => {
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="${'%1'.repeat(10_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    expect(read(numbering, item('甲')).text.length).toBeLessThan(300);
  });
});

describe('formatNumber', () => {
  it.each([
    ['decimal', [1, 10], ['1', '10']],
    ['decimalZero', [1, 10], ['01', '10']],
    ['chineseCounting', [1, 10, 11, 20, 101], ['一', '十', '十一', '二十', '一百零一']],
    ['japaneseCounting', [12], ['十二']],
    ['ideographDigital', [1, 10, 20], ['一', '一〇', '二〇']],
    ['chineseLegalSimplified', [1, 12], ['壹', '壹拾贰']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
    ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
    ['decimalFullWidth', [12], ['１２']],
    ['lowerLetter', [1, 26, 27], ['a', 'z', 'aa']],
    ['upperLetter', [2], ['B']],
    ['lowerRoman', [4], ['iv']],
    ['upperRoman', [1994], ['MCMXCIV']],
    ['hebrew1', [3], ['3']],
  ] as const)('prints %s', (format, values, printed) => {
    expect(values.map((value) => formatNumber(value, format))).toEqual(printed);
  });
});
