import { Temporal } from 'temporal-polyfill';

const DAY_MS = 86_400_000;
const REMEMBERED = 20_000;

/** By zone, and by the number of the day in UTC since 1970-01-01. */
const offsets = new Map<string, Map<number, number | null>>();

/**
 * By how many milliseconds the zone's clocks are ahead of UTC on that whole day of UTC; null when they are changed within it. Zones
 * are slow to reckon with, and a run asks for the same few days a million times. Error: RangeError when there is no such zone.
 */
export function offsetOn(utcDay: number, zone: string): number | null {
  const known = offsets.get(zone);
  let offset = known?.get(utcDay);
  if (offset === undefined) {
    offset = reckon(utcDay * DAY_MS, zone);
    if (known && known.size < REMEMBERED) known.set(utcDay, offset);
    else offsets.set(zone, new Map([[utcDay, offset]]));
  }
  return offset;
}

function reckon(start: number, zone: string): number | null {
  const from = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
  const change = from.subtract({ nanoseconds: 1 }).getTimeZoneTransition('next');
  if (change && change.epochMilliseconds < start + DAY_MS && change.epochMilliseconds >= start) return null;
  const offset = from.offsetNanoseconds / 1e6;
  return Number.isInteger(offset) ? offset : null;
}
