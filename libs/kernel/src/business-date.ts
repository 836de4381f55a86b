import { Temporal } from 'temporal-polyfill';

/** A business date: plain ISO `YYYY-MM-DD`, no time, no zone. Compared as text. */
export type BusinessDate = string;
/** An instant: ISO 8601 in UTC (`2026-11-21T09:30:00.000Z`). */
export type Instant = string;
/** IANA zone, for example `Europe/Paris`. */
export type Zone = string;

const DAY_MS = 86_400_000;

// Deciding a hundred thousand cases asks for the same few thousand days a million times.
const numbers = new Map<BusinessDate, number>();
const dates = new Map<number, BusinessDate>();
const REMEMBERED = 50_000;

/** Days since 1970-01-01; exact, needs no zone. Error: RangeError when it is not a date. */
export function dayNumber(date: BusinessDate): number {
  let day = numbers.get(date);
  if (day === undefined) {
    if (!isBusinessDate(date)) throw new RangeError(`not a date: ${date}`);
    day = Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10)) / DAY_MS;
    if (numbers.size >= REMEMBERED) numbers.clear();
    numbers.set(date, day);
  }
  return day;
}

export function dateOfDayNumber(day: number): BusinessDate {
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * DAY_MS).toISOString().slice(0, 10);
    if (dates.size >= REMEMBERED) dates.clear();
    dates.set(day, date);
  }
  return date;
}

/** True only for a date that exists: 2027-02-30 is none. */
export function isBusinessDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const time = Date.UTC(+match[1]!, +match[2]! - 1, +match[3]!);
  return new Date(time).toISOString().slice(0, 10) === text;
}

export function addDays(date: BusinessDate, days: number): BusinessDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Whole days from `from` to `to`: positive when `to` is later. */
export function daysBetween(from: BusinessDate, to: BusinessDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The calendar date of an instant in a zone. */
export function dateInZone(instant: Instant, zone: Zone): BusinessDate {
  return remembered(localDates, instant + zone, () => zoned(instant, zone).toPlainDate().toString());
}

/** Local wall time `HH:MM` of an instant in a zone. */
export function timeInZone(instant: Instant, zone: Zone): string {
  return remembered(localTimes, instant + zone, () =>
    zoned(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' }),
  );
}

/** The instant of a local date and time `HH:MM` in a zone; in a gap of summer time the later reading, in an overlap the earlier. */
export function instantAt(date: BusinessDate, time: string, zone: Zone): Instant {
  return remembered(instants, date + time + zone, () =>
    new Date(
      Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds,
    ).toISOString(),
  );
}

/** Every instant at which a clock in that zone shows that local time on that date: two in an overlap of clocks, the later reading in a gap. */
export function instantsAt(date: BusinessDate, time: string, zone: Zone): Instant[] {
  const first = instantAt(date, time, zone);
  if (clockChangesOn(date, zone).length === 0) return [first];
  const later = Temporal.PlainDate.from(date)
    .toPlainDateTime(time)
    .toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
  return [...new Set([first, new Date(later).toISOString()])];
}

/** The instants at which the zone's clocks are changed on that local date: usually none. */
export function clockChangesOn(date: BusinessDate, zone: Zone): Instant[] {
  const known = remembered(changes, date + zone, () => {
    const start = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone });
    if (start.hoursInDay === 24) return '';
    const change = start.subtract({ nanoseconds: 1 }).getTimeZoneTransition('next');
    return change ? new Date(change.epochMilliseconds).toISOString() : '';
  });
  return known === '' ? [] : [known];
}

/** True for a zone that clocks are known for. */
export function isZone(text: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}

/** The instant as that zone's clocks show it, with their offset: `2026-11-21T09:30:00+01:00`. */
export function instantInZone(instant: Instant, zone: Zone): string {
  return zoned(instant, zone).toString({ timeZoneName: 'never' });
}

function zoned(instant: Instant, zone: Zone): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
}

// Zones are slow to reckon with, and a run or a rehearsal asks for the same few instants again and again.
const localDates = new Map<string, BusinessDate>();
const localTimes = new Map<string, string>();
const instants = new Map<string, Instant>();
const changes = new Map<string, string>();
const INSTANTS_REMEMBERED = 5_000;

function remembered(known: Map<string, string>, key: string, reckon: () => string): string {
  let answer = known.get(key);
  if (answer === undefined) {
    answer = reckon();
    if (known.size >= INSTANTS_REMEMBERED) known.clear();
    known.set(key, answer);
  }
  return answer;
}
