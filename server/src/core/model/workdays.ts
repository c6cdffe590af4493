import { type HolidayTable, holidays } from '../standards/holidays.js';
import { addDays, type CalendarDate, dayNumber, isoDate, weekday } from './calendar.js';

/**
 * Whether one works on a day, by the week and the State Council's schedule. `own` are the days a configuration adds;
 * they go first. Undefined for a year whose schedule nobody has given.
 */
export function isWorkday(date: CalendarDate, own: HolidayTable = {}): boolean | undefined {
  const day = isoDate(date);
  const tables = [own[date.year], holidays[date.year]].filter((year) => year !== undefined);
  if (tables.length === 0) return undefined;
  for (const { off, work } of tables) {
    if (off?.some((range) => includes(range, day))) return false;
    if (work?.some((range) => includes(range, day))) return true;
  }
  return !'六日'.includes(weekday(date));
}

/** ISO dates of four-digit years sort as text. */
function includes(range: string, day: string): boolean {
  const [from = '', to = from] = range.split('/');
  return from <= day && day <= to;
}

/** How far days are counted one by one; periods in documents are shorter. */
const limit = 400;

/** The `count`th workday after `date`; undefined when the way there leads through a year that is not known. */
export function addWorkdays(date: CalendarDate, count: number, own?: HolidayTable): CalendarDate | undefined {
  let left = count;
  for (let i = 1; i <= limit; i++) {
    const day = addDays(date, i);
    const works = isWorkday(day, own);
    if (works === undefined) return undefined;
    if (works && --left === 0) return day;
  }
  return undefined;
}

/**
 * How many workdays lie after `from`, up to and with `to`. Days of unknown years may or may not be workdays; the two
 * numbers are equal where all are known.
 */
export function workdaysBetween(
  from: CalendarDate,
  to: CalendarDate,
  own?: HolidayTable,
): { readonly least: number; readonly most: number } {
  const days = dayNumber(to) - dayNumber(from);
  let least = 0;
  let most = Math.max(0, days - limit);
  for (let i = 1; i <= Math.min(days, limit); i++) {
    const works = isWorkday(addDays(from, i), own);
    if (works) least++;
    if (works !== false) most++;
  }
  return { least, most };
}

/** The longest rest there has been is ten days (2020). */
const longestRest = 11;

export interface PeriodEnd {
  /** The last day of the period, or the last possible one where the schedule of its year is not known. */
  readonly date: CalendarDate;
  readonly certain: boolean;
}

/**
 * The last day of a period of so many days 自 `start` 起: the day itself is not counted, and when the last day is one of
 * rest the next workday is the last (《民事诉讼法》第八十五条, which 《行政复议法》第八十八条 refers to).
 */
export function periodEnd(start: CalendarDate, days: number, own?: HolidayTable): PeriodEnd {
  const last = addDays(start, days);
  for (let i = 0; i <= longestRest; i++) {
    const day = addDays(last, i);
    const works = isWorkday(day, own);
    if (works === undefined) return { date: addDays(last, longestRest), certain: false };
    if (works) return { date: day, certain: true };
  }
  return { date: addDays(last, longestRest), certain: true };
}
