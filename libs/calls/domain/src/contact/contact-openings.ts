import { addDays, clockChangesOn, dateInZone, type Instant, instantsAt, weekdayOf, type Zone } from '@relance/kernel';
import { DAY_MS } from './contact-counts';
import type { ContactWindow } from './contact-policy';

/** Days looked through at a time: most answers are in the first few. */
const FIRST_STRETCH = 4;
const STRETCH = 32;

/**
 * The instants after `at`, in order, at which a rule can begin to allow a contact: a local day begins (waits, calendar limits, holidays
 * and breathing spaces end with days), a window opens, a clock is changed, or one of `also` is reached. Made only as far as
 * somebody looks, at most `days` ahead.
 */
export function* openingsAfter(
  windows: readonly ContactWindow[],
  at: Instant,
  zones: readonly Zone[],
  also: readonly Instant[],
  days: number,
): Generator<Instant> {
  let from = at;
  for (let ahead = 0; ahead < days;) {
    const stretch = ahead === 0 ? FIRST_STRETCH : STRETCH;
    const to = new Date(Date.parse(from) + stretch * DAY_MS).toISOString();
    const found = new Set(also.filter((instant) => instant > from && instant <= to));
    for (const zone of zones) {
      const last = dateInZone(to, zone);
      for (let date = dateInZone(from, zone); date <= last; date = addDays(date, 1)) {
        for (const instant of openingsOn(windows, date, zone)) if (instant > from && instant <= to) found.add(instant);
      }
    }
    yield* [...found].sort();
    from = to;
    ahead += stretch;
  }
}

function openingsOn(windows: readonly ContactWindow[], date: string, zone: Zone): Instant[] {
  const weekday = weekdayOf(date);
  const times = windows.filter(({ weekdays }) => weekdays.includes(weekday)).map(({ from }) => from);
  return [...new Set(['00:00', ...times])]
    .flatMap((time) => instantsAt(date, time, zone))
    .concat(clockChangesOn(date, zone));
}
