import { dateInZone } from '@relance/platform/console';
import { instantOf, workingDay } from '../outcome/callback-presets';

/** `date`: the one that is picked by hand. */
export type SnoozeKey =
  'hour' | 'afternoon' | 'nextAfternoon' | 'tomorrow' | 'nextDay' | 'twoDays' | 'nextWeek' | 'date';
export interface SnoozePreset {
  readonly key: SnoozeKey;
  /** ISO instant; empty for `date`. */
  readonly until: string;
}

const HOUR = 3_600_000;
const QUARTER = 900_000;
const MORNING = '09:00';
const AFTERNOON = '14:00';
/** From here on an afternoon is no longer "this afternoon" to come. */
const LUNCH_MS = HOUR / 2;

/**
 * Where a snooze may lead, always at the same digit: in an hour, this afternoon (the next one when it has begun), the next
 * working morning, the second one, next Monday, another moment. In the zone of the person's own day.
 */
export function snoozePresets(now: Date, zone: string): SnoozePreset[] {
  const today = dateInZone(now, zone);
  const inOneHour = new Date(Math.ceil(now.getTime() / QUARTER) * QUARTER + HOUR).toISOString();
  const next = workingDay(today, 1);
  const afternoon = instantOf(today, AFTERNOON, zone);
  const isWorkday = workingDay(dayBefore(today), 1) === today;
  const today2pm = isWorkday && Date.parse(afternoon) - now.getTime() >= LUNCH_MS;
  return [
    { key: 'hour', until: inOneHour },
    today2pm
      ? { key: 'afternoon', until: afternoon }
      : { key: 'nextAfternoon', until: instantOf(next, AFTERNOON, zone) },
    { key: next === dayAfter(today) ? 'tomorrow' : 'nextDay', until: instantOf(next, MORNING, zone) },
    { key: 'twoDays', until: instantOf(workingDay(today, 2), MORNING, zone) },
    { key: 'nextWeek', until: instantOf(nextMonday(today), MORNING, zone) },
    { key: 'date', until: '' },
  ];
}

const shifted = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10);
const dayBefore = (date: string): string => shifted(date, -1);
const dayAfter = (date: string): string => shifted(date, 1);
const nextMonday = (date: string): string => shifted(date, (8 - new Date(`${date}T00:00:00Z`).getUTCDay()) % 7 || 7);
