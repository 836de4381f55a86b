import { type BusinessDate, dateOfDayNumber, dayNumber, type Instant, instantAt, type Zone } from '@relance/kernel';
import { startOfDay } from '../rules/start-of-day';

/** The instants of one day in one zone at which the simulation does something. */
export interface DayClock {
  start: Instant;
  morning: Instant;
  noon: Instant;
  afternoon: Instant;
  /** The last millisecond. */
  end: Instant;
}

const HOUR_MS = 3_600_000;
const MOST = 20_000;
const known = new Map<string, DayClock>();

/** Morning calls at ten, money at noon, afternoon calls at three, by the clock on the wall: clocks change in the night. */
export function dayClock(day: BusinessDate, zone: Zone): DayClock {
  const key = day + zone;
  let clock = known.get(key);
  if (clock === undefined) {
    if (known.size > MOST) known.clear();
    const noon = instantAt(day, '12:00', zone);
    const fromNoon = (hours: number): Instant => new Date(Date.parse(noon) + hours * HOUR_MS).toISOString();
    const next = startOfDay(dateOfDayNumber(dayNumber(day) + 1), zone);
    const end = new Date(Date.parse(next) - 1).toISOString();
    clock = { start: startOfDay(day, zone), morning: fromNoon(-2), noon, afternoon: fromNoon(3), end };
    known.set(key, clock);
  }
  return clock;
}

/** The day number of an instant in a zone: the day of UTC or one of its neighbours. */
export function dayOf(at: Instant, zone: Zone): number {
  const utc = dayNumber(at.slice(0, 10));
  if (at < startOfDay(dateOfDayNumber(utc), zone)) return utc - 1;
  return at >= startOfDay(dateOfDayNumber(utc + 1), zone) ? utc + 1 : utc;
}
