import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../server/src/core/parse/parse.js';
import { tablesOf } from '../../../server/src/core/model/tables.js';
import { type DocxFile, readDocx } from '../../../server/src/formats/docx/read/readDocx.js';
import { type DocxParts, docxOf, paragraph } from '../../support/docx.js';

function read(parts: DocxParts | string): DocxFile {
  const file = readDocx(docxOf(typeof parts === 'string' ? { document: parts } : parts));
  if ('problem' in file) throw new Error(JSON.stringify(file));
  return file;
}

function run(content: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

const t = (text: string) => `<w:t>${text}</w:t>`;
const p = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const cell = (content: string, properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
const field = (type: string) => `<w:fldChar w:fldCharType="${type}"/>`;
const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
const drawing = (content: string) =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx>${box(content)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const picture = (content: string) =>
  `<w:pict><v:shape><v:textbox>${box(content)}</v:textbox></v:shape></w:pict>`;

describe('readDocx', () => {
  it('makes each paragraph a line', () => {
    expect(read(paragraph('通知') + paragraph('') + paragraph('各单位：')).text).toBe('通知\n\n各单位：\n');
    expect(read('').text).toBe('');
  });

  it.each<[string, string, string]>([
    ['letters over several runs', p(run(t('关于')) + run(t('印发'))), '关于印发'],
    ['tabs', p(run(`${t('甲')}<w:tab/>${t('乙')}`)), '甲\t乙'],
    ['manual line breaks', p(run(`${t('甲')}<w:br/>${t('乙')}<w:cr/>${t('丙')}`)), '甲\n乙\n丙'],
    [
      'page breaks at the ends of a paragraph',
      p(run(`<w:br w:type="page"/>${t('甲')}<w:br w:type="page"/>`)),
      '甲',
    ],
    ['a page break between letters', p(run(`${t('甲')}<w:br w:type="page"/>${t('乙')}`)), '甲\n乙'],
    ['hyphens', p(run(`${t('0513')}<w:noBreakHyphen/>${t('1')}<w:softHyphen/>${t('2')}`)), '0513-12'],
    [
      'symbols',
      p(run('<w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="F0A8"/>')),
      '☑□',
    ],
    ['line ends in a text', p(run('<w:t xml:space="preserve">甲\r\n乙</w:t>')), '甲 乙'],
    [
      'blanks that are not kept',
      p(run(t(' 甲 乙 ')) + run('<w:t xml:space="preserve"> 丙</w:t>')),
      '甲 乙 丙',
    ],
    ['references and sections', p(run('<w:t>甲&amp;&#x4E59;<![CDATA[<丙>]]></w:t>')), '甲&乙<丙>'],
    ['insertions', p(`<w:ins>${run(t('新'))}</w:ins>`), '新'],
    ['deletions', p(`${run(t('留'))}<w:del>${run('<w:delText>旧</w:delText>')}</w:del>`), '留'],
    [
      'what was moved',
      p(`<w:moveFrom>${run(t('旧'))}</w:moveFrom><w:moveTo>${run(t('新'))}</w:moveTo>`),
      '新',
    ],
    [
      'hidden letters',
      p(run(t('明')) + run(t('暗'), '<w:vanish/>') + run(t('白'), '<w:vanish w:val="0"/>')),
      '明白',
    ],
    [
      'links and tags',
      p(`<w:hyperlink>${run(t('甲'))}</w:hyperlink><w:smartTag>${run(t('乙'))}</w:smartTag>`),
      '甲乙',
    ],
    [
      'content controls',
      p(`<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>${run(t('甲'))}</w:sdtContent></w:sdt>`),
      '甲',
    ],
    ['simple fields', p(`<w:fldSimple w:instr="DATE">${run(t('2024年'))}</w:fldSimple>`), '2024年'],
    [
      'fields: the result alone',
      p(
        run(field('begin')) +
          run('<w:instrText> REF a </w:instrText>') +
          run(t('令')) +
          run(field('separate')) +
          run(t('果')) +
          run(field('end')) +
          run(t('后')),
      ),
      '果后',
    ],
    ['a field that is never closed', p(run(field('begin')) + run(t('甲'))) + p(run(t('乙'))), '甲\n乙'],
    ['notes', p(run(t('甲')) + run('<w:footnoteReference w:id="1"/>') + run(t('乙'))), '甲乙'],
    [
      'ruby',
      p(
        run(
          `<w:ruby><w:rubyPr/><w:rt>${run(t('yún'))}</w:rt><w:rubyBase>${run(t('云'))}</w:rubyBase></w:ruby>`,
        ),
      ),
      '云',
    ],
    ['formulas', p(`<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`), 'x=1'],
    [
      'one of two forms',
      p(
        run(
          `<mc:AlternateContent><mc:Choice Requires="w14">${t('新')}</mc:Choice><mc:Fallback>${t('旧')}</mc:Fallback></mc:AlternateContent>`,
        ),
      ),
      '新',
    ],
    ['a paragraph in a control', `<w:sdt><w:sdtContent>${paragraph('甲')}</w:sdtContent></w:sdt>`, '甲'],
    ['letters of other planes', paragraph('𠮷𠮷'), '𠮷𠮷'],
  ])('reads %s', (_, document, text) => {
    expect(read(document).text).toBe(`${text}\n`);
  });

  it('leaves no line where a paragraph was deleted or hidden whole, and joins at a deleted mark', () => {
    const gone = p(`<w:del>${run('<w:delText>旧</w:delText>')}</w:del>`, '<w:rPr><w:del/></w:rPr>');
    const hidden = p(run(t('暗'), '<w:vanish/>'), '<w:rPr><w:vanish/></w:rPr>');
    const open = p(run(t('前')), '<w:rPr><w:del/></w:rPr>');
    const file = read(paragraph('甲') + gone + hidden + paragraph('乙') + open + paragraph('后'));
    expect(file.text).toBe('甲\n乙\n前后\n');
    expect(file.body.paragraphs.map(({ unprinted }) => unprinted === true)).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
    // Paragraphs are counted as they stand in the file.
    expect(file.place(file.text.indexOf('乙'))).toEqual({ paragraph: 4, offset: 0 });
  });

  it('hides what a style hides', () => {
    const styles =
      '<w:style w:type="character" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="b"><w:basedOn w:val="a"/></w:style>';
    const document = p(run(t('明')) + run(t('暗'), '<w:rStyle w:val="b"/>'));
    expect(read({ document, styles }).text).toBe('明\n');
  });

  it('reads a text box once, after the paragraph that holds it', () => {
    const inside = paragraph('盒中') + paragraph('二行');
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${drawing(inside)}</mc:Choice><mc:Fallback>${picture(inside)}</mc:Fallback></mc:AlternateContent>`;
    expect(read(p(run(t('前')) + run(both) + run(t('后'))) + paragraph('下')).text).toBe(
      '前后\n盒中\n二行\n下\n',
    );
    expect(read(p(run(picture(paragraph('旧式'))))).text).toBe('\n旧式\n');
    const inTable = table(row(cell(p(run(t('甲') + drawing(paragraph('盒'))))), cell(paragraph('乙'))));
    expect(read(inTable).text).toBe('| 甲 | 乙 |\n| --- | --- |\n盒\n');
  });

  it('says of each paragraph, run and break where it stands', () => {
    const { text, body } = read(
      p(run(t('甲')) + run('<w:br/>') + run(t('乙丙'))) +
        table(row(cell(paragraph('丁')), cell(paragraph('戊')))),
    );
    const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(body.paragraphs.map(({ span }) => slice(span))).toEqual(['甲\n乙丙', '丁', '戊']);
    expect(body.paragraphs.map(({ inTable }) => inTable)).toEqual([false, true, true]);
    expect(body.paragraphs[0]?.runs.map(({ span }) => slice(span))).toEqual(['甲', '\n', '乙丙']);
    expect(body.paragraphs[0]?.breaks).toEqual([1]);
    expect(body.tables.map(({ span }) => slice(span))).toEqual(['| 丁 | 戊 |\n| --- | --- |']);
  });

  it('makes a table that rules can read', () => {
    const { text } = read(
      table(
        row(cell(paragraph('单位')), cell(paragraph('任务')), cell(paragraph('数量'))),
        row(
          cell(paragraph('甲|乙')),
          cell(paragraph('一') + paragraph('') + paragraph('二')),
          cell(paragraph('')),
        ),
        row(cell(paragraph('合计'), '<w:gridSpan w:val="2"/>'), cell(p(run(`${t('3')}<w:br/>${t('项')}`)))),
      ) + paragraph('完'),
    );
    expect(text).toBe(
      [
        '| 单位 | 任务 | 数量 |',
        '| --- | --- | --- |',
        '| 甲\\|乙 | 一\u3000二 | |',
        '| 合计 | | 3\u3000项 |',
        '完',
        '',
      ].join('\n'),
    );
    const [found] = tablesOf(parse(text, 'plaintext'));
    expect(found?.header.map((head) => head.text)).toEqual(['单位', '任务', '数量']);
    expect(found?.rows.map((cells) => cells.length)).toEqual([3, 3]);
  });

  it('leaves cells empty that are merged with the one above, and rows that were deleted out', () => {
    const { text } = read(
      table(
        row(cell(paragraph('甲'), '<w:vMerge w:val="restart"/>'), cell(paragraph('一'))),
        row(cell(paragraph('遮'), '<w:vMerge/>'), cell(paragraph('二'))),
        `<w:tr><w:trPr><w:del/></w:trPr>${cell(paragraph('删'))}${cell(paragraph('三'))}</w:tr>`,
      ),
    );
    expect(text).toBe('| 甲 | 一 |\n| --- | --- |\n| | 二 |\n');
  });

  it('reads a table of one column as the paragraphs that it frames', () => {
    const { text, body } = read(
      table(
        row(cell(paragraph('抄送：市财政局。') + paragraph('青溪县人民政府办公室'))),
        row(cell(paragraph('印发'))),
      ),
    );
    expect(text).toBe('抄送：市财政局。\n青溪县人民政府办公室\n印发\n');
    expect(body.paragraphs.every(({ inTable }) => inTable)).toBe(true);
    expect(body.tables).toEqual([]);
  });

  it('keeps a table in a cell in its line', () => {
    const inner = table(row(cell(paragraph('甲')), cell(paragraph('乙'))));
    expect(read(table(row(cell(inner + paragraph('')), cell(paragraph('丙'))))).text).toBe(
      '| 甲\u3000乙 | 丙 |\n| --- | --- |\n',
    );
  });

  it('places every letter; bars belong to the nearest cell', () => {
    const file = read(
      paragraph('标题') + table(row(cell(paragraph('甲')), cell(paragraph('乙丙')))) + paragraph('完'),
    );
    // 标题\n| 甲 | 乙丙 |\n| --- | --- |\n完\n
    const places = Array.from(file.text, (_, i) => {
      const { paragraph: number, offset } = file.place(i);
      return `${number}.${offset}`;
    });
    expect(places.slice(0, 14)).toEqual([
      '1.0',
      '1.1',
      '1.2',
      '2.0',
      '2.0',
      '2.0',
      '2.1',
      '2.1',
      '3.0',
      '3.0',
      '3.1',
      '3.2',
      '3.2',
      '3.2',
    ]);
    expect(file.place(file.text.indexOf('---'))).toEqual({ paragraph: 3, offset: 2 });
    expect(file.place(file.text.indexOf('完'))).toEqual({ paragraph: 4, offset: 0 });
    expect(file.place(1e9)).toEqual({ paragraph: 4, offset: 1 });
    expect(file.place(-1)).toEqual({ paragraph: 1, offset: 0 });
    expect(read('').place(0)).toEqual({ paragraph: 1, offset: 0 });
  });

  it('reads strict files and unusual prefixes', () => {
    const strict = `<?xml version="1.0"?><a:document xmlns:a="http://purl.oclc.org/ooxml/wordprocessingml/main"><a:body><a:p><a:r><a:t>甲</a:t></a:r></a:p></a:body></a:document>`;
    expect(read(strict).text).toBe('甲\n');
    expect(read(strict.replaceAll('a:', '').replace('xmlns:a', 'xmlns').replace('xmlns', 'xmlns')).text).toBe(
      '甲\n',
    );
  });

  it('takes time linear in the size, also of hostile files', () => {
    const time = (document: string) => {
      const before = performance.now();
      readDocx(docxOf({ document }));
      return performance.now() - before;
    };
    const deep = '<w:hyperlink>'.repeat(240) + run(t('甲')) + '</w:hyperlink>'.repeat(240);
    for (const [unit, count] of [
      [p(run(t('甲'))), 5000],
      [p(run(field('begin'))), 5000],
      [row(cell(p('')), cell(p(''))), 4000],
      [p(run(drawing(paragraph('盒')))), 1500],
      [p(deep), 60],
    ] as const) {
      const around = unit.startsWith('<w:tr>') ? table : (...units: string[]) => units.join('');
      const times = (n: number) => time(around(unit.repeat(n)));
      times(count);
      const short = times(count);
      expect(times(count * 4)).toBeLessThan(Math.max(short, 40) * 14);
    }
  });

  it('takes a cell no wider than Word can make it', () => {
    const wide = row(cell(p(''), '<w:gridSpan w:val="999999999"/>'));
    expect(read(table(wide, row(cell(p('')), cell(p(''))))).text.length).toBeLessThan(1000);
  });

  it('neither throws nor loses its way, whatever stands in whatever', () => {
    const names =
      'w:p w:p w:p w:r w:r w:r w:t w:t w:t m:t m:r m:oMath w:tab w:br w:sym w:tbl w:tr w:tr w:tc w:tc w:tc w:pPr w:rPr w:tcPr w:trPr w:numPr w:numId w:ilvl w:gridSpan w:vMerge w:vanish w:del w:ins w:moveFrom w:fldChar w:instrText w:sdt w:sdtContent w:hyperlink w:ruby w:rubyBase mc:AlternateContent mc:Choice mc:Fallback w:drawing w:pict w:txbxContent w:sectPr w:pgSz w:pgMar w:docGrid w:ind w:spacing w:jc w:rFonts w:sz w:color w:pStyle w:rStyle w:commentRangeStart w:commentReference'.split(
        ' ',
      );
    const value = fc.constantFrom(
      '0',
      '1',
      '-1',
      '9999999999',
      'page',
      'begin',
      'end',
      'separate',
      'restart',
      'x',
      '',
    );
    const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
      node: fc
        .tuple(fc.constantFrom(...names), value, fc.array(tie('tree'), { maxLength: 4 }))
        .map(
          ([name, val, inside]) =>
            `<${name} w:val="${val}" w:type="${val}" w:fldCharType="${val}" w:w="${val}">${inside.join('')}</${name}>`,
        ),
      tree: fc.oneof(
        { maxDepth: 7, depthSize: 'large' },
        fc.constantFrom('甲', ' |', '\r\n', '&amp;𠮷'),
        tie('node'),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 8 }), (content) => {
        const { text, body, place } = read({
          document: `${content.join('')}<w:p><w:r><w:t>终</w:t></w:r></w:p>`,
          numbering: content.join(''),
          styles: content.join(''),
        });
        let last = 0;
        for (const { span, runs, breaks, autoNumber } of body.paragraphs) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          last = span.end;
          for (const inner of [...runs.map((own) => own.span), ...(autoNumber ? [autoNumber] : [])]) {
            expect(inner.start).toBeGreaterThanOrEqual(span.start);
            expect(inner.end).toBeLessThanOrEqual(span.end);
          }
          for (const at of breaks) expect(text[at]).toBe('\n');
        }
        expect(last).toBeLessThanOrEqual(text.length);
        let end = 0;
        for (const piece of body.pieces) {
          expect(piece.start).toBeGreaterThanOrEqual(end);
          end = piece.end;
          if (!piece.node) continue;
          const letters = piece.node.text.slice(piece.from, piece.from + piece.end - piece.start);
          expect(text.slice(piece.start, piece.end)).toBe(letters.replace(/\n/g, ' '));
        }
        expect(place(text.length - 2)).toEqual({ paragraph: body.paragraphs.length, offset: 0 });
      }),
      { numRuns: 300 },
    );
  });
});
