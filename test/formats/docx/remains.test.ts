import { describe, expect, it } from 'vitest';
import { type DocxFile, readDocx } from '../../../server/src/formats/docx/read/readDocx.js';
import { type DocxParts, docxOf, paragraph } from '../../support/docx.js';

function read(parts: DocxParts): DocxFile {
  const file = readDocx(docxOf(parts));
  if ('problem' in file) throw new Error(JSON.stringify(file));
  return file;
}

/** Kind, the words it stands at, its text, author. */
function remains(document: string, more: Partial<DocxParts> = {}): string[][] {
  const { text, formatting } = read({ ...more, document });
  return formatting.remains.map((one) => [
    one.kind,
    text.slice(one.span.start, one.span.end),
    one.text,
    ...(one.author ? [one.author] : []),
  ]);
}

const run = (words: string, rPr = '') => `<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}<w:t>${words}</w:t></w:r>`;
const by = (name: string, inside: string, author = '张三') =>
  `<w:${name} w:id="1" w:author="${author}">${inside}</w:${name}>`;
const deleted = (words: string) => `<w:r><w:delText>${words}</w:delText></w:r>`;

describe('修订', () => {
  it('插入和删除各在其处，带作者', () => {
    const document = `<w:p>${run('请')}${by('ins', run('认真'))}${by('del', deleted('赶快'))}${run('落实')}</w:p>`;
    expect(remains(document)).toEqual([
      ['insertion', '认真', '认真', '张三'],
      ['deletion', '', '赶快', '张三'],
    ]);
    expect(read({ document }).formatting.remains[1]?.span).toEqual({ start: 3, end: 3 });
  });

  it('Word 拆开的同一处修订合成一处，不同的人分开', () => {
    const document = `<w:p>${by('ins', run('认'))}${by('ins', run('真'))}${by('ins', run('地'), '李四')}</w:p>`;
    expect(remains(document).map((one) => one[1])).toEqual(['认真', '地']);
  });

  it('移动的文字在原处算删除，在新处算插入', () => {
    const document = `<w:p>${by('moveFrom', run('甲'))}${run('乙')}${by('moveTo', run('甲'))}</w:p>`;
    expect(remains(document).map(([kind, at, text]) => [kind, at, text])).toEqual([
      ['deletion', '', '甲'],
      ['insertion', '甲', '甲'],
    ]);
  });

  it('格式修订一段只报一处', () => {
    const change = (name: string) => by(name, `<w:${name.slice(0, 3)}/>`);
    const document = `<w:p><w:pPr>${change('pPrChange')}</w:pPr>${run('甲', change('rPrChange'))}${run('乙', change('rPrChange'))}</w:p>${paragraph('丙')}`;
    expect(remains(document)).toEqual([['formatChange', '甲乙', '', '张三']]);
  });

  it('整段插入的空段也报', () => {
    const document = `${paragraph('甲')}<w:p><w:pPr><w:rPr>${by('ins', '')}</w:rPr></w:pPr></w:p>`;
    expect(remains(document)).toEqual([['insertion', '', '\n', '张三']]);
  });
});

describe('批注', () => {
  const comments =
    '<w:comment w:id="7" w:author="李四"><w:p><w:r><w:t>请核实</w:t></w:r></w:p><w:p><w:r><w:t>数字</w:t></w:r></w:p></w:comment>';
  it('在所批的文字上，带批注的话', () => {
    const document = `<w:p>${run('共')}<w:commentRangeStart w:id="7"/>${run('30')}${run('人')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>`;
    expect(remains(document, { comments })).toEqual([['comment', '30人', '请核实\n数字', '李四']]);
  });

  it('跨段的批注到结束处；没有范围的在它的位置；没有正文的不算', () => {
    const across = `<w:p><w:commentRangeStart w:id="7"/>${run('甲')}</w:p><w:p>${run('乙')}<w:commentRangeEnd w:id="7"/>${run('丙')}</w:p>`;
    expect(remains(across, { comments })[0]?.[1]).toBe('甲\n乙');
    const point = `<w:p>${run('甲')}<w:r><w:commentReference w:id="7"/></w:r></w:p>`;
    expect(remains(point, { comments })[0]?.[1]).toBe('');
    expect(remains(`<w:p>${run('甲')}<w:r><w:commentReference w:id="8"/></w:r></w:p>`, { comments })).toEqual(
      [],
    );
  });
});

describe('隐藏文字和域错误', () => {
  it('直接隐藏和由样式隐藏的文字都报', () => {
    const document = `<w:p>${run('甲')}${run('内部', '<w:vanish/>')}${run('意见', '<w:rStyle w:val="Hide"/>')}${run('乙')}</w:p>`;
    const styles =
      '<w:style w:type="character" w:styleId="Hide"><w:name w:val="Hide"/><w:rPr><w:vanish/></w:rPr></w:style>';
    expect(remains(document, { styles })).toEqual([['hidden', '', '内部意见']]);
    expect(read({ document, styles }).text).toBe('甲乙\n');
  });

  it.each([
    '错误!未找到引用源。',
    '错误！未定义书签。',
    '错误！书签未定义',
    'Error! Reference source not found.',
  ])('%s', (words) => {
    expect(
      remains(`<w:p>${run('见')}${run(words.slice(0, 4))}${run(words.slice(4))}${run('后')}</w:p>`),
    ).toEqual([['fieldError', words, words]]);
  });

  it('说到错误的正文不报', () => {
    expect(remains(paragraph('这是严重错误！各单位要引以为戒。'))).toEqual([]);
  });
});

describe('文件属性', () => {
  it('读出作者、单位、修订次数和编辑会话标识，空的不算', () => {
    const { properties } = read({
      document: paragraph('甲'),
      core: '<dc:creator>张三</dc:creator><cp:lastModifiedBy>李四</cp:lastModifiedBy><cp:revision>12</cp:revision>',
      app: '<Company>云岭市人民政府办公室</Company><Manager> </Manager>',
      settings: '<w:rsids><w:rsidRoot w:val="00A1"/><w:rsid w:val="00A1"/></w:rsids>',
    }).formatting;
    expect(properties).toEqual({
      author: '张三',
      lastModifiedBy: '李四',
      company: '云岭市人民政府办公室',
      revision: 12,
      editingSessions: true,
    });
    expect(read({ document: paragraph('甲') }).formatting.properties).toEqual({ editingSessions: false });
  });
});
