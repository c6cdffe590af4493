import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineText } from '../../../server/src/core/layout/layout.js';
import { profiles } from '../../../server/src/core/layout/profile.js';
import { renderText } from '../../../server/src/core/layout/renderText.js';
import { cells, lay, linesOf, notice, texts } from './layouts.js';

const plain = (letters: number) => `请示事项：\n\n${'汛'.repeat(letters)}\n`;

describe('the grid', () => {
  test.each([1, 26, 27, 54, 55, 100, 1000])(
    'a paragraph of %i characters, two blank before it',
    (letters) => {
      expect(linesOf(lay(plain(letters)), 'paragraph').length).toBe(1 + Math.ceil((letters + 2) / 28));
    },
  );

  test('22 lines a page', () => {
    const laid = lay('汛'.repeat(28 * 22 - 2));
    expect(laid.layout.pages).toHaveLength(1);
    expect(laid.layout.pages[0]?.lines).toHaveLength(22);
    expect(lay('汛'.repeat(28 * 22 - 1)).layout.pages).toHaveLength(2);
  });

  test('版心 is 156 × 225 mm, 37 below and 28 right of the paper’s edges', () => {
    const { pages } = lay('汛'.repeat(28 * 44)).layout;
    const lines = pages[1]?.lines ?? [];
    expect(lines[0]).toMatchObject({ x: 28, y: 37, row: 0 });
    expect(lines[0]?.width).toBeCloseTo(156, 6);
    const last = lines[21];
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeCloseTo(37 + 225, 6);
  });

  test('every line of a paragraph but the last is stretched to the measure', () => {
    const lines = linesOf(lay(`${'汛'.repeat(40)}2026年1月汛期来临，`.repeat(4)), 'paragraph');
    expect(lines.slice(0, -1).every((line) => line.justified)).toBe(true);
    expect(lines.at(-1)?.justified).toBe(false);
  });

  test('30 points between lines leave 21 a page', () => {
    expect(lay('汛'.repeat(28 * 40), profiles.pitch30).layout.pages[0]?.lines).toHaveLength(21);
  });

  test('an empty text is one empty page', () => {
    const { pages } = lay('').layout;
    expect(pages).toHaveLength(1);
    expect(pages[0]?.lines).toEqual([]);
  });
});

describe('版头', () => {
  const laid = lay(
    '---\n份号: "000001"\n密级: 机密★1年\n紧急程度: 特急\n发文机关: 云岭市人民政府\n发文字号: 云岭政发〔2026〕8号\n---\n\n# 云岭市人民政府关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请遵照执行。\n',
  );
  const [page] = laid.layout.pages;

  test('份号, 密级 and 紧急程度 flush left in the first three rows, the last two in 黑体', () => {
    const lines = linesOf(laid, 'copyNumber', 'classification', 'urgency');
    expect(lines.map((line) => [lineText(line), line.row, line.x, line.runs[0]?.face])).toEqual([
      ['000001', 0, 28, '仿宋'],
      ['机密★1年', 1, 28, '黑体'],
      ['特急', 2, 28, '黑体'],
    ]);
  });

  test('the mark is red, centred, its upper edge 35 mm below that of 版心', () => {
    const [mark] = linesOf(laid, 'issuerMark');
    expect(mark && lineText(mark)).toBe('云岭市人民政府文件');
    expect(mark).toMatchObject({ colour: 'red', y: 37 + 35 });
    expect((mark?.x ?? 0) - 28).toBeCloseTo(28 + 156 - (mark?.x ?? 0) - (mark?.width ?? 0), 5);
  });

  test('two blank rows, the number centred, 4 mm, a red line as wide as 版心, two blank rows, the title', () => {
    const [mark] = linesOf(laid, 'issuerMark');
    const [number] = linesOf(laid, 'documentNumber');
    const pitch = 225 / 22;
    const gap = (number?.y ?? 0) - (mark?.y ?? 0) - (mark?.height ?? 0);
    expect(gap).toBeGreaterThanOrEqual(2 * pitch);
    expect(gap).toBeLessThan(3 * pitch);
    const [line] = page?.rules ?? [];
    const foot = (number?.y ?? 0) + (pitch + 156 / 28) / 2;
    expect(line).toMatchObject({ kind: 'head', colour: 'red', x1: 28, x2: 28 + 156 });
    expect((line?.y1 ?? 0) - foot).toBeCloseTo(4, 6);
    const [title] = linesOf(laid, 'title');
    expect(title?.row).toBe((number?.row ?? 0) + 3);
  });

  test('the addressee one blank row below the title, flush; the text follows', () => {
    const title = linesOf(laid, 'title').at(-1);
    const [addressee] = linesOf(laid, 'addressee');
    expect(addressee).toMatchObject({ row: (title?.row ?? 0) + 2, x: 28 });
    const [text] = linesOf(laid, 'paragraph');
    expect(text?.row).toBe((addressee?.row ?? 0) + 1);
    expect(cells(laid, text as never).from).toBe(2);
  });

  test('上行文: the number left with one blank, level with the last of the signers; names in 楷体, two a row', () => {
    const up = lay(
      '---\n发文机关: 云岭市司法局\n发文字号: 云岭司〔2026〕21号\n签发人: [沈知远, 顾明川, 叶清和]\n---\n\n# 云岭市司法局关于拨付经费的请示\n\n市人民政府：\n\n妥否，请批示。\n',
    );
    const [number] = linesOf(up, 'documentNumber');
    const signers = linesOf(up, 'signer');
    expect(cells(up, number as never).from).toBe(1);
    expect(signers.map(lineText)).toEqual(['签发人：沈知远', '顾明川', '叶清和']);
    expect(signers.map((line) => line.row)).toEqual([
      (number?.row ?? 0) - 1,
      (number?.row ?? 0) - 1,
      number?.row,
    ]);
    expect(signers[0]?.runs.map((run) => run.face)).toEqual(['仿宋', '楷体']);
    expect(cells(up, signers[1] as never).to).toBe(27);
    // The second row begins under the first name.
    expect(cells(up, signers[2] as never).from).toBe(cells(up, signers[0] as never).from + 4);
  });

  test('a text without number and agency has none', () => {
    const [first] = linesOf(lay('# 云岭市防汛工作方案\n\n一、目标\n\n确保安全。\n'));
    expect(first).toMatchObject({ role: 'title', row: 0 });
  });

  test('agencies that issue together stand below one another, 文件 to their right', () => {
    const joint = lay(
      '---\n发文机关: [云岭市财政局, 云岭市司法局]\n发文字号: 云岭财〔2026〕3号\n---\n\n# 云岭市财政局 云岭市司法局关于经费保障的通知\n\n各县（区）财政局：\n\n请遵照执行。\n',
    );
    const marks = linesOf(joint, 'issuerMark');
    expect(marks.map(lineText).sort()).toEqual(['云岭市司法局', '云岭市财政局', '文件']);
    const suffix = marks.find((line) => lineText(line) === '文件');
    const names = marks.filter((line) => line !== suffix);
    expect(suffix?.x).toBeGreaterThan(Math.max(...names.map((line) => line.x)));
    const middle = names.reduce((sum, line) => sum + line.y + line.height / 2, 0) / 2;
    expect((suffix?.y ?? 0) + (suffix?.height ?? 0) / 2).toBeCloseTo(middle, 6);
  });
});

describe('the first page shows text', () => {
  const long = (names: number) =>
    `---\n发文机关: [云岭市财政局, 云岭市司法局, 云岭市民政局]\n发文字号: 云岭财〔2026〕3号\n---\n\n# 云岭市财政局、云岭市司法局、云岭市民政局关于行政复议经费保障的通知\n\n${'青溪县财政局，'.repeat(names)}市直各单位：\n\n请遵照执行。\n`;
  test('because the mark shrinks where it must', () => {
    const [small, large] = [lay(long(20)), lay(long(1))];
    for (const laid of [small, large])
      expect(laid.layout.pages[0]?.lines.some((line) => line.role === 'paragraph')).toBe(true);
    const size = (laid: typeof small) => linesOf(laid, 'issuerMark')[0]?.em ?? 0;
    expect(size(small)).toBeLessThan(size(large));
    expect(linesOf(small, 'issuerMark')[0]?.y).toBe(37 + 35);
  });
});

describe('headings', () => {
  const laid = lay('一、目标\n\n（一）加强领导。各单位要落实责任。\n\n1.做好值守。\n\n（1）每日报告。\n');
  test('一、 in 黑体, （一） in 楷体 up to its stop, 1. and （1） in 仿宋, each two characters in', () => {
    const lines = linesOf(laid);
    expect(lines.map((line) => line.runs.map((run) => [run.text, run.face]))).toEqual([
      [['一、目标', '黑体']],
      [
        ['（一）加强领导。', '楷体'],
        ['各单位要落实责任。', '仿宋'],
      ],
      [['1.做好值守。', '仿宋']],
      [['（1）每日报告。', '仿宋']],
    ]);
    for (const line of lines) expect(cells(laid, line).from).toBe(2);
  });
});

describe('附件说明', () => {
  const laid = lay(
    '云岭市人民政府关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请遵照执行。\n\n附件：1.云岭市防汛抗旱指挥部成员单位职责分工和联络员名单一览表\n2.值班表\n\n云岭市人民政府\n2026年6月5日\n',
  );
  const notes = linesOf(laid, 'attachmentNote');
  test('one blank row below the text, two characters in, names below one another', () => {
    const text = linesOf(laid, 'paragraph').at(-1);
    expect(notes[0]?.row).toBe((text?.row ?? 0) + 2);
    expect(notes.map((line) => cells(laid, line).from)).toEqual([2, 6, 5]);
    expect(notes.map(lineText)[2]).toBe('2.值班表');
  });
});

describe('落款', () => {
  const [name, date] = ['云岭市人民政府', '2026年6月5日'];
  test('for a seal: the date four characters from the right edge, the name above it in its middle', () => {
    const laid = lay(notice(30, `${name}\n\n${date}`));
    const [signature] = linesOf(laid, 'signature');
    const [day] = linesOf(laid, 'date');
    expect(cells(laid, day as never).to).toBe(24);
    const middle = (line: { from: number; to: number }) => (line.from + line.to) / 2;
    expect(middle(cells(laid, signature as never))).toBeCloseTo(middle(cells(laid, day as never)), 2);
    expect(day?.row).toBe((signature?.row ?? 0) + 1);
  });

  test('for a seal: a name too long to be in the middle ends at the right edge', () => {
    const laid = lay(notice(30, `云岭市人民政府防汛抗旱指挥部办公室协调督导工作领导小组\n\n${date}`));
    const [signature] = linesOf(laid, 'signature');
    expect(cells(laid, signature as never).to).toBeLessThanOrEqual(28);
  });

  test('without a seal: the name two characters from the right edge, the date two to the right of it', () => {
    const laid = lay(notice(30, `${name}\n\n${date}`), { seal: false });
    const [signature] = linesOf(laid, 'signature');
    const [day] = linesOf(laid, 'date');
    expect(cells(laid, signature as never)).toEqual({ from: 19, to: 26 });
    expect(cells(laid, day as never).from).toBe(21);
    expect(signature?.row).toBe((linesOf(laid, 'paragraph').at(-1)?.row ?? 0) + 2);
  });

  test('without a seal and with a date longer than the name: the date two from the edge', () => {
    const laid = lay(notice(30, `国务院\n\n2026年12月25日`), { seal: false });
    const [signature] = linesOf(laid, 'signature');
    const [day] = linesOf(laid, 'date');
    expect(cells(laid, day as never).to).toBe(26);
    expect(cells(laid, signature as never).from).toBe(cells(laid, day as never).from - 2);
  });

  test('for seals: two agencies side by side, though they share a line of the text', () => {
    const laid = lay(notice(30, `云岭市财政局　云岭市司法局\n\n${date}`));
    const [one, two] = linesOf(laid, 'signature');
    expect([one && lineText(one), two && lineText(two)]).toEqual(['云岭市财政局', '云岭市司法局']);
    expect(one?.row).toBe(two?.row);
    expect(cells(laid, one as never)).toEqual({ from: 4, to: 10 });
    expect(cells(laid, two as never)).toEqual({ from: 18, to: 24 });
  });

  test('letters set apart stay one name, and a further name in brackets stands right below', () => {
    const laid = lay(notice(30, `云岭市健康委员会\n（爱国卫生运动委员会）\n${date}`));
    const [one, two] = linesOf(laid, 'signature');
    expect(two?.row).toBe((one?.row ?? 0) + 1);
    expect(texts(lay(notice(30, `国　务　院\n${date}`)), 'signature')).toEqual(['国　务　院']);
  });

  test('it never stands on a page without text', () => {
    for (let letters = 1; letters < 28 * 24; letters += 14) {
      const laid = lay(notice(letters));
      const page = laid.layout.pages.find((one) => one.lines.some((line) => line.role === 'date'));
      expect(page?.lines.some((line) => line.role === 'paragraph')).toBe(true);
      expect(page?.lines.some((line) => line.role === 'signature')).toBe(true);
    }
  });

  test('附注 stands in the row below the date, two characters in', () => {
    const laid = lay(notice(30, `${name}\n\n${date}\n\n（此件公开发布）`));
    const [note] = linesOf(laid, 'annotation');
    expect(note?.row).toBe((linesOf(laid, 'date')[0]?.row ?? 0) + 1);
    expect(cells(laid, note as never).from).toBe(2);
  });
});

describe('attachments', () => {
  const laid = lay(
    `${notice(30)}\n附件1\n\n防汛值班表\n\n表中人员保持通信畅通。\n\n附件2\n\n物资清单\n\n清单每月更新。\n`,
  );
  test('a document that is issued begins the next page, its title in the third row', () => {
    const issued = lay(
      `${notice(30)}\n云岭市防汛工作方案\n\n一、总体要求\n\n确保安全。\n\n二、主要任务\n\n加强值守。\n`,
    );
    expect(issued.layout.pages).toHaveLength(2);
    expect(issued.layout.pages[1]?.lines[0]).toMatchObject({ role: 'title', row: 2 });
  });

  test('each begins a page: mark in the first row in 黑体, title in the third, text after a blank row', () => {
    const marks = linesOf(laid, 'attachmentMark');
    expect(marks.map((line) => [lineText(line), line.row, line.runs[0]?.face])).toEqual([
      ['附件1', 0, '黑体'],
      ['附件2', 0, '黑体'],
    ]);
    const [second, third] = laid.layout.pages.slice(1);
    expect(second?.lines.map((line) => [line.role, line.row])).toEqual([
      ['attachmentMark', 0],
      ['attachmentTitle', 2],
      ['paragraph', 4],
    ]);
    expect(third?.lines[0]?.role).toBe('attachmentMark');
  });
});

describe('版记', () => {
  const colophon = '抄送：市委办公室，市人大常委会办公室。\n云岭市人民政府办公室　2026年6月8日印发';
  test('at the foot of an even page, thick lines above and below, a thin one between', () => {
    const laid = lay(`${notice(30)}\n${colophon}\n`);
    expect(laid.layout.pages).toHaveLength(2);
    const page = laid.layout.pages[1];
    expect(page?.lines.map((line) => [line.role, line.row, line.size])).toEqual([
      ['copyTo', 20, 14],
      ['printer', 21, 14],
      ['printer', 21, 14],
    ]);
    const rules = page?.rules.filter((rule) => rule.kind === 'colophon') ?? [];
    expect(rules.map((rule) => rule.weight)).toEqual([0.35, 0.25, 0.35]);
    expect(rules[2]?.y1).toBeCloseTo(37 + 225, 6);
    expect(page?.pageNumber && lineText(page.pageNumber)).toBe('— 2 —');
  });

  test('its last line is the lower edge of 版心 under every profile', () => {
    for (const profile of Object.values(profiles)) {
      const rules = lay(`${notice(30)}\n${colophon}\n`, profile).layout.pages[1]?.rules ?? [];
      expect(rules.at(-1)?.y1).toBeCloseTo(profile.top + profile.height, 6);
    }
  });

  test('the agency one character from the left edge, the date one from the right', () => {
    const laid = lay(`${notice(30)}\n${colophon}\n`);
    const [agency, date] = linesOf(laid, 'printer');
    const em = agency?.em ?? 0;
    expect(agency && lineText(agency).trim()).toBe('云岭市人民政府办公室');
    expect(agency?.x).toBeCloseTo(28 + em, 5);
    expect((date?.x ?? 0) + (date?.width ?? 0)).toBeCloseTo(28 + 156 - em, 5);
  });

  test('on the last page where the profile does not ask for an even one', () => {
    const laid = lay(`${notice(30)}\n${colophon}\n`, { evenColophon: false });
    expect(laid.layout.pages).toHaveLength(1);
  });

  test('behind a blank page neither is numbered', () => {
    // Two full pages: the 版记 does not fit on the second, the third stays blank.
    let letters = 28 * 20;
    let laid = lay(`${notice(letters)}\n${colophon}\n`);
    while (laid.layout.pages.length < 4) {
      letters += 28;
      laid = lay(`${notice(letters)}\n${colophon}\n`);
    }
    expect(laid.layout.pages[2]?.lines).toEqual([]);
    expect(laid.layout.pages.map((page) => page.pageNumber !== undefined)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('out of the front matter', () => {
    const laid = lay(
      '---\n发文机关: 云岭市人民政府\n发文字号: 云岭政发〔2026〕8号\n抄送: [市委办公室, 市政协办公室]\n印发机关: 云岭市人民政府办公室\n印发日期: 2026-06-08\n---\n\n# 云岭市人民政府关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请遵照执行。\n',
    );
    expect(texts(laid, 'copyTo')).toEqual(['抄送：市委办公室，市政协办公室。']);
    expect(texts(laid, 'printer')).toEqual(['云岭市人民政府办公室', '2026年6月8日印发']);
  });
});

test('page numbers: odd ones right, even ones left, one character in, 7 mm below 版心', () => {
  const laid = lay('汛'.repeat(28 * 40));
  const [one, two] = laid.layout.pages.map((page) => page.pageNumber);
  expect([one && lineText(one), two && lineText(two)]).toEqual(['— 1 —', '— 2 —']);
  expect(one?.size).toBe(14);
  expect((one?.x ?? 0) + (one?.width ?? 0) + (one?.em ?? 0)).toBeCloseTo(28 + 156, 5);
  expect((two?.x ?? 0) - (two?.em ?? 0)).toBeCloseTo(28, 5);
  expect((one?.y ?? 0) + (one?.height ?? 0) / 2).toBeCloseTo(37 + 225 + 7, 5);
});

describe('special formats', () => {
  test('信函: mark 30 mm below the edge of the paper, double lines of 170 mm, number right, first page unnumbered', () => {
    const laid = lay(
      `---\n发文机关: 云岭市司法局\n发文字号: 云岭司函〔2026〕12号\n---\n\n# 云岭市司法局关于商请提供数据的函\n\n市公安局：\n\n${'汛'.repeat(700)}\n`,
    );
    expect(laid.layout.form).toBe('letter');
    const [mark] = linesOf(laid, 'issuerMark');
    expect(mark && lineText(mark)).toBe('云岭市司法局');
    expect(mark?.y).toBe(30);
    const [top, bottom] = laid.layout.pages[0]?.rules ?? [];
    expect(top).toMatchObject({ kind: 'letterTop', x1: 20, x2: 190, double: 'thickThin' });
    expect((top?.y1 ?? 0) - (mark?.y ?? 0) - (mark?.height ?? 0)).toBeCloseTo(4, 6);
    expect(bottom).toMatchObject({ kind: 'letterBottom', y1: 277, x1: 20, x2: 190, double: 'thinThick' });
    const [number] = linesOf(laid, 'documentNumber');
    expect(cells(laid, number as never).to).toBe(28);
    expect(laid.layout.pages.map((page) => page.pageNumber !== undefined)).toEqual([false, true]);
    expect(laid.layout.pages[1]?.rules).toEqual([]);
  });

  test('令: mark 20 mm below 版心, number two rows below it, text two rows below that', () => {
    const laid = lay(
      '云岭市人民政府令\n\n第12号\n\n《云岭市城市供水管理办法》已经市人民政府常务会议通过，现予公布。\n\n市长　沈知远\n2026年6月5日\n',
    );
    expect(laid.layout.form).toBe('order');
    const [mark] = linesOf(laid, 'issuerMark');
    expect(mark).toMatchObject({ y: 37 + 20, colour: 'red' });
    expect(linesOf(laid, 'title')).toEqual([]);
    const [number] = linesOf(laid, 'documentNumber');
    const [text] = linesOf(laid, 'paragraph');
    expect(text?.row).toBe((number?.row ?? 0) + 3);
    expect(laid.layout.pages[0]?.rules).toEqual([]);
    const [signature] = linesOf(laid, 'signature');
    const [date] = linesOf(laid, 'date');
    expect(cells(laid, signature as never).to).toBe(24);
    expect(date?.row).toBe((signature?.row ?? 0) + 2);
  });

  test('纪要: the title is the mark; 出席 in 黑体, further lines below the first name', () => {
    const laid = lay(
      '云岭市人民政府常务会议纪要\n\n云岭政纪要〔2026〕3号\n\n6月5日，市长沈知远主持召开会议。会议听取了防汛工作汇报。\n\n出席：沈知远、顾明川、叶清和、沈知远、顾明川、叶清和、沈知远、顾明川\n',
    );
    expect(laid.layout.form).toBe('minutes');
    expect(texts(laid, 'issuerMark')).toEqual(['云岭市人民政府常务会议纪要']);
    const lines = linesOf(laid, 'paragraph').filter((line) => /出席|顾明川$/.test(lineText(line)));
    expect(lines[0]?.runs[0]).toMatchObject({ text: '出席：', face: '黑体' });
    expect(cells(laid, lines[1] as never).from).toBe(5);
  });
});

describe('tables', () => {
  test('as wide as 版心, cells within their columns, the head repeated on a new page', () => {
    const rows = Array.from({ length: 40 }, (_, i) => `| ${i + 1} | 第${i + 1}项 | 说明 |`).join('\n');
    const laid = lay(`# 清单\n\n| 序号 | 事项 | 说明 |\n|---|---|---|\n${rows}\n`);
    const borders = laid.layout.pages[0]?.rules ?? [];
    expect(Math.min(...borders.map((rule) => rule.x1))).toBe(28);
    expect(Math.max(...borders.map((rule) => rule.x2))).toBeCloseTo(28 + 156, 6);
    expect(laid.layout.pages.length).toBeGreaterThan(1);
    for (const page of laid.layout.pages)
      expect(
        page.lines
          .filter((line) => line.role === 'table')
          .slice(0, 3)
          .map(lineText),
      ).toEqual(['序号', '事项', '说明']);
    for (const line of linesOf(laid, 'table')) {
      expect(line.x).toBeGreaterThan(28);
      expect(line.x + line.width).toBeLessThan(28 + 156);
    }
  });

  test('a long cell takes several rows', () => {
    const laid = lay(`| 事项 | 说明 |\n|---|---|\n| 防汛 | ${'汛'.repeat(80)} |\n`, {}, 'markdown');
    const cell = linesOf(laid, 'table').filter((line) => /汛{5}/.test(lineText(line)));
    expect(cell.length).toBeGreaterThan(1);
    expect(cell.map(lineText).join('')).toBe('汛'.repeat(80));
  });
});

describe('spans', () => {
  test('Markdown marks are not printed, and what is printed is found in the source', () => {
    const laid = lay(
      '为做好**防汛**工作，依照[规定](https://example.org/a)和`甲`执行。<!-- 注 -->\n',
      {},
      'markdown',
    );
    expect(texts(laid, 'paragraph').join('')).toBe('为做好防汛工作，依照规定和甲执行。');
    for (const line of linesOf(laid))
      for (const run of line.runs) expect(run.span && laid.document.slice(run.span)).toBe(run.text);
  });

  test('the lines of the text are its paragraphs, letter for letter and in their order', () => {
    const letter = fc.constantFrom(...'汛期安全，。“”（）《》—…2026%a ');
    const paragraph = fc.array(letter, { minLength: 1, maxLength: 90 }).map((chars) => chars.join(''));
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 30 }), (paragraphs) => {
        const laid = lay(paragraphs.join('\n\n'));
        const { document } = laid;
        let at = -1;
        for (const line of linesOf(laid)) {
          expect(line.runs.reduce((sum, run) => sum + run.halves, 0)).toBeGreaterThanOrEqual(line.halves);
          for (const run of line.runs) {
            if (!run.span) continue;
            expect(document.slice(run.span)).toBe(run.text);
          }
        }
        const body = document.blocks.filter((block) => block.role === 'paragraph');
        for (const block of body) {
          const own = linesOf(laid, 'paragraph').filter((line) => line.block === block.index);
          expect(own.map(lineText).join('')).toBe(document.slice(block.content));
          for (const { runs } of own)
            for (const { span } of runs) {
              expect(span?.start).toBeGreaterThan(at);
              at = (span?.end ?? 0) - 1;
            }
        }
      }),
    );
  });

  test('twice the same', () => {
    const text = notice(300);
    expect(lay(text).layout).toEqual(lay(text).layout);
  });

  test('more text never takes fewer pages', () => {
    let pages = 0;
    for (let letters = 0; letters < 28 * 70; letters += 9) {
      const now = lay(`${notice(letters)}\n抄送：市委办公室。\n`).layout.pages.length;
      expect(now).toBeGreaterThanOrEqual(pages);
      pages = now;
    }
  });
});

test('the rendering as text shows rows, red line and page number', () => {
  const text = renderText(lay(notice(60)).layout);
  expect(text).toContain('│━━━');
  expect(text).toContain(`│    ${'汛'.repeat(26)}`);
  expect(text).toContain('— 1 —');
});
