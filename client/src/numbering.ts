/** What follows a numbered line: pure text arithmetic, no editor in sight. */

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** 一…九千九百九十九; anything else, also a badly formed numeral such as 一十十, gives undefined. */
export function parseChineseNumber(text: string): number | undefined {
  const normal = text.replace(/〇/g, '零').replace(/^一十/, '十');
  let total = 0;
  let digit = -1;
  for (const char of normal) {
    const unit = UNITS.indexOf(char);
    if (unit > 0) {
      total += (digit < 0 ? 1 : digit) * 10 ** unit;
      digit = -1;
    } else {
      digit = DIGITS.indexOf(char);
    }
  }
  total += Math.max(digit, 0);
  // Formatting the result again is the simplest complete check of the form.
  return formatChineseNumber(total) === normal ? total : undefined;
}

export function formatChineseNumber(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 9999) return undefined;
  let text = '';
  let gap = false;
  for (let unit = 3; unit >= 0; unit--) {
    const digit = Math.floor(value / 10 ** unit) % 10;
    if (digit === 0) {
      gap = true;
      continue;
    }
    text += `${gap && text ? '零' : ''}${DIGITS[digit]}${UNITS[unit]}`;
    gap = false;
  }
  return text.replace(/^一十/, '十');
}

const HAN = '[零〇一二三四五六七八九十百千]{1,9}';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** The marks of the four levels (and 第一条, ①) as drafters type them, half-width slips included. */
const MARKS = [
  `(?<open>)(?<han>${HAN})(?<close>、)`,
  `(?<open>[（(])(?<han>${HAN})(?<close>[）)])`,
  `(?<open>第)(?<han>${HAN})(?<close>条[ \\t　]*)`,
  `(?<open>第)(?<arabic>\\d{1,4})(?<close>条[ \\t　]*)`,
  // “1.5倍” opens a paragraph, it does not number one.
  `(?<open>)(?<arabic>\\d{1,3})(?<close>[.．、](?!\\d)[ \\t　]*)`,
  `(?<open>[（(])(?<arabic>\\d{1,3})(?<close>[）)][ \\t　]*)`,
  `(?<open>)(?<circled>[${CIRCLED}])(?<close>[ \\t　]*)`,
].map((mark) => new RegExp(`^(?<indent>[ \\t　]*)${mark}`));

export interface Mark {
  readonly indent: string;
  /** The mark as it stands, with the blanks that belong to it: `第三条　`. */
  readonly text: string;
  /** The mark of the following item; undefined where there is none (⑳, 九千九百九十九). */
  readonly next: string | undefined;
}

export function readMark(line: string): Mark | undefined {
  for (const mark of MARKS) {
    const match = mark.exec(line);
    if (!match?.groups) continue;
    const { indent = '', open = '', close = '', han, arabic, circled } = match.groups;
    let next: string | undefined;
    if (han !== undefined) {
      const value = parseChineseNumber(han);
      if (value === undefined) return undefined;
      next = formatChineseNumber(value + 1);
    } else if (arabic !== undefined) {
      next = String(Number(arabic) + 1);
    } else if (circled !== undefined) {
      next = CIRCLED[CIRCLED.indexOf(circled) + 1];
    }
    return {
      indent,
      text: match[0].slice(indent.length),
      next: next === undefined ? undefined : open + next + close,
    };
  }
  return undefined;
}

export type EnterAction =
  /** Put this text at the start of the new line, in place of its first `replaced` characters. */
  | { readonly kind: 'continue'; readonly replaced: number; readonly text: string }
  /** The ended line held nothing but a mark: drop it, and the first `replaced` characters of the new one. */
  | { readonly kind: 'clear'; readonly replaced: number };

/**
 * Enter has just broken a line into `ended` and `begun`. The caret is in `begun`, where a quick typist may already
 * have put some characters before it. undefined: nothing to do with numbering.
 */
export function afterEnter(ended: string, begun: string, caret: number): EnterAction | undefined {
  // Text behind the caret: the line was broken in its middle.
  if (begun.slice(caret).trim() !== '') return undefined;
  const mark = readMark(ended);
  if (!mark) return undefined;
  // The editor may have repeated part of the indentation, though it knows no full-width blanks.
  let replaced = 0;
  while (replaced < mark.indent.length && begun[replaced] === mark.indent[replaced]) replaced++;
  if (ended.trim() === mark.text.trim()) return { kind: 'clear', replaced };
  return mark.next === undefined ? undefined : { kind: 'continue', replaced, text: mark.indent + mark.next };
}
