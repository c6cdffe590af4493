import { describe, expect, it } from 'vitest';
import { all, one, paragraph, write } from './written.js';

const sentence = '办结的案卷应当按照规定的顺序装订成册并编写页码。';

function ending(last: string, before: number): string {
  const rows = Array.from({ length: before }, () => '请照办。').join('\n\n');
  return `关于装订的方案\n\n${rows}\n\n${last}\n\n云岭市司法局\n\n2026年7月6日\n`;
}

describe('落款 on a new page', () => {
  it('takes a short last paragraph along by keeping it with the next', async () => {
    const written = await write(ending(`甲${sentence.repeat(2)}`, 16));
    const last = paragraph(written, '甲办结');
    expect(one(last, 'w:keepNext')).toBeDefined();
    expect(one(paragraph(written, '云岭市司法局'), 'w:keepNext')).toBeDefined();
    expect(one(paragraph(written, '2026年7月6日'), 'w:keepNext')).toBeUndefined();
    expect(all(written.body, 'w:br')).toEqual([]);
  });

  it('leaves the only paragraph of a first page there', async () => {
    const written = await write(
      `云岭市司法局文件\n\n云岭司〔2026〕2号\n\n云岭市司法局关于装订的通知\n\n各单位：\n\n甲${sentence.repeat(6)}\n\n云岭市司法局\n\n2026年7月6日\n`,
    );
    expect(one(paragraph(written, '甲办结'), 'w:keepNext')).toBeUndefined();
    expect(one(paragraph(written, '〔2026〕2号'), 'w:keepNext')).toBeUndefined();
  });

  it('leaves a text alone whose 落款 fits', async () => {
    const written = await write(ending(`甲${sentence.repeat(6)}`, 5));
    expect(all(written.body, 'w:br')).toEqual([]);
  });
});
