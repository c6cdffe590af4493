import { type Gbk, isCommon } from '../gbk.js';
import { type Decision, decide, type Language, type Slot } from './language.js';

export interface MisreadRun {
  readonly start: number;
  readonly end: number;
  /** What stands there by the bytes; more than one choice where bytes were lost. */
  readonly slots: readonly Slot[];
  /** By slot the character it holds if each lost byte was 0x80, the one byte GBK never reads. */
  readonly likely: ReadonlyMap<number, string>;
}

/** Bytes 0x80–0x9f in Windows-1252, where they are no control characters. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const latin = new RegExp(`[\\u0080-\\u00ff${windows1252}]{2,}`, 'g');
const noFewer = 3;

/** Finds UTF-8 read as Latin-1 or Windows-1252, as in `æˆ‘`. */
export function findUtf8AsLatin1(text: string, gbk: Gbk): MisreadRun[] {
  const runs: MisreadRun[] = [];
  for (const match of text.matchAll(latin)) {
    const bytes = [...match[0]].map((char) => {
      const special = windows1252.indexOf(char);
      return special >= 0 ? 0x80 + special : char.charCodeAt(0);
    });
    let decoded: string;
    try {
      decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(new Uint8Array(bytes));
    } catch {
      continue;
    }
    const chars = [...decoded];
    if (bytes.length < noFewer || !chars.every((char) => isUsual(char, gbk))) continue;
    if (!chars.some((char) => char >= '\u2e80')) continue;
    runs.push({
      start: match.index,
      end: match.index + match[0].length,
      slots: chars.map((char) => [char]),
      likely: new Map(),
    });
  }
  return runs;
}

/** How far, in characters, to read without coming to the end of one that was decoded. */
const farthest = 48;
/** Longest group of lost characters decided together. */
const together = 12;
/** With more choices than this a lost character is not worth guessing. */
const mostChoices = 256;

/** Fewest characters a run must hold to be believed. */
const believable = 4;

/**
 * Finds UTF-8 read as GBK, as in `鎴戜滑`. Bytes that could not be read stand there as `\ufffd`; a character they
 * belong to has every choice that fits the others.
 */
export function findUtf8AsGbk(text: string, gbk: Gbk): MisreadRun[] {
  const runs: MisreadRun[] = [];
  const fitting = charsFor(gbk);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    const first = gbk.codeOf(text[at] as string);
    if (first === undefined || !isLead(first >> 8) || !isContinuation(first & 0xff)) continue;
    const run = readUtf8(text, at, gbk, fitting);
    if (isBelievable(run, gbk)) {
      runs.push(run);
      at = run.end - 1;
    } else if (run.slots.length > believable * 2) at = run.end - 1;
  }
  return runs;
}

/** Enough characters in use among those it holds, from text whose characters are not in use. */
function isBelievable({ slots, odd }: { slots: readonly Slot[]; odd: number }, gbk: Gbk): boolean {
  const certain = slots.filter((slot) => slot.length === 1 && (slot[0] as string) >= '\u0080');
  const usual = certain.filter((slot) => isUsual(slot[0] as string, gbk)).length;
  return usual >= believable && usual >= certain.length * 0.8 && odd * 3 >= slots.length;
}

const isLead = (byte: number) => byte >= 0xe2 && byte <= 0xef;
const isContinuation = (byte: number) => byte >= 0x80 && byte <= 0xbf;

/** Reads on while the bytes of the characters are UTF-8 of characters in use. */
function readUtf8(
  text: string,
  start: number,
  gbk: Gbk,
  fitting: Fitting,
): MisreadRun & { readonly odd: number } {
  const slots: Slot[] = [];
  const likely = new Map<number, string>();
  /** End of the run after the last whole character that ends with a character of the text. */
  let end = start;
  let kept = 0;
  let odd = 0;
  let oddKept = 0;
  /** The character being read: its bytes so far, and how many it takes. */
  let open: (number | undefined)[] = [];
  let at = start;
  const close = (): boolean => {
    while (open.length < 3) open.push(undefined);
    const slot = fitting(open);
    const guess = fitting(open.map((byte) => byte ?? 0x80))[0];
    const lost = open.filter((byte) => byte === undefined).length;
    if (lost === 1 && slot.length > 1 && guess && slot.includes(guess)) likely.set(slots.length, guess);
    open = [];
    slots.push(slot.length > 0 && slot.length <= mostChoices ? slot : ['\ufffd']);
    return slot.length > 0;
  };
  reading: while (at < text.length && at - end < farthest) {
    const char = text[at] as string;
    const code = char.charCodeAt(0);
    let bytes: (number | undefined)[];
    if (char === '\ufffd') bytes = [undefined];
    else if (code < 0x80) bytes = [code];
    else if (char === '€') bytes = euro(open.length, text[at + 1], gbk);
    else {
      const gb = gbk.codeOf(char);
      if (gb === undefined) break;
      bytes = [gb >> 8, gb & 0xff];
      if (!isCommon(gb)) odd++;
    }
    for (const byte of bytes) {
      if (byte === undefined) {
        if (open.length > 0) {
          open.push(undefined);
          // Two in a row stand for two bytes; a lost byte and the lead of the next character for one.
          if (open.length === 3) close();
        } else if (slots.length > kept || end > start) {
          // A byte too many: nothing tells what it was.
          if ((slots.at(-1)?.length ?? 0) < 2) slots.push(['\ufffd']);
        } else break reading;
      } else if (byte < 0x80) {
        if (open.length > 0) {
          if (open.length < 2 || !close()) break reading;
        }
        if (byte === 10 || byte === 13 || bytes.length === 1 || slots.length > 0)
          slots.push([String.fromCharCode(byte)]);
      } else if (open.length === 0) {
        if (!isLead(byte)) break reading;
        open = [byte];
      } else if (isContinuation(byte)) {
        open.push(byte);
        if (open.length === 3 && !close()) break reading;
      } else if (isLead(byte) && open.length >= 2) {
        if (!close()) break reading;
        open = [byte];
      } else break reading;
    }
    at++;
    if (open.length === 0) {
      end = at;
      kept = slots.length;
      oddKept = odd;
    }
  }
  if (at >= text.length && open.length === 2 && close()) {
    end = at;
    kept = slots.length;
    oddKept = odd;
  }
  return { start, end, slots: slots.slice(0, kept), likely, odd: oddKept };
}

type Fitting = (bytes: readonly (number | undefined)[]) => readonly string[];

/** `charsOf`, remembering its answers. */
function charsFor(gbk: Gbk): Fitting {
  const known = new Map<string, readonly string[]>();
  return (bytes) => {
    const key = bytes.join();
    const before = known.get(key);
    if (before) return before;
    const found = charsOf(bytes, gbk);
    known.set(key, found);
    return found;
  };
}

/** The characters in use that fit three bytes of UTF-8, some of them unknown. */
function charsOf([lead, second, third]: readonly (number | undefined)[], gbk: Gbk): string[] {
  const range = (byte: number | undefined) => (byte === undefined ? all : [byte]);
  const found: string[] = [];
  for (const b of range(second)) {
    for (const c of range(third)) {
      const code = ((((lead as number) & 0x0f) << 12) | ((b & 0x3f) << 6) | (c & 0x3f)) >>> 0;
      if (code < 0x800 || (code >= 0xd800 && code < 0xe000)) continue;
      const char = String.fromCharCode(code);
      const known = second !== undefined && third !== undefined;
      if (known ? isWritten(char, gbk) : isUsual(char, gbk)) found.push(char);
    }
  }
  return found;
}

/** The sign of the euro is byte 0x80 in Windows' GBK and a pair of bytes in GB 18030; what comes next tells. */
function euro(open: number, next: string | undefined, gbk: Gbk): number[] {
  const following = next === undefined ? undefined : gbk.codeOf(next);
  const continues = next === '\ufffd' || next === '€' || isContinuation((following ?? 0) >> 8);
  return open === 2 && continues ? [0xa2, 0xe3] : [0x80];
}

const all = Array.from({ length: 64 }, (_, i) => 0x80 + i);
const signs = '　、。·—…‘’“”〔〕〈〉《》【】（）！，：；？％．－／';

/** Whether a character may stand in a Chinese text at all. */
function isWritten(char: string, gbk: Gbk): boolean {
  return /[\u3400-\u9fff]/.test(char) || (gbk.codeOf(char) !== undefined && !/[\ue000-\uf8ff]/.test(char));
}

function isUsual(char: string, gbk: Gbk): boolean {
  const code = gbk.codeOf(char);
  if (code === undefined) return false;
  return isCommon(code) || signs.includes(char) || (code >= 0xd8a1 && code <= 0xf7fe);
}

/** What speaks for a lost byte having been 0x80 (natural logarithm). */
const usualLoss = Math.log(20);

/** Decides the open slots of a run, each group of neighbours between what is certain. */
export function decideRun(
  language: Language,
  { slots, likely }: Pick<MisreadRun, 'slots' | 'likely'>,
  left: string,
  right: string,
): Pick<Decision, 'chars' | 'margins' | 'ranked'> {
  const chars: string[] = slots.map((slot) => slot[0] as string);
  const margins: number[] = slots.map(() => Number.POSITIVE_INFINITY);
  const ranked: (readonly string[])[] = slots.map((slot) => slot);
  let at = 0;
  while (at < slots.length) {
    if ((slots[at] as Slot).length < 2) {
      at++;
      continue;
    }
    let end = at + 1;
    for (let next = end; next < slots.length && next < end + 2 && next < at + together; next++) {
      if ((slots[next] as Slot).length > 1) end = next + 1;
    }
    const before = (left + chars.slice(Math.max(0, at - 2), at).join('')).slice(-2);
    const after = chars.slice(end, end + 2).join('') + right;
    const first = at;
    const bonus = (slot: number, char: string) => (likely.get(first + slot) === char ? usualLoss : 0);
    const decision = decide(language, slots.slice(at, end), before, after, bonus);
    for (let i = at; i < end; i++) {
      chars[i] = decision.chars[i - at] as string;
      margins[i] = decision.margins[i - at] as number;
      ranked[i] = decision.ranked[i - at] as readonly string[];
    }
    at = end;
  }
  return { chars, margins, ranked };
}
