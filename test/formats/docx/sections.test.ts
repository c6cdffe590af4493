import { describe, expect, it } from 'vitest';
import type { FooterFormat, Formatting } from '../../../server/src/core/model/formatting.js';
import { readDocx } from '../../../server/src/formats/docx/read/readDocx.js';
import { type DocxParts, docxOf, paragraph } from '../../support/docx.js';

function formatting(parts: DocxParts): Formatting {
  const file = readDocx(docxOf(parts));
  if ('problem' in file) throw new Error(JSON.stringify(file));
  return file.formatting;
}

const a4 = '<w:pgSz w:w="11906" w:h="16838"/>';
const margins =
  '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1446" w:gutter="0"/>';
const text = (words: string, rPr = '') =>
  `<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const field = (instruction: string, result: string, rPr = '') =>
  `${char('begin')}<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>${char('separate')}${text(result, rPr)}${char('end')}`;
const song = '<w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/>';

function footers(footer: string, sectPr = '', settings?: string): readonly FooterFormat[] {
  const document = `${paragraph('通知')}<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter1"/>${sectPr}</w:sectPr>`;
  return (
    formatting({ document, footers: [footer], ...(settings === undefined ? {} : { settings }) }).sections[0]
      ?.footers ?? []
  );
}

describe('纸张、页边距和网格', () => {
  it('逐节读出，节从上一节之后到写明它的段落', () => {
    const { sections } = formatting({
      document: `${paragraph('甲')}${paragraph('乙', `<w:sectPr>${a4}${margins}<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/></w:sectPr>`)}${paragraph('丙丁')}<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:titlePg/></w:sectPr>`,
    });
    expect(sections).toMatchObject([
      {
        span: { start: 0, end: 3 },
        paper: { width: 11906, height: 16838 },
        margins: { top: 2098, bottom: 1984, left: 1587, right: 1474, header: 851, footer: 1446 },
        grid: { type: 'linesAndChars', linePitch: 579, charSpace: -848 },
        titlePage: false,
      },
      { span: { start: 4, end: 6 }, paper: { width: 16838, height: 11906 }, titlePage: true },
    ]);
    expect(sections[1]?.grid).toBeUndefined();
  });

  it('没有写明的照 Word 的默认：Letter 纸；网格没有类型就是没有网格', () => {
    const [plain] = formatting({ document: paragraph('甲') }).sections;
    expect(plain).toMatchObject({
      paper: { width: 12240, height: 15840 },
      margins: { top: 1440, left: 1800 },
    });
    const [typeless] = formatting({
      document: `${paragraph('甲')}<w:sectPr>${a4}<w:docGrid w:linePitch="360"/></w:sectPr>`,
    }).sections;
    expect(typeless?.grid).toBeUndefined();
  });

  it('装订线算进订口，设在顶端的算进上边距；负的上边距是不许页眉推开的', () => {
    const sectPr = `<w:sectPr>${a4}<w:pgMar w:top="-2000" w:right="1474" w:bottom="1984" w:left="1300" w:header="851" w:footer="992" w:gutter="287"/></w:sectPr>`;
    const document = paragraph('甲') + sectPr;
    expect(formatting({ document }).sections[0]?.margins).toMatchObject({ top: 2000, left: 1587 });
    const atTop = formatting({ document, settings: '<w:gutterAtTop/>' }).sections[0]?.margins;
    expect(atTop).toMatchObject({ top: 2287, left: 1300 });
  });
});

describe('页码', () => {
  it('复杂域和简单域都读成 #，连同对齐、字体和字号', () => {
    const dashes = (inside: string) =>
      `<w:p><w:pPr><w:jc w:val="right"/></w:pPr>${text('— ', song)}${inside}${text(' —', song)}</w:p>`;
    const expected = [{ on: 'default', text: '— # —', alignment: 'right', font: '宋体', size: 14 }];
    expect(footers(dashes(field(' PAGE  \\* MERGEFORMAT ', '12', song)))).toEqual(expected);
    expect(footers(dashes(`<w:fldSimple w:instr="PAGE">${text('1', song)}</w:fldSimple>`))).toEqual(expected);
  });

  it('别的域照印出的样子；没有页码就没有字体', () => {
    const [footer] = footers(`<w:p>${text('共')}${field('NUMPAGES', '9')}${text('页')}</w:p>`);
    expect(footer).toEqual({ on: 'default', text: '共9页', alignment: 'left' });
  });

  it('由页码算出的域也是页码', () => {
    const inner = field('PAGE', '3');
    const [footer] = footers(
      `<w:p>${char('begin')}<w:r><w:instrText>=</w:instrText></w:r>${inner}<w:r><w:instrText>-1</w:instrText></w:r>${char('separate')}${text('2')}${char('end')}</w:p>`,
    );
    expect(footer?.text).toBe('#');
  });

  it('图文框、文本框里的页码按框的位置对齐，在外侧的单页在右、双页在左', () => {
    const number = `<w:p><w:pPr><w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="outside" w:y="1"/></w:pPr>${field('PAGE', '1')}</w:p>`;
    expect(footers(number).map((one) => [one.on, one.alignment])).toEqual([
      ['default', 'right'],
      ['even', 'left'],
    ]);
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH><a:graphic><wps:txbx><w:txbxContent><w:p>${field('PAGE', '1')}</w:p></w:txbxContent></wps:txbx></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="mso-position-horizontal:center"><v:textbox><w:txbxContent><w:p>${field('PAGE', '1')}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(footers(box)).toMatchObject([{ text: '#', alignment: 'center' }]);
  });

  it('用制表符居中、居右的也认得', () => {
    const tabbed = (tabs: number) => `<w:p>${'<w:r><w:tab/></w:r>'.repeat(tabs)}${field('PAGE', '1')}</w:p>`;
    expect(footers(tabbed(1))[0]?.alignment).toBe('center');
    expect(footers(tabbed(2))[0]?.alignment).toBe('right');
  });

  it('页码格式自带一字线的照样印出', () => {
    expect(footers(`<w:p>${field('PAGE', '1')}</w:p>`, '<w:pgNumType w:fmt="numberInDash"/>')[0]?.text).toBe(
      '- # -',
    );
  });

  it('后一节沿用前一节的页脚；偶数页、首页的页脚只在用到时才算', () => {
    const reference = (type: string, n: number) =>
      `<w:footerReference w:type="${type}" r:id="rIdFooter${n}"/>`;
    const parts = {
      document: `${paragraph('甲', `<w:sectPr>${reference('default', 1)}${reference('even', 2)}${reference('first', 3)}</w:sectPr>`)}${paragraph('乙')}<w:sectPr>${reference('even', 3)}<w:titlePg/></w:sectPr>`,
      footers: ['单', '双', '首'].map((one) => `<w:p>${text(one)}</w:p>`),
    };
    const printed = (settings?: string) =>
      formatting({ ...parts, ...(settings ? { settings } : {}) }).sections.map((section) =>
        section.footers.map((one) => `${one.on} ${one.text}`),
      );
    expect(printed()).toEqual([['default 单'], ['default 单', 'first 首']]);
    expect(printed('<w:evenAndOddHeaders/>')).toEqual([
      ['default 单', 'even 双'],
      ['default 单', 'even 首', 'first 首'],
    ]);
    expect(formatting({ ...parts, settings: '<w:evenAndOddHeaders w:val="0"/>' }).evenAndOdd).toBe(false);
  });
});
