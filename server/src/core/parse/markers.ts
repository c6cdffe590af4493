import type { Marker, MarkerStyle } from '../model/document.js';
import { parseNumeral } from '../model/numerals.js';

const han = '[一二三四五六七八九十百零〇]';
const digit = '[\\d０-９]';

interface MarkerForm {
  readonly style: MarkerStyle;
  readonly regex: RegExp;
}

/** Sticky forms, tried in turn at the beginning of a line; the wrong ones a drafter writes are among them. */
const notRunning =
  '(?!(?:的?规定|[的所中及和与或至、，第款项）)》”]|以(?:[上内外]|下(?!情形|条件|行为|事项|人员|单位|内容))))';
const forms: readonly MarkerForm[] = [
  { style: 'division', regex: new RegExp(`第(${han}{1,4}|${digit}{1,3})(?:编|部分)${notRunning}`, 'y') },
  { style: 'chapter', regex: new RegExp(`第(${han}{1,4}|${digit}{1,3})章[、.．：:]?${notRunning}`, 'y') },
  { style: 'section', regex: new RegExp(`第(${han}{1,4}|${digit}{1,3})节[、.．：:]?${notRunning}`, 'y') },
  {
    style: 'article',
    regex: new RegExp(`第(${han}{1,6}|${digit}{1,4})条(?:之${han}{1,2})?[、.．：:]?${notRunning}`, 'y'),
  },
  { style: 'han', regex: new RegExp(`(${han}{1,4})[ 　]{0,2}(?:[、.．，,：:]+)`, 'y') },
  {
    style: 'hanParen',
    regex: new RegExp(
      `[（(][ 　]{0,2}(${han}{1,4})[ 　]{0,2}[）)][、.．，,：:。]?(?![（(]${han}|[、和至及与][（(])`,
      'y',
    ),
  },
  { style: 'decimal', regex: new RegExp(`${digit}{1,2}(?:[.．]${digit}{1,2}){1,3}(?=[ 　])`, 'y') },
  {
    style: 'digit',
    regex: new RegExp(
      `(${digit}{1,3})(?:[.．](?!${digit})|[.．](?=(?:19|20)\\d\\d年)|、(?!${digit})|[，,：:](?=[\\u4e00-\\u9fff“《]))、?`,
      'y',
    ),
  },
  {
    style: 'digitParen',
    regex: new RegExp(
      `[（(][ 　]{0,2}(${digit}{1,3})[ 　]{0,2}[）)][、.．，,：:。]?(?![（(]${digit}|[、和至及与][（(])`,
      'y',
    ),
  },
  { style: 'digitParen', regex: new RegExp(`(${digit}{1,3})[）)][、.．]?`, 'y') },
  { style: 'circled', regex: /([①-⑳])[、.．]?/y },
];
/** Styles whose headings have their lines to themselves. */
const wholeLines: ReadonlySet<MarkerStyle> = new Set(['division', 'chapter', 'section']);
/** Characters a mark can begin with; most lines begin with another. */
const firsts = /[第一二三四五六七八九十百零〇（(\d０-９①-⑳]/;

/** Reads the numbering mark at `start` of a line that ends at `end`, if there is one. */
export function readMarker(text: string, start: number, end: number): Marker | undefined {
  const first = text[start];
  if (first === undefined || !firsts.test(first)) return undefined;
  for (const { style, regex } of forms) {
    regex.lastIndex = start;
    const match = regex.exec(text);
    if (!match || regex.lastIndex > end) continue;
    const span = { start, end: start + match[0].length };
    // 第二节用于检查…。 is a sentence.
    if (
      wholeLines.has(style) &&
      text[end - 1] === '。' &&
      !/[\s　、.．：:]/.test(text[span.end - 1] + (text[span.end] ?? ' '))
    )
      continue;
    if (style === 'decimal') {
      const numbers = match[0].split(/[.．]/);
      return {
        style,
        ordinal: parseNumeral(numbers.at(-1) as string),
        span,
        text: match[0],
        depth: numbers.length,
      };
    }
    const ordinal = style === 'circled' ? first.charCodeAt(0) - 0x245f : parseNumeral(match[1] as string);
    if (Number.isNaN(ordinal) || (style === 'han' && isSeries(text, span.end, ordinal))) continue;
    return { style, ordinal, span, text: match[0] };
  }
  return chapterNumber(text, start, end);
}

/** 一、二年级 or 一、三、五年级 rather than the heading 一、一年一次. */
function isSeries(text: string, at: number, ordinal: number): boolean {
  const next = /^([一二三四五六七八九十百零〇]{1,3})([、季级类等年月条款项])/.exec(text.slice(at, at + 4));
  if (!next) return false;
  const value = parseNumeral(next[1] as string);
  return value === ordinal + 1 || (value > ordinal && next[2] === '、');
}

/** `1　总则` as emergency plans number their chapters: a number, a blank and a few words without punctuation. */
function chapterNumber(text: string, start: number, end: number): Marker | undefined {
  if (end - start > 30) return undefined;
  const match = /^(\d{1,2})[ 　]+[\u4e00-\u9fff][^，。；：、]*$/.exec(text.slice(start, end));
  if (!match) return undefined;
  const number = match[1] as string;
  return {
    style: 'decimal',
    ordinal: Number(number),
    span: { start, end: start + number.length },
    text: number,
    depth: 1,
  };
}

/** 1 is the highest level; a mark may only stand under one of a higher level. */
export function markerRank(marker: Marker): number {
  switch (marker.style) {
    case 'division':
      return 1;
    case 'chapter':
      return 2;
    case 'section':
      return 3;
    case 'article':
      return 4;
    case 'han':
      return 5;
    case 'hanParen':
      return 6;
    case 'digit':
      return 7;
    case 'digitParen':
      return 8;
    case 'circled':
      return 9;
    case 'decimal':
      return 4 + 0.1 * (marker.depth ?? 1);
  }
}
