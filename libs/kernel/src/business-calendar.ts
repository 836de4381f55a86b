import { addDays, type BusinessDate, dayNumber } from './business-date';

interface HolidayRule {
  /** `MM-DD` of every year. */
  fixed: readonly string[];
  /** Days from Easter Sunday. */
  fromEaster: readonly number[];
}

/**
 * National public holidays by country (ISO 3166-1). France: C. trav. L3133-1. Regional days are not in it; a country that is
 * not listed has its Saturdays and Sundays only.
 */
const HOLIDAYS: Readonly<Record<string, HolidayRule>> = {
  FR: {
    fixed: ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'],
    fromEaster: [1, 39, 50],
  },
  BE: { fixed: ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'], fromEaster: [1, 39, 50] },
  LU: { fixed: ['01-01', '05-01', '05-09', '06-23', '08-15', '11-01', '12-25', '12-26'], fromEaster: [1, 39, 50] },
  DE: { fixed: ['01-01', '05-01', '10-03', '12-25', '12-26'], fromEaster: [-2, 1, 39, 50] },
};

/** Easter Sunday of the Gregorian calendar (anonymous computus, valid from 1583). */
export function easterSunday(year: number): BusinessDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  const month = Math.floor(f / 31);
  const day = (f % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const holidaysOfYear = new Map<string, ReadonlySet<BusinessDate>>();

function holidays(country: string, year: number): ReadonlySet<BusinessDate> {
  const key = country + year;
  let days = holidaysOfYear.get(key);
  if (!days) {
    const rule = HOLIDAYS[country];
    const easter = easterSunday(year);
    days = new Set([
      ...(rule?.fixed ?? []).map((day) => `${year}-${day}`),
      ...(rule?.fromEaster ?? []).map((offset) => addDays(easter, offset)),
    ]);
    holidaysOfYear.set(key, days);
  }
  return days;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: BusinessDate): number {
  return (dayNumber(date) + 4) % 7; // 1970-01-01 was a Thursday
}

/** A national public holiday of the country (an unlisted country has none). */
export function isPublicHoliday(date: BusinessDate, country: string): boolean {
  return holidays(country, +date.slice(0, 4)).has(date);
}

/** Neither Saturday nor Sunday nor a national public holiday of the country. */
export function isWorkingDay(date: BusinessDate, country: string): boolean {
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6 && !isPublicHoliday(date, country);
}

/** The date itself when it is a working day, else the first one after it. */
export function workingDayOnOrAfter(date: BusinessDate, country: string): BusinessDate {
  let day = date;
  while (!isWorkingDay(day, country)) day = addDays(day, 1);
  return day;
}
