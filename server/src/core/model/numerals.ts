/** Chinese numerals as 公文 use them: 一…九百九十九 for ordinals, digit by digit for years. */

/** Triggers for every pattern that begins with a digit: one set, whose places are looked up once. */
export const arabicDigits = '0123456789';

const digits = '〇一二三四五六七八九';
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The value of a Chinese or Arabic numeral such as 十二, 一百零三, 12, １２; NaN when it is none. */
export function parseNumeral(text: string): number {
  if (/^[0-9]+$/.test(text)) return Number(text);
  const digit = text.length === 1 ? digits.indexOf(text) : -1;
  if (digit >= 0) return digit;
  const normal = toHalfWidthDigits(text).trim();
  if (/^\d+$/.test(normal)) return Number(normal);
  if (!/^[〇零○一二两三四五六七八九十百千]+$/.test(normal)) return Number.NaN;
  if (!/[十百千]/.test(normal)) {
    const value = [...normal].map((c) => digitValue(c)).join('');
    return Number(value);
  }
  let total = 0;
  let current = 0;
  for (const c of normal) {
    const unit = units[c];
    if (unit) {
      total += (current || 1) * unit;
      current = 0;
    } else current = digitValue(c);
  }
  return total + current;
}

/** 0…9999 in Chinese numerals as ordinals are written: 十二, 二十, 一百零三, 一千零一十. */
export function toChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return String(value);
  if (value >= 1000) {
    const below = value % 1000;
    const head = `${digits[Math.floor(value / 1000)]}千`;
    if (below === 0) return head;
    if (below >= 100) return head + toChineseNumeral(below);
    return `${head}零${below >= 10 && below < 20 ? '一' : ''}${toChineseNumeral(below)}`;
  }
  if (value < 10) return digits[value] as string;
  if (value < 20) return `十${value % 10 ? digits[value % 10] : ''}`;
  if (value < 100) return `${digits[Math.floor(value / 10)]}十${value % 10 ? digits[value % 10] : ''}`;
  const rest = value % 100;
  const head = `${digits[Math.floor(value / 100)]}百`;
  if (rest === 0) return head;
  if (rest < 10) return `${head}零${digits[rest]}`;
  return `${head}${digits[Math.floor(rest / 10)]}十${rest % 10 ? digits[rest % 10] : ''}`;
}

export function toHalfWidthDigits(text: string): string {
  if (!/[０-９]/.test(text)) return text;
  return text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

function digitValue(c: string): number {
  if (c === '零' || c === '○') return 0;
  if (c === '两') return 2;
  return digits.indexOf(c);
}
