import type { Document } from '../model/document.js';
import { type Named, statedValues } from '../model/recipients.js';
import { halvesIn } from './glyphs.js';
import type { Form, Rule } from './layout.js';
import { emptyPage, type PageDraft } from './paginate.js';
import { type LineDraft, measureOf, setLine, setParagraph } from './paragraph.js';
import { added, type Piece, piecesIn, textOf } from './pieces.js';
import { emOf, type PageProfile, sizes } from './profile.js';
import { append } from './slots.js';

const label = /^(?:抄[\s　]*送|主[\s　]*送|抄[\s　]*报|分[\s　]*送)[\s　]*[:：][\s　]*/;
const printedOn =
  /(?<![\s　])[\s　]*((?:19|20)\d{2}[\s　]*年[\s　]*\d{1,2}[\s　]*月[\s　]*\d{1,2}[\s　]*日[\s　]*印(?:[\s　]*发)?)[\s　]*$/;

/** 抄送 and 印发, from the text or else from the front matter; rows of each element. 信函 has no 印发. */
export function setColophon(document: Document, profile: PageProfile, form: Form): LineDraft[][][] {
  const groups: LineDraft[][][] = [];
  const copies: LineDraft[][] = [];
  for (const block of document.blocks) {
    if (block.role !== 'copyTo') continue;
    append(copies, copyRows(profile, piecesIn(document, block.content), block.index));
  }
  if (copies.length === 0) {
    const stated = statedValues(document, '抄送');
    if (stated.length > 0) {
      const pieces = [added('抄送：'), ...joined(document, stated, '，')];
      const closed = /[。.]$/.test(textOf(pieces)) ? pieces : [...pieces, added('。')];
      append(copies, copyRows(profile, closed));
    }
  }
  if (copies.length > 0) groups.push(copies);
  if (form === 'letter') return groups;
  const printed = printedRows(document, profile);
  if (printed.length > 0) groups.push(printed);
  return groups;
}

/** Values of the front matter in a row. */
export function joined(document: Document, values: readonly Named[], mark: string): Piece[] {
  return values.flatMap(({ span }, i) => [...(i > 0 ? [added(mark)] : []), ...piecesIn(document, span)]);
}

function copyRows(profile: PageProfile, pieces: readonly Piece[], block?: number): LineDraft[][] {
  const hang = halvesIn(label.exec(textOf(pieces).slice(0, 20))?.[0] ?? '');
  return setParagraph(profile, pieces, {
    role: 'copyTo',
    ...(block === undefined ? {} : { block }),
    size: sizes.four,
    first: 2,
    rest: 2 + hang,
    right: 2,
  }).map((line) => [line]);
}

/** 印发机关 at the left, 印发日期 at the right, one blank each. */
function printedRows(document: Document, profile: PageProfile): LineDraft[][] {
  const office: { pieces: readonly Piece[]; block?: number }[] = [];
  const date: { pieces: readonly Piece[]; block?: number }[] = [];
  for (const block of document.blocks) {
    if (block.role !== 'printer') continue;
    const { start, end } = block.content;
    const match = printedOn.exec(document.slice(block.content));
    const at = match ? start + match.index : end;
    const from = match ? end - match[0].trimStart().length : end;
    if (at > start) office.push({ pieces: piecesIn(document, { start, end: at }), block: block.index });
    if (from < end) date.push({ pieces: piecesIn(document, { start: from, end }), block: block.index });
  }
  if (office.length + date.length === 0) {
    const stated = statedValues(document, '印发机关');
    const day = statedValues(document, '印发日期');
    if (stated.length > 0) office.push({ pieces: joined(document, stated, '、') });
    if (day.length > 0) date.push({ pieces: [...dateOf(document, day[0] as Named), added('印发')] });
  }
  const em = emOf(profile, sizes.four);
  const out: LineDraft[][] = [];
  for (let i = 0; i < Math.max(office.length, date.length); i++) {
    const row: LineDraft[] = [];
    const of = (one: { block?: number }) => ({
      role: 'printer' as const,
      size: sizes.four,
      ...(one.block === undefined ? {} : { block: one.block }),
    });
    const left = office[i];
    const right = date[i];
    const width = right ? halvesIn(textOf(right.pieces)) : 0;
    const whole = measureOf(profile, sizes.four);
    if (left) row.push(setLine(profile, left.pieces, { ...of(left), x: em }));
    if (right)
      row.push(
        setLine(profile, right.pieces, {
          ...of(right),
          x: Math.max(em, profile.width - em - (Math.min(width, whole) * em) / 2),
          align: 'right',
        }),
      );
    out.push(row);
  }
  return out;
}

/** 2026-06-05 is printed as 2026年6月5日. */
export function dateOf(document: Document, value: Named): Piece[] {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(value.text.trim());
  if (!match) return piecesIn(document, value.span);
  return [added(`${match[1]}年${Number(match[2])}月${Number(match[3])}日`)];
}

/** 推荐线宽 of the first and last line and of those between (7.4.1), millimetres. */
const thick = 0.35;
const thin = 0.25;

/** At the foot of the last page, of an even one where the profile asks for it. Returns how many pages were added. */
export function placeColophon(
  profile: PageProfile,
  pages: PageDraft[],
  groups: readonly (readonly (readonly LineDraft[])[])[],
  form: Form,
): number {
  const height = groups.reduce((sum, group) => sum + group.length, 0);
  if (height === 0) return 0;
  const even = profile.evenColophon && form !== 'letter';
  const before = pages.length;
  const fits = () => {
    const { used, notes } = pages.at(-1) as PageDraft;
    // Both want the foot of the page, where a word processor would print one over the other.
    return notes.length === 0 && used + height <= profile.lines;
  };
  while (!fits() || (even && pages.length % 2 === 1)) {
    pages.push(emptyPage());
    if (height > profile.lines) break;
  }
  let page = pages.at(-1) as PageDraft;
  let row = Math.max(page.used, profile.lines - height);
  // Its last line is the lower edge of 版心, also where the rows do not fill it.
  const top = profile.top + profile.height - profile.lines * profile.pitch;
  const rule = (weight: number): Rule => {
    const y = top + row * profile.pitch;
    const { left, width } = profile;
    return { kind: 'colophon', x1: left, x2: left + width, y1: y, y2: y, weight, colour: 'black' };
  };
  const ruled = form !== 'letter';
  for (const [g, group] of groups.entries()) {
    if (ruled) page.rules.push(rule(g === 0 ? thick : thin));
    for (const lines of group) {
      if (row === profile.lines) {
        page = emptyPage();
        pages.push(page);
        row = 0;
      }
      for (const line of lines)
        page.lines.push({ ...line, row, y: top + row * profile.pitch, height: profile.pitch });
      row++;
    }
  }
  if (ruled) page.rules.push(rule(thick));
  page.used = row;
  return pages.length - before;
}
