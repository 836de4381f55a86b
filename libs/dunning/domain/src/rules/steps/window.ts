import { addDays, type BusinessDate, type Instant, instantAt, isWorkingDay, weekdayOf } from '@relance/kernel';
import type { CaseContext } from '../../case-state';
import type { StrategyStep } from '../../strategy/strategy';
import { startOfDay } from '../start-of-day';

export interface PlannedInstant {
  on: BusinessDate;
  at: Instant;
}

/** Days within which a window opens on a working day, if it ever does. */
const FOUR_WEEKS = 28;

/**
 * When a step whose day is `day` may be taken: at the start of that day, or where its strategy names days and hours, when they
 * next begin (in the creditor's zone) and are not over at `now`. A window that never opens on a working day opens all the same.
 */
export function plannedInstant(
  step: StrategyStep,
  day: BusinessDate,
  context: CaseContext,
  now?: Instant,
): PlannedInstant {
  const { zone, country, today } = context;
  if (!step.window) return { on: day, at: startOfDay(day, zone) };
  const from = day > today ? day : today;
  return (
    opening(step.window, from, zone, now, (on) => !step.shiftToWorkingDay || isWorkingDay(on, country)) ??
    opening(step.window, from, zone, now, () => true)!
  );
}

function opening(
  { days, from, to }: NonNullable<StrategyStep['window']>,
  first: BusinessDate,
  zone: string,
  now: Instant | undefined,
  suits: (on: BusinessDate) => boolean,
): PlannedInstant | undefined {
  for (let n = 0; n < FOUR_WEEKS; n++) {
    const on = addDays(first, n);
    if (!days.includes(weekdayOf(on) || 7) || !suits(on)) continue;
    if (now === undefined || now < instantAt(on, to, zone)) return { on, at: instantAt(on, from, zone) };
  }
  return undefined;
}
