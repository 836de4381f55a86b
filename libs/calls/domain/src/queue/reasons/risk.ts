import type { RankFacts } from '../rank-facts';
import type { RankReason } from '../rank-reason';
import type { RankWeights } from '../rank-weights';
import { pointsFor } from './share';

/** What a segment says of the risk; any other says nothing. */
const SHARE_OF_SEGMENT: Readonly<Record<string, number>> = { watch: 0.5, atRisk: 1 };

/** The debtor's segment, or the promises it broke, whichever says more. */
export function riskReason({ context }: RankFacts, weights: RankWeights): RankReason | null {
  const { profile, brokenPromises: broken } = context;
  const weight = weights.risk;
  const segment = profile?.segment ?? null;
  const bySegment = segment === null ? 0 : (SHARE_OF_SEGMENT[segment] ?? 0);
  const points = pointsFor(weight, Math.max(bySegment, broken / (weight.full ?? 1)));
  if (points === 0) return null;
  return { code: 'risk', params: { segment: bySegment > 0 ? segment : null, broken }, points };
}
