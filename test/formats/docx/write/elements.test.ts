import { describe, expect, it } from 'vitest';
import { parse } from '../../../../server/src/core/parse/parse.js';
import pageNumber from '../../../../server/src/core/rules/docx/page-number.js';
import { readDocx } from '../../../../server/src/formats/docx/docx.js';
import {
  all,
  attributes,
  fontOf,
  letters,
  notice,
  one,
  paragraph,
  styleOf,
  value,
  write,
} from './written.js';

describe('elements of a 通知', () => {
  it('have their typefaces and sizes', async () => {
    const written = await write(notice);
    expect(fontOf(written, '000012')).toBe('仿宋_GB2312');
    expect(fontOf(written, '秘密★1年')).toBe('黑体');
    expect(fontOf(written, '加急')).toBe('黑体');
    expect(fontOf(written, '办公室文件')).toBe('方正小标宋简体');
    expect(fontOf(written, '案卷评查工作的通知')).toBe('方正小标宋简体');
    expect(fontOf(written, '为规范')).toBe('仿宋_GB2312');
    expect(fontOf(written, '一、评查范围')).toBe('黑体');
    expect(fontOf(written, '（一）主体资格。')).toBe('楷体_GB2312');
    expect(fontOf(written, '实施机关是否')).toBe('仿宋_GB2312');
    expect(value(styleOf(written, paragraph(written, '案卷评查工作的通知')), 'w:sz')).toBe('44');
    expect(value(styleOf(written, paragraph(written, '为规范')), 'w:sz')).toBe('32');
    expect(value(styleOf(written, paragraph(written, '抄送')), 'w:sz')).toBe('28');
  });

  it('digits and letters have the typeface of the Chinese around them', async () => {
    const written = await write(notice);
    const fonts = one(written.xml('word/styles.xml'), 'w:rFonts');
    expect(attributes(fonts)).toMatchObject({ 'w:ascii': '仿宋_GB2312', 'w:hAnsi': '仿宋_GB2312' });
  });

  it('the mark is red and no wider than 版心; the red line is as wide as the text', async () => {
    const written = await write(notice);
    const mark = paragraph(written, '办公室文件');
    expect(value(styleOf(written, mark), 'w:color')).toBe('FF0000');
    const size = Number(value(mark, 'w:sz')) / 2;
    expect(size * '云岭市人民政府办公室文件'.length).toBeLessThanOrEqual(442.3);
    const line = all(written.body, 'w:pBdr')[0];
    expect(attributes(line && one(line, 'w:top'))).toMatchObject({ 'w:val': 'single', 'w:color': 'FF0000' });
    expect(line?.parent && one(line.parent, 'w:ind')).toBeUndefined();
  });

  it('title lines are paragraphs of their own, in the middle, without manual breaks', async () => {
    const written = await write(notice);
    const lines = all(written.body, 'w:p').filter((p) => value(p, 'w:pStyle') === 'Title');
    expect(lines.slice(0, 2).map(letters)).toEqual([
      '云岭市人民政府办公室关于做好',
      '行政执法案卷评查工作的通知',
    ]);
    expect(value(styleOf(written, lines[0] as never), 'w:jc')).toBe('center');
    expect(all(written.body, 'w:br')).toEqual([]);
  });

  it('headings are real headings; a heading within a paragraph does not drag it into the navigation pane', async () => {
    const written = await write(notice);
    const heading = paragraph(written, '一、评查范围');
    expect(value(heading, 'w:pStyle')).toBe('Heading1');
    const style = styleOf(written, heading);
    expect(value(style, 'w:name')).toBe('heading 1');
    expect(value(style, 'w:aliases')).toBe('公文一级标题');
    expect(value(style, 'w:outlineLvl')).toBe('0');
    expect(value(paragraph(written, '（一）主体资格。'), 'w:pStyle')).toBe('GwBody');
  });

  it('paragraphs are indented by two characters, justified, without blanks for it', async () => {
    const written = await write(notice);
    const p = paragraph(written, '为规范');
    expect(letters(p)).toMatch(/^为规范/);
    expect(attributes(one(styleOf(written, p), 'w:ind'))).toMatchObject({ 'w:firstLineChars': '200' });
    expect(value(styleOf(written, p), 'w:jc')).toBe('both');
  });

  it('落款: the date four characters from the right, the name above its middle', async () => {
    const written = await write(notice);
    const date = paragraph(written, '2026年7月6日');
    expect(attributes(one(styleOf(written, date), 'w:ind'))).toMatchObject({ 'w:right': '1263' });
    const names = all(written.body, 'w:p').filter((p) => value(p, 'w:pStyle') === 'GwSignature');
    expect(names.map(letters)).toEqual(['云岭市人民政府办公室']);
    // 10 characters over 7.5 (2026年7月6日: 2 + 1 + ½ + 1 + ½ + 1 = 6): 4 + 6/2 − 10/2 = 2.
    const right = Number(attributes(one(names[0] as never, 'w:ind'))['w:right']);
    expect(right / 315.87).toBeCloseTo(2, 1);
  });

  it('an attachment begins a page, with nothing but its own mark to say so', async () => {
    const written = await write(notice);
    const breaks = all(written.body, 'w:p').filter((p) => one(p, 'w:pageBreakBefore'));
    expect(breaks.map(letters)).toContain('附件');
    expect(fontOf(written, '附件')).toBeDefined();
    expect(value(breaks[0] as never, 'w:pStyle')).toBe('GwAttachmentMark');
  });

  it('a full page leaves no break', async () => {
    const long = notice.replace('2026年办结的案卷。', '办结的案卷应当按照规定的顺序装订。\n\n'.repeat(80));
    const written = await write(long);
    const breaks = all(written.body, 'w:p').filter((p) => one(p, 'w:pageBreakBefore'));
    // The attachment; 版记 stands on an even page of its own or with the attachment.
    expect(breaks.map(letters).filter((text) => text !== '')).toEqual(['附件']);
  });
});

describe('tables', () => {
  it('have borders, a header that is repeated, rows that stay whole', async () => {
    const written = await write(notice);
    const table = one(written.body, 'w:tbl') as NonNullable<ReturnType<typeof one>>;
    expect(all(table, 'w:tr').map((row) => all(row, 'w:tc').map(letters))).toEqual([
      ['项目', '分值'],
      ['主体资格', '10'],
      ['事实证据', '35'],
    ]);
    expect(one(all(table, 'w:tr')[0] as never, 'w:tblHeader')).toBeDefined();
    expect(all(table, 'w:cantSplit')).toHaveLength(3);
    expect(attributes(one(table, 'w:insideH'))).toMatchObject({ 'w:val': 'single' });
    const widths = all(table, 'w:gridCol').map((column) => Number(column.attributes.get('w:w')));
    expect(widths.reduce((a, b) => a + b, 0)).toBe(8844);
    const text = one(table, 'w:tbl') ?? table;
    expect(value(styleOf(written, all(text, 'w:p')[0] as never), 'w:sz')).toBe('28');
  });

  it('keep their empty rows and cells, once', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `| ${i % 3 ? i + 1 : ''} |  |`).join('\n');
    const written = await write(notice.replace('| 主体资格 | 10 |\n| 事实证据 | 35 |', rows));
    const table = one(written.body, 'w:tbl') as NonNullable<ReturnType<typeof one>>;
    expect(all(table, 'w:tr')).toHaveLength(61);
    expect(all(written.body, 'w:tbl')).toHaveLength(1);
  });
});

describe('版记', () => {
  it('stands in a frame at the foot of the page, its lines as wide as 版心', async () => {
    const written = await write(notice);
    const copies = paragraph(written, '抄送：');
    expect(attributes(one(copies, 'w:framePr'))).toMatchObject({
      'w:vAnchor': 'margin',
      'w:yAlign': 'bottom',
      'w:w': '8844',
    });
    const framed = all(written.body, 'w:p').filter((p) => value(p, 'w:pStyle') === 'GwColophon');
    expect(framed.map(letters)).toEqual([
      '',
      '抄送：市委办公室，市人大常委会办公室。',
      '',
      '云岭市人民政府办公室\t2026年7月6日印发',
      '',
    ]);
    // Thick, thin, thick: 0.35 and 0.25 mm in twips.
    const lines = framed.filter((p) => letters(p) === '');
    expect(lines.map((p) => one(p, 'w:spacing')?.attributes.get('w:line'))).toEqual(['20', '14', '20']);
    expect(lines.map((p) => one(p, 'w:shd')?.attributes.get('w:fill'))).toEqual([
      '000000',
      '000000',
      '000000',
    ]);
    const frames = new Set(framed.map((p) => JSON.stringify(attributes(one(p, 'w:framePr')))));
    expect(frames.size).toBe(1);
    // The last paragraph holds the frame on the last page.
    expect(all(written.body, 'w:p').at(-1)).not.toBe(framed.at(-1));
  });

  it('without a number where a blank page stands before it', async () => {
    const filled = Array.from({ length: 20 }, () => '办结的案卷应当装订。').join('\n\n');
    const text = notice
      .replace('2026年办结的案卷。', filled)
      .replace(/附件：[\s\S]*?\n\n云岭/, '云岭')
      .replace(/附件\n\n[\s\S]*?\n\n抄送/, '抄送');
    const written = await write(text);
    const sections = all(written.body, 'w:sectPr');
    expect(sections).toHaveLength(2);
    const last = sections.at(-1) as NonNullable<(typeof sections)[0]>;
    const ids = all(last, 'w:footerReference').map((one) => one.attributes.get('r:id'));
    const relations = written.text('word/_rels/document.xml.rels');
    for (const id of ids) {
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations)?.[1];
      expect(letters(written.xml(`word/${target}`))).toBe('');
    }
    const file = readDocx(written.bytes);
    if ('problem' in file) throw new Error(file.problem);
    const document = parse(file.text, 'plaintext');
    expect([...pageNumber.check(document, { options: {}, formatting: file.formatting } as never)]).toEqual(
      [],
    );
  });
});
