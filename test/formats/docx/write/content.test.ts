import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allTemplates } from '../../../../server/src/core/standards/caseTemplates.js';
import { fillTemplate, placeholderOf } from '../../../../server/src/core/standards/templates.js';
import { pictureSize } from '../../../../server/src/formats/pictures.js';
import { parseXml } from '../../../../server/src/formats/docx/xml.js';
import { all, attributes, letters, one, paragraph, type Written, write } from './written.js';

const png = (width: number, height: number) => {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
};
const report = (more: string) =>
  `# 云岭市司法局关于有关情况的报告\n\n市人民政府：\n\n现报告如下。\n\n${more}\n\n请审阅。\n`;

describe('pictures', () => {
  it('stand below the paragraph that names them, no wider than 版心', async () => {
    const written = await write(report('见下图。![办案数量](图%201.png)后文。'), {
      pictures: new Map([['图 1.png', png(2000, 1000)]]),
    });
    const extent = attributes(one(written.body, 'wp:extent'));
    // 156 mm in EMU.
    expect(Number(extent.cx)).toBeLessThanOrEqual(156 * 36000 + 9525);
    expect(Number(extent.cx) / Number(extent.cy)).toBeCloseTo(2, 1);
    const order = all(written.body, 'w:p').map((p) => (one(p, 'w:drawing') ? '图' : letters(p)));
    expect(order.slice(order.indexOf('见下图。后文。'), order.indexOf('见下图。后文。') + 3)).toEqual([
      '见下图。后文。',
      '图',
      '请审阅。',
    ]);
    expect(attributes(one(written.body, 'wp:docPr')).descr).toBe('办案数量');
    const holder = all(written.body, 'w:p').find((p) => one(p, 'w:drawing'));
    expect(holder && attributes(one(holder, 'w:pStyle'))['w:val']).toBe('GwPicture');
  });

  it('that are missing or no pictures leave their words in brackets', async () => {
    const written = await write(report('![办案数量](a.png)\n\n![](b.gif)'), {
      pictures: new Map([['b.gif', new Uint8Array([1, 2, 3])]]),
    });
    const texts = all(written.body, 'w:p').map(letters);
    expect(texts).toContain('［图：办案数量］');
    expect(texts).toContain('［图：b.gif］');
  });

  it('in code are no pictures', async () => {
    const written = await write(report('写作`![图](a.png)`即可。'));
    expect(all(written.body, 'w:p').map(letters).join('\n')).not.toContain('［图');
  });

  it('tell their size', () => {
    expect(pictureSize(png(30, 20))).toEqual({ type: 'png', width: 30, height: 20 });
    const jpeg = new Uint8Array([
      0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 40, 0, 60, 1, 1, 0x11, 0,
    ]);
    expect(pictureSize(jpeg)).toEqual({ type: 'jpg', width: 60, height: 40 });
    expect(pictureSize(png(0, 20))).toBeUndefined();
    expect(pictureSize(jpeg.slice(0, 9))).toBeUndefined();
    expect(pictureSize(new Uint8Array())).toBeUndefined();
  });
});

describe('footnotes', () => {
  it('become notes of Word; a mark that nothing defines stays as written', async () => {
    const written = await write(
      report('数据来自统计[^1]，另见说明[^b]和[^无]。\n\n[^1]: 市司法局统计。\n\n[^b]: 截至 2025年底。'),
    );
    const p = paragraph(written, '数据来自统计');
    expect(letters(p)).toBe('数据来自统计，另见说明和[^无]。');
    expect(all(p, 'w:footnoteReference').map((one) => one.attributes.get('w:id'))).toEqual(['1', '2']);
    const notes = written.xml('word/footnotes.xml');
    expect(letters(notes)).toContain('市司法局统计。');
    expect(letters(notes)).toContain('截至 2025年底。');
    expect(letters(written.body)).not.toContain('市司法局统计。');
  });
});

describe('pictures on the grid', () => {
  it('take the rows the typesetter gave them, in a line that may grow', async () => {
    const written = await write(report('![办案数量](a.png)'), {
      pictures: new Map([['a.png', png(378, 189)]]),
    });
    const holder = all(written.body, 'w:p').find((p) => one(p, 'w:drawing')) as never;
    // 378 × 189 pixels are 100 × 50 mm, which take six rows of 579 twips.
    expect(attributes(one(written.body, 'wp:extent'))).toEqual({ cx: '3600450', cy: '1800225' });
    const spacing = attributes(one(holder, 'w:spacing'));
    expect(spacing['w:lineRule']).toBe('atLeast');
    expect(Number(spacing['w:line']) + Number(spacing['w:after'])).toBe(6 * 579);
  });
});

describe('marks of footnotes', () => {
  it('a note has one reference; later marks are raised numbers', async () => {
    const written = await write(report('甲[^a]乙[^b]丙[^a]。\n\n[^b]: 第二。\n\n[^a]: 第一。'));
    const p = paragraph(written, '甲');
    expect(all(p, 'w:footnoteReference').map((one) => one.attributes.get('w:id'))).toEqual(['1', '2']);
    expect(letters(p)).toBe('甲乙丙1。');
    expect(all(p, 'w:vertAlign').map((one) => one.attributes.get('w:val'))).toEqual(['superscript']);
    const notes = all(written.xml('word/footnotes.xml'), 'w:footnote');
    expect(notes.map((note) => [note.attributes.get('w:id'), letters(note).trim()])).toEqual([
      ['-1', ''],
      ['0', ''],
      ['1', '第一。'],
      ['2', '第二。'],
    ]);
  });

  it('are those of Word in look: 9 points', async () => {
    const written = await write(report('甲[^a]。\n\n[^a]: 第一。'));
    const style = all(written.xml('word/styles.xml'), 'w:style').find(
      (one) => one.attributes.get('w:styleId') === 'FootnoteText',
    ) as never;
    expect(attributes(one(style, 'w:sz'))['w:val']).toBe('18');
  });
});

describe('columns of tables', () => {
  it('stand as the line of dashes asks', async () => {
    const written = await write(report('| 甲 | 乙 | 丙 |\n| :-- | :-: | --: |\n| 一 | 二 | 三 |'));
    const align = (words: string) => attributes(one(paragraph(written, words), 'w:jc'))['w:val'];
    expect(['甲', '丙', '一', '二', '三'].map(align)).toEqual([
      'center',
      'center',
      undefined,
      'center',
      'right',
    ]);
  });
});

describe('links and marks of Markdown', () => {
  it('are plain text', async () => {
    const written = await write(report('详见[市政府网站](https://www.example.com/)，**不得**迟报。'));
    expect(letters(written.body)).toContain('详见市政府网站，不得迟报。');
    expect(written.text('word/document.xml')).not.toContain('hyperlink');
  });
});

function expectValid(written: Written): void {
  for (const name of written.names.filter((one) => /\.(?:xml|rels)$/.test(one))) {
    const text = written.text(name);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them
    expect(text, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\ufffd/);
    expect(parseXml(text), name).toBeDefined();
  }
}

describe('every text is written', () => {
  for (const template of allTemplates)
    it(`template ${template.genre}`, async () => {
      const text = fillTemplate(template.lines, (name) => placeholderOf(name, template).sample);
      expectValid(await write(text));
    });

  const cases = 'test/fixtures/cases';
  const print = 'test/fixtures/print';
  for (const folder of [cases, print])
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.md')))
      it(file, async () => {
        expectValid(await write(readFileSync(`${folder}/${file}`, 'utf8')));
      });

  const hostile: Record<string, string> = {
    empty: '',
    blanks: ' \n\t\n　\n',
    'control characters': '关于\u0000测\u0001试\u000b的\u001f通知\n\n各单位：\n\n请\uffff照\ufffe办\u0008。',
    'lone surrogates': '关于测试的通知\n\n各单位：\n\n\ud800请照办\udc00。\n\n𠮷\ud842',
    'marks of XML': '关于<测试>&amp;]]>的通知\n\n各单位：\n\n<w:p/> & "请" \'照办\' <!-- -->。',
    'a title of one long word': `关于${'测'.repeat(400)}的通知\n\n请照办。`,
    'tabs and breaks': '关于测试的通知\n\n请\t照\u2028办\r。\u0085',
    'an empty table': '# 表\n\n| |\n| - |\n| |\n',
    'many columns': `# 表\n\n|${' a |'.repeat(90)}\n|${' - |'.repeat(90)}\n|${' 测试 |'.repeat(90)}\n`,
  };
  for (const [name, text] of Object.entries(hostile))
    it(name, async () => {
      const written = await write(text);
      expectValid(written);
    });

  it('a megabyte, in seconds', { timeout: 60_000 }, async () => {
    const started = Date.now();
    expectValid(await write(`关于测试的通知\n\n${'为规范行政复议听证程序，制定本规则。\n'.repeat(28_000)}`));
    expectValid(await write(`关于测试的通知\n\n${'为规范行政复议听证程序'.repeat(48_000)}`));
    expect(Date.now() - started).toBeLessThan(40_000);
  });
});
