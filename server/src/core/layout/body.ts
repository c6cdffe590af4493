import { attachmentParts } from '../model/attachments.js';
import { type Block, type Document, headRoles, type Part } from '../model/document.js';
import { footnotesOf } from '../model/footnotes.js';
import { statedValues } from '../model/recipients.js';
import type { Span } from '../text.js';
import { setClosing, type Signed, signedBlock } from './closing.js';
import { dateOf, joined } from './colophon.js';
import type { HeadElements } from './form.js';
import { halvesIn } from './glyphs.js';
import type { Face } from './layout.js';
import { type LineDraft, setLine, setParagraph } from './paragraph.js';
import { pictureSlots, type PictureSizes } from './picture.js';
import { added, nameSpans, type Piece, piecesIn, textOf, withFace, withoutBlanks } from './pieces.js';
import { emOf, type PageProfile, sizes } from './profile.js';
import { shapeTitle, titleMeasure } from './shapeTitle.js';
import { append, rows, type Slot, space } from './slots.js';
import { isTableLine, setTable } from './table.js';

/** Everything between 版头 and 版记, part by part; an attachment and an issued document begin a page. */
export function bodySlots(
  document: Document,
  profile: PageProfile,
  head: HeadElements | undefined,
  pictures: PictureSizes,
): Slot[] {
  const slots: Slot[] = [];
  for (const part of document.parts) {
    if (part.kind !== 'main') slots.push({ kind: 'page', row: 0 });
    append(slots, partSlots(document, profile, part, head, pictures));
  }
  return keepShort(slots);
}

/** A last paragraph of so many lines goes to the page of 落款 whole, as a word processor keeps it; a longer one sends its last line. */
const shortParagraph = 5;

function keepShort(slots: readonly Slot[]): Slot[] {
  const out = [...slots];
  for (let i = 1; i < out.length; i++) {
    if (!isGluedSpace(out[i]) || isGluedSpace(out[i - 1])) continue;
    let first = i - 1;
    while (first > i - shortParagraph && isTextLine(out[first]) && !startsParagraph(out[first])) first--;
    if (!isTextLine(out[first]) || !startsParagraph(out[first])) continue;
    for (let k = first + 1; k < i; k++) out[k] = { ...(out[k] as Slot & { kind: 'band' }), glued: true };
  }
  return out;
}

function isGluedSpace(slot: Slot | undefined): boolean {
  return slot?.kind === 'space' && slot.glued;
}

function isTextLine(slot: Slot | undefined): boolean {
  return slot?.kind === 'band' && !slot.table && !slot.picture && !slot.glued && slot.rows.length === 1;
}

function startsParagraph(slot: Slot | undefined): boolean {
  return slot?.kind === 'band' && slot.rows[0]?.[0]?.first === true;
}

/** Roles that stand elsewhere on the page or nowhere. */
const unprinted: ReadonlySet<string> = new Set(['portalMetadata', 'copyTo', 'printer']);

function partSlots(
  document: Document,
  profile: PageProfile,
  part: Part,
  head: HeadElements | undefined,
  pictures: PictureSizes,
): Slot[] {
  const out: Slot[] = [];
  const main = part.kind === 'main';
  const { blocks } = part;
  const footnotes = footnotesOf(document).blocks;
  const noted = { seen: false };
  const titled = new Set(part.titleBlocks.filter((block) => block.role !== 'attachmentMark'));
  const statedAddressee =
    main && !blocks.some((block) => block.role === 'addressee') ? statedValues(document, '主送') : [];
  let addressed = false;
  let text = false;
  let hang = 10;
  // A blank line stands below the title and the lines that belong to it.
  let below = false;
  const settle = () => {
    if (below) out.push(space(1));
    below = false;
    if (statedAddressee.length > 0 && !addressed) {
      addressed = true;
      const pieces = [...joined(document, statedAddressee, '、'), added('：')];
      append(out, rows(setParagraph(profile, pieces, { role: 'addressee' })));
    }
  };
  if (part.titleBlocks.length === 0 && main && part.title && !head?.titleIsMark) {
    const stated = statedValues(document, '标题');
    if (stated[0]) {
      append(out, titleSlots(document, profile, part, [stated[0].span]));
      below = true;
    }
  }
  // A picture stands below the paragraph that names it.
  let seen = 0;
  const picturesBefore = (end: number) => {
    for (; seen < end; seen++) {
      const block = blocks[seen] as Block;
      const set = unprinted.has(block.role) ? [] : pictureSlots(document, profile, block, pictures);
      if (set.length === 0) continue;
      settle();
      append(out, set);
      text = true;
    }
  };
  for (let i = 0; i < blocks.length; i++) {
    picturesBefore(i);
    const block = blocks[i] as Block;
    if (block.kind === 'opaque' || block.kind === 'separator' || unprinted.has(block.role)) continue;
    if (footnotes.has(block.index)) continue;
    if (main && head && headRoles.has(block.role)) continue;
    if (titled.has(block)) {
      if (main && head?.titleIsMark) continue;
      if (block !== firstOf(titled)) continue;
      if (!main) out.push(space(part.kind === 'attachment' ? 1 : 0));
      if (part.kind === 'issued') out.push({ kind: 'page', row: 2 });
      const spans = [...titled].map((one) => one.content);
      append(out, titleSlots(document, profile, part, spans));
      below = true;
      continue;
    }
    if (isTableLine(document, block)) {
      let end = i + 1;
      while (end < blocks.length && isTableLine(document, blocks[end] as Block)) end++;
      settle();
      append(out, setTable(document, profile, blocks.slice(i, end)));
      i = end - 1;
      continue;
    }
    const { role } = block;
    switch (role) {
      case 'titleNote':
      case 'documentNumber': {
        const face: Face = role === 'titleNote' ? '楷体' : '仿宋';
        const pieces = piecesIn(document, block.content, face);
        append(
          out,
          rows(
            setParagraph(profile, pieces, {
              role,
              block: block.index,
              align: 'centre',
              first: 2,
              rest: 2,
              right: 2,
            }),
          ),
        );
        below = true;
        break;
      }
      case 'addressee':
        settle();
        append(
          out,
          rows(setParagraph(profile, piecesIn(document, block.content), { role, block: block.index })),
        );
        break;
      case 'attachmentMark':
        append(out, markSlots(document, profile, part, block));
        if (part.titleBlocks.includes(block)) below = true;
        break;
      case 'attachmentNote': {
        settle();
        if (!noted.seen) out.push(space(1, text));
        const set = setNote(document, profile, block, noted.seen, hang);
        hang = set.hang;
        append(out, rows(set.lines, text));
        noted.seen = true;
        break;
      }
      case 'signature':
      case 'date': {
        let end = i;
        const signatures: Signed[] = [];
        const dates: Signed[] = [];
        for (; end < blocks.length; end++) {
          const next = blocks[end] as Block;
          if (next.kind === 'opaque' || unprinted.has(next.role)) continue;
          if (next.role === 'signature' && dates.length === 0)
            append(signatures, signedBlock(document, next));
          else if (next.role === 'date') append(dates, signedBlock(document, next));
          else break;
        }
        settle();
        append(out, setClosing(profile, { signatures, dates }));
        i = end - 1;
        break;
      }
      case 'annotation':
        settle();
        append(
          out,
          rows(
            setParagraph(profile, piecesIn(document, block.content), { role, block: block.index, first: 4 }),
            true,
          ),
        );
        break;
      default:
        settle();
        append(out, rows(bodyLines(document, profile, block, head)));
        text = true;
    }
  }
  picturesBefore(blocks.length);
  if (main) {
    settle();
    append(out, statedClosing(document, profile, part));
  }
  return out;
}

function firstOf<T>(set: ReadonlySet<T>): T | undefined {
  for (const one of set) return one;
  return undefined;
}

/** 落款 out of the front matter, for a text that has none but says when it was made. */
function statedClosing(document: Document, profile: PageProfile, part: Part): Slot[] {
  if (part.blocks.some((block) => block.role === 'signature' || block.role === 'date')) return [];
  const day = statedValues(document, '成文日期')[0];
  if (!day) return [];
  const signatures = statedValues(document, '发文机关').map(({ span }) => ({
    pieces: piecesIn(document, span),
  }));
  return setClosing(profile, { signatures, dates: [{ pieces: dateOf(document, day) }] });
}

/** The title in 2号 小标宋, parted by the drafter or by `shapeTitle`. */
export function titleSlots(
  document: Document,
  profile: PageProfile,
  part: Part,
  spans: readonly Span[],
): Slot[] {
  const role = part.kind === 'attachment' ? 'attachmentTitle' : 'title';
  const lines = titleLines(document, spans);
  const em = emOf(profile, sizes.two);
  return rows(
    lines.map((pieces, i) => {
      const width = (halvesIn(textOf(pieces)) * em) / 2;
      const start = pieces.find((piece) => piece.start !== undefined)?.start;
      const block = start === undefined ? undefined : document.blockAt(start);
      const line = setLine(profile, pieces, {
        role,
        ...(block ? { block: block.index } : {}),
        size: sizes.two,
        x: (profile.width - width) / 2,
        align: 'centre',
      });
      return { ...line, first: i === 0, last: i === lines.length - 1 };
    }),
  );
}

/** A title that the drafter has parted keeps its lines when each fits; another is shaped. */
export function titleLines(document: Document, spans: readonly Span[]): Piece[][] {
  const own = spans.map((span) => titlePieces(document, span)).filter((pieces) => pieces.length > 0);
  const fits = own.every((pieces) => halvesIn(textOf(pieces)) / 2 <= titleMeasure.full);
  if (own.length > 1 && fits) return own;
  const pieces = own.flat();
  if (pieces.length === 0) return [];
  const title = textOf(pieces);
  const starts = shapeTitle(title, namesIn(title));
  return starts.map((start, i) =>
    withoutLastBlank(slicePieces(pieces, start, starts[i + 1] ?? title.length)),
  );
}

/** Blanks in a title set letters apart and are not printed; between the names of agencies one stays. */
function titlePieces(document: Document, span: Span): Piece[] {
  const names = nameSpans(document, span);
  return names.flatMap((name, i) => {
    const pieces = withoutBlanks(piecesIn(document, name, '小标宋'));
    if (i === 0) return pieces;
    const at = name.start - 1;
    return [{ text: document.text.slice(at, name.start), start: at, face: '小标宋' as const }, ...pieces];
  });
}

function withoutLastBlank(pieces: readonly Piece[]): Piece[] {
  const last = pieces.at(-1);
  if (!last || !/[\s　]$/.test(last.text)) return [...pieces];
  const text = last.text.trimEnd();
  return [...pieces.slice(0, -1), ...(text ? [{ ...last, text }] : [])];
}

/** The agency a title begins with: 云岭市人民政府办公室关于…. */
export function namesIn(title: string): string[] {
  const name = /^[^《》“”、]{3,20}?(?=关于|印发|转发|批转)/.exec(title)?.[0];
  return name ? [name] : [];
}

function slicePieces(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const out: Piece[] = [];
  let base = 0;
  for (const piece of pieces) {
    const a = Math.max(from, base) - base;
    const b = Math.min(to, base + piece.text.length) - base;
    if (b > a)
      out.push({
        ...piece,
        text: piece.text.slice(a, b),
        ...(piece.start === undefined ? {} : { start: piece.start + a }),
      });
    base += piece.text.length;
  }
  return out;
}

/** 附件1 in 黑体, first row, flush; for 附件1：名单 on one line the name as title in the third row. */
function markSlots(document: Document, profile: PageProfile, part: Part, block: Block): Slot[] {
  const found = attachmentParts(document).find((one) => one.part === part);
  const { start, end } = block.content;
  const inline =
    found?.nameSpan && found.nameSpan.start > start && found.nameSpan.end <= end ? found.nameSpan : undefined;
  const mark = piecesIn(document, { start, end: inline ? inline.start : end }, '黑体');
  const out = rows(setParagraph(profile, mark, { role: 'attachmentMark', block: block.index }));
  if (!inline) return out;
  return [...out, space(1), ...titleSlots(document, profile, part, [inline])];
}

const noteLabel = /^附[ 　]{0,8}件?[ 　]{0,8}[:：][ 　]{0,8}/;
const noteNumber =
  /^(?:附[ 　]{0,8}件?[ 　]{0,8})?(?:\d{1,2}[ 　]{0,4}[.．、:：]|[（(]\d{1,2}[）)]|[一二三四五六七八九十]{1,3}[、：:])[ 　]{0,8}/;

/** 附件： two characters in; further names below the first, their own lines below their first letter (7.3.4). */
function setNote(
  document: Document,
  profile: PageProfile,
  block: Block,
  further: boolean,
  inherited: number,
): { lines: LineDraft[]; hang: number } {
  const pieces = piecesIn(document, block.content);
  const line = textOf(pieces);
  const label = noteLabel.exec(line)?.[0] ?? '';
  const number = noteNumber.exec(line.slice(label.length))?.[0] ?? '';
  const first = label || !further || /^附/.test(line) ? 4 : inherited;
  const hang = first + halvesIn(label);
  const rest = Math.min(hang + halvesIn(number), 28);
  return {
    lines: setParagraph(profile, pieces, { role: 'attachmentNote', block: block.index, first, rest }),
    hang: label ? hang : inherited,
  };
}

const levels: Readonly<Record<string, { readonly level: number; readonly face: Face }>> = {
  han: { level: 1, face: '黑体' },
  hanParen: { level: 2, face: '楷体' },
  digit: { level: 3, face: '仿宋' },
  digitParen: { level: 4, face: '仿宋' },
};
const attendance = /^(?:出席|请假|列席|主持|记录|缺席|参加)(?:人员?|人)?[:：]/;
/** A heading within a paragraph ends with a stop before this many letters. */
const runIn = 40;

function bodyLines(
  document: Document,
  profile: PageProfile,
  block: Block,
  head: HeadElements | undefined,
): LineDraft[] {
  const pieces = piecesIn(document, block.content);
  const { marker } = block;
  const heading = block.role === 'sectionHeading';
  const role = block.role === 'portalMetadata' ? 'other' : block.role;
  const base = { role, block: block.index } as const;
  if (marker && ['division', 'chapter', 'section'].includes(marker.style) && heading) {
    const faced = withFace(pieces, '黑体', block.content.end);
    return setParagraph(profile, faced, { ...base, level: 0, align: 'centre', first: 2, rest: 2, right: 2 });
  }
  if (marker?.style === 'article')
    return setParagraph(profile, withFace(pieces, '黑体', marker.span.end), { ...base, first: 4 });
  const style = marker && levels[marker.style];
  if (style) {
    const end = heading ? block.content.end : headingEnd(document, block);
    const faced = style.face === '仿宋' ? pieces : withFace(pieces, style.face, end);
    return setParagraph(profile, faced, {
      ...base,
      ...(heading || end > block.content.start ? { level: style.level } : {}),
      first: 4,
    });
  }
  if (heading && block.kind === 'heading')
    return setParagraph(profile, withFace(pieces, '黑体', block.content.end), {
      ...base,
      level: 0,
      first: 4,
    });
  const present =
    head?.form === 'minutes' ? attendance.exec(document.slice(block.content).slice(0, 12)) : null;
  if (present) {
    const faced = withFace(pieces, '黑体', block.content.start + present[0].length);
    return setParagraph(profile, faced, { ...base, first: 4, rest: 4 + halvesIn(present[0]) });
  }
  return setParagraph(profile, pieces, { ...base, first: 4 });
}

/** `（一）加强领导。各单位…`: the end of the heading, or the beginning of the line where there is none. */
function headingEnd(document: Document, block: Block): number {
  const { start, end } = block.content;
  const line = document.text.slice(start, Math.min(end, start + runIn));
  const stop = line.search(/[。；;：:]/);
  return stop > 0 && line[stop] === '。' && start + stop + 1 < end ? start + stop + 1 : start;
}
