import { type BusinessDate, daysBetween } from '@relance/kernel';
import type { RankFacts } from '../rank-facts';
import type { RankReason } from '../rank-reason';
import type { RankWeights } from '../rank-weights';
import { pointsFor, pointsOnScale } from './share';

/** How long ago the right person was spoken to; never: as much as the weight gives. */
export function lastContactReason(
  { context }: RankFacts,
  weights: RankWeights,
  today: BusinessDate,
): RankReason | null {
  const weight = weights.lastContact;
  const { lastContactOn: on } = context;
  if (on === null) {
    const points = pointsFor(weight, 1);
    return points > 0 ? { code: 'neverContacted', params: {}, points } : null;
  }
  const points = pointsOnScale(weight, daysBetween(on, today));
  return points > 0 ? { code: 'lastContact', params: { on }, points } : null;
}
