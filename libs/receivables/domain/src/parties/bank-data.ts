import { addDays, type BusinessDate, isWorkingDay } from '@relance/kernel';

/** Counted no further: older is old enough for any limit. */
const MOST_DAYS = 400;

/** Working days of a country that have begun since that day: bank data as of a Friday are one working day old on Monday. */
export function workingDaysSince(day: BusinessDate, today: BusinessDate, country: string): number {
  let age = 0;
  let at = day;
  for (let n = 0; n < MOST_DAYS && at < today; n++) {
    at = addDays(at, 1);
    if (isWorkingDay(at, country)) age++;
  }
  return age;
}

/**
 * Are a creditor's bank data too old to say what is still open? `maxAge` in working days; null: never. A creditor that states a limit and
 * has no bank data at all is stale.
 */
export function isBankDataStale(
  bankDataAsOf: BusinessDate | null,
  maxAge: number | null,
  today: BusinessDate,
  country: string,
): boolean {
  if (maxAge === null) return false;
  return bankDataAsOf === null || workingDaysSince(bankDataAsOf, today, country) > maxAge;
}
