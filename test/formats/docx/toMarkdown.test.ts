import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesIn, textOf } from '../../../server/src/core/layout/pieces.js';
import { statedValues } from '../../../server/src/core/model/recipients.js';
import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';
import { escapeMarkdown, yamlValues } from '../../../server/src/formats/docx/markdown/escape.js';
import { readDocx, toMarkdown } from '../../../server/src/formats/docx/docx.js';
import { docxOf, paragraph } from '../../support/docx.js';

function imported(...lines: string[]): string {
  return importedBody(lines.map((line) => paragraph(line)).join(''));
}

function importedBody(document: string): string {
  const file = readDocx(docxOf({ document }));
  if ('problem' in file) throw new Error(file.problem);
  return toMarkdown(file, parse(file.text, 'plaintext', frontEnds));
}

const body = [
  '各县（区）人民政府：',
  '为做好防汛工作，现就有关事项通知如下。',
  '一、压实责任',
  '各单位要落实责任。',
];
const closing = ['云岭市人民政府办公室', '2026年6月5日'];
const title = '云岭市人民政府办公室关于做好防汛工作的通知';

describe('toMarkdown', () => {
  it('makes front matter of 版头 and 版记, headings of titles', () => {
    const markdown = imported(
      '000012',
      '机密★1年',
      '特急',
      '云岭市人民政府办公室文件',
      '云岭政办发〔2026〕8号　　签发人：李岩　周宁',
      title,
      ...body,
      ...closing,
      '（此件公开发布）',
      '抄送：市委办公室，市人大常委会办公室。',
      '云岭市人民政府办公室　　　2026年6月8日印发',
    );
    expect(markdown).toBe(
      `---
发文机关: 云岭市人民政府办公室
发文字号: 云岭政办发〔2026〕8号
签发人: [李岩, 周宁]
密级: 机密★1年
紧急程度: 特急
份号: "000012"
抄送: 市委办公室，市人大常委会办公室
印发机关: 云岭市人民政府办公室
印发日期: 2026年6月8日
---

# ${title}

各县（区）人民政府：

为做好防汛工作，现就有关事项通知如下。

## 一、压实责任

各单位要落实责任。

云岭市人民政府办公室

2026年6月5日

（此件公开发布）
`,
    );
    expect(parse(markdown, 'markdown', frontEnds).frontMatter?.problems).toEqual([]);
  });

  it('keeps the head in the text when its mark names another agency', () => {
    const markdown = imported('云岭市人民政府文件', '云岭政办发〔2026〕8号', title, ...body, ...closing);
    expect(markdown).toMatch(/^云岭市人民政府文件\n\n云岭政办发〔2026〕8号\n\n# /);
  });

  it('keeps 版记 in the text when front matter cannot say all of it', () => {
    const lines = ['抄报：省人民政府。', '抄送：市委办公室。', '云岭市人民政府办公室　　2026年6月8日印发'];
    const markdown = imported(title, ...body, ...closing, ...lines);
    expect(markdown.endsWith(`${lines.join('\n\n')}\n`)).toBe(true);
  });

  it('joins the lines of a title, and writes lower marks and lists as they are', () => {
    const text = imported(
      '云岭市人民政府办公室',
      '关于做好防汛工作的通知',
      ...body,
      '（一）加强领导。各单位要重视。',
      '1. 值班',
      '1.巡查',
      ...closing,
    );
    expect(text).toContain(`# ${title}\n`);
    expect(text).toContain('\n（一）加强领导。各单位要重视。\n\n1. 值班\n\n1.巡查\n');
  });

  it('writes tables with a line of dashes', () => {
    const row = (...cells: string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
    const grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>';
    const table = `<w:tbl>${grid}${row('单位', '数量')}${row('甲|乙', '__3__')}</w:tbl>`;
    const markdown = importedBody(paragraph('统计表') + table + paragraph('填表说明。'));
    expect(markdown).toContain(
      '\n| 单位 | 数量 |\n| --- | --- |\n| 甲\\|乙 | \\_\\_3\\_\\_ |\n\n填表说明。\n',
    );
  });

  it('leaves out separating lines at the ends, and says nothing of an empty file', () => {
    expect(imported('————————', '第一段。', '————————', '第二段。', '————————')).toBe(
      '第一段。\n\n---\n\n第二段。\n',
    );
    expect(imported('')).toBe('');
  });

  it('a first line of dashes is no front matter', () => {
    const markdown = imported('---', '标题: 假的', '---', '正文。');
    expect(parse(markdown, 'markdown', frontEnds).frontMatter).toBeUndefined();
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['# 不是标题', '\\# 不是标题'],
    ['1. # 不是标题', '1. \\# 不是标题'],
    ['- 不是列表', '\\- 不是列表'],
    ['1. 编号', '1. 编号'],
    ['联系人：____', '联系人：\\_\\_\\_\\_'],
    ['见[附件](a.md)', '见\\[附件](a.md)'],
    ['[1]：注', '[1]：注'],
    ['<br>', '\\<br>'],
    ['3<5', '3<5'],
    ['C:\\备份\\*', 'C:\\备份\\\\*'],
  ])('%s → %s', (words, expected) => {
    expect(escapeMarkdown(words)).toBe(expected);
  });

  it('is read as the same words, one line as one block', () => {
    const piece = fc.constantFrom(
      ...'甲乙1. #->*_`~[]()!<>\\|:：/?=a&"\'—。'.split(''),
      '](',
      '**',
      '__',
      '<!--',
      '-->',
    );
    const words = fc
      .array(piece, { minLength: 1, maxLength: 24 })
      .map((pieces) => pieces.join('').replace(/\s+/g, ' ').trim())
      // A line of marks alone separates, one between bars is a row of a table.
      .filter((text) => /[甲乙]/.test(text) && !/^\|.*\|$/.test(text));
    fc.assert(
      fc.property(words, (text) => {
        const document = parse(`开头。\n\n${escapeMarkdown(text)}\n\n结尾。\n`, 'markdown', frontEnds);
        expect(document.blocks).toHaveLength(3);
        const block = document.blocks[1];
        expect(block && textOf(piecesIn(document, block.content))).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('yamlValues', () => {
  it('is read as the same words', () => {
    const value = fc
      .array(fc.constantFrom(...'甲乙，1：: #,[]{}"*&!|>%@-〔〕'.split('')), { minLength: 1, maxLength: 10 })
      .map((pieces) => pieces.join('').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), (values) => {
        const document = parse(`---\n抄送: ${yamlValues(values)}\n---\n\n正文。\n`, 'markdown', frontEnds);
        expect(document.frontMatter?.problems).toEqual([]);
        const read = statedValues(document, '抄送').map(({ text }) => text.replace(/”/g, '"'));
        expect(read).toEqual(values);
      }),
      { numRuns: 2000 },
    );
  });
});
