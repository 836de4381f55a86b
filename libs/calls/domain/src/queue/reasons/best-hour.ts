import { addDays, dateInZone, type Instant, instantAt, timeInZone, type Zone } from '@relance/kernel';
import type { HourTally, RankFacts } from '../rank-facts';
import type { RankReason } from '../rank-reason';
import type { RankWeights } from '../rank-weights';
import { NEVER } from './never';
import { pointsFor } from './share';

/** Hours of the debtor's day that are told apart: two at a time, as long as calls are made. */
const BANDS = [8, 10, 12, 14, 16, 18].map((from) => ({ from, to: from + 2 }));
/** With fewer calls nothing is known. */
const ENOUGH_CALLS = 3;

/** Two hours of the debtor's day, with what calls then brought. */
interface HourBand {
  /** Wall times, HH:MM. */
  from: string;
  to: string;
  calls: number;
  reached: number;
}

/**
 * The two hours of the day in which calls reached this debtor most often: at least half of them, or more than at other hours.
 * A call more than there were counts on each side, so that one lucky call is not a rule. Null: nothing can be said.
 */
function bestBand(hours: readonly HourTally[]): HourBand | null {
  const all = tally(hours);
  if (all.calls < ENOUGH_CALLS) return null;
  let best: HourBand | null = null;
  for (const { from, to } of BANDS) {
    const within = tally(hours.filter(({ hour }) => hour >= from && hour < to));
    if (within.reached > 0 && (!best || rate(within) > rate(best)))
      best = { from: wall(from), to: wall(to), ...within };
  }
  return best && (rate(best) >= 0.5 || rate(best) > rate(all)) ? best : null;
}

/** It is now the hour at which this debtor is best reached. `until`: the end of that hour, or its next beginning. */
export function bestHourReason(
  { hours, zone }: RankFacts,
  weights: RankWeights,
  at: Instant,
): { reason: RankReason | null; until: Instant } {
  const band = bestBand(hours);
  if (!band) return { reason: null, until: NEVER };
  const { from, to, calls, reached } = band;
  const now = timeInZone(at, zone);
  if (now < from || now >= to) return { reason: null, until: nextTime(at, from, zone) };
  const points = pointsFor(weights.bestHour, reached / calls);
  const params = { from, to, calls, reached };
  return { reason: points > 0 ? { code: 'bestHour', params, points } : null, until: nextTime(at, to, zone) };
}

function tally(hours: readonly HourTally[]): Pick<HourTally, 'calls' | 'reached'> {
  return hours.reduce((sum, { calls, reached }) => ({ calls: sum.calls + calls, reached: sum.reached + reached }), {
    calls: 0,
    reached: 0,
  });
}

function rate({ calls, reached }: Pick<HourTally, 'calls' | 'reached'>): number {
  return (reached + 1) / (calls + 2);
}

function wall(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** The next instant at which the clock there says so. */
function nextTime(at: Instant, time: string, zone: Zone): Instant {
  const today = dateInZone(at, zone);
  const then = instantAt(today, time, zone);
  return then > at ? then : instantAt(addDays(today, 1), time, zone);
}
