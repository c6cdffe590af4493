/**
 * Widths of characters and where a line may end. The sets are those of Chinese Word (避头尾), which keep GB/T 15834
 * 5.1: 点号 and closing marks do not begin a line, opening marks do not end one, —— and …… are not parted.
 */

/** What may not begin a line. */
const closers = new Set(
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠/／–-－々',
);
/** What may not end a line. */
const openers = new Set('$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥/／');
/**
 * What may stand beyond the measure: 点号 alone. LibreOffice lets no other mark hang in Chinese, and requirements for
 * Chinese layout (W3C clreq) find hanging brackets and quotation marks unusual.
 */
const hangers = new Set('，。、；：？！．');

const dash = 0x2014;

/** Width in halves of the character whose first UTF-16 unit stands at `i`; 0 for the second unit of a pair. */
export function halvesAt(text: string, i: number): number {
  return halvesOf(text.charCodeAt(i));
}

function halvesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code >= 0x2e80 && code < 0xd800) return 2;
  if (code < 0x0300)
    return code === 0xb7 || code === 0xb0 || code === 0xb1 || code === 0xd7 || code === 0xf7 ? 2 : 1;
  if (code < 0x0370) return 0; // combining marks
  if (code >= 0xdc00 && code < 0xe000) return 0; // second half of a pair
  if (code >= 0xfe00 && code < 0xfe10) return 0; // variation selectors
  if (code === 0xfeff || (code >= 0x200b && code <= 0x200f) || code === 0x2060) return 0;
  if (code >= 0x2000 && code <= 0x200a) return code === 0x2001 || code === 0x2003 ? 2 : 1;
  if (code === 0x2013) return 1;
  if (code >= 0xff61 && code <= 0xffdc) return 1;
  return 2;
}

/** Width of a text in halves. */
export function halvesIn(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += halvesOf(text.charCodeAt(i));
  return sum;
}

const isWord = (code: number) => code > 0x20 && code < 0x7f;
const isBlank = (code: number) => code === 0x20 || code === 9 || code === 0x3000;
const isWideDigit = (code: number) => code >= 0xff10 && code <= 0xff19;

/** Whether a line may end before the character at `i` of `text`. */
export function mayBreak(text: string, i: number): boolean {
  const after = text.charCodeAt(i);
  const before = text.charCodeAt(i - 1);
  if (halvesOf(after) === 0) return false;
  if (isBlank(after)) return false;
  if (isBlank(before)) return true;
  if (isWord(after) && isWord(before)) return false;
  if (isWideDigit(after) && isWideDigit(before)) return false;
  if (after === dash) {
    // 破折号 may begin a line whole; 连接号, a single dash, may not.
    return before !== dash && text.charCodeAt(i + 1) === dash && !openers.has(text[i - 1] as string);
  }
  return !closers.has(text[i] as string) && !openers.has(text[i - 1] as string);
}

/** Whether the character at `i` may stand beyond the measure. */
export function mayHang(text: string, i: number): boolean {
  return hangers.has(text[i] as string);
}

export function isBlankAt(text: string, i: number): boolean {
  return isBlank(text.charCodeAt(i));
}
