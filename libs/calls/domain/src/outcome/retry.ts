import {
  addDays,
  dateInZone,
  type Instant,
  instantAt,
  timeInZone,
  workingDayOnOrAfter,
  type Zone,
} from '@relance/kernel';

/** Parts of the day in which people are reached differently: nobody in one, so the other is tried. */
const MORNING = '10:00';
const AFTERNOON = '15:00';
const NOON = '12:30';

/** When to try again after nobody answered: the next working day, in the other half of the day, in the debtor's time. */
export function retryAt(at: Instant, zone: Zone, country: string): Instant {
  const next = workingDayOnOrAfter(addDays(dateInZone(at, zone), 1), country);
  return instantAt(next, timeInZone(at, zone) < NOON ? AFTERNOON : MORNING, zone);
}
