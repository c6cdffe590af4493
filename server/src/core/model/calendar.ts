import { parseNumeral } from './numerals.js';

/** A calendar day of the Gregorian calendar; months and days count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isValidDate({ year, month, day }: CalendarDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1970-01-01; valid for any proleptic Gregorian date. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** The day so many days later, or earlier when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = new Date((dayNumber(date) + days) * 86_400_000);
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** 日 一 二 三 四 五 六 of a valid date. */
export function weekday(date: CalendarDate): string {
  const index = (((dayNumber(date) + 4) % 7) + 7) % 7;
  return '日一二三四五六'[index] as string;
}

export function isoDate({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The form GB/T 9704—2012 7.3.5.4 asks for: 2024年5月1日. */
export function formatDate({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day}日`;
}

const loose =
  /^\s*([\d０-９]{2,4}|[〇零○OＯo一二三四五六七八九]{2,4})\s*[年.．\-—/／]\s*([\d０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*[月.．\-—/／]\s*([\d０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*日?\s*$/;

/** Reads a date however it is written: 2024年5月1日, 二〇二四年五月一日, 2024.5.1, ２０２４年… */
export function parseDate(text: string): CalendarDate | undefined {
  const match = loose.exec(text);
  if (!match) return undefined;
  const year = parseNumeral((match[1] as string).replace(/[OＯo]/g, '〇'));
  const month = parseNumeral(match[2] as string);
  const day = parseNumeral(match[3] as string);
  if (Number.isNaN(year + month + day)) return undefined;
  return { year, month, day };
}
