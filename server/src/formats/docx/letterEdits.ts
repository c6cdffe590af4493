import type { TextEdit } from '../../core/text.js';
import type { Body } from './read/body.js';
import type { Piece } from './read/letters.js';
import { attribute, type XmlElement, type XmlText } from './xml.js';

/** A change inside the document part: of letters of a text, by units of `node.text`, or an element that goes. */
export type LetterEdit =
  | {
      readonly element: XmlElement;
      readonly node: XmlText;
      readonly from: number;
      readonly to: number;
      readonly text: string;
    }
  | { readonly element: XmlElement; readonly node?: never };

/** An edit without what it leaves as it is at its ends; undefined where it changes nothing. */
export function minimal(text: string, edit: TextEdit): TextEdit | undefined {
  const old = text.slice(edit.start, edit.end);
  const length = Math.min(old.length, edit.text.length);
  let head = 0;
  while (head < length && old[head] === edit.text[head]) head++;
  let tail = 0;
  while (tail < length - head && old.at(-1 - tail) === edit.text.at(-1 - tail)) tail++;
  if (head === old.length && head === edit.text.length) return undefined;
  // Halves of a character stay together.
  if (isTrail(old, head) || isTrail(edit.text, head)) head--;
  if (tail > 0 && (isTrail(old, old.length - tail) || isTrail(edit.text, edit.text.length - tail))) tail--;
  return {
    start: edit.start + head,
    end: edit.end - tail,
    text: edit.text.slice(head, edit.text.length - tail),
  };
}

function isTrail(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text[at] ?? '');
}

/** Whether an edit begins and ends between characters of the text, not within one. */
export function isWhole(text: string, { start, end }: TextEdit): boolean {
  return !isTrail(text, start) && !isTrail(text, end);
}

/** Characters that a `w:t` cannot hold, or shows otherwise: ends of lines, tabs, what XML forbids. */
const unfit = /[^\u{20}-\u{84}\u{86}-\u{2027}\u{202a}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** What an edit of the text means in the document part; undefined where it touches more than letters of one paragraph. */
export function lettersOf(body: Body, edit: TextEdit): readonly LetterEdit[] | undefined {
  if (unfit.test(edit.text)) return undefined;
  const at = paragraphAt(body, edit);
  if (at === undefined) return undefined;
  const { pieces } = body;
  let first = firstEndingAfter(pieces, edit.start);
  if (edit.start === edit.end) return insertion(body, edit, first, at.span);
  const changes: LetterEdit[] = [];
  let next = edit.start;
  let text = edit.text;
  for (; next < edit.end; first++) {
    const piece = pieces[first];
    if (!piece || piece.start > next) return undefined;
    const end = Math.min(edit.end, piece.end);
    if (piece.node && piece.element.name === 'w:t') {
      const from = piece.from + next - piece.start;
      changes.push({ element: piece.element, node: piece.node, from, to: from + end - next, text });
      text = '';
    } else if (edit.text === '' && isRemovable(piece.element)) changes.push({ element: piece.element });
    else return undefined;
    next = end;
  }
  return changes;
}

/** A page break is no letter, and a formula no text. */
function isRemovable(element: XmlElement): boolean {
  if (element.name === 'w:br') return !/^(?:page|column)$/.test(attribute(element, 'w:type') ?? '');
  return element.name !== 'm:t';
}

/** Behind the letter before it in the paragraph, else before the one after it. */
function insertion(
  { pieces }: Body,
  { start, text }: TextEdit,
  next: number,
  paragraph: { readonly start: number; readonly end: number },
): readonly LetterEdit[] | undefined {
  const within = (piece: Piece | undefined): piece is Piece & { node: XmlText } =>
    piece?.node !== undefined &&
    piece.element.name === 'w:t' &&
    piece.start >= paragraph.start &&
    piece.end <= paragraph.end;
  const inside = pieces[next];
  const before = pieces[next - 1];
  const piece =
    inside && inside.start < start ? inside : before?.end === start && within(before) ? before : inside;
  if (!within(piece) || piece.start > start || piece.end < start) return undefined;
  const at = piece.from + start - piece.start;
  return [{ element: piece.element, node: piece.node, from: at, to: at, text }];
}

function paragraphAt({ paragraphs }: Body, { start, end }: TextEdit) {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.span.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i--) {
    const { span, unprinted } = paragraphs[i] as Body['paragraphs'][number];
    if (!unprinted) return span.start <= start && end <= span.end ? { span } : undefined;
  }
  return undefined;
}

function firstEndingAfter(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
