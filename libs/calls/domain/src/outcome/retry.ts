import {
  addDays,
  dateInZone,
  type Instant,
  instantAt,
  timeInZone,
  workingDayOnOrAfter,
  type Zone,
} from '@relance/kernel';
import { OUTCOME_DEFAULTS, type OutcomeSettings } from './outcome-effects';

/** Parts of the day in which people are reached differently: nobody in one, so the other is tried. */
const NOON = '12:30';

/** When to try again after nobody answered: so many working days later, in the other half of the day, in the debtor's time. */
export function retryAt(
  at: Instant,
  zone: Zone,
  country: string,
  { retryWorkingDays, retryMorning, retryAfternoon }: OutcomeSettings = OUTCOME_DEFAULTS,
): Instant {
  let day = dateInZone(at, zone);
  for (let n = 0; n < retryWorkingDays; n++) day = workingDayOnOrAfter(addDays(day, 1), country);
  return instantAt(day, timeInZone(at, zone) < NOON ? retryAfternoon : retryMorning, zone);
}
