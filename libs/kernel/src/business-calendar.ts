import { addDays, type BusinessDate, dayNumber } from './business-date';

interface HolidayRule {
  /** `MM-DD` of every year. */
  fixed: readonly string[];
  /** Days from Easter Sunday. */
  fromEaster: readonly number[];
  /** Mondays of a month (1 to 12): 1 is the first, -1 the last. */
  mondays?: readonly { month: number; which: 1 | -1 }[];
  /** A fixed holiday on a Saturday or Sunday is taken on the next day that is free. */
  substitutes?: true;
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
  // England and Wales: Banking and Financial Dealings Act 1971, schedule 1
  GB: {
    fixed: ['01-01', '12-25', '12-26'],
    fromEaster: [-2, 1],
    mondays: [
      { month: 5, which: 1 },
      { month: 5, which: -1 },
      { month: 8, which: -1 },
    ],
    substitutes: true,
  },
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
  if (!days) holidaysOfYear.set(key, (days = holidaysOf(HOLIDAYS[country], year)));
  return days;
}

function holidaysOf(rule: HolidayRule | undefined, year: number): ReadonlySet<BusinessDate> {
  const days = new Set<BusinessDate>();
  if (!rule) return days;
  const easter = easterSunday(year);
  for (const offset of rule.fromEaster) days.add(addDays(easter, offset));
  for (const { month, which } of rule.mondays ?? []) days.add(mondayOf(year, month, which));
  const fixed = rule.fixed.map((day) => `${year}-${day}`);
  for (const date of fixed) days.add(date);
  if (!rule.substitutes) return days;
  for (const date of fixed.filter(isWeekend)) {
    let free = date;
    while (isWeekend(free) || days.has(free)) free = addDays(free, 1);
    days.add(free);
  }
  return days;
}

function mondayOf(year: number, month: number, which: 1 | -1): BusinessDate {
  const start = `${year}-${String(month).padStart(2, '0')}-01`;
  const first = addDays(start, (8 - weekdayOf(start)) % 7);
  if (which === 1) return first;
  const fifth = addDays(first, 28);
  return fifth.slice(0, 7) === start.slice(0, 7) ? fifth : addDays(first, 21);
}

function isWeekend(date: BusinessDate): boolean {
  const weekday = weekdayOf(date);
  return weekday === 0 || weekday === 6;
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
  return !isWeekend(date) && !isPublicHoliday(date, country);
}

/** The date itself when it is a working day, else the first one after it. */
export function workingDayOnOrAfter(date: BusinessDate, country: string): BusinessDate {
  let day = date;
  while (!isWorkingDay(day, country)) day = addDays(day, 1);
  return day;
}
