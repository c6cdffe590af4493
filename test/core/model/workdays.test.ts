import { describe, expect, it } from 'vitest';
import {
  addDays,
  type CalendarDate,
  dayNumber,
  isoDate,
  isValidDate,
  parseDate,
  weekday,
} from '../../../server/src/core/model/calendar.js';
import {
  addWorkdays,
  isWorkday,
  periodEnd,
  workdaysBetween,
} from '../../../server/src/core/model/workdays.js';
import { holidays } from '../../../server/src/core/standards/holidays.js';

const day = (text: string) => parseDate(text) as CalendarDate;
const workday = (text: string) => isWorkday(day(text));
const nth = (text: string, count: number) => {
  const end = addWorkdays(day(text), count);
  return end && isoDate(end);
};
const end = (text: string, days: number) => isoDate(periodEnd(day(text), days).date);

describe('节假日数据', () => {
  const ranges = Object.entries(holidays).flatMap(([year, { off = [], work = [] }]) =>
    [...off, ...work].map((range) => ({ year, days: range.split('/').map(day) })),
  );

  it('都是所属年份里真实的日子，先后不颠倒', () => {
    for (const { year, days } of ranges) {
      for (const date of days) expect(isValidDate(date) && String(date.year)).toBe(year);
      expect(days.map(dayNumber)).toEqual(days.map(dayNumber).sort((a, b) => a - b));
    }
  });

  it('调休上班的都是周六、周日，且不在放假的日子里', () => {
    for (const { work = [] } of Object.values(holidays)) {
      for (const text of work) {
        expect('六日').toContain(weekday(day(text)));
        expect(workday(text)).toBe(true);
      }
    }
  });

  it('每年都有元旦、劳动节、国庆节的法定假日', () => {
    for (const year of Object.keys(holidays)) {
      for (const fixed of ['01-01', '05-01', '10-01', '10-02', '10-03']) {
        expect(workday(`${year}-${fixed}`)).toBe(false);
      }
    }
  });

  // 法定假日 11 days (13 from 2025): what is taken off the week is made up, so workdays must come out at 365 − 104 − holidays or so.
  it('每年的工作日都在二百四十七天到二百五十二天之间', () => {
    for (const year of Object.keys(holidays)) {
      const { least, most } = workdaysBetween(day(`${Number(year) - 1}-12-31`), day(`${year}-12-31`));
      expect(least).toBe(most);
      expect(least).toBeGreaterThanOrEqual(247);
      expect(least).toBeLessThanOrEqual(252);
    }
  });
});

describe('isWorkday', () => {
  it('认得周末、放假、调休上班和平常的日子', () => {
    expect(workday('2026-03-04')).toBe(true);
    expect(workday('2026-03-07')).toBe(false);
    expect(workday('2026-02-16')).toBe(false);
    expect(workday('2026-02-28')).toBe(true);
    expect(workday('2018-12-29')).toBe(true);
    expect(workday('2018-12-31')).toBe(false);
    expect(workday('2020-01-31')).toBe(false);
    expect(workday('2020-02-01')).toBe(false);
  });

  it('没有安排的年份不猜', () => {
    expect(workday('2031-03-05')).toBeUndefined();
    expect(workday('1999-03-05')).toBeUndefined();
  });

  it('配置可以补充年份，也可以改动已有的日子', () => {
    const own = { 2031: { off: ['2031-01-01'], work: ['2031-01-04'] }, 2026: { off: ['2026-04-20'] } };
    expect(isWorkday(day('2031-01-01'), own)).toBe(false);
    expect(isWorkday(day('2031-01-04'), own)).toBe(true);
    expect(isWorkday(day('2031-01-05'), own)).toBe(false);
    expect(isWorkday(day('2031-01-06'), own)).toBe(true);
    expect(isWorkday(day('2026-04-20'), own)).toBe(false);
    expect(isWorkday(day('2026-10-01'), own)).toBe(false);
  });
});

describe('addWorkdays、workdaysBetween', () => {
  it('当日不计，跳过周末和假日', () => {
    expect(nth('2026-03-04', 5)).toBe('2026-03-11');
    expect(nth('2026-09-30', 5)).toBe('2026-10-13');
    expect(nth('2026-02-13', 1)).toBe('2026-02-14');
    expect(nth('2025-12-31', 1)).toBe('2026-01-04');
  });

  it('数回来是同样多', () => {
    for (const start of ['2026-01-30', '2026-04-03', '2026-09-18', '2024-12-30']) {
      for (const count of [1, 3, 5, 7, 10]) {
        const last = addWorkdays(day(start), count) as CalendarDate;
        expect(workdaysBetween(day(start), last)).toEqual({ least: count, most: count });
        expect(workdaysBetween(day(start), addDays(last, -1)).most).toBe(count - 1);
      }
    }
  });

  it('跨到没有安排的年份时给出上下限，不给确定的日子', () => {
    expect(addWorkdays(day('2030-12-28'), 5)).toBeUndefined();
    expect(workdaysBetween(day('2026-12-28'), day('2027-01-10'))).toEqual({ least: 3, most: 13 });
    expect(workdaysBetween(day('2026-03-04'), day('2026-03-04'))).toEqual({ least: 0, most: 0 });
    expect(workdaysBetween(day('2026-03-04'), day('2026-03-01'))).toEqual({ least: 0, most: 0 });
  });
});

describe('periodEnd', () => {
  it('开始之日不计，末日是工作日的就是那一天', () => {
    expect(end('2026-02-02', 60)).toBe('2026-04-03');
    expect(end('2025-11-03', 30)).toBe('2025-12-03');
  });

  it('末日逢周末、长假的顺延到其后第一个工作日', () => {
    // 2026-05-03 lies in the holiday that ends on the 5th.
    expect(end('2026-03-04', 60)).toBe('2026-05-06');
    // A Saturday.
    expect(end('2026-01-13', 60)).toBe('2026-03-16');
    // A Sunday on which one works.
    expect(end('2026-07-22', 60)).toBe('2026-09-20');
  });

  it('末日在没有安排的年份时给出最晚的可能，并说明不确定', () => {
    const { date, certain } = periodEnd(day('2026-12-01'), 60);
    expect(certain).toBe(false);
    expect(isoDate(date)).toBe('2027-02-10');
    expect(periodEnd(day('2026-12-01'), 60, { 2027: { off: ['2027-02-05/2027-02-12'] } })).toEqual({
      date: day('2027-02-01'),
      certain: true,
    });
  });
});
