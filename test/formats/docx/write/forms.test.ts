import { describe, expect, it } from 'vitest';
import { all, attributes, fontOf, letters, one, paragraph, value, write } from './written.js';

const request = `云岭市财政局

云岭市司法局文件

云岭财〔2026〕32号 签发人：周宁 李岩

云岭市财政局 云岭市司法局关于追加行政复议业务经费的请示

市人民政府：

现就有关事项请示如下。

妥否，请批示。

云岭市财政局 云岭市司法局

2026年7月9日
`;

describe('请示 of two agencies', () => {
  it('has the number at the left and both signers at the right of one line, their names in 楷体', async () => {
    const written = await write(request);
    const line = paragraph(written, '签发人：');
    expect(letters(line)).toBe('云岭财〔2026〕32号\t签发人：周宁\t李岩');
    expect(Number(attributes(one(line, 'w:ind'))['w:left']) / 315.87).toBeCloseTo(1, 1);
    const stops = all(line, 'w:tab').filter((tab) => tab.attributes.has('w:pos'));
    expect(stops).toHaveLength(2);
    expect(fontOf(written, '李岩')).toBe('楷体_GB2312');
    expect(fontOf(written, '云岭财')).toBe('仿宋_GB2312');
  });

  it('puts further signers above, below the first name', async () => {
    const written = await write(request.replace('周宁 李岩', '周宁 李岩 叶清和'));
    const numbers = all(written.body, 'w:p').filter((p) => value(p, 'w:pStyle') === 'GwNumber');
    expect(numbers.map(letters)).toEqual(['签发人：周宁\t李岩', '云岭财〔2026〕32号\t叶清和']);
  });

  it('puts 文件 beside the names, in the middle of their height', async () => {
    const written = await write(request);
    const marks = all(written.body, 'w:p').filter((p) => value(p, 'w:pStyle') === 'GwMark');
    expect(marks.map(letters)).toEqual(['云岭市财政局', '云岭市司法局', '文件']);
    const suffix = marks[2] as NonNullable<(typeof marks)[0]>;
    expect(one(suffix, 'w:framePr')).toBeDefined();
    expect(marks.slice(0, 2).some((p) => one(p, 'w:framePr'))).toBe(false);
  });

  it('sets two signing agencies side by side', async () => {
    expect(letters(paragraph(await write(request), '云岭市财政局\t'))).toBe('云岭市财政局\t云岭市司法局');
  });
});

describe('信函', () => {
  const letter = `云岭市司法局

云岭司函〔2026〕25号

云岭市司法局关于征求意见的函

市公安局：

现征求贵单位意见。

云岭市司法局

2026年7月3日

抄送：市政府办公室。
`;

  it('has its mark 30 mm below the edge of the paper, double lines of 170 mm, the number at the right', async () => {
    const written = await write(letter);
    const mark = paragraph(written, '云岭市司法局');
    const frame = attributes(one(mark, 'w:framePr'));
    const em = Number(value(mark, 'w:sz')) * 10;
    expect(Math.abs(Number(frame['w:y']) + 0.15 * em - 1701)).toBeLessThan(30);
    expect(frame['w:w']).toBe('9638');
    expect(attributes(one(mark, 'w:bottom'))).toMatchObject({
      'w:val': 'thickThinSmallGap',
      'w:color': 'FF0000',
    });
    expect(value(paragraph(written, '云岭司函'), 'w:jc')).toBe('right');
  });

  it('has the lower double line instead of a number on the first page', async () => {
    const written = await write(letter);
    expect(value(written.body, 'w:titlePg')).not.toBe('false');
    const footers = written.names
      .filter((name) => /^word\/footer\d\.xml$/.test(name))
      .map((name) => written.xml(name));
    const first = footers.filter((footer) => all(footer, 'w:instrText').length === 0);
    expect(first).toHaveLength(1);
    const line = one(first[0] as never, 'w:framePr');
    // 20 mm above the foot of the paper.
    expect(Math.abs(Number(attributes(line)['w:y']) - (16838 - 1134))).toBeLessThan(60);
    expect(attributes(one(first[0] as never, 'w:bottom'))['w:val']).toBe('thinThickSmallGap');
  });

  it('has no lines in 版记', async () => {
    const framed = all((await write(letter)).body, 'w:p').filter(
      (p) => value(p, 'w:pStyle') === 'GwColophon',
    );
    expect(framed.map(letters)).toEqual(['抄送：市政府办公室。']);
  });
});

describe('other forms', () => {
  it('令: the mark 20 mm below 版心, no red line', async () => {
    const written = await write(
      '云岭市人民政府令\n\n第12号\n\n《云岭市行政复议听证规则》已经市人民政府第8次常务会议通过，现予公布，自2026年8月1日起施行。\n\n市长　李岩\n\n2026年7月1日\n',
    );
    const mark = paragraph(written, '云岭市人民政府令');
    const em = Number(value(mark, 'w:sz')) * 10;
    expect(Math.abs(Number(attributes(one(mark, 'w:spacing'))['w:before']) + 0.15 * em - 1134)).toBeLessThan(
      30,
    );
    expect(all(written.body, 'w:pBdr')).toEqual([]);
    expect(value(paragraph(written, '第12号'), 'w:jc') ?? 'center').toBe('center');
  });

  it('纪要: its title as the mark, 出席 in 黑体 with the names below one another', async () => {
    const written = await write(
      `---\n文种: 纪要\n发文字号: 〔2026〕14号\n发文机关: 云岭市人民政府\n---\n\n云岭市人民政府专题会议纪要\n\n会议听取了汇报。\n\n出席：${'沈知远、李岩、周宁、'.repeat(5)}吴越\n`,
    );
    expect(value(paragraph(written, '会议纪要'), 'w:pStyle')).toBe('GwMark');
    expect(fontOf(written, '出席：')).toBe('黑体');
    const present = attributes(one(paragraph(written, '出席：'), 'w:ind'));
    expect(Number(present['w:left']) / 315.87).toBeCloseTo(5, 1);
    expect(Number(present['w:hanging']) / 315.87).toBeCloseTo(3, 1);
  });

  it('a decision has no 版头 and its number in the middle below the title', async () => {
    const written = await write(
      '# 云岭市人民政府行政复议决定书\n\n云岭府复决字〔2026〕36号\n\n申请人：林某某。\n\n本机关决定：维持。\n\n云岭市人民政府\n\n2026年6月5日\n',
    );
    expect(all(written.body, 'w:pBdr')).toEqual([]);
    const texts = all(written.body, 'w:p').map(letters);
    expect(texts.slice(0, 2)).toEqual(['云岭市人民政府行政复议决定书', '云岭府复决字〔2026〕36号']);
  });
});
