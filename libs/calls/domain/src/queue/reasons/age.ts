import { carryingItem } from '@relance/dunning/domain';
import { type BusinessDate, daysBetween } from '@relance/kernel';
import type { RankFacts } from '../rank-facts';
import type { RankReason } from '../rank-reason';
import type { RankWeights } from '../rank-weights';
import { pointsOnScale } from './share';

/** How long the carrying invoice has been past due. */
export function ageReason({ context }: RankFacts, weights: RankWeights, today: BusinessDate): RankReason | null {
  const carrying = carryingItem(context);
  if (!carrying) return null;
  const { number, dueOn } = carrying;
  const points = pointsOnScale(weights.oldest, daysBetween(dueOn, today));
  return { code: 'oldest', params: { number, dueOn }, points };
}
