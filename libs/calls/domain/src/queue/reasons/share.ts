import type { RankWeight } from '../rank-weights';

/** Points for a share of what a weight gives at most; `share` is held between 0 and 1. */
export function pointsFor({ points }: RankWeight, share: number): number {
  return Math.round(points * Math.min(1, Math.max(0, share)));
}

/** The same for a value on the weight's scale: all points where it reaches `full`. */
export function pointsOnScale(weight: RankWeight, value: number): number {
  return pointsFor(weight, value / (weight.full ?? 1));
}
