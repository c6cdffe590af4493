import { halvesIn } from './glyphs.js';
import type { Element, HeadElements } from './form.js';
import type { Form, Line, LineRole, Rule } from './layout.js';
import { emptyPage, type PageDraft } from './paginate.js';
import { type LineDraft, setLine } from './paragraph.js';
import { added, type Piece, textOf } from './pieces.js';
import { cellWidth, type PageProfile } from './profile.js';

/** Where the mark begins, from the top of 版心 (信函: of the paper), GB/T 9704 7.2.4, 10.1–10.3. */
const markTop: Readonly<Record<Form, number>> = { document: 35, letter: 30, order: 20, minutes: 35 };
/** The standard leaves the size of the mark open: as wide as 版心 allows, 62 points at most. */
const largest = (62 * 25.4) / 72;
const smallest = (22 * 25.4) / 72;
/** Height of several names, and the distance from one to the next in their own height. */
const tallest = 100;
const leading = 1.25;
/** From the number (信函: the mark) to the red line. */
const toLine = 4;
const weight = { red: 0.5, double: 1 } as const;

/**
 * The first page with 版头 on it; `used` is the row of the title. The mark shrinks, down to 2号, where `needed` rows
 * below it would not fit otherwise: the first page must show text (7.3.3).
 */
export function setHead(profile: PageProfile, head: HeadElements, needed: number): PageDraft {
  let page = draw(profile, head, largest);
  for (let size = largest * 0.8; page.used + needed > profile.lines && size > smallest * 0.8; size *= 0.8)
    page = draw(profile, head, Math.max(size, smallest));
  return page;
}

function draw(profile: PageProfile, head: HeadElements, most: number): PageDraft {
  const page = emptyPage();
  const letter = head.form === 'letter';
  const top = letter ? markTop.letter : profile.top + markTop[head.form];
  const markEnd = setMark(profile, page, head, top, most);
  if (letter) setLetterHead(profile, page, head, markEnd);
  else setDocumentHead(profile, page, head, markEnd);
  page.lines.sort((a, b) => a.y - b.y || a.x - b.x);
  return page;
}

function push(profile: PageProfile, page: PageDraft, line: LineDraft, row: number): void {
  page.lines.push({ ...line, row, y: profile.top + row * profile.pitch, height: profile.pitch });
}

/** 发文机关标志: names below one another, 文件 to their right in the middle. Returns its lower edge. */
function setMark(
  profile: PageProfile,
  page: PageDraft,
  head: HeadElements,
  top: number,
  most: number,
): number {
  const { marks, suffix = [] } = head;
  if (marks.length === 0) return top;
  const suffixHalves = halvesIn(textOf(suffix));
  const widest = largestOf(marks.map((mark) => halvesIn(textOf(mark.pieces))));
  const em = Math.min(
    most,
    (profile.width / (widest + suffixHalves)) * 2,
    tallest / (marks.length * leading),
  );
  const step = em * leading;
  const block = ((widest + suffixHalves) * em) / 2;
  const left = (profile.width - block) / 2;
  const put = (pieces: readonly Piece[], x: number, y: number, source?: number) => {
    const line = setLine(profile, pieces, {
      role: 'issuerMark',
      ...(source === undefined ? {} : { block: source }),
      x,
      em,
      size: Math.round((em * 72) / 25.4),
      colour: 'red',
      align: 'centre',
    });
    page.lines.push({ ...line, y, height: em });
  };
  marks.forEach((mark, i) => {
    const width = (halvesIn(textOf(mark.pieces)) * em) / 2;
    const alone = marks.length === 1 && suffix.length > 0;
    const x = left + ((widest * em) / 2 - width) / 2;
    put(alone ? [...mark.pieces, ...suffix] : mark.pieces, x, top + i * step, mark.block);
  });
  const height = em + (marks.length - 1) * step;
  if (marks.length > 1 && suffix.length > 0)
    put(suffix, left + (widest * em) / 2, top + (height - em) / 2, marks.at(-1)?.block);
  return top + height;
}

function setDocumentHead(profile: PageProfile, page: PageDraft, head: HeadElements, markEnd: number): void {
  const { number, signers, form } = head;
  const flush = (element: Element | undefined, role: LineRole, row: number) => {
    if (element) push(profile, page, corner(profile, element, role), row);
    return element ? 1 : 0;
  };
  const c = flush(head.copyNumber, 'copyNumber', 0);
  // 密级 stands in the second row even without a 份号 above it (7.2.2).
  const s = flush(head.classification, 'classification', 1);
  flush(head.urgency, 'urgency', s ? 2 : c);

  const markRows = (markEnd - profile.top) / profile.pitch;
  const rest = head.marks.length > 0 ? Math.ceil(markRows) + 2 : 4;
  const signerRows = Math.ceil(signers.length / 2);
  const row = number || signers.length > 0 ? rest + Math.max(0, signerRows - 1) : -1;
  const cell = cellWidth(profile);
  if (number) {
    const width = halvesIn(textOf(number.pieces)) * (cell / 2);
    // 上行文: left with one blank, level with the last signer (7.2.5).
    const x = signers.length > 0 ? cell : (profile.width - width) / 2;
    push(profile, page, setLine(profile, number.pieces, { ...of(number, 'documentNumber'), x }), row);
  }
  setSigners(profile, page, signers, row - signerRows + 1);
  if (form === 'order') {
    page.used = row >= 0 ? row + 3 : Math.ceil(markRows) + 2;
    return;
  }
  const lower = row >= 0 ? profile.top + row * profile.pitch + (profile.pitch + cell) / 2 : markEnd;
  page.rules.push(redLine(profile, lower + toLine));
  page.used = row >= 0 ? row + 3 : Math.ceil((lower + toLine - profile.top) / profile.pitch) + 2;
  if (head.titleIsMark) page.used--;
}

/** 签发人： and names in 楷体, two in a row, the rows below aligned with the first name; one blank at the right. */
function setSigners(profile: PageProfile, page: PageDraft, signers: readonly Element[], from: number): void {
  if (signers.length === 0) return;
  const cell = cellWidth(profile);
  const label = '签发人：';
  const widthOf = (element: Element) => halvesIn(textOf(element.pieces)) * (cell / 2);
  const widest = [0, 1].map((k) =>
    largestOf(signers.filter((_, i) => i % 2 === k).map((signer) => widthOf(signer))),
  ) as [number, number];
  const gap = widest[1] > 0 ? cell : 0;
  const left = Math.max(0, profile.width - cell - widest[0] - gap - widest[1]);
  signers.forEach((signer, i) => {
    const row = from + (i >> 1);
    const column = i % 2;
    const x = left + (column ? widest[0] + gap : 0);
    if (i === 0) {
      const pieces = [added(label), ...signer.pieces];
      push(profile, page, setLine(profile, pieces, { ...of(signer, 'signer'), x: x - 4 * cell }), row);
    } else push(profile, page, setLine(profile, signer.pieces, { ...of(signer, 'signer'), x }), row);
  });
}

function setLetterHead(profile: PageProfile, page: PageDraft, head: HeadElements, markEnd: number): void {
  const cell = cellWidth(profile);
  const x1 = (profile.paper.width - 170) / 2;
  const line = markEnd + toLine;
  const double = { x1, x2: x1 + 170, weight: weight.double, colour: 'red' } as const;
  const lower = profile.paper.height - 20;
  page.rules.push(
    { kind: 'letterTop', ...double, y1: line, y2: line, double: 'thickThin' },
    { kind: 'letterBottom', ...double, y1: lower, y2: lower, double: 'thinThick' },
  );
  // The first row below the line is seven eighths of a character from it (10.1).
  const y = line + weight.double + cell * (7 / 8) - (profile.pitch - cell) / 2;
  const place = (draft: LineDraft, k: number) => {
    const top = y + k * profile.pitch;
    const row = Math.max(0, Math.round((top - profile.top) / profile.pitch));
    page.lines.push({ ...draft, row, y: top, height: profile.pitch } satisfies Line);
  };
  const corners: [Element | undefined, LineRole][] = [
    [head.copyNumber, 'copyNumber'],
    [head.classification, 'classification'],
    [head.urgency, 'urgency'],
  ];
  let k = 0;
  for (const [element, role] of corners) if (element) place(corner(profile, element, role), k++);
  if (head.number) {
    const width = halvesIn(textOf(head.number.pieces)) * (cell / 2);
    place(
      setLine(profile, head.number.pieces, {
        ...of(head.number, 'documentNumber'),
        x: profile.width - width,
        align: 'right',
      }),
      0,
    );
    k = Math.max(1, k);
  }
  page.used = Math.max(0, Math.round((y + (k + 2) * profile.pitch - profile.top) / profile.pitch));
}

function largestOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

function corner(profile: PageProfile, element: Element, role: LineRole): LineDraft {
  const pieces =
    role === 'copyNumber'
      ? element.pieces
      : element.pieces.map((piece) => ({ ...piece, face: '黑体' as const }));
  return setLine(profile, pieces, { ...of(element, role), x: 0 });
}

function of(element: Element, role: LineRole) {
  return { role, ...(element.block === undefined ? {} : { block: element.block }) };
}

function redLine(profile: PageProfile, y: number): Rule {
  const { left, width } = profile;
  return { kind: 'head', x1: left, x2: left + width, y1: y, y2: y, weight: weight.red, colour: 'red' };
}
