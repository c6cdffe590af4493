import { agencyCodeEnding } from '../standards/agencies.js';
import { type Span, spanAt, withoutBlanks } from '../text.js';
import { triggersOf } from './charIndex.js';
import { type CalendarDate, parseDate } from './calendar.js';
import type { Block, Document } from './document.js';
import { parseNumeral, toHalfWidthDigits } from './numerals.js';
import { type Pattern, type PatternMatch, pattern } from './pattern.js';

/** A matched pair of brackets, quotation marks or book-title marks. */
export interface Pair {
  /** The opening mark as written. */
  readonly open: string;
  readonly close: string;
  /** With both marks. */
  readonly span: Span;
  /** Between the marks. */
  readonly inner: Span;
  /** How many pairs of the same kind are around this one. */
  readonly depth: number;
}

export interface Unmatched {
  readonly mark: string;
  readonly span: Span;
  readonly opening: boolean;
}

export interface Pairs {
  /** By start. */
  readonly matched: readonly Pair[];
  /** By start. */
  readonly unmatched: readonly Unmatched[];
}

const bracketKinds = [
  '（）()',
  '〔〕﹝﹞',
  '[]［］',
  '【】',
  '《》',
  '〈〉',
  '“”',
  '‘’',
  '「」',
  '『』',
  '｛｝{}',
];
interface BracketMark {
  readonly mark: string;
  /** Its place in `bracketKinds`. */
  readonly kind: number;
  readonly opens: boolean;
}

/** By character code. */
const brackets: ReadonlyMap<number, BracketMark> = new Map(
  bracketKinds.flatMap((marks, kind) =>
    [...marks].map((mark, i) => [mark.charCodeAt(0), { mark, kind, opens: i % 2 === 0 }]),
  ),
);

/** The mark that an opening or a closing one is paired with: 《 for 》. */
export function partnerOf(mark: string): string | undefined {
  const one = brackets.get(mark.charCodeAt(0));
  if (!one) return undefined;
  const marks = bracketKinds[one.kind] as string;
  return marks[marks.indexOf(mark) + (one.opens ? 1 : -1)];
}
const bracketMarks = triggersOf(bracketKinds.join(''));
/** Opened in one line and closed at most this many lines later, brackets still belong together. */
const maxLinesApart = 40;

interface OpenMark {
  readonly at: number;
  readonly mark: string;
  readonly kind: number;
  readonly depth: number;
  readonly line: number;
}

export function findPairs(document: Document): Pairs {
  const { text } = document;
  const matched: Pair[] = [];
  const unmatched: Unmatched[] = [];
  const leftOpen: OpenMark[] = [];
  const leftClose: OpenMark[] = [];
  const offsets = document.characters.positions(bracketMarks);
  let i = 0;
  for (const block of document.blocks) {
    while (i < offsets.length && (offsets[i] as number) < block.span.start) i++;
    if (block.kind === 'opaque' || block.role === 'portalMetadata') continue;
    const stack: OpenMark[] = [];
    const counts = bracketKinds.map(() => 0);
    for (; i < offsets.length && (offsets[i] as number) < block.span.end; i++) {
      const at = offsets[i] as number;
      // In code and addresses brackets are none; but the ] that begins `](address)` closes the words of a link.
      const hidden = spanAt(document.opaque, at);
      if (hidden && hidden.start !== at) continue;
      const { mark, kind, opens } = brackets.get(text.charCodeAt(at)) as BracketMark;
      if (opens) {
        const depth = counts[kind] as number;
        counts[kind] = depth + 1;
        stack.push({ at, mark, kind, depth, line: block.index });
        continue;
      }
      if (!counts[kind]) {
        if (!closesAnOrdinal(text, at, block) && !isApostrophe(text, at)) {
          leftClose.push({ at, mark, kind, depth: 0, line: block.index });
        }
        continue;
      }
      for (;;) {
        const top = stack.pop() as OpenMark;
        counts[top.kind] = (counts[top.kind] as number) - 1;
        if (top.kind === kind) {
          matched.push(toPair(text, top, at));
          break;
        }
        leftOpen.push(top);
      }
    }
    for (const open of stack) leftOpen.push(open);
  }
  const byPlace = (a: { at: number }, b: { at: number }) => a.at - b.at;
  leftOpen.sort(byPlace);
  leftClose.sort(byPlace);
  // What stayed open in one line may close in a later one: a title broken over lines, a long note.
  const waiting: Record<number, OpenMark[]> = {};
  let o = 0;
  for (const close of leftClose) {
    while (o < leftOpen.length && (leftOpen[o] as OpenMark).at < close.at) {
      const open = leftOpen[o++] as OpenMark;
      const list = waiting[open.kind] ?? [];
      list.push(open);
      waiting[open.kind] = list;
    }
    const open = waiting[close.kind]?.at(-1);
    if (open && close.line - open.line <= maxLinesApart) {
      waiting[close.kind]?.pop();
      matched.push(toPair(text, open, close.at));
    } else unmatched.push({ mark: close.mark, span: { start: close.at, end: close.at + 1 }, opening: false });
  }
  const stillOpen = [...Object.values(waiting).flat(), ...leftOpen.slice(o)];
  for (const open of stillOpen) {
    unmatched.push({ mark: open.mark, span: { start: open.at, end: open.at + 1 }, opening: true });
  }
  matched.sort((a, b) => a.span.start - b.span.start);
  unmatched.sort((a, b) => a.span.start - b.span.start);
  return { matched, unmatched };
}

function toPair(text: string, open: OpenMark, close: number): Pair {
  return {
    open: open.mark,
    close: text[close] as string,
    span: { start: open.at, end: close + 1 },
    inner: { start: open.at + 1, end: close },
    depth: open.depth,
  };
}

/** `1）` `a)` at the start of a line or a clause is a numbering mark, not a bracket left open. */
function closesAnOrdinal(text: string, at: number, block: Block): boolean {
  const mark = text[at];
  if (mark !== '）' && mark !== ')') return false;
  const before = text.slice(Math.max(block.span.start, at - 6), at);
  return /(?:^|[。；;：:，,、？！\s　|])(?:\d{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[①-⑳])$/.test(before);
}

function isApostrophe(text: string, at: number): boolean {
  return text[at] === '’' && /[A-Za-z]/.test(text[at - 1] ?? '');
}

const quotingWords =
  /(?:规定|指出|强调|要求|明确|提出|载明|写明|写道|约定|称|述|如下|为|第[^。，]{1,12}[条款项])(?:的)?[：:，,]?\s*$/;

export function findQuotedStatutes(document: Document): Span[] {
  const { text } = document;
  const spans: Span[] = [];
  for (const pair of document.pairs.matched) {
    if (pair.open !== '“' || pair.depth > 0) continue;
    const length = pair.inner.end - pair.inner.start;
    if (length < 12) continue;
    const before = text.slice(Math.max(0, pair.span.start - 20), pair.span.start);
    const startsBlock = /(?:^|\n)[\s　]*$/.test(before);
    if (startsBlock || quotingWords.test(before)) spans.push(pair.span);
  }
  // A quotation over several paragraphs opens each of them and closes only the last.
  for (const mark of document.pairs.unmatched) {
    if (mark.mark !== '“') continue;
    const block = document.blockAt(mark.span.start);
    if (block && block.content.start === mark.span.start) spans.push(block.content);
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** A 发文字号 as written, right or wrong: 国办发〔2024〕1号, 国发(2024)第01号. */
export interface DocumentNumber {
  /** With the 代字. */
  readonly span: Span;
  readonly code: string;
  readonly codeSpan: Span;
  readonly open: string;
  readonly close: string;
  /** From the opening bracket to the closing one. */
  readonly bracketSpan: Span;
  /** Digits of the year, half-width. */
  readonly year: string;
  readonly yearSpan: Span;
  /** Between the brackets. */
  readonly inner: string;
  /** 第 before the serial number. */
  readonly prefix: Span | undefined;
  /** Digits of the serial number, half-width. */
  readonly serial: string;
  readonly serialSpan: Span;
  readonly hasSuffix: boolean;
  /** Whether it stands where only the document's own number does: in the 版头 or the front matter. */
  readonly own: boolean;
  /** Whether it is a 发文字号, not merely written like one: 采购〔2026〕3号 may be another kind of number. */
  readonly known: boolean;
}

// Blanks are bounded: runs of them beside the optional 第 would take quadratic time.
const numberPattern = pattern(
  /[〔﹝[［【（(][ 　]{0,6}(?<year>[\d０-９]{4}|[\d０-９]{2}|[〇零○二一三四五六七八九]{4})年?[ 　]{0,6}[〕﹞\]］】）)][ 　]{0,6}(?<prefix>第)?[ 　]{0,6}(?<serial>[\d０-９]{1,5}|[〇零一二三四五六七八九十百]{1,5})[ 　]{0,6}(?<suffix>号)?/,
);
const codeBefore = /[\u4e00-\u9fff]{2,20}[ 　]{0,2}$/;
/** What may stand before a 代字 in running text and is not part of it. */
const leadIn =
  /^.*(?:根据|按照|依据|依照|参照|执行|印发|转发|批转|落实|贯彻|废止|作出|发布|下发|出具|现将|现把|收到|报送|文件|文号|字号|关于|号|以|由|和|与|及|的|见|按|原|函|对)(?=[\u4e00-\u9fff]{2})/;

/** What a number in round brackets before 号 counts that is no document: 建设路办（12）3号楼. */
const otherThings =
  /^(?:楼|院|线|地块|宗地|店|铺|门|机|库|池|井|桥|站|口|路|仓|厂|馆|车|台|炉|令|公告|地铁|文件袋|柜|房|室|区|标段|包|点|断面)/;

export function findDocumentNumbers(document: Document): DocumentNumber[] {
  const found: DocumentNumber[] = [];
  for (const match of document.matches(numberPattern)) {
    const { start } = match.span;
    const own = document.blockAt(start)?.role === 'documentNumber';
    const number = toDocumentNumber(document.text, match, Math.max(0, start - 24), own);
    if (number) found.push(number);
  }
  return found;
}

/** The 发文字号 of the front matter, which `matches` does not see. */
export function findStatedNumbers(document: Document): DocumentNumber[] {
  const found: DocumentNumber[] = [];
  for (const { span } of document.frontMatter?.fields.get('发文字号')?.values ?? []) {
    for (const match of numberPattern.in(document.text, document.characters, span)) {
      const number = toDocumentNumber(document.text, match, span.start, true);
      if (number) found.push(number);
    }
  }
  return found;
}

/** `own`: where only a document's own number stands, any bracket will do to know one, with 号 or without. */
function toDocumentNumber(
  text: string,
  match: PatternMatch,
  from: number,
  own: boolean,
): DocumentNumber | undefined {
  const { start } = match.span;
  const before = codeBefore.exec(text.slice(from, start))?.[0];
  if (!before) return undefined;
  const hasSuffix = match.named.suffix !== undefined;
  const open = text[start] as string;
  // Without 号 only the hexagonal bracket says that this is a document number.
  if (!hasSuffix && open !== '〔' && !own) return undefined;
  if (!hasSuffix && (match.named.serial?.length ?? 0) > 4) return undefined;
  const code = codeOf(before);
  // Only blanks stand between the bracket and the year, and behind the serial number but for 号.
  const year = match.named.year as string;
  const yearSpan = spanOfWord(text.indexOf(year, start), year);
  const serial = match.named.serial as string;
  const serialSpan = spanOfWord(text.lastIndexOf(serial, match.span.end - serial.length), serial);
  const closeAt = text.slice(yearSpan.end, serialSpan.start).search(/[〕﹞\]］】）)]/) + yearSpan.end;
  return {
    span: { start: start - code.length, end: match.span.end - trailing(match.text) },
    code: code.trim(),
    codeSpan: { start: start - code.length, end: start - (code.length - code.trimEnd().length) },
    open,
    close: text[closeAt] as string,
    bracketSpan: { start, end: closeAt + 1 },
    year: toHalfWidthDigits(year),
    yearSpan,
    inner: text.slice(start + 1, closeAt),
    prefix: match.named.prefix ? spanOfWord(text.indexOf('第', closeAt), '第') : undefined,
    serial: toHalfWidthDigits(serial),
    serialSpan,
    hasSuffix,
    own,
    known: own || isKnown(text, start - code.length, code.trim(), match.span.end - trailing(match.text)),
  };
}

function isKnown(text: string, start: number, code: string, end: number): boolean {
  if (/》[ 　]?[（(][ 　]?$/.test(text.slice(Math.max(0, start - 4), start))) return true;
  return agencyCodeEnding.test(code) && !otherThings.test(text.slice(end, end + 3));
}

function spanOfWord(start: number, word: string): Span {
  return { start, end: start + word.length };
}

function trailing(text: string): number {
  return text.length - text.trimEnd().length;
}

function codeOf(before: string): string {
  const body = before.trimEnd();
  const blanks = before.length - body.length;
  const lead = leadIn.exec(body)?.[0] ?? '';
  const code = body.slice(lead.length).slice(-16);
  return before.slice(before.length - code.length - blanks);
}

/** A full date in the text, valid or not. */
export interface DateMention {
  readonly span: Span;
  readonly date: CalendarDate;
  /** Whether year, month and day are all written in Arabic digits. */
  readonly arabic: boolean;
}

/** Looked for at 年: there are far fewer of them than of digits. */
const datePattern = pattern(
  /(?<=(?<year>[\d０-９]{4}|[〇零○OＯo一二三四五六七八九]{4})[ 　]{0,4})年[ 　]{0,4}(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})[ 　]{0,4}月[ 　]{0,4}(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})[ 　]{0,4}日/,
);

export function findDates(document: Document): DateMention[] {
  const found: DateMention[] = [];
  for (const match of document.matches(datePattern)) {
    // The year stands right before 年, perhaps behind a few blanks.
    const start = document.text.lastIndexOf(match.named.year as string, match.span.start - 1);
    const span = { start, end: match.span.end };
    const text = document.slice(span);
    const date = parseDate(text);
    if (date) found.push({ span, date, arabic: /^[\d\s　年月日]+$/.test(text) });
  }
  return found;
}

/** A cited document or law: 《…》, with the number in brackets and the articles that follow it. */
export interface Citation {
  readonly title: Pair;
  readonly name: string;
  readonly number: DocumentNumber | undefined;
  /** 第二十六条第二款第一项 right behind the title. */
  readonly provision: Span | undefined;
}

const provisionAfter =
  /^(?:（[^（）]{1,30}）)?((?:第[一二三四五六七八九十百千零〇\d]+[编章节条](?:之[一二三四五六七八九十]+)?)(?:第[^，。；、\s]{1,8}[款项目])*)/;

export function findCitations(document: Document): Citation[] {
  const { text } = document;
  const numbers = document.documentNumbers;
  let n = 0;
  return document.titles.map((title) => {
    const { end } = title.span;
    while (n < numbers.length && (numbers[n] as DocumentNumber).span.start < end) n++;
    const next = numbers[n];
    const gap = next ? text.slice(end, next.span.start) : undefined;
    const number = gap !== undefined && gap.length <= 2 && /^[（(]?\s?$/.test(gap) ? next : undefined;
    const behind = text[end];
    const provision =
      behind === '第' || behind === '（' ? provisionAfter.exec(text.slice(end, end + 60)) : null;
    const at = provision ? end + provision[0].length - (provision[1] as string).length : 0;
    return {
      title,
      name: text.slice(title.inner.start, title.inner.end),
      number,
      provision: provision ? { start: at, end: at + (provision[1] as string).length } : undefined,
    };
  });
}

export type EnumerationStyle = '一是' | '其一' | '第一' | '首先';

export interface EnumerationItem {
  readonly ordinal: number;
  readonly span: Span;
}

/** A list inside running text whose items follow each other: 一是…；二是…. */
export interface Enumeration {
  readonly style: EnumerationStyle;
  readonly items: readonly EnumerationItem[];
}

/** 首先 其次 再次 最后; 此外 and 同时 are no ordinals. */
const sequenceWords: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 最后: 99 };
/** What a list item stands behind: the start of a line, a stop, a bracket, a numbering mark. */
const boundary = '(?:^|[\\n。；;：:，,、？！?!（(“　 ]|\\d[.．]|[）)])';
const numeral = '[一二三四五六七八九十]{1,2}';
/** One for each style; each begins with a character that is rare enough to look up. */
const enumerationPatterns: readonly { readonly style: EnumerationStyle; readonly pattern: Pattern }[] = [
  { style: '一是', pattern: pattern(new RegExp(`(?<=${boundary}(?<ordinal>${numeral}))是`)) },
  {
    style: '其一',
    pattern: pattern(new RegExp(`(?<=${boundary})其(?<ordinal>[一二三四五六七八九十])(?!者)`)),
  },
  {
    style: '第一',
    pattern: pattern(
      new RegExp(`(?<=${boundary})第(?<ordinal>${numeral})[，,、：](?![二三四五六七八九十]|第)`),
    ),
  },
  { style: '首先', pattern: pattern(new RegExp(`(?<=${boundary})(?<ordinal>首先|其次|再次|最后)[，,、]`)) },
];

interface RawItem extends EnumerationItem {
  readonly style: EnumerationStyle;
}

function* rawItems(document: Document): Generator<RawItem> {
  for (const { style, pattern: one } of enumerationPatterns) {
    for (const match of document.matches(one)) {
      const word = match.named.ordinal as string;
      const start = style === '一是' ? match.span.start - word.length : match.span.start;
      const ordinal = style === '首先' ? (sequenceWords[word] as number) : parseNumeral(word);
      yield { style, ordinal, span: { start, end: match.span.end } };
    }
  }
}

export function findEnumerations(document: Document): Enumeration[] {
  const out: { style: EnumerationStyle; items: EnumerationItem[] }[] = [];
  let open = new Map<EnumerationStyle, { style: EnumerationStyle; items: EnumerationItem[] }>();
  let block: Block | undefined;
  const items = [...rawItems(document)].sort((a, b) => a.span.start - b.span.start);
  for (const { style, ordinal, span } of items) {
    const here = document.blockAt(span.start);
    if (here !== block) {
      if (
        !here ||
        here.marker ||
        !block ||
        document.blocks.slice(block.index + 1, here.index).some((b) => b.marker)
      ) {
        open = new Map();
      }
      block = here;
    }
    const item = { ordinal, span };
    const current = open.get(style);
    const last = current?.items.at(-1);
    const continues = last && (style === '首先' ? ordinal > last.ordinal : ordinal === last.ordinal + 1);
    if (current && continues) current.items.push(item);
    else {
      const fresh = { style, items: [item] };
      open.set(style, fresh);
      out.push(fresh);
    }
  }
  return out;
}

/** One way to write a 发文字号, however it stands in the text: 国办发〔2024〕1号. */
export function numberKey(number: Pick<DocumentNumber, 'code' | 'year' | 'serial'>): string {
  return `${withoutBlanks(number.code)}〔${number.year}〕${Number(number.serial)}号`;
}
