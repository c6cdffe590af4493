import { toChineseNumeral } from '../../../core/model/numerals.js';

const digitsOf = (value: number, digits: string) =>
  [...String(value)].map((digit) => [...digits][Number(digit)] as string).join('');

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const legal: Readonly<Record<string, string>> = {
  〇: '零',
  零: '零',
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
};

/** As amounts are written: ten is 壹拾. */
function legalNumeral(value: number): string {
  return [...chinese(value).replace(/^十/, '一十')].map((sign) => legal[sign] ?? sign).join('');
}

/** Characters that follow each other from the number 1 on; a greater number stands in digits. */
const enclosed = (first: number, count: number) => (value: number) =>
  value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value);
const cycle = (letters: string) => (value: number) =>
  value >= 1 && value <= letters.length ? (letters[value - 1] as string) : String(value);
const chinese = (value: number) => toChineseNumeral(value);
const byDigit = (zero: string) => (value: number) => digitsOf(value, `${zero}一二三四五六七八九`);
const fullWidth = (value: number) => digitsOf(value, '０１２３４５６７８９');

/** `w:numFmt` (ISO/IEC 29500-1 17.18.59), those that Chinese Word offers. */
const formats: ReadonlyMap<string, (value: number) => string> = new Map([
  ['decimalZero', (value: number) => String(value).padStart(2, '0')],
  ['lowerLetter', (value: number) => letter(value).toLowerCase()],
  ['upperLetter', letter],
  ['lowerRoman', (value: number) => roman(value).toLowerCase()],
  ['upperRoman', roman],
  ['chineseCounting', chinese],
  ['chineseCountingThousand', chinese],
  ['japaneseCounting', chinese],
  ['taiwaneseCounting', chinese],
  ['taiwaneseCountingThousand', chinese],
  ['ideographDigital', byDigit('〇')],
  ['japaneseDigitalTenThousand', byDigit('〇')],
  ['taiwaneseDigital', byDigit('○')],
  ['chineseLegalSimplified', legalNumeral],
  ['ideographTraditional', cycle(stems)],
  ['ideographZodiac', cycle(branches)],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['decimalEnclosedCircle', enclosed(0x2460, 20)],
  ['decimalEnclosedCircleChinese', enclosed(0x2460, 20)],
  ['decimalEnclosedParen', enclosed(0x2474, 20)],
  ['decimalEnclosedFullstop', enclosed(0x2488, 20)],
  ['ideographEnclosedCircle', enclosed(0x3280, 10)],
  ['none', () => ''],
]);

/** A number as a list prints it; digits for a format unknown here. */
export function formatNumber(value: number, format: string): string {
  return (formats.get(format) ?? String)(value);
}

/** a … z, aa, bb … as Word counts on. */
function letter(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of romans) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}
