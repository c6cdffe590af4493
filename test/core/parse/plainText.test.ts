import { describe, expect, it } from 'vitest';
import { piecesIn, textOf } from '../../../server/src/core/layout/pieces.js';
import { issuersOf } from '../../../server/src/core/model/elements.js';
import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';

const roles = (text: string) => parse(text, 'plaintext').blocks.map(({ role }) => role);

describe('plain text, as the reader of Word files makes it', () => {
  it('knows rows of a table', () => {
    const { blocks } = parse('统计表\n| 单位 | 数量 |\n| --- | --- |\n| 甲 | 3 |\n登录|注册\n', 'plaintext');
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'table', 'table', 'paragraph']);
  });

  it('several agencies and 文件 on lines of their own are one mark', () => {
    const text =
      '云岭市财政局\n云岭市司法局\n文件\n云岭财发〔2026〕8号\n关于做好经费保障工作的通知\n各县（区）财政局、司法局：\n现将有关事项通知如下。\n';
    expect(roles(text).slice(0, 4)).toEqual(['issuerMark', 'issuerMark', 'issuerMark', 'documentNumber']);
    expect(issuersOf(parse(text, 'plaintext'))).toEqual(['云岭市财政局', '云岭市司法局']);
  });

  it('a congress has a mark', () => {
    const text =
      '云岭市人民代表大会文件\n云岭市人民代表大会关于政府工作报告的决议\n会议决定，批准这个报告。\n';
    expect(roles(text)[0]).toBe('issuerMark');
    expect(issuersOf(parse(text, 'plaintext'))).toEqual(['云岭市人民代表大会']);
  });
});

it('the agency above the heading of a case document belongs to its title', () => {
  const head = '云岭市人民政府\n\n# 行政复议决定书\n\n云岭府复决字〔2026〕3号\n\n申请人：陈某。\n';
  const { main } = parse(head, 'markdown', frontEnds);
  expect(main.title).toBe('云岭市人民政府行政复议决定书');
  expect(main.titleBlocks).toHaveLength(2);
  const other = '云岭市人民政府\n\n# 关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请遵照执行。\n';
  expect(parse(other, 'markdown', frontEnds).main.title).toBe('关于做好防汛工作的通知');
});

describe('what is printed of Markdown', () => {
  it.each([
    ['甲\\*乙', '甲*乙'],
    ['甲\\\\乙', '甲\\乙'],
    ["甲\\\\'乙", "甲\\'乙"],
    ['甲\\**乙', '甲**乙'],
    ['**甲**乙', '甲乙'],
    ['甲\\乙', '甲\\乙'],
  ])('%s', (markdown, printed) => {
    const document = parse(`${markdown}。\n`, 'markdown', frontEnds);
    const [block] = document.blocks;
    expect(block && textOf(piecesIn(document, block.content))).toBe(`${printed}。`);
  });
});
