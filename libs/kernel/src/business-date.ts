import { Temporal } from 'temporal-polyfill';
import { offsetOn } from './zone-offset';

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
  const local = localTime(instant, zone);
  return local === undefined
    ? zoned(instant, zone).toPlainDate().toString()
    : dateOfDayNumber(Math.floor(local / DAY_MS));
}

/** Local wall time `HH:MM` of an instant in a zone. */
export function timeInZone(instant: Instant, zone: Zone): string {
  const local = localTime(instant, zone);
  return local === undefined
    ? zoned(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' })
    : new Date(local).toISOString().slice(11, 16);
}

/** The instant of a local date and time `HH:MM` in a zone; in a gap of summer time the later reading, in an overlap the earlier. */
export function instantAt(date: BusinessDate, time: string, zone: Zone): Instant {
  const day = dayNumber(date);
  const offset = WALL_TIME.test(time) ? offsetOn(day, zone) : null;
  // a zone is less than a day away from UTC: the instant is on this day of UTC or on one beside it
  if (offset === null || offset !== offsetOn(day - 1, zone) || offset !== offsetOn(day + 1, zone)) {
    return remembered(instants, date + time + zone, () =>
      new Date(
        Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds,
      ).toISOString(),
    );
  }
  const minutes = +time.slice(0, 2) * 60 + +time.slice(3);
  return new Date(day * DAY_MS + minutes * 60_000 - offset).toISOString();
}

const WALL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const UTC_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** Milliseconds since 1970-01-01T00:00 on the clocks of the zone; undefined where only the calendar can tell. */
function localTime(instant: Instant, zone: Zone): number | undefined {
  const time = UTC_INSTANT.test(instant) ? Date.parse(instant) : NaN;
  if (Number.isNaN(time)) return undefined;
  const offset = offsetOn(Math.floor(time / DAY_MS), zone);
  return offset === null ? undefined : time + offset;
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

// On the days about a change of the clocks a run asks for the same few instants again and again.
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
