import { describe, expect, it } from 'vitest';
import type { ParagraphFormat, RunFormat } from '../../../server/src/core/model/formatting.js';
import { readDocx } from '../../../server/src/formats/docx/read/readDocx.js';
import { type DocxParts, docxOf, paragraph } from '../../support/docx.js';

/** The first paragraph of a file. */
function first(parts: DocxParts): ParagraphFormat {
  const file = readDocx(docxOf(parts));
  if ('problem' in file) throw new Error(JSON.stringify(file));
  return file.formatting.paragraphs[0] as ParagraphFormat;
}

function run(parts: DocxParts): RunFormat {
  return first(parts).runs[0] as RunFormat;
}

const style = (id: string, inside: string, type = 'paragraph', more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}"${more}><w:name w:val="${id}"/>${inside}</w:style>`;
const fonts = (eastAsia: string, ascii = 'Times New Roman') =>
  `<w:rFonts w:ascii="${ascii}" w:hAnsi="${ascii}" w:eastAsia="${eastAsia}"/>`;
const defaults = (rPr: string, pPr = '') =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${rPr}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${pPr}</w:pPr></w:pPrDefault></w:docDefaults>`;
const theme = (minor: string) =>
  `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="x"><a:themeElements><a:fontScheme name="x"><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface="黑体"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/>${minor}</a:minorFont></a:fontScheme></a:themeElements></a:theme>`;

describe('字体和字号', () => {
  it('没有样式表的文件是宋体、Times New Roman、10磅', () => {
    expect(run({ document: paragraph('通知') })).toMatchObject({
      font: '宋体',
      latinFont: 'Times New Roman',
      size: 10,
      bold: false,
    });
  });

  it('后一层盖过前一层：默认值、表格样式、段落样式链、字符样式、文字自身', () => {
    const styles = `${defaults(`${fonts('宋体')}<w:sz w:val="21"/>`)}${style('Normal', '<w:rPr><w:sz w:val="24"/></w:rPr>', 'paragraph', ' w:default="1"')}${style('Base', `<w:basedOn w:val="Normal"/><w:rPr>${fonts('仿宋')}<w:sz w:val="32"/></w:rPr>`)}${style('Body', '<w:basedOn w:val="Base"/><w:rPr><w:color w:val="333333"/></w:rPr>')}${style('Strong', `<w:rPr>${fonts('黑体')}</w:rPr>`, 'character')}`;
    const document = (rPr: string) => paragraph('通知', '<w:pStyle w:val="Body"/>', rPr);
    expect(run({ styles, document: document('') })).toMatchObject({
      font: '仿宋',
      size: 16,
      colour: '333333',
    });
    expect(run({ styles, document: document('<w:rStyle w:val="Strong"/>') }).font).toBe('黑体');
    const own = `<w:rStyle w:val="Strong"/>${fonts('楷体')}<w:sz w:val="28"/>`;
    expect(run({ styles, document: document(own) })).toMatchObject({ font: '楷体', size: 14 });
    expect(run({ styles, document: paragraph('通知') })).toMatchObject({ font: '宋体', size: 12 });
  });

  it('表格样式在默认值之后、段落样式之前', () => {
    const styles = `${defaults('<w:sz w:val="21"/>')}${style('Grid', `<w:rPr>${fonts('仿宋')}<w:sz w:val="24"/></w:rPr>`, 'table')}${style('Cell', '<w:rPr><w:sz w:val="28"/></w:rPr>')}`;
    const cell = (p: string) =>
      `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr><w:tblGrid/><w:tr><w:tc>${p}</w:tc><w:tc>${paragraph('乙')}</w:tc></w:tr></w:tbl>`;
    expect(run({ styles, document: cell(paragraph('甲')) })).toMatchObject({ font: '仿宋', size: 12 });
    const styled = cell(paragraph('甲', '<w:pStyle w:val="Cell"/>'));
    expect(run({ styles, document: styled })).toMatchObject({ font: '仿宋', size: 14 });
  });

  it('样式互相依据时不会转圈，链条很长时也不慢', () => {
    const circle = `${style('A', '<w:basedOn w:val="B"/><w:rPr><w:sz w:val="32"/></w:rPr>')}${style('B', '<w:basedOn w:val="A"/><w:rPr><w:sz w:val="28"/></w:rPr>')}`;
    const document = paragraph('通知', '<w:pStyle w:val="A"/>');
    expect(run({ styles: circle, document }).size).toBe(16);
    const long = Array.from({ length: 20000 }, (_, i) => style(`S${i}`, `<w:basedOn w:val="S${i + 1}"/>`));
    const styles = `${long.join('')}${style('S20000', '<w:rPr><w:sz w:val="32"/></w:rPr>')}`;
    const uses = Array.from({ length: 200 }, (_, i) => paragraph('通知', `<w:pStyle w:val="S${i}"/>`)).join(
      '',
    );
    const started = performance.now();
    expect(run({ styles, document: uses }).size).toBe(16);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('主题字体先于同处写明的字体；主题没有中文字体时取简体中文那一种', () => {
    const styles = defaults(
      '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:eastAsia="隶书" w:hint="eastAsia"/>',
    );
    const document = paragraph('通知');
    const hans =
      '<a:ea typeface=""/><a:font script="Jpan" typeface="ＭＳ"/><a:font script="Hans" typeface="等线"/>';
    expect(run({ styles, document, theme: theme(hans) })).toMatchObject({
      font: '等线',
      latinFont: 'Calibri',
    });
    expect(run({ styles, document, theme: theme('<a:ea typeface="仿宋"/>') }).font).toBe('仿宋');
    expect(run({ styles, document }).font).toBe('隶书');
    const own = paragraph('通知', '', '<w:rFonts w:eastAsiaTheme="majorEastAsia"/>');
    expect(run({ styles, document: own, theme: theme(hans) }).font).toBe('黑体');
  });

  it('字体名用别的前缀、严格格式的文件同样读得出', () => {
    const body =
      '<?xml version="1.0"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:ind x:firstLine="11.3mm"/><x:jc x:val="end"/></x:pPr><x:r><x:rPr><x:rFonts x:eastAsia="黑体"/></x:rPr><x:t>通知</x:t></x:r></x:p></x:body></x:document>';
    const found = first({ document: body });
    expect(found.runs[0]?.font).toBe('黑体');
    expect(found).toMatchObject({ alignment: 'right', indent: { left: 0, right: 0, first: 641 } });
  });
});

describe('加粗等开关', () => {
  const on = '<w:rPr><w:b/></w:rPr>';
  const styles = `${style('Bold', on)}${style('Strong', on, 'character')}`;
  const bold = (pStyle: string, rPr: string, more = '') =>
    run({ styles: more + styles, document: paragraph('通知', pStyle, rPr) }).bold;

  it('段落样式与字符样式都加粗时互相抵消，文字自身说了算', () => {
    expect(bold('<w:pStyle w:val="Bold"/>', '')).toBe(true);
    expect(bold('', '<w:rStyle w:val="Strong"/>')).toBe(true);
    expect(bold('<w:pStyle w:val="Bold"/>', '<w:rStyle w:val="Strong"/>')).toBe(false);
    expect(bold('<w:pStyle w:val="Bold"/>', '<w:rStyle w:val="Strong"/><w:b/>')).toBe(true);
    expect(bold('<w:pStyle w:val="Bold"/>', '<w:b w:val="0"/>')).toBe(false);
  });

  it('默认值加粗的不被样式抵消', () => {
    expect(bold('<w:pStyle w:val="Bold"/>', '', defaults('<w:b/>'))).toBe(true);
  });

  it('删除线、双删除线都算删除线；下划线none不算下划线', () => {
    const of = (rPr: string) => run({ document: paragraph('通知', '', rPr) });
    expect(of('<w:strike/>').strike).toBe(true);
    expect(of('<w:dstrike/>').strike).toBe(true);
    expect(of('<w:i w:val="true"/>').italic).toBe(true);
    expect(of('<w:u w:val="single"/>').underline).toBe(true);
    expect(of('<w:u w:val="none"/>').underline).toBe(false);
  });
});

describe('颜色和底纹', () => {
  const of = (rPr: string, pPr = '') => run({ document: paragraph('通知', pPr, rPr) });

  it('自动和黑色不算颜色；主题颜色取写明的值', () => {
    expect(of('<w:color w:val="auto"/>').colour).toBeUndefined();
    expect(of('<w:color w:val="000000"/>').colour).toBeUndefined();
    expect(of('<w:color w:val="ff0000" w:themeColor="accent2"/>').colour).toBe('FF0000');
  });

  it('突出显示、文字底纹、段落底纹都算，白色不算', () => {
    expect(of('<w:highlight w:val="yellow"/>').highlight).toBe('yellow');
    expect(of('<w:highlight w:val="none"/><w:shd w:val="clear" w:fill="ffff00"/>').highlight).toBe('FFFF00');
    expect(of('<w:shd w:val="pct20" w:color="auto" w:fill="auto"/>').highlight).toBe('CCCCCC');
    expect(of('<w:shd w:val="clear" w:fill="FFFFFF"/>').highlight).toBeUndefined();
    const grey = '<w:shd w:val="clear" w:fill="D9D9D9"/>';
    expect(of('', grey).highlight).toBe('D9D9D9');
    expect(of('<w:shd w:val="clear" w:fill="FFFFFF"/>', grey).highlight).toBeUndefined();
  });
});

describe('缩进', () => {
  const indent = (ind: string, more: Partial<DocxParts> = {}, pPr = '') =>
    first({ ...more, document: paragraph('通知', `${pPr}<w:ind ${ind}/>`, '<w:sz w:val="32"/>') }).indent;

  it('字符数先于长度，按本段字号算', () => {
    expect(indent('w:firstLineChars="200" w:firstLine="420"').first).toBe(640);
    expect(indent('w:leftChars="100" w:rightChars="400"')).toEqual({ left: 320, right: 1280, first: 0 });
    expect(indent('w:startChars="150" w:endChars="50"')).toEqual({ left: 480, right: 160, first: 0 });
  });

  it('悬挂先于首行；0个字符让位给长度', () => {
    expect(indent('w:left="640" w:hanging="640" w:firstLine="200"').first).toBe(-640);
    expect(indent('w:hangingChars="300" w:firstLine="200"').first).toBe(-960);
    expect(indent('w:firstLineChars="0" w:firstLine="420"').first).toBe(420);
  });

  it('样式里的首行缩进要写0个字符才取消', () => {
    const styles = style('Body', '<w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr>');
    const body = '<w:pStyle w:val="Body"/>';
    expect(indent('w:firstLine="0"', { styles }, body).first).toBe(640);
    expect(indent('w:firstLineChars="0"', { styles }, body).first).toBe(0);
    expect(indent('w:left="420" w:hanging="420"', { styles }, body)).toMatchObject({
      left: 420,
      first: -420,
    });
  });

  it('编号级别的缩进在样式之后、段落自身之前', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2)"/><w:pPr><w:ind w:left="1440"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>';
    const styles = `${style('List', '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:ind w:left="100"/></w:pPr>')}${style('Sub', '<w:basedOn w:val="List"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>')}`;
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>';
    expect(indent('w:right="50"', { numbering }, list)).toEqual({ left: 720, right: 50, first: -360 });
    expect(indent('w:left="200"', { numbering }, list).left).toBe(200);
    expect(indent('w:right="50"', { numbering, styles }, '<w:pStyle w:val="List"/>').left).toBe(100);
    expect(indent('w:right="50"', { numbering, styles }, '<w:pStyle w:val="Sub"/>').left).toBe(1440);
  });
});

describe('间距、对齐和分页', () => {
  const of = (pPr: string, more: Partial<DocxParts> = {}) =>
    first({
      ...more,
      document: `${paragraph('通知', pPr)}<w:sectPr><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>`,
    });

  it('行数按文档网格的行距算，没有网格按240', () => {
    expect(of('<w:spacing w:beforeLines="50" w:before="10" w:afterLines="100"/>').spacing).toMatchObject({
      before: 156,
      after: 312,
    });
    expect(first({ document: paragraph('通知', '<w:spacing w:beforeLines="50"/>') }).spacing.before).toBe(
      120,
    );
  });

  it('行距没有写规则的是倍数；自动段距是14磅', () => {
    expect(of('<w:spacing w:line="579" w:lineRule="exact"/>').spacing).toMatchObject({
      line: 579,
      rule: 'exact',
    });
    const styles = style('Exact', '<w:pPr><w:spacing w:line="560" w:lineRule="exact"/></w:pPr>');
    const own = '<w:pStyle w:val="Exact"/><w:spacing w:line="360" w:beforeAutospacing="1"/>';
    expect(of(own, { styles }).spacing).toEqual({ before: 280, after: 0, line: 360, rule: 'auto' });
    expect(of('<w:pStyle w:val="Exact"/><w:spacing w:before="20"/>', { styles }).spacing.rule).toBe('exact');
  });

  it.each([
    ['start', 'left'],
    ['end', 'right'],
    ['center', 'center'],
    ['both', 'both'],
    ['distribute', 'distribute'],
    ['wrong', 'left'],
  ])('对齐%s是%s', (value, expected) => {
    expect(of(`<w:jc w:val="${value}"/>`).alignment).toBe(expected);
  });

  it('段前分页可以是属性、段首的分页符、前段末尾的分页符', () => {
    const br = '<w:r><w:br w:type="page"/></w:r>';
    const pages = (document: string) => {
      const file = readDocx(docxOf({ document }));
      return 'problem' in file ? [] : file.formatting.paragraphs.map((one) => one.pageBreakBefore);
    };
    expect(of('<w:pageBreakBefore/>').pageBreakBefore).toBe(true);
    expect(pages(`<w:p>${br}<w:r><w:t>附件</w:t></w:r></w:p>`)).toEqual([true]);
    expect(pages(`<w:p><w:r><w:t>正文</w:t></w:r>${br}</w:p>${paragraph('附件')}`)).toEqual([false, true]);
    expect(
      pages(`<w:p><w:r><w:t>正</w:t></w:r>${br}<w:r><w:t>文</w:t></w:r></w:p>${paragraph('附件')}`),
    ).toEqual([false, false]);
    const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
    expect(pages(`${paragraph('甲', section)}${paragraph('乙')}${section}`)).toEqual([false, true]);
    const continuous = '<w:sectPr><w:type w:val="continuous"/></w:sectPr>';
    expect(pages(`${paragraph('甲', section)}${paragraph('乙')}${continuous}`)).toEqual([false, false]);
  });
});
