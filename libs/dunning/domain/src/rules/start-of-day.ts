import { type BusinessDate, type Instant, instantAt, type Zone } from '@relance/kernel';

const known = new Map<string, Instant>();

/** The instant at which a date begins in a zone. */
export function startOfDay(date: BusinessDate, zone: Zone): Instant {
  return localInstant(date, '00:00', zone);
}

/** The instant of a wall time `HH:MM`. Remembered: a run asks for the same few days a hundred thousand times. */
export function localInstant(date: BusinessDate, time: string, zone: Zone): Instant {
  const key = date + time + zone;
  let instant = known.get(key);
  if (instant === undefined) {
    if (known.size > 10_000) known.clear();
    instant = instantAt(date, time, zone);
    known.set(key, instant);
  }
  return instant;
}
