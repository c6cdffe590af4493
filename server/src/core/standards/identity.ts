import { type CalendarDate, isValidDate } from '../model/calendar.js';

/** Weights of GB 11643: the remainder of the weighted sum names the last character. */
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const idChecks = '10X98765432';
/** Codes of provinces at the beginning of a citizen's number. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123])/;

export interface CitizenNumber {
  readonly birth: CalendarDate;
  readonly gender: '男' | '女';
}

/** What a citizen's number of 18 characters says, or what is wrong with it (GB 11643—1999). */
export function readCitizenNumber(number: string): CitizenNumber | '校验位' | '出生日期' | '地区码' {
  const birth = {
    year: Number(number.slice(6, 10)),
    month: Number(number.slice(10, 12)),
    day: Number(number.slice(12, 14)),
  };
  if (!provinces.test(number)) return '地区码';
  if (birth.year < 1880 || birth.year > 2100 || !isValidDate(birth)) return '出生日期';
  const sum = idWeights.reduce((so, weight, i) => so + weight * Number(number[i]), 0);
  if (idChecks[sum % 11] !== (number[17] as string).toUpperCase()) return '校验位';
  return { birth, gender: Number(number[16]) % 2 === 1 ? '男' : '女' };
}

/** Characters of a unified social credit code with their values: I, O, S, V and Z are left out (GB 32100—2015). */
const creditCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The character that must close the 17 before it; undefined when one of them cannot stand there. */
export function creditCheck(code: string): string | undefined {
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const value = creditCharacters.indexOf(code[i] as string);
    if (value < 0) return undefined;
    sum += value * (creditWeights[i] as number);
  }
  return creditCharacters[(31 - (sum % 31)) % 31];
}

/** Passes of the digits of a bank card (ISO/IEC 7812). */
export function isCardNumber(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let value = Number(digits[digits.length - 1 - i]);
    if (i % 2 === 1) value = value > 4 ? value * 2 - 9 : value * 2;
    sum += value;
  }
  return sum % 10 === 0;
}

/** 530***********0013: as much as a reader needs to find it. */
export function masked(number: string): string {
  return `${number.slice(0, 3)}${'*'.repeat(Math.max(3, number.length - 5))}${number.slice(-2)}`;
}
