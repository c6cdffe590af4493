/** Numerals in capitals (大写) as bills and legal instruments write sums of money. */

const digits = '零壹贰叁肆伍陆柒捌玖';
const small: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };

/** Other forms of the capitals, with the right ones of GB/T 15835—2011 5.2.4. */
export const capitalVariants: Readonly<Record<string, string>> = {
  壱: '壹',
  弌: '壹',
  貳: '贰',
  弍: '贰',
  弐: '贰',
  叄: '叁',
  參: '叁',
  参: '叁',
  弎: '叁',
  陸: '陆',
  漆: '柒',
  玐: '捌',
  萬: '万',
  億: '亿',
  百: '佰',
  千: '仟',
  圓: '圆',
};

/** The characters a numeral in capitals is made of, variants included. */
export const capitalCharacters = `${digits}拾佰仟万亿〇${Object.keys(capitalVariants).join('').replace('圓', '')}`;

/** The value in 分 of 壹拾万零伍佰元叁角整; undefined when it is not well formed. */
export function parseCapitalAmount(written: string): number | undefined {
  const text = [...written]
    .map((c) => capitalVariants[c] ?? c)
    .join('')
    .replaceAll('〇', '零');
  const match = new RegExp(
    `^([${digits}拾佰仟万亿]+)[元圆](?:零?([${digits}])角)?(?:零?([${digits}])分)?[整正]?$`,
  ).exec(text);
  if (!match) return undefined;
  const whole = parseWhole(match[1] as string);
  if (whole === undefined) return undefined;
  return whole * 100 + digitValue(match[2]) * 10 + digitValue(match[3]);
}

function digitValue(digit: string | undefined): number {
  return digit ? digits.indexOf(digit) : 0;
}

function parseWhole(text: string): number | undefined {
  let total = 0;
  let group = 0;
  let current: number | undefined;
  let lastSmall = 10_000;
  for (const c of text) {
    const digit = digits.indexOf(c);
    if (digit === 0) continue;
    if (digit > 0) {
      if (current !== undefined) return undefined;
      current = digit;
    } else if (small[c]) {
      // 拾万元 leaves out 壹; after a greater unit nothing may be left out.
      if (small[c] >= lastSmall || (current === undefined && group > 0)) return undefined;
      group += (current ?? 1) * small[c];
      lastSmall = small[c];
      current = undefined;
    } else {
      group += current ?? 0;
      if (c === '万' && group === 0) return undefined;
      if (c === '亿') total = (total + group) * 1e8;
      else total += group * 1e4;
      group = 0;
      current = undefined;
      lastSmall = 10_000;
    }
  }
  const value = total + group + (current ?? 0);
  return value > 0 && value < 1e12 ? value : undefined;
}

/** 壹拾万零伍佰元叁角 or …元整, of a value in 分. */
export function toCapitalAmount(cents: number): string {
  const whole = Math.floor(cents / 100);
  const jiao = Math.floor(cents / 10) % 10;
  const fen = cents % 10;
  const head = whole > 0 ? `${toCapital(whole)}元` : '';
  if (jiao === 0 && fen === 0) return `${head}整`;
  const tail = jiao > 0 ? `${digits[jiao]}角` : head ? '零' : '';
  return `${head}${tail}${fen > 0 ? `${digits[fen]}分` : ''}`;
}

function toCapital(value: number): string {
  let out = '';
  let needsZero = false;
  for (const [unit, word] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const group = Math.floor(value / unit) % (unit === 1e8 ? 1e8 : 1e4);
    if (group === 0) {
      needsZero ||= out !== '';
      continue;
    }
    if (out && (needsZero || group < 1000)) out += '零';
    out += `${unit === 1e8 && group >= 1e4 ? toCapital(group) : group4(group)}${word}`;
    needsZero = false;
  }
  return out;
}

function group4(value: number): string {
  let out = '';
  let zero = false;
  for (const [unit, word] of [
    [1000, '仟'],
    [100, '佰'],
    [10, '拾'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      zero = out !== '';
      continue;
    }
    if (zero) out += '零';
    zero = false;
    out += `${digits[digit]}${word}`;
  }
  return out;
}
