import { describe, expect, it } from 'vitest';
import { lineText } from '../../../server/src/core/layout/layout.js';
import { lay, linesOf } from './layouts.js';

/** A text whose last paragraph ends just above the foot of the first page, so that 落款 needs the next. */
function ending(last: string, before: number): string {
  const rows = Array.from({ length: before }, () => '请照办。').join('\n\n');
  return `关于装订的方案\n\n${rows}\n\n${last}\n\n云岭市司法局\n\n2026年7月6日\n`;
}

const closes = (text: string) => {
  const laid = lay(text);
  const page = laid.layout.pages.find((one) => one.lines.some((line) => line.role === 'signature'));
  return { laid, first: page?.lines[0] ? lineText(page.lines[0]) : '' };
};

describe('the last paragraph before 落款', () => {
  const sentence = '办结的案卷应当按照规定的顺序装订成册并编写页码。';

  it('goes along whole when it is short', () => {
    const short = `甲${sentence.repeat(2)}`;
    const seen = [16, 17, 18].map((before) => closes(ending(short, before)).first);
    expect(new Set(seen)).toEqual(new Set([expect.stringMatching(/^甲/)]));
  });

  it('sends its last line when it is long', () => {
    const long = `甲${sentence.repeat(8)}`;
    const { laid, first } = closes(ending(long, 12));
    const lines = linesOf(laid, 'paragraph').map(lineText);
    expect(first).toBe(lines.at(-1));
    expect(first).not.toMatch(/^甲/);
  });
});

describe('columns of a table', () => {
  it('are set one way each: short words in the middle, a column with a long cell at the left', () => {
    const laid = lay(
      '# 关于有关情况的报告\n\n| 单位 | 件数 |\n| --- | --- |\n| 市市场监督管理局执法支队 | 12 |\n| 市司法局 | 8 |\n',
    );
    const cells = linesOf(laid, 'table').map((line) => [lineText(line), line.align]);
    expect(cells).toEqual([
      ['单位', 'centre'],
      ['件数', 'centre'],
      ['市市场监督管理局执法支队', 'left'],
      ['12', 'centre'],
      ['市司法局', 'left'],
      ['8', 'centre'],
    ]);
  });
});
