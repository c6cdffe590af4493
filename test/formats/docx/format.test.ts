import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { profiles } from '../../../server/src/core/layout/profile.js';
import type { ParagraphFormat } from '../../../server/src/core/model/formatting.js';
import { parse } from '../../../server/src/core/parse/parse.js';
import { formatDocx } from '../../../server/src/formats/docx/format.js';
import { type DocxFile, readDocx } from '../../../server/src/formats/docx/read/readDocx.js';
import { corpusWordFiles } from '../../support/corpus.js';
import { type DocxParts, docxOf, paragraph } from '../../support/docx.js';

function read(bytes: Uint8Array): DocxFile {
  const file = readDocx(bytes);
  if ('problem' in file) throw new Error(JSON.stringify(file));
  return file;
}

function formatted(bytes: Uint8Array): Uint8Array {
  const file = read(bytes);
  return formatDocx(file, parse(file.text, 'plaintext'), profiles.gb9704);
}

function set(parts: DocxParts): DocxFile {
  return read(formatted(docxOf(parts)));
}

function xmlOf(bytes: Uint8Array, name = 'word/document.xml'): string {
  return new TextDecoder().decode(unzipSync(bytes)[name]);
}

const run = (words: string, rPr = '') =>
  `<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const notice = [
  '云岭市人民政府办公室关于做好防汛工作的通知',
  '各县（区）人民政府：',
  '为做好今年防汛工作，现将有关事项通知如下。',
  '一、压实防汛责任',
  '（一）落实属地责任。各县（区）要逐级签订责任书。',
  '1.加强巡查值守。',
  '附件：防汛值班表',
  '云岭市人民政府办公室',
  '2024年5月6日',
  '附件',
  '防汛值班表',
  '值班电话以当日公布的为准。',
];
const draft = notice.map((line) => paragraph(line)).join('');

/** The paragraph with these words. */
function at(file: DocxFile, words: string): ParagraphFormat {
  const start = file.text.indexOf(words);
  return file.formatting.paragraphs.find(
    ({ span }) => span.start <= start && start < span.end,
  ) as ParagraphFormat;
}

/** Words with their typeface and size. */
function typeOf(file: DocxFile, words: string): string[] {
  return at(file, words).runs.map(
    (one) => `${file.text.slice(one.span.start, one.span.end)} ${one.font} ${one.size}`,
  );
}

describe('按国标重排', () => {
  const file = set({ document: draft });

  it('纸张、页边距、网格', () => {
    expect(file.formatting.sections[0]).toMatchObject({
      paper: { width: 11906, height: 16838 },
      margins: { top: 2098, bottom: 1984, left: 1587, right: 1474 },
      grid: { type: 'linesAndChars', linePitch: 579, charSpace: -848 },
    });
  });

  it('各要素的字体字号', () => {
    expect(typeOf(file, '关于做好')).toEqual([`${notice[0]} 方正小标宋简体 22`]);
    expect(typeOf(file, '一、')).toEqual(['一、压实防汛责任 黑体 16']);
    expect(typeOf(file, '1.加强')).toEqual(['1.加强巡查值守。 仿宋_GB2312 16']);
    expect(typeOf(file, '为做好')).toEqual([`${notice[2]} 仿宋_GB2312 16`]);
  });

  it('段中的二级标题到句号为止用楷体', () => {
    expect(typeOf(file, '（一）')).toEqual([
      '（一）落实属地责任。 楷体_GB2312 16',
      '各县（区）要逐级签订责任书。 仿宋_GB2312 16',
    ]);
  });

  it('对齐、缩进和行距', () => {
    const exact = { line: 579, rule: 'exact' };
    expect(at(file, '关于做好')).toMatchObject({ alignment: 'center', indent: { first: 0 }, spacing: exact });
    expect(at(file, '各县（区）人民政府：')).toMatchObject({ indent: { left: 0, first: 0 }, spacing: exact });
    expect(at(file, '为做好')).toMatchObject({
      alignment: 'both',
      indent: { left: 0, first: 640 },
      spacing: exact,
    });
    expect(at(file, '2024年')).toMatchObject({ alignment: 'right', indent: { right: 1280, first: 0 } });
  });

  it('署名以日期为准居中', () => {
    const [name, date] = ['云岭市人民政府办公室', '2024年5月6日'].map((words) => {
      const { indent } = at(file, `${words}\n`);
      const halves = [...words].reduce((sum, one) => sum + (one < '\u0080' ? 1 : 2), 0);
      return indent.right / 160 + halves / 2;
    });
    expect(Math.abs((name as number) - (date as number))).toBeLessThan(0.5);
  });

  it('标题下、附件说明上、署名上空行，附件另起一面', () => {
    const before = (words: string) => at(file, words).spacing.before / 579;
    expect(['各县（区）人民政府：', '为做好', '附件：防汛', '办公室\n2024'].map(before)).toEqual([
      1, 0, 1, 2,
    ]);
    expect(file.formatting.paragraphs.filter((one) => one.pageBreakBefore)).toHaveLength(1);
    expect(file.formatting.paragraphs[9]?.pageBreakBefore).toBe(true);
  });

  it('已有空行的不再空', () => {
    const lines = notice.flatMap((line, i) =>
      i === 1 || i === 6 || i >= 10 ? ['', line] : i === 7 ? ['', '', line] : [line],
    );
    const spaced = set({ document: lines.map((line) => paragraph(line)).join('') });
    expect(spaced.formatting.paragraphs.map((one) => one.spacing.before)).toEqual(lines.map(() => 0));
  });

  it('没有页码的加上奇右偶左的页码', () => {
    expect(file.formatting.evenAndOdd).toBe(true);
    expect(file.formatting.sections[0]?.footers).toEqual([
      { on: 'default', text: '— # —', alignment: 'right', font: '宋体', size: 14 },
      { on: 'even', text: '— # —', alignment: 'left', font: '宋体', size: 14 },
    ]);
  });

  it('样式里写的缩进、间距、字体盖不过国标', () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:beforeLines="100" w:afterAutospacing="1" w:line="360"/><w:ind w:leftChars="100" w:hangingChars="200"/><w:jc w:val="left"/></w:pPr><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr></w:style>';
    const styled = set({ document: draft, styles });
    expect(at(styled, '为做好')).toMatchObject({
      alignment: 'both',
      indent: { left: 0, right: 0, first: 640 },
      spacing: { before: 0, after: 0, line: 579, rule: 'exact' },
    });
    expect(typeOf(styled, '为做好')).toEqual([`${notice[2]} 仿宋_GB2312 16`]);
  });
});

describe('不动的', () => {
  it('再排一遍什么都不变', () => {
    const once = formatted(docxOf({ document: draft }));
    expect(Buffer.from(formatted(once)).equals(once)).toBe(true);
  });

  it('文字、批注、修订、超链接、书签、图片都在，别的部件逐字节不变', () => {
    const document = `${paragraph(notice[0] as string)}${paragraph(notice[1] as string)}<w:p><w:bookmarkStart w:id="5" w:name="一"/><w:commentRangeStart w:id="1"/>${run('为做好')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:ins w:id="2" w:author="张三">${run('今年')}</w:ins><w:del w:id="3" w:author="张三"><w:r><w:delText>去年</w:delText></w:r></w:del><w:hyperlink w:anchor="一">${run('防汛')}</w:hyperlink>${run('工作，')}<w:bookmarkEnd w:id="5"/><w:r><w:drawing><wp:anchor/></w:drawing></w:r>${run('通知如下。')}</w:p>`;
    const comments = '<w:comment w:id="1" w:author="李四"><w:p><w:r><w:t>核实</w:t></w:r></w:p></w:comment>';
    const footer = `<w:p>${run('第')}<w:fldSimple w:instr="PAGE">${run('1')}</w:fldSimple>${run('页')}</w:p>`;
    const parts: DocxParts = {
      document: `${document}<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter1"/></w:sectPr>`,
      comments,
      footers: [footer],
      settings: '<w:zoom w:percent="100"/>',
    };
    const before = docxOf(parts);
    const after = formatted(before);
    expect(read(after).text).toBe(read(before).text);
    expect(read(after).formatting.remains).toEqual(read(before).formatting.remains);
    const [old, fresh] = [unzipSync(before), unzipSync(after)];
    expect(Object.keys(fresh)).toEqual(Object.keys(old));
    for (const name of Object.keys(old))
      if (name !== 'word/document.xml') expect(fresh[name]).toEqual(old[name]);
    const xml = xmlOf(after);
    for (const kept of [
      '<w:hyperlink w:anchor="一">',
      '<w:bookmarkEnd w:id="5"/>',
      '<wp:anchor/>',
      'rIdFooter1',
    ])
      expect(xml).toContain(kept);
  });

  it('正文里的加粗、下划线、颜色留着，标题的加粗去掉', () => {
    const document = `${paragraph(notice[0] as string, '', '<w:b/>')}${paragraph(notice[1] as string)}<w:p>${run('务必于')}${run('6月10日前', '<w:b/><w:color w:val="FF0000"/><w:u w:val="single"/>')}${run('报送。')}</w:p>`;
    const file = set({ document });
    expect(at(file, '关于做好').runs[0]?.bold).toBe(false);
    expect(at(file, '务必').runs[1]).toMatchObject({
      bold: true,
      underline: true,
      colour: 'FF0000',
      size: 16,
    });
  });

  it('充当缩进的空格删去，别处的空格留着', () => {
    const lines = [...notice];
    lines[2] = '　　为做好今年 防汛工作，现将有关事项通知如下。';
    lines[8] = '　　　　　　　　2024年5月6日　　　　';
    const file = set({ document: lines.map((line) => paragraph(line)).join('') });
    expect(file.text).toContain('\n为做好今年 防汛工作');
    expect(file.text).toContain('\n2024年5月6日\n');
  });

  it('注音的文字只换字体', () => {
    const ruby = `<w:r><w:t>以下</w:t><w:ruby><w:rt>${run('gong')}</w:rt><w:rubyBase>${run('公')}</w:rubyBase></w:ruby><w:t>文。</w:t></w:r>`;
    const file = set({ document: `${draft}<w:p>${ruby}</w:p>` });
    expect(typeOf(file, '以下公文')).toEqual(['以下公文。 仿宋_GB2312 16']);
  });

  it('手动换行留着，所在的段不两端撑开', () => {
    const document = `${draft}<w:p>${run('联系人：王五')}<w:r><w:br/></w:r>${run('电话：12345')}</w:p>`;
    const file = set({ document });
    expect(file.text).toContain('联系人：王五\n电话：12345');
    expect(at(file, '联系人').alignment).toBe('left');
  });

  it('表格只换字体，大小和对齐照旧；文本框不动', () => {
    const cell = (words: string) =>
      `<w:tc>${paragraph(words, '<w:jc w:val="center"/>', '<w:rFonts w:eastAsia="微软雅黑"/><w:sz w:val="21"/>')}</w:tc>`;
    const box = `<w:p><w:r><w:drawing><wp:anchor><a:graphic><wps:txbx><w:txbxContent>${paragraph('云岭市人民政府文件', '', '<w:sz w:val="150"/>')}</w:txbxContent></wps:txbx></a:graphic></wp:anchor></w:drawing></w:r></w:p>`;
    const table = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${cell('姓名')}${cell('电话')}</w:tr></w:tbl>`;
    const file = set({ document: `${box}${draft}${table}` });
    expect(at(file, '姓名')).toMatchObject({ alignment: 'center' });
    expect(at(file, '姓名').runs[0]).toMatchObject({ font: '仿宋_GB2312', size: 10.5 });
    expect(at(file, '政府文件').runs[0]).toMatchObject({ font: '宋体', size: 75 });
  });

  it('认不出的居中文字照旧居中', () => {
    const caption = paragraph(
      '图1 防汛形势图',
      '<w:jc w:val="center"/>',
      '<w:rFonts w:eastAsia="黑体"/><w:sz w:val="24"/>',
    );
    const file = set({
      document: draft
        .replace('一、压实', '一、压实')
        .replace(paragraph(notice[5] as string), caption + paragraph(notice[5] as string)),
    });
    expect(at(file, '图1')).toMatchObject({ alignment: 'center' });
    expect(typeOf(file, '图1')).toEqual(['图1 防汛形势图 黑体 12']);
  });

  it('横排的节不改纸张，有图片的段不改行距', () => {
    const landscape = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>';
    const picture = `<w:p>${run('如图')}<w:r><w:drawing><wp:inline/></w:drawing></w:r></w:p>`;
    const file = set({ document: `${draft}${picture}${landscape}` });
    expect(file.formatting.sections[0]?.paper).toEqual({ width: 16838, height: 11906 });
    expect(at(file, '如图').spacing.rule).toBe('auto');
  });

  it('同一种字体的别名和 Times New Roman 数字留着', () => {
    const fonts = '<w:rFonts w:eastAsia="FangSong" w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>';
    const file = set({
      document: draft.replace(paragraph(notice[2] as string), paragraph(notice[2] as string, '', fonts)),
    });
    expect(at(file, '为做好').runs[0]).toMatchObject({ font: 'FangSong', latinFont: 'Times New Roman' });
  });
});

describe('页脚和包', () => {
  it('有设置部件的在其中打开奇偶页不同，偶数页沿用原来的页眉', () => {
    const parts: DocxParts = {
      document: `${draft}<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader1"/></w:sectPr>`,
      headers: [paragraph('内部文件')],
      settings: '<w:zoom w:percent="100"/><w:compat/>',
    };
    const bytes = formatted(docxOf(parts));
    expect(xmlOf(bytes, 'word/settings.xml')).toContain(
      '<w:zoom w:percent="100"/><w:evenAndOddHeaders/><w:compat/>',
    );
    expect(xmlOf(bytes)).toMatch(/<w:headerReference w:type="even" [^>]*r:id="rIdHeader1"\/>/);
    expect(read(bytes).formatting.sections[0]?.footers.map((one) => one.on)).toEqual(['default', 'even']);
  });

  it('首页不同的通知首页也有页码，信函没有', () => {
    const first = (lines: readonly string[]) =>
      set({
        document: `${lines.map((line) => paragraph(line)).join('')}<w:sectPr><w:titlePg/></w:sectPr>`,
      }).formatting.sections[0]?.footers.map((one) => one.on);
    expect(first(notice)).toContain('first');
    const letter = [
      '云岭市水利局关于商请支援抽水设备的函',
      '云政水函〔2024〕3号',
      '青溪县水利局：',
      '商请支援抽水设备。',
      '云岭市水利局',
      '2024年5月6日',
    ];
    expect(first(letter)).not.toContain('first');
  });

  it('页脚写了别的话的不加页码', () => {
    const document = `${draft}<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter1"/></w:sectPr>`;
    const file = set({ document, footers: [paragraph('内部资料')] });
    expect(file.formatting.sections[0]?.footers.map((one) => one.text)).toEqual(['内部资料']);
  });

  it('前缀不是w的、属性收在一行的文件也排得了', () => {
    const body = `<?xml version="1.0"?><x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body>${notice.map((line) => `<x:p><x:r><x:t>${line}</x:t></x:r></x:p>`).join('')}<x:p/><x:sectPr/></x:body></x:document>`;
    const file = set({ document: body });
    expect(typeOf(file, '一、')).toEqual(['一、压实防汛责任 黑体 16']);
    expect(file.formatting.sections[0]?.paper.width).toBe(11906);
  });

  it('特殊字符在拆开的文字里原样', () => {
    const line = '（一）“A&amp;B”与&lt;丙&gt;。各县（区）要落实&amp;检查。';
    const file = set({ document: draft.replace(notice[4] as string, line) });
    expect(typeOf(file, '（一）')[0]).toBe('（一）“A&B”与<丙>。 楷体_GB2312 16');
    expect(file.text).toContain('各县（区）要落实&检查。');
  });
});

describe('别的程序写的文件', () => {
  const files = corpusWordFiles();
  it.skipIf(files.length === 0)('除空格外一字不动，再排不变，仍读得出', () => {
    const words = (text: string) => text.replace(/[^\S\n]/g, '');
    for (const { name, bytes } of files) {
      const before = readDocx(bytes);
      if ('problem' in before) continue;
      const once = formatted(bytes);
      const after = read(once);
      expect(words(after.text), name).toBe(words(before.text));
      expect(after.formatting.remains.length, name).toBe(before.formatting.remains.length);
      expect(Buffer.from(formatted(once)).equals(once), name).toBe(true);
    }
  });
});
