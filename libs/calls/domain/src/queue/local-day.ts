import { type BusinessDate, dateInZone, type Instant, instantAt, type Zone } from '@relance/kernel';

const MOST = 10_000;
const days = new Map<string, BusinessDate>();
const starts = new Map<string, Instant>();

/** The date there at that instant. Remembered: a round asks for the same few a hundred thousand times. */
export function dayOf(at: Instant, zone: Zone): BusinessDate {
  return remembered(days, at + zone, () => dateInZone(at, zone));
}

/** The instant at which a date begins there. Remembered as well. */
export function startOf(date: BusinessDate, zone: Zone): Instant {
  return remembered(starts, date + zone, () => instantAt(date, '00:00', zone));
}

function remembered(known: Map<string, string>, key: string, make: () => string): string {
  let value = known.get(key);
  if (value === undefined) {
    if (known.size > MOST) known.clear();
    value = make();
    known.set(key, value);
  }
  return value;
}
