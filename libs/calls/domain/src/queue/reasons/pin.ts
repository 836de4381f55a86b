import type { Instant } from '@relance/kernel';
import type { RankFacts } from '../rank-facts';
import type { RankReason } from '../rank-reason';
import { NEVER } from './never';

/** More than all weights together can give. */
const PINNED = 10_000;

/** A lead put the case first. */
export function pinReason({ pin, context }: RankFacts, at: Instant): { reason: RankReason | null; until: Instant } {
  if (!pin || pin.until <= at) return { reason: null, until: NEVER };
  const { byName: by, reason, until } = pin;
  return { reason: { code: 'pinned', params: { by, reason, until, zone: context.zone }, points: PINNED }, until };
}
