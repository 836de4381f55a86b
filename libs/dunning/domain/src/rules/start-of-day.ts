import { type BusinessDate, type Instant, instantAt, type Zone } from '@relance/kernel';

/** The instant at which a date begins in a zone. */
export function startOfDay(date: BusinessDate, zone: Zone): Instant {
  return instantAt(date, '00:00', zone);
}
